import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { ApprovalField, type Approval } from '../access/index.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { DecisionEnum, type Decision } from './decision.js';
import { PackChange } from './pack-change.entity.js';

@InputType({ description: 'A stricter value: a number or a severity, as the parameter is.' })
export class RuleValueInput {
  @Field({ description: 'Of which parameter, such as limit; each once.' }) name!: string;
  @Field(() => Float, { nullable: true, description: "A number, in the parameter's unit." }) value?: number | null;
  @Field(() => DecisionEnum, { nullable: true, description: 'A severity; the worse, the stricter.' })
  decision?: Decision | null;
}

@InputType({
  description:
    'What the institution makes of a rule of a pack. It takes the place of an earlier change of the rule, whole.',
})
export class ChangePackInput {
  @Field({ description: 'Such as us-federal.' }) packId!: string;
  @Field({ description: 'Such as us.reg-f.call-frequency: a rule of the version that is in force at effectiveFrom.' })
  ruleId!: string;
  @Field(() => DateTimeScalar, {
    description:
      'From when on, not in the past: what happened is judged by what held then. Leave time for the second person; beyond it, ask anew.',
  })
  effectiveFrom!: string;
  @Field({ description: 'Whether the rule does not judge from then on. It then has no values.' }) isOff!: boolean;
  @Field(() => [RuleValueInput], {
    description:
      "The values by which it judges, none looser than the pack's own; the others are the pack's own. None: all are.",
  })
  values!: RuleValueInput[];
  @Field({ description: 'Why, for the second person; at most 500 characters, no personal data.' }) reason!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The change; or the request for a second person.' })
export class ChangePackPayload {
  @Field(() => ID, { nullable: true, description: 'The id of the change; null while an approval is waited for.' })
  packChangeId!: string | null;
  @Field(() => PackChange, { nullable: true, description: 'As recorded; null while an approval is waited for.' })
  packChange!: PackChange | null;
  @ApprovalField()
  approval!: Approval | null;
}
