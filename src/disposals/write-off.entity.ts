import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case, Debt } from '../cases/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import {
  WriteOffEndReasonEnum,
  writeOffEndReasons,
  WriteOffReasonEnum,
  writeOffReasons,
  type WriteOffEndReason,
  type WriteOffReason,
} from './disposal-words.js';

/**
 * That a debt left the balance sheet: an accounting state, and no waiver. The claim, its balance and its collection go on as
 * before, so no row of another table changes by it. What came in since and when it ended are carried in by the database
 * (migration `disposals`), from the balance entries and from `write_off_end`.
 */
@ObjectType({
  description:
    'That a debt left the balance sheet (核销, 账销案存). It is owed as before, and may be collected: nothing is forgiven by it.',
})
@InstitutionTable({
  tableName: 'write_off',
  firmSees: 'nothing',
  uniques: [{ name: 'write_off_stands_once', properties: ['institutionId', 'debt'], where: 'ended_at is null' }],
  indexes: [
    { name: 'write_off_of_case', properties: ['institutionId', 'case', 'recordedAt', 'id'] },
    { name: 'write_off_of_debt', properties: ['institutionId', 'debt', 'recordedAt', 'id'] },
    { name: 'write_off_by_reason', properties: ['institutionId', 'reason', 'recordedAt', 'id'] },
    { name: 'write_off_by_day', properties: ['institutionId', 'writtenOffOn', 'id'] },
    { name: 'write_off_by_time', properties: ['institutionId', 'recordedAt', 'id'] },
  ],
})
@Check({
  name: 'write_off_amounts',
  expression:
    'least(fees_minor, interest_minor, principal_minor) >= 0 and fees_minor + interest_minor + principal_minor > 0 and recovered_minor >= 0',
})
export class WriteOff extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Case, { description: 'The case in which the debt is.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => Debt, { description: 'Which debt.' })
  @ManyToOne(() => Debt, references('debt_id'))
  debt!: Ref<Debt>;

  @Field(() => WriteOffReasonEnum, { description: 'Why.' })
  @Enum({ items: () => [...writeOffReasons], type: 'string', columnType: 'text' })
  reason!: WriteOffReason;

  @Field(() => DateScalar, { description: "The institution's day on which it was written off." })
  @Property({ type: 'date' })
  writtenOffOn!: string;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  feesMinor!: bigint;

  @Property({ type: 'bigint' })
  interestMinor!: bigint;

  @Property({ type: 'bigint' })
  principalMinor!: bigint;

  @Property({ type: 'bigint' })
  recoveredMinor!: bigint;

  @ComputedFrom<WriteOff>(['feesMinor', 'currency'], ({ feesMinor, currency }) => ({
    amountMinor: feesMinor,
    currency,
  }))
  @Field(() => Money, { description: 'Fees that were owed then.' })
  readonly fees?: Money;

  @ComputedFrom<WriteOff>(['interestMinor', 'currency'], ({ interestMinor, currency }) => ({
    amountMinor: interestMinor,
    currency,
  }))
  @Field(() => Money, { description: 'Interest that was owed then.' })
  readonly interest?: Money;

  @ComputedFrom<WriteOff>(['principalMinor', 'currency'], ({ principalMinor, currency }) => ({
    amountMinor: principalMinor,
    currency,
  }))
  @Field(() => Money, { description: 'Principal that was owed then.' })
  readonly principal?: Money;

  @ComputedFrom<WriteOff>(['recoveredMinor', 'currency'], ({ recoveredMinor, currency }) => ({
    amountMinor: recoveredMinor,
    currency,
  }))
  @Field(() => Money, {
    description:
      'What payments took of the debt while it was written off: those recorded since, and counting from that day on, without those that were reversed.',
  })
  readonly recovered?: Money;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was put back; null while it is written off.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  endedAt!: Date | null;

  @Field(() => User, { description: 'Who wrote it off.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When the institution recorded it here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'That a written-off debt was put back on the balance sheet.' })
@InstitutionTable({
  tableName: 'write_off_end',
  firmSees: 'nothing',
  uniques: [{ name: 'write_off_ends_once', properties: ['institutionId', 'writeOff'] }],
  indexes: [{ name: 'write_off_end_of_case', properties: ['institutionId', 'case'] }],
})
export class WriteOffEnd extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  /** That of the write-off: by it people's own copies find the row. */
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => WriteOff, references('write_off_id'))
  writeOff!: Ref<WriteOff>;

  @Field(() => WriteOffEndReasonEnum, { description: 'Why.' })
  @Enum({ items: () => [...writeOffEndReasons], type: 'string', columnType: 'text' })
  reason!: WriteOffEndReason;

  @Field(() => User, { description: 'Who put it back.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When the institution recorded it here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
