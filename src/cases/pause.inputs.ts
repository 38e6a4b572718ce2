import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';
import { DebtCondition, DebtConditionEnum, type DebtConditionWord } from './debt-condition.entity.js';
import { PauseReasonEnum, type PauseReason } from './pause-reasons.js';
import { Pause, PauseEnd, PauseRefusal } from './pause.entity.js';

@InputType({
  description:
    'That collection stops. Collectors record what the debtor says (DISPUTE, REPRESENTATION, CEASE_NOTICE); the other reasons are recorded by team leads, compliance officers, legal counsel and services.',
})
export class PauseCaseInput {
  @Field(() => ID, { description: 'Which case.' }) caseId!: string;
  @Field(() => PauseReasonEnum, {
    description:
      'Why. Two pauses for the same reason over the same debts may not overlap. A MORATORIUM of a debt that the law of GB governs is refused where another one ended less than twelve months before.',
  })
  reason!: PauseReason;
  @Field(() => DateTimeScalar, {
    description:
      'From when it holds; also in the past, for a pause learned of late. A moratorium under the law of GB: the first instant of the day after it was registered.',
  })
  validFrom!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when it holds, at least 24 hours after validFrom; left out: until it is ended. A MORATORIUM of debts that the law of GB governs then ends after its 60 days.',
  })
  validTo?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Only these debts of the case, at most 50; all of it where left out or empty.',
  })
  debtIds?: string[] | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The pause; or the refusal of the law.' })
export class PauseCasePayload {
  @Field(() => ID, { nullable: true, description: 'The id of the pause; null where it was refused.' })
  pauseId!: string | null;
  @Field(() => Pause, { nullable: true, description: 'As recorded; null where it was refused.' }) pause!: Pause | null;
  @Field(() => PauseRefusal, { nullable: true, description: 'Why the law does not give it; null where it does.' })
  refusal!: PauseRefusal | null;
}

@InputType({ description: 'That a pause ends before its validTo, or ends at all.' })
export class EndPauseInput {
  @Field(() => ID, { description: 'Which pause.' }) pauseId!: string;
  @Field(() => DateTimeScalar, {
    description:
      'From when collection may go on: not before the pause begins, and before it ends anyway. Its validFrom says that it was recorded by mistake. A pause on which an open procedure rests, or a plan that is performed, ends with that alone.',
  })
  endsAt!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The end of the pause.' })
export class EndPausePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) pauseEndId!: string;
  @Field(() => PauseEnd, { nullable: true, description: 'As recorded.' }) pauseEnd!: PauseEnd | null;
}

@InputType({ description: 'How law stands to a debt, or that it does so no more.' })
export class NoteDebtInput {
  @Field(() => ID, { description: 'Which debt.' }) debtId!: string;
  @Field(() => DebtConditionEnum, { description: 'Which condition.' }) condition!: DebtConditionWord;
  @Field({ description: 'Whether it holds from validFrom on, or does not.' }) isPresent!: boolean;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'From when that is so, now where left out; also in the past, never in the future. Of VALIDATED: when the information was given.',
  })
  validFrom?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'What was recorded of the debt.' })
export class NoteDebtPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) debtConditionId!: string;
  @Field(() => DebtCondition, { nullable: true, description: 'As recorded.' }) debtCondition!: DebtCondition | null;
}
