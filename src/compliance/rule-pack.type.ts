import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';
import { AssuranceEnum, type Assurance } from './decision.js';

@ObjectType({ description: 'A number or a severity by which a rule judges; an institution may make it stricter.' })
export class RuleParameter {
  @Field({ description: 'Such as limit.' }) name!: string;
  @Field({ description: 'A number, or one of the decisions: by which contact is judged for your institution.' })
  value!: string;
  @Field({ description: "The pack's own, before any change of your institution." }) packValue!: string;
  @Field({ description: 'What it counts in, such as calls or minutes after midnight.' }) unit!: string;
}

@ObjectType({ description: 'One law, as it is judged.' })
export class RuleDescription {
  @Field({ description: 'Such as us.reg-f.call-frequency; the same in every verdict.' }) ruleId!: string;
  @Field({ description: 'In the language asked for.' }) title!: string;
  @Field({ description: 'Where the law says so.' }) citation!: string;
  @Field(() => AssuranceEnum, { description: 'How well its text is known.' }) assurance!: Assurance;
  @Field({ description: 'Whether your institution switched it off, so that it does not judge.' }) isOff!: boolean;
  @Field(() => [RuleParameter], { description: 'By what it judges.' }) parameters!: RuleParameter[];
  @Field(() => [String], { description: 'The sentences that it gives as reasons; {names} stand for what counted.' })
  explanations!: string[];
}

@ObjectType({ description: 'A dated set of rules of one jurisdiction.' })
export class RulePack {
  @Field({ description: 'Such as us-federal.' }) packId!: string;
  @Field({ description: 'A further version has a later date.' }) version!: string;
  @Field({ description: 'In the language asked for.' }) title!: string;
  @Field({ description: 'ISO 3166: a country, or a part of one.' }) jurisdiction!: string;
  @Field(() => DateTimeScalar, { description: 'From when on it binds.' }) effectiveFrom!: string;
  @Field(() => Int, { description: 'How many rules it has.' }) ruleCount!: number;
  @Field(() => [RuleDescription], { description: 'What it judges by.' }) rules!: RuleDescription[];
}
