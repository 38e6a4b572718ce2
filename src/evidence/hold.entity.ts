import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';

const holdKindWords = {
  DEBTOR: 'One debtor, and those related to them.',
  CASE: 'One case: its debtor, and those related to them.',
  PERIOD: 'Everybody of whom the journal has an entry of the period, or who was contacted in it.',
} as const;
export type HoldKind = keyof typeof holdKindWords;
export const HoldKindEnum = graphqlEnum('HoldKind', holdKindWords, 'Whom a legal hold touches.');

const holdReasonWords = {
  LITIGATION: 'A suit is pending, or to be expected.',
  REGULATOR: 'A regulator or another authority asks.',
  CRIMINAL_INVESTIGATION: 'The police or a prosecutor investigates.',
  INTERNAL_INVESTIGATION: 'The institution itself investigates.',
  COURT_ORDER: 'A court ordered that it be kept.',
} as const;
export type HoldReason = keyof typeof holdReasonWords;
export const HoldReasonEnum = graphqlEnum('HoldReason', holdReasonWords, 'Why a legal hold is placed.');

/**
 * That nothing of certain people may be erased or destroyed. It stands from the instant at which it was placed until it is
 * released by two people. Whom it touches is told by the database (`vault.holds_on`), which refuses to destroy a key of theirs,
 * whoever asks. People and cases lie in higher rooms and are opaque here.
 */
@ObjectType({
  implements: Node,
  description:
    'A legal hold: nothing of those whom it touches is erased or destroyed, whatever time has passed, until two people release it.',
})
@InstitutionTable({
  tableName: 'legal_hold',
  firmSees: 'nothing',
  indexes: [
    { name: 'legal_hold_of_person', properties: ['institutionId', 'debtor', 'recordedAt', 'id'] },
    { name: 'legal_hold_of_case', properties: ['institutionId', 'case', 'recordedAt', 'id'] },
    { name: 'legal_hold_by_reason', properties: ['institutionId', 'reason', 'recordedAt', 'id'] },
    { name: 'legal_hold_by_time', properties: ['institutionId', 'recordedAt', 'id'] },
  ],
})
@Check({
  name: 'legal_hold_names_whom_it_touches',
  expression:
    "(kind = 'PERIOD' and person_id is null and case_id is null and period_from < period_to) or (kind <> 'PERIOD' and person_id is not null and (kind = 'CASE') = (case_id is not null) and period_from is null and period_to is null)",
})
export class Hold extends Fact {
  @Field(() => HoldKindEnum, { description: 'Whom it touches.' })
  @Enum({ items: () => [...valuesOf(holdKindWords)], type: 'string', columnType: 'text' })
  kind!: HoldKind;

  /** Of a case its debtor. */
  @Property({ type: 'uuid', fieldName: 'person_id', nullable: true })
  debtor!: string | null;

  @ComputedFrom<Hold>(['debtor'], ({ debtor }) => debtor && toNodeId('Debtor', debtor))
  @Field(() => ID, { nullable: true, description: 'The debtor, also where it was placed on a case; null of a period.' })
  readonly debtorId?: string | null;

  @Property({ type: 'uuid', fieldName: 'case_id', nullable: true })
  case!: string | null;

  @ComputedFrom<Hold>(['case'], (row) => row.case && toNodeId('Case', row.case))
  @Field(() => ID, { nullable: true, description: 'The case that it was placed on, if it was.' })
  readonly caseId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The first instant of the period.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  periodFrom!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The first instant after the period.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  periodTo!: Date | null;

  @Field(() => HoldReasonEnum, { description: 'Why.' })
  @Enum({ items: () => [...valuesOf(holdReasonWords)], type: 'string', columnType: 'text' })
  reason!: HoldReason;

  @Field({ description: 'The number of the matter, such as that of a suit. About the work: no personal data.' })
  @Property({ type: 'text' })
  reference!: string;

  @Field(() => User, { description: 'Who placed it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}

@ObjectType({ description: 'That a legal hold was released, by two people who hold the grant LEGAL_HOLD.' })
@InstitutionTable({
  tableName: 'legal_hold_release',
  firmSees: 'nothing',
  uniques: [{ name: 'legal_hold_is_released_once', properties: ['institutionId', 'hold'] }],
})
export class HoldRelease extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Hold, references('hold_id'))
  hold!: Ref<Hold>;

  @Field(() => User, { description: 'Who asked for it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => User, { description: 'Who approved it: never who asked.' })
  @ManyToOne(() => User, references('approved_by_id'))
  @Check({ expression: 'approved_by_id <> actor_id' })
  approvedBy!: Ref<User>;

  @Field({ description: 'Why, in the words of who asked. About the work: no personal data.' })
  @Property({ type: 'text' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'From when on it holds no more.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
