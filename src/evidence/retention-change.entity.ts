import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { KeyClassEnum, keyClasses, type KeyClass } from './retention-times.js';

/**
 * For how long an institution keeps what it entered of people, recorded once two officers wanted it. Never overwritten: of a
 * class and jurisdiction the latest by `validFrom` counts, then by `recordedAt`.
 */
@ObjectType({
  description: 'For how long entries of a class are kept under the law of a jurisdiction, from validFrom on.',
})
@InstitutionTable({
  tableName: 'retention_change',
  firmSees: 'nothing',
  indexes: [
    { name: 'retention_change_by_time', properties: ['institutionId', 'validFrom', 'id'] },
    { name: 'retention_change_by_recording', properties: ['institutionId', 'recordedAt', 'id'] },
  ],
})
export class RetentionChange extends Fact {
  @Field(() => KeyClassEnum, { description: 'Which entries.' })
  @Enum({ items: () => [...keyClasses], type: 'string', columnType: 'text' })
  keyClass!: KeyClass;

  @Field(() => String, {
    nullable: true,
    description: 'Of debts under which law, by ISO 3166; null: under every other that has no time of its own.',
  })
  @Property({ type: 'text', nullable: true })
  jurisdiction!: string | null;

  @Field(() => Int, { description: 'Whole years.' })
  @Property({ type: 'smallint' })
  @Check({ expression: 'years >= 1 and years <= 100' })
  years!: number;

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
