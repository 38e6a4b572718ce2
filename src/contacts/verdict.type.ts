import { Field, Int, ObjectType } from 'type-graphql';
import { AssuranceEnum, DecisionEnum, type Assurance, type Decision } from '../compliance/index.js';
import { DateTimeScalar } from '../lib/scalars.js';

@ObjectType({ description: 'A number, day or id that counted.' })
export class CountedFact {
  @Field({ description: 'Such as calls or limit; the explanation says what it means.' }) name!: string;
  @Field({ description: 'Numbers in decimal digits; several values by comma.' }) value!: string;
}

@ObjectType({ description: 'What one rule says of a contact. A rule that has no objection says nothing.' })
export class RuleOutcome {
  @Field({ description: 'Such as us.reg-f.call-frequency.' }) ruleId!: string;
  @Field({ description: 'The pack by which it binds, such as us-federal.' }) packId!: string;
  @Field(() => DecisionEnum, { description: 'What it says.' }) decision!: Decision;
  @Field({ description: 'Where the law says so.' }) citation!: string;
  @Field(() => AssuranceEnum, { description: 'How well its text is known.' }) assurance!: Assurance;
  @Field({ description: 'Why, in a sentence, in English.' }) explanation!: string;
  @Field({ description: 'The same in Simplified Chinese.' }) explanationZhCn!: string;
  @Field(() => [CountedFact], { description: 'What counted.' }) facts!: CountedFact[];
  @Field(() => [String], { description: 'What speaks for the collector; listed, never changes the decision.' })
  factors!: string[];
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when on this rule alone would let a permit be issued; null for what has happened.',
  })
  retryAt!: string | null;
}

@ObjectType({ description: 'The version of a pack that bound a contact.' })
export class PackVersion {
  @Field({ description: 'Such as us-federal.' }) packId!: string;
  @Field({ description: 'Such as 2021-11-30.' }) version!: string;
}

@ObjectType({ description: 'A stretch of time within which the same decision would hold, if nothing else happens.' })
export class ContactWindow {
  @Field(() => DateTimeScalar, { description: 'Its first instant.' }) from!: string;
  @Field(() => DateTimeScalar, { description: 'The first instant after it.' }) to!: string;
  @Field(() => DecisionEnum, { description: 'What would be said throughout.' }) decision!: Decision;
  @Field({ description: 'Whether a permit would be issued within it.' }) isPermitted!: boolean;
  @Field(() => Int, { description: 'How long it is, in whole minutes.' }) minutes!: number;
}
