import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Work } from '../audit/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { newId } from '../lib/id.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { User } from './user.entity.js';

const alertKindWords = {
  BREAK_GLASS: 'Somebody took extraordinary access to the cases of a debtor.',
} as const;
type AlertKind = keyof typeof alertKindWords;
export const alertKinds = valuesOf(alertKindWords);
export const AlertKindEnum = graphqlEnum('AlertKind', alertKindWords, 'What compliance officers are told at once.');

const alertStateWords = {
  OPEN: 'Nobody has taken note of it.',
  ACKNOWLEDGED: 'Somebody has taken note of it.',
} as const;
type AlertState = keyof typeof alertStateWords;
export const AlertStateEnum = graphqlEnum(
  'AlertState',
  alertStateWords,
  'Whether somebody has taken note of an alert.',
);

/** Raised in the transaction of what it is about, so that neither is without the other. */
@ObjectType({ implements: Node, description: 'What compliance officers are told at once.' })
@InstitutionTable({
  tableName: 'alert',
  firmSees: 'nothing',
  indexes: [
    { name: 'alert_by_kind', properties: ['institutionId', 'kind', 'raisedAt', 'id'] },
    { name: 'alert_by_state', properties: ['institutionId', 'state', 'raisedAt', 'id'] },
    { name: 'alert_by_time', properties: ['institutionId', 'raisedAt', 'id'] },
    { name: 'alert_by_subject', properties: ['institutionId', 'subject'] },
  ],
})
export class Alert extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => AlertKindEnum, { description: 'What kind of event it is about.' })
  @Enum({ items: () => [...valuesOf(alertKindWords)], type: 'string', columnType: 'text' })
  kind!: AlertKind;

  @Field(() => ID, { description: 'What it is about, such as the extraordinary access.' })
  @Property({ type: 'text' })
  subject!: string;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  @Property({ type: 'timestamptz', length: 3 })
  raisedAt!: Date;

  @Field(() => AlertStateEnum, { description: 'Whether somebody has taken note of it.' })
  @Enum({ items: () => [...valuesOf(alertStateWords)], type: 'string', columnType: 'text' })
  state!: AlertState;

  @Field(() => User, { nullable: true, description: 'Who took note first.' })
  @ManyToOne(() => User, { ...references('acknowledged_by_id'), nullable: true })
  acknowledgedBy!: Ref<User> | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody took note.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  acknowledgedAt!: Date | null;

  /** The entry of what it is about. */
  @Property({ type: 'uuid' })
  entryId!: string;
}

/**
 * Compliance officers find it in their list, and operators are told when it is committed, so that somebody can be called.
 * @param subject the node id of what it is about @param entryId the entry that tells of it
 */
export function raiseAlert(work: Work, kind: AlertKind, subject: string, entryId: string): void {
  const { em, actor, now } = work;
  em.create(Alert, {
    institutionId: actor.institutionId,
    id: newId(),
    kind,
    subject,
    raisedAt: now,
    state: 'OPEN',
    acknowledgedBy: null,
    acknowledgedAt: null,
    entryId,
  });
  work.tellOperators({ alert: kind, subject, entryId });
}

/** Who takes note first counts. */
export function acknowledge({ em, actor, now }: Work, alert: Alert): void {
  if (alert.state === 'ACKNOWLEDGED') return;
  const acknowledgedBy = em.getReference(User, [actor.institutionId, actor.id], { wrapped: true });
  Object.assign(alert, { state: 'ACKNOWLEDGED', acknowledgedBy, acknowledgedAt: now });
}
