import { Check, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';

@ObjectType({
  description: 'A portfolio that was bought and brought in: from whom, and what it came to by its control totals.',
})
@InstitutionTable({
  tableName: 'imported_tape',
  firmSees: 'nothing',
  uniques: [{ name: 'imported_tape_once', properties: ['institutionId', 'sellerId', 'sellerPortfolioId'] }],
  indexes: [{ name: 'imported_tape_by_time', properties: ['institutionId', 'recordedAt', 'id'] }],
})
@Check({
  name: 'imported_tape_counts',
  expression: 'case_count > 0 and debt_count >= case_count and outstanding_minor > 0',
})
export class ImportedTape extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  /** The seller's own id: of an institution that may be on another server. */
  @Property({ type: 'uuid' })
  sellerId!: string;

  @Field({ description: 'The short name of the institution that sold it.' })
  @Property({ type: 'text' })
  sellerSlug!: string;

  @Field({ description: 'The name of the institution that sold it.' })
  @Property({ type: 'text' })
  sellerName!: string;

  @Property({ type: 'uuid' })
  sellerPortfolioId!: string;

  @Field({ description: "The seller's name of the portfolio." })
  @Property({ type: 'text' })
  portfolioName!: string;

  @Field(() => DateScalar, { description: 'From which day on it is collected here.' })
  @Property({ type: 'date' })
  cutOffOn!: string;

  @Field(() => Int, { description: 'How many cases it brought.' })
  @Property({ type: 'integer' })
  caseCount!: number;

  @Field(() => Int, { description: 'How many debts it brought.' })
  @Property({ type: 'integer' })
  debtCount!: number;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  outstandingMinor!: bigint;

  @ComputedFrom<ImportedTape>(['outstandingMinor', 'currency'], ({ outstandingMinor, currency }) => ({
    amountMinor: outstandingMinor,
    currency,
  }))
  @Field(() => Money, { description: 'What was owed on it when it came.' })
  readonly outstanding?: Money;

  @Field({ description: 'SHA-256 of its tape.json, in hexadecimal: compare it with what the seller told.' })
  @Property({ type: 'text' })
  manifestSha256!: string;

  @Field(() => User, { description: 'Who brought it in.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it was brought in.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'That a case was bought: with which tape it came.' })
@InstitutionTable({
  tableName: 'case_origin',
  firmSees: 'nothing',
  uniques: [{ name: 'case_origin_once', properties: ['institutionId', 'case'] }],
  indexes: [{ name: 'case_origin_of_tape', properties: ['institutionId', 'tape', 'id'] }],
})
export class CaseOrigin extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => ImportedTape, { description: 'With which it came.' })
  @ManyToOne(() => ImportedTape, references('tape_id'))
  tape!: Ref<ImportedTape>;

  @Field({ description: "The seller's own reference of the case." })
  @Property({ type: 'text' })
  sellerReference!: string;

  @Property({ type: 'uuid' })
  entryId!: string;
}
