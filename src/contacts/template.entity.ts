import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { decidedByOwnPeople, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom } from '../lib/fields.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { Statement } from '../lib/vocabulary.js';
import { ChannelEnum, StatementEnum } from './channel.js';
import { TextObjection } from './objection.type.js';
import { OccasionEnum, occasions, templateChannels, type Occasion, type TemplateChannel } from './occasion.js';
import { objectionsTo } from './template-check.js';

/** What stands of a template for ever; its texts are versions, which are never overwritten. */
@ObjectType({
  implements: Node,
  description: 'A text that is sent to people, for one way and one occasion, in several languages and versions.',
})
@InstitutionTable({
  tableName: 'template',
  // Firms send the institution's texts, which hold no personal data, and write none.
  firmSees: 'all',
  policies: decidedByOwnPeople('false'),
  uniques: [{ name: 'template_slug', properties: ['institutionId', 'slug'] }],
  indexes: [
    { name: 'template_by_channel', properties: ['institutionId', 'channel', 'slug', 'id'] },
    { name: 'template_by_occasion', properties: ['institutionId', 'occasion', 'slug', 'id'] },
  ],
})
export class Template extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: 'Short name, once in the institution, such as first-reminder-sms.' })
  @Property({ type: 'text' })
  slug!: string;

  @Field(() => ChannelEnum, { description: 'By which way it is sent.' })
  @Enum({ items: () => [...templateChannels], type: 'string', columnType: 'text' })
  channel!: TemplateChannel;

  @Field(() => OccasionEnum, { description: 'On which occasion.' })
  @Enum({ items: () => [...occasions], type: 'string', columnType: 'text' })
  occasion!: Occasion;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

/**
 * One text in one language, from an instant on. Of a language the version in force is the latest by `validFrom`, and of the
 * same instant the latest recorded; a retirement ends, in every language, what was recorded before it
 * (`template-in-force.ts`).
 */
@ObjectType({ description: 'One text of a template in one language, or its retirement. Never overwritten.' })
@InstitutionTable({
  tableName: 'template_version',
  firmSees: 'all',
  policies: decidedByOwnPeople('false'),
  indexes: [{ name: 'version_of_template', properties: ['institutionId', 'template', 'recordedAt', 'id'] }],
})
@Check({ expression: 'is_retired = (language is null) and is_retired = (body is null)' })
export class TemplateVersion extends Fact {
  @Field(() => Template, { description: 'Whose text it is.' })
  @ManyToOne(() => Template, references('template_id'))
  template!: Ref<Template>;

  /** The template's, repeated: of them and of the statements its objections are made. */
  @Enum({ items: () => [...templateChannels], type: 'string', columnType: 'text' })
  channel!: TemplateChannel;

  @Enum({ items: () => [...occasions], type: 'string', columnType: 'text' })
  occasion!: Occasion;

  @Field(() => String, { nullable: true, description: 'BCP 47, such as zh-CN; null of a retirement, which is of all.' })
  @Property({ type: 'text', nullable: true })
  language!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text, with placeholders for all that is personal; null of a retirement.',
  })
  @Property({ type: 'text', nullable: true })
  body!: string | null;

  @Field(() => [StatementEnum], { description: 'What the text says, as far as rules ask for it.' })
  @Property({ type: 'text[]' })
  statements!: Statement[];

  @Field({ description: 'The template was taken out of use, in every language.' })
  @Property({ type: 'boolean' })
  isRetired!: boolean;

  @Field(() => User, {
    nullable: true,
    description: "Who did it; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @ComputedFrom<TemplateVersion>(
    ['channel', 'occasion', 'statements', 'validFrom', 'isRetired'],
    ({ channel, occasion, statements, validFrom, isRetired }) =>
      isRetired ? [] : objectionsTo(statements, { channel, occasion, at: new Date(validFrom) }),
  )
  @Field(() => [TextObjection], {
    description:
      'The rules of all packs in force when it comes into force that object to a text which says this and no more, whoever sends it, for whatever kind of debt.',
  })
  readonly objections?: TextObjection[];
}
