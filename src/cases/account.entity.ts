import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { Debtor, Person } from '../debtors/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';
import { ComputedFrom, SensitiveField } from '../lib/fields.js';
import { maskedNumber, normalAccountNumber } from '../lib/masks.js';
import { Money } from '../lib/money.type.js';
import { ProductKindEnum } from '../lib/product-kind.js';
import { DateScalar } from '../lib/scalars.js';
import { cardOfCreditCards } from './roll-risk-scorecard.js';
import { rollRisk } from './roll-risk.js';
import { RollRisk } from './roll-risk.type.js';
import { productKinds, type ProductKind } from '../lib/vocabulary.js';

type Months = readonly {
  readonly on: string;
  readonly delay: number;
  readonly billed: string;
  readonly paid: string;
}[];

/** As read from a row of `account`. */
export type ScoredAccount = Pick<Account, 'months' | 'creditLimitMinor' | 'productKind'>;

/** @returns null of what is no credit card, and of a history that is too short */
export function rollRiskOf({ months, creditLimitMinor, productKind }: ScoredAccount): RollRisk | null {
  if (productKind !== 'CREDIT_CARD' || creditLimitMinor === null) return null;
  const history = (months as unknown as Months).map(({ on, delay, billed, paid }) => ({
    ...{ statementOn: on, monthsOfDelay: delay },
    ...{ billedMinor: BigInt(billed), paidMinor: BigInt(paid) },
  }));
  const found = rollRisk({ limitMinor: BigInt(String(creditLimitMinor)), months: history }, cardOfCreditCards);
  return found && { ...found, reasons: [...found.reasons] };
}

@ObjectType({ implements: Node, description: 'A credit account of a debtor, overdue or not.' })
@InstitutionTable({
  tableName: 'account',
  firmSees: engaged.by('accounts', 'id'),
  indexes: [{ name: 'account_of_debtor', properties: ['institutionId', 'debtor'] }],
})
export class Account extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  /** Once in the institution: by its token, of which the vault takes one (migration `account_numbers`). */
  @SensitiveField({ subject: 'debtor', mask: maskedNumber, normal: normalAccountNumber })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the account, card or loan; masked but for the last four unless a purpose is stated.',
  })
  number?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field(() => Debtor, { description: 'Who owes.' })
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => ProductKindEnum, { description: 'What kind of credit.' })
  @Enum({ items: () => [...productKinds], type: 'string', columnType: 'text' })
  productKind!: ProductKind;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint', nullable: true })
  creditLimitMinor!: bigint | null;

  @ComputedFrom<Account>(['creditLimitMinor', 'currency'], ({ creditLimitMinor, currency }) =>
    creditLimitMinor === null ? null : { amountMinor: creditLimitMinor, currency },
  )
  @Field(() => Money, { nullable: true, description: 'The limit granted, where there is one.' })
  readonly creditLimit?: Money | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the account was opened, as far as known.' })
  @Property({ type: 'date', nullable: true })
  openedOn!: string | null;

  /** Made by the database of the statements (migration `account_months`), as text. */
  @Property({ type: 'jsonb', persist: false, fieldName: 'account_months' })
  readonly months?: string;

  @ComputedFrom<Account>(['months', 'creditLimitMinor', 'productKind'], rollRiskOf)
  @Field(() => RollRisk, {
    nullable: true,
    description:
      'How likely it is to be in default next month, as its statements are now; null of what is no credit card, and before its sixth statement.',
  })
  readonly rollRisk?: RollRisk | null;

  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
