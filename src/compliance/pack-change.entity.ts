import { Check, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { decidedByOwnPeople, InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom } from '../lib/fields.js';
import type { Values } from './rule.js';

@ObjectType({ description: 'A value that an institution set.' })
export class ChangedValue {
  @Field({ description: 'Of which parameter, such as limit.' }) name!: string;
  @Field({ description: 'A number, or one of the decisions.' }) value!: string;
}

/**
 * What an institution made of a rule, recorded once two officers wanted it. Never overwritten: the latest by `validFrom`
 * counts, then by `recordedAt`. Firms are judged by it too, so that their requests may read it for `rulePacks`.
 */
@ObjectType({
  description:
    'What the institution made of a rule of a pack, from validFrom on: stricter values, or off. A later change of the same rule takes its place whole.',
})
@InstitutionTable({
  tableName: 'pack_change',
  firmSees: 'all',
  policies: decidedByOwnPeople('false'),
  indexes: [
    { name: 'pack_change_by_time', properties: ['institutionId', 'validFrom', 'id'] },
    { name: 'pack_change_by_recording', properties: ['institutionId', 'recordedAt', 'id'] },
    { name: 'pack_change_of_rule', properties: ['institutionId', 'packId', 'ruleId', 'validFrom', 'id'] },
  ],
})
export class PackChange extends Fact {
  @Field({ description: 'Such as us-federal.' })
  @Property({ type: 'text' })
  packId!: string;

  @Field({ description: 'Such as us.reg-f.call-frequency.' })
  @Property({ type: 'text' })
  ruleId!: string;

  @Field({ description: 'Whether the rule does not judge from then on.' })
  @Property({ type: 'boolean' })
  isOff!: boolean;

  @Property({ type: 'json', columnType: 'jsonb', fieldName: 'values' })
  valueByName!: Values;

  @ComputedFrom<PackChange>(['valueByName'], ({ valueByName }) =>
    Object.entries(valueByName).map(([name, value]) => ({ name, value: String(value) })),
  )
  @Field(() => [ChangedValue], {
    description: "The values that it judges by in place of the pack's own; none: it is off, or the pack's own again.",
  })
  readonly values?: ChangedValue[];

  @Field(() => User, { description: 'Who asked for it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => User, { description: 'Who approved it: never who asked.' })
  @ManyToOne(() => User, references('approved_by_id'))
  @Check({ expression: 'approved_by_id <> actor_id' })
  approvedBy!: Ref<User>;

  @Field({ description: 'Why, in the words of who asked. About the work: no personal data belongs here.' })
  @Property({ type: 'text' })
  reason!: string;
}
