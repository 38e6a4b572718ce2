import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { decidedByOwnPeople, engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { FieldGroupEnum, type FieldGroup } from './field-groups.js';
import { Firm } from './firm.entity.js';
import type { LookPurpose } from '../lib/purpose.js';
import { LookPurposeEnum } from './purpose.js';
import { User } from './user.entity.js';

const engagementStateWords = {
  PROPOSED: "Passes cases on to another firm, and waits for the institution's consent; shows nothing yet.",
  AGREED: 'Holds from startsOn to endsOn.',
  REFUSED: 'The institution did not consent.',
  ENDED: 'Ended before its last day, at once.',
} as const;
export type EngagementState = keyof typeof engagementStateWords;
const engagementStates = valuesOf(engagementStateWords);
export const EngagementStateEnum = graphqlEnum(
  'EngagementState',
  engagementStateWords,
  'Whether an engagement was agreed, apart from its days.',
);

/**
 * What was agreed stands here once and for all: for whom, from when to when, for which purposes and fields. Only the state
 * shows the present; how it came about is in `EngagementChange`, which is never overwritten.
 */
@ObjectType({
  implements: Node,
  description:
    "The dated mandate by which a firm sees certain cases, for stated purposes and fields. It holds while its state is AGREED and the day in the institution's zone lies from startsOn to endsOn.",
})
@InstitutionTable({
  tableName: 'engagement',
  // A proposal is seen by who makes it; not by its id, since the row that is being written is in no set yet.
  firmSees: {
    where:
      'id in (select access.engagements_in_force() as engaged) or parent_id in (select access.engagements_in_force() as engaged)',
  },
  policies: decidedByOwnPeople("state = 'PROPOSED'"),
  indexes: [
    { name: 'engagement_of_firm', properties: ['institutionId', 'firm', 'endsOn'] },
    { name: 'engagement_of_parent', properties: ['institutionId', 'parent'] },
    { name: 'engagement_by_state', properties: ['institutionId', 'state'] },
    { name: 'engagement_by_end', properties: ['institutionId', 'endsOn', 'id'] },
    { name: 'engagement_by_record', properties: ['institutionId', 'recordedAt', 'id'] },
  ],
})
export class Engagement extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Firm, { description: 'Who is engaged.' })
  @ManyToOne(() => Firm, references('firm_id'))
  firm!: Ref<Firm>;

  @Field(() => Engagement, {
    nullable: true,
    description: 'The engagement under which it passes cases on; null for one by the institution itself.',
  })
  @ManyToOne(() => Engagement, { ...references('parent_id'), nullable: true })
  parent!: Ref<Engagement> | null;

  @Field(() => DateScalar, { description: "First day, inclusive, in the institution's zone." })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => DateScalar, { description: "Last day, inclusive, in the institution's zone." })
  @Property({ type: 'date' })
  @Check({ expression: 'ends_on >= starts_on' })
  endsOn!: string;

  @Field(() => [LookPurposeEnum], { description: 'For which purposes the firm may look at plain values; else masked.' })
  @Property({ type: 'text[]' })
  purposes!: LookPurpose[];

  @Field(() => [FieldGroupEnum], { description: 'What it shows beside the cases themselves.' })
  @Property({ type: 'text[]' })
  fieldGroups!: FieldGroup[];

  @Field(() => EngagementStateEnum, { description: 'Whether it was agreed, apart from its days.' })
  @Enum({ items: () => [...engagementStates], type: 'string', columnType: 'text' })
  state!: EngagementState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended before its last day.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  @Check({ expression: "(state = 'ENDED') = (ended_at is not null)" })
  endedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

const engagedKindWords = { CASE: 'A case.' } as const;
export type EngagedKind = keyof typeof engagedKindWords;
export const EngagedKindEnum = graphqlEnum('EngagedKind', engagedKindWords, 'What a firm is engaged for.');
const nodeTypes: Readonly<Record<EngagedKind, string>> = { CASE: 'Case' };

/** Opaque, since what a firm is engaged for lies in higher rooms. */
@ObjectType({ description: 'One case that a firm is engaged for.' })
@InstitutionTable({
  tableName: 'engagement_object',
  firmSees: engaged.by('engagements', 'engagement_id'),
  uniques: [{ name: 'engagement_object_once', properties: ['institutionId', 'engagement', 'kind', 'objectId'] }],
  indexes: [{ name: 'engagement_of_object', properties: ['institutionId', 'objectId', 'kind'] }],
})
export class EngagementObject extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Engagement, { description: 'By which engagement.' })
  @ManyToOne(() => Engagement, references('engagement_id'))
  engagement!: Ref<Engagement>;

  @Field(() => EngagedKindEnum, { description: 'What it is.' })
  @Enum({ items: () => ['CASE'], type: 'string', columnType: 'text' })
  kind!: EngagedKind;

  @Property({ type: 'uuid' })
  objectId!: string;

  @ComputedFrom<EngagementObject>(['kind', 'objectId'], ({ kind, objectId }) => toNodeId(nodeTypes[kind], objectId))
  @Field(() => ID, { description: "Its id, such as a case's." })
  readonly nodeId?: string;
}

/** What happened to an engagement: agreed, proposed, consented to, refused, ended. Never overwritten; rules read it. */
@ObjectType({ description: 'What happened to an engagement, and when.' })
@InstitutionTable({
  tableName: 'engagement_change',
  firmSees: engaged.by('engagements', 'engagement_id'),
  indexes: [{ name: 'engagement_change_of_engagement', properties: ['institutionId', 'engagement', 'recordedAt'] }],
})
export class EngagementChange extends Fact {
  @ManyToOne(() => Engagement, references('engagement_id'))
  engagement!: Ref<Engagement>;

  @Field(() => EngagementStateEnum, { description: 'The state from then on.' })
  @Enum({ items: () => [...engagementStates], type: 'string', columnType: 'text' })
  state!: EngagementState;

  @Field(() => User, { description: 'Who did it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
