import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { type Decision } from '../compliance/index.js';
import { ContactPoint } from '../debtors/index.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { channels, type Channel } from '../lib/vocabulary.js';
import { ChannelEnum } from './channel.js';
import { ContactPermit } from './contact-permit.entity.js';
import { Judged } from './judged.entity.js';

/** What may be done about a refusal, by its worst reason. */
const advices: Readonly<Record<Decision, string>> = {
  ALLOWED: 'Ask again.',
  REVIEW: 'Ask again.',
  ADVISED_AGAINST: 'A person who gives a reasonCode is issued a permit; a machine is not. Or wait until retryAt.',
  PRESUMED_VIOLATION:
    'Wait until retryAt; or give a reasonCode that rebuts the presumption, with a reason, for a compliance officer to approve.',
  PROHIBITED: 'Wait until retryAt, or choose another way that the reasons do not speak of.',
};

/** That the law said no to a contact: kept, so that it can be shown what was asked for, and not done. */
@ObjectType({
  implements: Node,
  description:
    'That the law says no to a contact for which leave was asked, why, and until when. Nothing was reserved.',
})
@InstitutionTable({
  tableName: 'contact_refusal',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [{ name: 'contact_refusal_of_case', properties: ['institutionId', 'case', 'recordedAt', 'id'] }],
})
export class ContactRefusal extends Judged {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Case, { description: 'The case that the contact was to be about.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => ContactPoint, { nullable: true, description: 'The number or address that was to be used.' })
  @ManyToOne(() => ContactPoint, { ...references('contact_point_id'), nullable: true })
  contactPoint!: Ref<ContactPoint> | null;

  @Field(() => ContactPermit, {
    nullable: true,
    description: 'The permit that was issued before and may not be used any more; null where none was.',
  })
  @ManyToOne(() => ContactPermit, { ...references('permit_id'), nullable: true })
  permit!: Ref<ContactPermit> | null;

  @Field(() => ChannelEnum, { description: 'By which way.' })
  @Enum({ items: () => [...channels], type: 'string', columnType: 'text' })
  channel!: Channel;

  @Field(() => User, {
    nullable: true,
    description: "Who asked; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @ComputedFrom<ContactRefusal>(['decision'], ({ decision }) => advices[decision])
  @Field(() => String, { description: 'What may be done, in a sentence.' })
  readonly advice?: string;

  @Field(() => DateTimeScalar, { description: 'The instant of the contact that was judged.' })
  @Property({ type: 'timestamptz', length: 3 })
  judgedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The earliest instant at which a permit would be issued; null when none lies within 400 days.',
  })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  retryAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;
}
