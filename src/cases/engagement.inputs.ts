import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Engagement, FieldGroupEnum, LookPurposeEnum, type FieldGroup } from '../access/index.js';
import { DateScalar } from '../lib/scalars.js';
import type { LookPurpose } from '../lib/purpose.js';

@InputType({ description: 'What a firm is engaged for, from when to when, for what.' })
export class EngageFirmInput {
  @Field(() => ID, { description: 'Who is engaged.' }) firmId!: string;
  @Field(() => [ID], { description: 'The cases that it shall see, 1 to 1000.' }) caseIds!: string[];
  @Field(() => DateScalar, { description: "First day, inclusive, in the institution's zone." }) startsOn!: string;
  @Field(() => DateScalar, { description: "Last day, inclusive, in the institution's zone." }) endsOn!: string;
  @Field(() => [LookPurposeEnum], { description: 'For which purposes it may look at plain values; none: masked only.' })
  purposes!: LookPurpose[];
  @Field(() => [FieldGroupEnum], { description: 'What it sees beside the cases themselves; none: nothing.' })
  fieldGroups!: FieldGroup[];
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The engagement.' })
export class EngageFirmPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) engagementId!: string;
  @Field(() => Engagement, { nullable: true, description: 'As agreed.' }) engagement!: Engagement | null;
}

@InputType({ description: 'Ends an engagement, and those under it, at once.' })
export class EndEngagementInput {
  @Field(() => ID, { description: 'Which.' }) engagementId!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The engagement.' })
export class EndEngagementPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) engagementId!: string;
  @Field(() => Engagement, { nullable: true, description: 'As ended.' }) engagement!: Engagement | null;
}

@InputType({ description: 'Asks to pass cases of an own engagement on to another firm; never wider than that.' })
export class ProposeSubEngagementInput {
  @Field(() => ID, { description: 'The own engagement.' }) engagementId!: string;
  @Field(() => ID, { description: 'To whom; the institution tells the id.' }) firmId!: string;
  @Field(() => [ID], { description: 'Which of its cases, 1 to 1000.' }) caseIds!: string[];
  @Field(() => DateScalar, { description: "First day, inclusive, in the institution's zone." }) startsOn!: string;
  @Field(() => DateScalar, { description: "Last day, inclusive, in the institution's zone." }) endsOn!: string;
  @Field(() => [LookPurposeEnum], { description: 'For which of its purposes.' }) purposes!: LookPurpose[];
  @Field(() => [FieldGroupEnum], { description: 'Which of its groups of fields.' }) fieldGroups!: FieldGroup[];
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The engagement that was proposed.' })
export class ProposeSubEngagementPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) engagementId!: string;
  @Field(() => Engagement, { nullable: true, description: 'As proposed; it shows nothing before consent.' })
  engagement!: Engagement | null;
}

@InputType({ description: 'Whether the institution consents.' })
export class DecideSubEngagementInput {
  @Field(() => ID, { description: 'The engagement that was proposed.' }) engagementId!: string;
  @Field({ description: 'True consents, and it holds from its first day; false refuses.' }) isConsented!: boolean;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The engagement that was proposed.' })
export class DecideSubEngagementPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) engagementId!: string;
  @Field(() => Engagement, { nullable: true, description: 'As decided.' }) engagement!: Engagement | null;
}
