import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';
import type { Channel } from '../lib/vocabulary.js';
import { ChannelEnum } from './channel.js';
import { ContactAttempt } from './contact-attempt.entity.js';
import { ReplyReadingEnum, type ReplyReading } from './opt-out-words.js';

@InputType({ description: 'What somebody wrote back, as a gateway received it.' })
export class TakeInReplyInput {
  @Field(() => ID, { description: 'The case that it was about.' }) caseId!: string;
  @Field(() => ID, { description: 'The number, address or account from which it came.' }) contactPointId!: string;
  @Field(() => ChannelEnum, { description: 'By which way: SMS, EMAIL or SOCIAL_MEDIA.' }) channel!: Channel;
  @Field(() => String, { nullable: true, description: 'Of an e-mail; at most 1000 characters.' }) subject?:
    string | null;
  @Field({ description: 'What was written; of 20 000 characters at most the first 4000 are kept, as the note.' })
  text!: string;
  @Field(() => DateTimeScalar, { description: 'When it was received.' }) receivedAt!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The reply, and what was made of it.' })
export class TakeInReplyPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) contactAttemptId!: string;
  @Field(() => ContactAttempt, { nullable: true, description: 'As recorded.' }) contactAttempt!: ContactAttempt | null;
  @Field(() => ReplyReadingEnum, { description: 'How it was read.' }) reading!: ReplyReading;
}
