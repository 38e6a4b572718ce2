import { Enum, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { QueueHoldReasonEnum, queueHoldReasons, type QueueHoldReason } from './queue-words.js';

/** Never overwritten: of a case the latest counts, by recordedAt; one whose validTo is its validFrom lifts those before. */
@ObjectType({
  description: 'That a case is not handed out until its validTo; of several the latest by recordedAt counts.',
})
@InstitutionTable({
  tableName: 'queue_hold',
  firmSees: 'nothing',
  indexes: [{ name: 'queue_hold_of_case', properties: ['institutionId', 'case', 'recordedAt', 'id'] }],
})
export class QueueHold extends Fact {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => QueueHoldReasonEnum, { description: 'Why.' })
  @Enum({ items: () => [...queueHoldReasons], type: 'string', columnType: 'text' })
  reason!: QueueHoldReason;

  @Field(() => User, { description: 'Who said so.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
