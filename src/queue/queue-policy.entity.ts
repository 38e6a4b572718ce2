import { Check, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';

/** Never overwritten: the latest counts, by validFrom and then by recordedAt. */
@ObjectType({ description: 'How the work queue of the institution runs; the latest by validFrom counts.' })
@InstitutionTable({
  tableName: 'queue_policy',
  firmSees: 'nothing',
  indexes: [{ name: 'queue_policy_by_time', properties: ['institutionId', 'validFrom', 'id'] }],
})
@Check({
  name: 'queue_policy_limits',
  expression: 'hand_out_minutes >= 1 and hand_out_minutes <= 1440 and rest_hours >= 0 and rest_hours <= 720',
})
export class QueuePolicy extends Fact {
  @Field(() => Int, { description: 'How long a hand-out lasts at most, in minutes.' })
  @Property({ type: 'smallint' })
  handOutMinutes!: number;

  @Field(() => Int, {
    description: 'After somebody reached out, for how many hours the case is not handed out, but for an appointment.',
  })
  @Property({ type: 'smallint' })
  restHours!: number;

  @Field(() => User, { description: 'Who set it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
