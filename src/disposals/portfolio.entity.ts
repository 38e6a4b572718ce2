import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { PortfolioStateEnum, portfolioStates, type PortfolioState } from './portfolio-words.js';

/** What is sold together. Its terms never change; how far it has come does, by entries of its own. */
@ObjectType({
  implements: Node,
  description: 'Cases that are transferred together to one buyer: drafted, agreed to by a second person, carried out.',
})
@InstitutionTable({
  tableName: 'portfolio',
  firmSees: 'nothing',
  uniques: [{ name: 'portfolio_name', properties: ['institutionId', 'name'] }],
  indexes: [
    { name: 'portfolio_by_state', properties: ['institutionId', 'state', 'draftedAt', 'id'] },
    { name: 'portfolio_by_time', properties: ['institutionId', 'draftedAt', 'id'] },
  ],
})
@Check({ name: 'portfolio_is_transferred', expression: "(state = 'TRANSFERRED') = (transferred_at is not null)" })
@Check({
  name: 'portfolio_totals',
  expression: 'case_count >= 0 and left_out_count >= 0 and outstanding_minor >= 0 and notice_due_on >= cut_off_on',
})
export class Portfolio extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: "The institution's own name of it." })
  @Property({ type: 'text' })
  name!: string;

  @Field({ description: 'Who buys: the name of the institution or firm.' })
  @Property({ type: 'text' })
  buyerName!: string;

  @Field({ description: "The buyer's number in the register of companies." })
  @Property({ type: 'text' })
  buyerRegistration!: string;

  @Field({ description: 'Where the buyer is reached, of the firm and not of a person: debtors are told to pay there.' })
  @Property({ type: 'text' })
  buyerContact!: string;

  @Field(() => DateScalar, { description: 'From which day on it is the buyer who collects, and whose the money is.' })
  @Property({ type: 'date' })
  cutOffOn!: string;

  @Field(() => DateScalar, { description: 'By which day each debtor must have been told.' })
  @Property({ type: 'date' })
  noticeDueOn!: string;

  @Field(() => PortfolioStateEnum, { description: 'How far it has come.' })
  @Enum({ items: () => [...portfolioStates], type: 'string', columnType: 'text' })
  state!: PortfolioState;

  @Property({ type: 'text' })
  currency!: string;

  @Field(() => Int, { description: 'How many cases are in it.' })
  @Property({ type: 'integer' })
  caseCount!: number;

  @Field(() => Int, { description: 'How many were asked for and are left out, each with its obstacles.' })
  @Property({ type: 'integer' })
  leftOutCount!: number;

  @Property({ type: 'bigint' })
  outstandingMinor!: bigint;

  @ComputedFrom<Portfolio>(['outstandingMinor', 'currency'], ({ outstandingMinor, currency }) => ({
    amountMinor: outstandingMinor,
    currency,
  }))
  @Field(() => Money, {
    description: 'What is owed on its cases: when it was drafted, and then when it was transferred.',
  })
  readonly outstanding?: Money;

  @Field(() => DateTimeScalar, { description: 'When it was put together.' })
  @Property({ type: 'timestamptz', length: 3 })
  draftedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was carried out; null before.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  transferredAt!: Date | null;

  @Field(() => User, { description: 'Who put it together.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}
