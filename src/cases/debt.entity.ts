import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { ProductKindEnum } from '../lib/product-kind.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { productKinds, type ProductKind } from '../lib/vocabulary.js';
import { Account } from './account.entity.js';
import { Case } from './case.entity.js';

@ObjectType({ implements: Node, description: 'One debt of a case. Several rules count by debt.' })
@InstitutionTable({
  tableName: 'debt',
  firmSees: engaged.by('cases', 'case_id'),
  uniques: [{ name: 'debt_reference', properties: ['institutionId', 'reference'] }],
  indexes: [
    { name: 'debt_of_case', properties: ['institutionId', 'case', 'reference'] },
    { name: 'debt_of_account', properties: ['institutionId', 'account'] },
  ],
})
export class Debt extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: "The institution's own reference." })
  @Property({ type: 'text' })
  reference!: string;

  @Field(() => Case, { description: 'The case in which it is collected.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => Account, { nullable: true, description: 'The account that it arose from, where it is kept here.' })
  @ManyToOne(() => Account, { ...references('account_id'), nullable: true })
  account!: Ref<Account> | null;

  @Field(() => ProductKindEnum, { description: 'What kind of credit; rules say which kinds they bind.' })
  @Enum({ items: () => [...productKinds], type: 'string', columnType: 'text' })
  productKind!: ProductKind;

  @Field({ description: 'Whose law governs it: an ISO 3166 code such as CN, US or US-MA.' })
  @Property({ type: 'text' })
  jurisdiction!: string;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  @Check({ expression: 'principal_minor >= 0' })
  principalMinor!: bigint;

  @Property({ type: 'bigint' })
  @Check({ expression: 'interest_minor >= 0' })
  interestMinor!: bigint;

  @Property({ type: 'bigint' })
  @Check({ expression: 'fees_minor >= 0' })
  feesMinor!: bigint;

  @ComputedFrom<Debt>(['principalMinor', 'currency'], ({ principalMinor, currency }) => ({
    amountMinor: principalMinor,
    currency,
  }))
  @Field(() => Money, { description: 'Principal still owed.' })
  readonly principal?: Money;

  @ComputedFrom<Debt>(['interestMinor', 'currency'], ({ interestMinor, currency }) => ({
    amountMinor: interestMinor,
    currency,
  }))
  @Field(() => Money, { description: 'Interest still owed.' })
  readonly interest?: Money;

  @ComputedFrom<Debt>(['feesMinor', 'currency'], ({ feesMinor, currency }) => ({ amountMinor: feesMinor, currency }))
  @Field(() => Money, { description: 'Fees still owed.' })
  readonly fees?: Money;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due date of its oldest unpaid part; null when nothing is overdue.',
  })
  @Property({ type: 'date', nullable: true })
  oldestUnpaidDueOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the institution recorded it here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
