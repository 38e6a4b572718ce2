import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';

/** What an institution asks of its people beyond the law. Never overwritten: the latest counts, by validFrom and then by recordedAt. */
@ObjectType({
  implements: Node,
  description: 'What the institution asks of those who make contacts, beyond the law; the latest by validFrom counts.',
})
@InstitutionTable({
  tableName: 'contact_policy',
  firmSees: 'all',
  indexes: [{ name: 'contact_policy_by_time', properties: ['institutionId', 'validFrom', 'id'] }],
})
export class ContactPolicy extends Fact {
  @Field({
    description:
      "Nobody reaches out without a permit: also a person's own call without one is found. Machines need one in any case.",
  })
  @Property({ type: 'boolean' })
  requiresPermits!: boolean;

  @Field(() => User, {
    nullable: true,
    description: "Who set it; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}

@InputType({ description: 'What the institution asks from an instant on.' })
export class SetContactPolicyInput {
  @Field({ description: "Whether a person's own call needs a permit as well." }) requiresPermits!: boolean;
  @Field(() => DateTimeScalar, { description: 'From when it holds: not in the past.' }) validFrom!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The policy.' })
export class SetContactPolicyPayload {
  @Field(() => ID, { description: 'The id.' }) contactPolicyId!: string;
  @Field(() => ContactPolicy, { nullable: true, description: 'As set.' }) contactPolicy!: ContactPolicy | null;
}
