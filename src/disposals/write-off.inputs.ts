import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Approval } from '../access/index.js';
import { Case } from '../cases/index.js';
import { MoneyInput } from '../lib/money.type.js';
import {
  WriteOffEndReasonEnum,
  WriteOffReasonEnum,
  type WriteOffEndReason,
  type WriteOffReason,
} from './disposal-words.js';
import { WriteOffLimit } from './write-off-limit.entity.js';
import { WriteOff } from './write-off.entity.js';

@InputType({ description: 'Debts of a case that leave the balance sheet, with all that is owed on them.' })
export class WriteOffDebtsInput {
  @Field(() => ID, { description: 'Of which case.' }) caseId!: string;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Which of its debts, at most 50; where left out or empty, all on which something is owed and that are not written off yet.',
  })
  debtIds?: string[] | null;
  @Field(() => WriteOffReasonEnum, { description: 'Why.' }) writeOffReason!: WriteOffReason;
  @Field(() => String, {
    nullable: true,
    description:
      'For the second person, where one is needed: at most 500 characters, without personal data. Left out within the limit.',
  })
  reason?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The case with what was written off; or the request that waits for a second person.' })
export class WriteOffDebtsPayload {
  @Field(() => ID, { nullable: true, description: 'The id of the case, also where the rest is outside your sight.' })
  caseId!: string | null;
  @Field(() => Case, { nullable: true, description: 'As it is now; what was written off is under writeOffs.' })
  case!: Case | null;
  @Field(() => Approval, {
    nullable: true,
    description:
      'What waits for a second person; nothing was written off yet. Send the same again when it is approved.',
  })
  approval!: Approval | null;
}

@InputType({ description: 'That a written-off debt is put back on the balance sheet.' })
export class EndWriteOffInput {
  @Field(() => ID, { description: 'Which write-off.' }) writeOffId!: string;
  @Field(() => WriteOffEndReasonEnum, { description: 'Why.' }) reason!: WriteOffEndReason;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The write-off, ended.' })
export class EndWriteOffPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) writeOffId!: string;
  @Field(() => WriteOff, { nullable: true, description: 'As it is now.' }) writeOff!: WriteOff | null;
}

@InputType({ description: 'Up to what amount one person writes off alone, from now on.' })
export class SetWriteOffLimitInput {
  @Field(() => MoneyInput, {
    description: 'The most that stands written off in one case with what is added; 0: everything takes two people.',
  })
  alone!: MoneyInput;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The limit.' })
export class SetWriteOffLimitPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) writeOffLimitId!: string;
  @Field(() => WriteOffLimit, { nullable: true, description: 'As set.' }) writeOffLimit!: WriteOffLimit | null;
}
