import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';
import { ContactVerdict } from './contact-verdict.entity.js';

@ObjectType({ description: 'One attempt, judged with what was known then and with what is known now.' })
export class ReplayedContact {
  @Field(() => ID, { description: 'The attempt.' }) contactAttemptId!: string;
  @Field(() => DateTimeScalar, { description: 'When it happened.' }) occurredAt!: string;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' }) recordedAt!: string;
  @Field(() => ContactVerdict, {
    nullable: true,
    description: 'With what was known at the instant asked for; null where the attempt itself was not.',
  })
  asKnownThen!: ContactVerdict | null;
  @Field(() => ContactVerdict, {
    nullable: true,
    description: 'With what is known now; null where it turned out that it never happened.',
  })
  asKnownNow!: ContactVerdict | null;
  @Field({ description: 'The two differ in their decision or in the rules that object.' }) isChanged!: boolean;
}

@ObjectType({ description: 'A period with one debtor, as it was known then beside as it is known now.' })
export class ContactReplay {
  @Field(() => DateTimeScalar, { description: 'The instant of knowledge that was asked for.' }) knownThenAt!: string;
  @Field(() => DateTimeScalar, { description: 'Now.' }) knownNowAt!: string;
  @Field(() => [ReplayedContact], { description: 'The attempts of the period, oldest first, at most 2 000.' })
  contacts!: ReplayedContact[];
}
