import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../lib/scalars.js';
import {
  ProcedureDecisionEnum,
  ProcedureKindEnum,
  ProcedureTaskEnum,
  type ProcedureDecisionWord,
  type ProcedureKind,
  type ProcedureTaskWord,
} from './procedure-words.js';
import { Procedure } from './procedure.entity.js';

@InputType({
  description:
    'That something is to be worked that stops collection. DISPUTE and HARDSHIP name a case; the others a debtor, all of whose open cases they pause. Collectors open DISPUTE, HARDSHIP, DEATH and MINORITY.',
})
export class OpenProcedureInput {
  @Field(() => ProcedureKindEnum, { description: 'What it is about.' }) kind!: ProcedureKind;
  @Field(() => ID, { nullable: true, description: 'Of a DISPUTE or HARDSHIP: which case.' }) caseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the other kinds: whom.' }) debtorId?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Of a DISPUTE: only these debts of the case, at most 50; all of it where left out or empty.',
  })
  debtIds?: string[] | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When it was received, when the debtor died, when the proceedings began; of a moratorium, when it was registered. Today where left out; also in the past, never in the future.',
  })
  begunOn?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a BANKRUPTCY: the last day to file the claim, by the notice of the proceedings.',
  })
  claimDueOn?: string | null;
  @Field(() => String, { nullable: true, description: 'What was told, at most 4000 characters; sealed.' })
  statement?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The procedure; where the law does not give it, as REFUSED.' })
export class OpenProcedurePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) procedureId!: string;
  @Field(() => Procedure, { nullable: true, description: 'As recorded.' }) procedure!: Procedure | null;
}

@InputType({ description: 'That a task was done.' })
export class CompleteProcedureTaskInput {
  @Field(() => ID, { description: 'Of which procedure.' }) procedureId!: string;
  @Field(() => ProcedureTaskEnum, { description: 'Which of its tasks.' }) task!: ProcedureTaskWord;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When, today where left out; not before the procedure began, and not in the future.',
  })
  doneOn?: string | null;
  @Field(() => String, { nullable: true, description: 'What was found, at most 4000 characters; sealed.' })
  note?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The procedure with its task done.' })
export class CompleteProcedureTaskPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) procedureId!: string;
  @Field(() => Procedure, { nullable: true, description: 'As it is now.' }) procedure!: Procedure | null;
}

@InputType({ description: 'What came of a procedure, and why.' })
export class DecideProcedureInput {
  @Field(() => ID, { description: 'Which procedure.' }) procedureId!: string;
  @Field(() => ProcedureDecisionEnum, {
    description:
      'What came of it, of the words of its kind. All tasks are done first, but for MISTAKEN, WITHDRAWN and CANCELLED.',
  })
  decision!: ProcedureDecisionWord;
  @Field({ description: 'Why, at most 4000 characters; sealed.' }) reason!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of TREATMENT_ENDED: the last day of the treatment; thirty days later the moratorium ends.',
  })
  treatmentEndedOn?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The procedure, ended.' })
export class DecideProcedurePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) procedureId!: string;
  @Field(() => Procedure, { nullable: true, description: 'As it is now.' }) procedure!: Procedure | null;
}
