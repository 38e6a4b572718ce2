import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Opt, Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../lib/channel.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { ComputedFrom } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { Node } from '../lib/node.type.js';
import {
  channels,
  places,
  placeWords,
  wishKinds,
  wishKindWords,
  type Channel,
  type Place,
  type WishKind,
} from '../lib/vocabulary.js';
import { ContactPoint } from './contact-point.entity.js';
import { Ending, PersonFact } from './person-fact.js';

export const WishKindEnum = graphqlEnum('WishKind', wishKindWords, 'How a person wishes to be contacted, or not.');
export const PlaceEnum = graphqlEnum('Place', placeWords, 'Where a person may be reached.');

@ObjectType({
  description: "A time of the week by the person's clocks: from the first minute to the last, which is not in it.",
})
export class WeeklyTime {
  @Field(() => [Int], { description: 'The days of the week: 1 is Monday, 7 is Sunday.' })
  weekdays!: number[];

  @Field(() => Int, { description: 'From when, in minutes since midnight.' })
  fromMinute!: number;

  @Field(() => Int, { description: 'Until when, in minutes since midnight; 1440 is the end of the day.' })
  toMinute!: number;
}

@ObjectType({
  implements: Node,
  description:
    'How a person wishes to be contacted, or not to be, from when it was received. Never overwritten: a withdrawal is an end of its own.',
})
@InstitutionTable({
  tableName: 'wish',
  firmSees: engaged.by('people', 'person_id'),
  indexes: [{ name: 'wish_of_person', properties: ['institutionId', 'person', 'recordedAt'] }],
})
export class Wish extends PersonFact {
  @Field(() => WishKindEnum, { description: 'What is wished.' })
  @Enum({ items: () => [...wishKinds], type: 'string', columnType: 'text' })
  kind!: WishKind;

  @Field(() => ChannelEnum, { nullable: true, description: 'Of a CHANNEL: not by which way.' })
  @Enum({ items: () => [...channels], type: 'string', columnType: 'text', nullable: true })
  @Check({ name: 'wish_channel_of_kind', expression: "(kind = 'CHANNEL') = (channel is not null)" })
  channel!: Channel | null;

  @Field(() => ContactPoint, {
    nullable: true,
    description: 'Of a CONTACT_POINT: not at which number or address; null where that is outside your sight.',
  })
  @ManyToOne(() => ContactPoint, { ...references('contact_point_id'), nullable: true })
  @Check({
    name: 'wish_contact_point_of_kind',
    expression: "(kind = 'CONTACT_POINT') = (contact_point_id is not null)",
  })
  contactPoint!: Ref<ContactPoint> | null;

  @Field(() => PlaceEnum, { nullable: true, description: 'Of a PLACE: not at which.' })
  @Enum({ items: () => [...places], type: 'string', columnType: 'text', nullable: true })
  @Check({ name: 'wish_place_of_kind', expression: "(kind = 'PLACE') = (place is not null)" })
  place!: Place | null;

  @Field(() => [WeeklyTime], { description: 'Of a TIME and an ONLY_TIME: the times of the week; else empty.' })
  @Property({ type: 'json', columnType: 'jsonb', defaultRaw: "'[]'" })
  @Check({ name: 'wish_schedule_of_kind', expression: "(kind in ('TIME', 'ONLY_TIME')) = (schedule <> '[]')" })
  schedule!: WeeklyTime[] & Opt;

  @ComputedFrom<Wish | { debtIds: null }>(
    ['debtIds'],
    ({ debtIds }) => debtIds?.map((id) => toNodeId('Debt', id)) ?? null,
  )
  @Field(() => [ID], {
    nullable: true,
    description:
      'The ids of the debts that it is about, empty for all of them; null where one of them is outside your sight.',
  })
  @Property({ type: 'uuid[]', columnType: 'uuid[]', defaultRaw: "'{}'" })
  debtIds!: string[] & Opt;

  @Field({ description: 'It came in writing, or by a way that is taken for writing.' })
  @Property({ type: 'boolean' })
  isInWriting!: boolean;
}

@ObjectType({ description: 'That a wish was withdrawn, and from when. Of several the earliest end counts.' })
@InstitutionTable({
  tableName: 'wish_end',
  firmSees: engaged.by('people', 'person_id'),
  indexes: [{ name: 'wish_end_of_wish', properties: ['institutionId', 'wish', 'recordedAt'] }],
})
export class WishEnd extends Ending {
  @ManyToOne(() => Wish, references('wish_id'))
  wish!: Ref<Wish>;
}
