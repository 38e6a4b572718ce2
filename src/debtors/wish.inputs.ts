import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../lib/channel.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { Channel, ConsentKind, Place, WishKind } from '../lib/vocabulary.js';
import { Consent, ConsentKindEnum } from './consent.entity.js';
import { PersonCondition, PersonConditionEnum, type PersonConditionWord } from './person-condition.entity.js';
import { PlaceEnum, Wish, WishKindEnum } from './wish.entity.js';

@InputType({ description: 'What a person consented to.' })
export class RecordConsentInput {
  @Field(() => ID, { description: 'Who consented: the id of a debtor or another person.' }) personId!: string;
  @Field(() => ConsentKindEnum, { description: 'To what.' }) kind!: ConsentKind;
  @Field(() => ID, {
    nullable: true,
    description:
      "To which firm it was given. Left out: to your own firm, or to the institution itself where you are of its own people; they may name a firm, and a firm's people only their own.",
  })
  firmId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "For which of the person's numbers or addresses; for any where left out.",
  })
  contactPointId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'About which debts, at most 50; all where left out.' })
  debtIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'The contact attempt in which it was given.' })
  contactAttemptId?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was given; now where left out. It may lie in the past.',
  })
  validFrom?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it was given, where that was said.' })
  validTo?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The consent.' })
export class RecordConsentPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) consentId!: string;
  @Field(() => Consent, { nullable: true, description: 'As recorded.' }) consent!: Consent | null;
}

@InputType({ description: 'That a consent was withdrawn.' })
export class WithdrawConsentInput {
  @Field(() => ID, { description: 'Which.' }) consentId!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when it holds no more; now where left out. Of several ends the earliest counts.',
  })
  endsAt?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The consent.' })
export class WithdrawConsentPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) consentId!: string;
  @Field(() => Consent, { nullable: true, description: 'With its ends.' }) consent!: Consent | null;
}

@InputType({ description: "A time of the week by the person's clocks; one over midnight is two of them." })
export class WeeklyTimeInput {
  @Field(() => [Int], { description: 'The days of the week, each once: 1 is Monday, 7 is Sunday.' })
  weekdays!: number[];
  @Field(() => Int, { description: 'From when, in minutes since midnight: 0 to 1439.' }) fromMinute!: number;
  @Field(() => Int, { description: 'Until when, in minutes since midnight, not included: 1 to 1440.' })
  toMinute!: number;
}

@InputType({ description: 'How a person wishes to be contacted, or not to be.' })
export class RecordWishInput {
  @Field(() => ID, { description: 'Whose wish: the id of a debtor or another person.' }) personId!: string;
  @Field(() => WishKindEnum, { description: 'What is wished.' }) kind!: WishKind;
  @Field(() => ChannelEnum, { nullable: true, description: 'For a CHANNEL, and for no other: not by which way.' })
  channel?: Channel | null;
  @Field(() => ID, {
    nullable: true,
    description: "For a CONTACT_POINT, and for no other: at which of the person's numbers or addresses not.",
  })
  contactPointId?: string | null;
  @Field(() => PlaceEnum, { nullable: true, description: 'For a PLACE, and for no other: not at which.' })
  place?: Place | null;
  @Field(() => [WeeklyTimeInput], {
    nullable: true,
    description: 'For a TIME or an ONLY_TIME, and for no other: the times of the week, at most 50.',
  })
  schedule?: WeeklyTimeInput[] | null;
  @Field(() => [ID], { nullable: true, description: 'About which debts, at most 50; all where left out.' })
  debtIds?: string[] | null;
  @Field({ defaultValue: false, description: 'It came in writing, or by a way that is taken for writing.' })
  isInWriting!: boolean;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was received, from which it binds; now where left out. It may lie in the past.',
  })
  validFrom?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it was wished, where that was said.' })
  validTo?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The wish.' })
export class RecordWishPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) wishId!: string;
  @Field(() => Wish, { nullable: true, description: 'As recorded.' }) wish!: Wish | null;
}

@InputType({ description: 'That a wish was withdrawn.' })
export class WithdrawWishInput {
  @Field(() => ID, { description: 'Which.' }) wishId!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when it holds no more; now where left out. Of several ends the earliest counts.',
  })
  endsAt?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The wish.' })
export class WithdrawWishPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) wishId!: string;
  @Field(() => Wish, { nullable: true, description: 'With its ends.' }) wish!: Wish | null;
}

@InputType({ description: 'A condition of a person that changes how they may be contacted.' })
export class NotePersonInput {
  @Field(() => ID, { description: 'Whose: the id of a debtor or another person.' }) personId!: string;
  @Field(() => PersonConditionEnum, { description: 'Which.' }) condition!: PersonConditionWord;
  @Field({
    defaultValue: true,
    description: 'False where it is over, or where it was noted by mistake: then from when it was noted.',
  })
  isPresent!: boolean;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when; now where left out. It may lie in the past.',
  })
  validFrom?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'What was noted of a person.' })
export class NotePersonPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) personConditionId!: string;
  @Field(() => PersonCondition, {
    nullable: true,
    description: 'As noted; null where it is not for you to read, as for services and firms.',
  })
  personCondition!: PersonCondition | null;
}
