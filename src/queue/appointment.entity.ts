import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { AppointmentEndingEnum, appointmentEndings, type AppointmentEnding } from './queue-words.js';

/** When a debtor asked to be contacted. Whether it has ended is all that changes; of a case one at most is open. */
@ObjectType({ description: 'A time at which the debtor asked to be contacted: until then the case is not handed out.' })
@InstitutionTable({
  tableName: 'appointment',
  firmSees: 'nothing',
  uniques: [{ name: 'appointment_open_of_case', properties: ['institutionId', 'case'], where: 'ended_at is null' }],
  indexes: [{ name: 'appointment_of_case', properties: ['institutionId', 'case', 'dueAt', 'id'] }],
})
@Check({ name: 'appointment_ended', expression: '(ended_at is null) = (ending is null)' })
export class Appointment extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => DateTimeScalar, { description: 'When; from that minute on the case goes before all others.' })
  @Property({ type: 'timestamptz', length: 3 })
  dueAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it stands.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  endedAt!: Date | null;

  @Field(() => AppointmentEndingEnum, { nullable: true, description: 'What became of it; null while it stands.' })
  @Enum({ items: () => [...appointmentEndings], type: 'string', columnType: 'text', nullable: true })
  ending!: AppointmentEnding | null;

  @Field(() => DateTimeScalar, { description: 'When the institution learned of it.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => User, { description: 'Who recorded it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}
