import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { decidedByOwnPeople, engaged, InstitutionRow, InstitutionTable, ownPeople, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { User } from './user.entity.js';

export const approvalKindWords = {
  BULK_REVEAL: 'To show plain personal data of many people at once.',
  BULK_EXPORT: 'To take the data of many people out of the platform, or to have another system told of what happens.',
  ERASURE: "To erase a person's data.",
  HOLD_RELEASE: 'To release a legal hold.',
  REBUTTED_CONTACT: 'To make one contact that is presumed to be a violation, for a reason that rebuts it.',
  PLAN_TERMS: 'To agree to a plan that forgives more than the role of who asks may forgive alone.',
  WAIVER: 'To forgive more of a debt than the role of who asks may forgive alone.',
  WRITE_OFF: 'To take more off the balance sheet than one person may alone.',
  TRANSFER: 'To transfer a portfolio of cases to its buyer.',
  STRATEGY_CHANGE: 'To put a strategy in force, alone or with a challenger.',
  GRANT_CHANGE:
    'To give somebody a role that decides about others, the grant LEGAL_HOLD, or an identity to sign in by.',
  PACK_CHANGE: 'To tighten a rule of a pack, to switch it off, or to put it back.',
  RETENTION_CHANGE: 'To change for how long entries of a class are kept.',
  RETENTION_RUN: 'To destroy the keys of what has been kept long enough.',
} as const;
export type ApprovalKind = keyof typeof approvalKindWords;
export const ApprovalKindEnum = graphqlEnum('ApprovalKind', approvalKindWords, 'What takes two people.');

const approvalStateWords = {
  PENDING: 'Nobody has decided; until it expires.',
  APPROVED: 'Another person approved; it may be used once, until it expires.',
  REJECTED: 'Another person rejected it.',
  USED: 'What was asked for has been done.',
} as const;
type ApprovalState = keyof typeof approvalStateWords;
export const ApprovalStateEnum = graphqlEnum('ApprovalState', approvalStateWords, 'How far an approval has come.');

const approvalOutcomeWords = { APPROVED: 'It may be done.', REJECTED: 'It may not be done.' } as const;
export type ApprovalOutcome = keyof typeof approvalOutcomeWords;
export const ApprovalOutcomeEnum = graphqlEnum(
  'ApprovalOutcome',
  approvalOutcomeWords,
  'What the second person said to a request.',
);

/** A firm's user reaches what they asked for themselves, as long as the firm is engaged for the case that it is about. */
const askedByMe = {
  where:
    "(requested_by_id = (select nullif(current_setting('app.actor', true), '')::uuid as me) and case_id in (select access.engaged_cases() as engaged))",
};

/** And asks and uses, where the institution's own people decide. */
const decidedByOthers = [
  {
    name: 'asked_by_firms',
    type: 'restrictive',
    command: 'insert',
    check: `${ownPeople} or (kind = 'REBUTTED_CONTACT' and state = 'PENDING')`,
  },
  {
    name: 'used_by_firms',
    type: 'restrictive',
    command: 'update',
    using: `${ownPeople} or state = 'APPROVED'`,
    check: `${ownPeople} or state = 'USED'`,
  },
] as const;

/**
 * A request for what takes two people, with how far it has come. It commits to the exact request by `hash`; the decision
 * and the use are rows of their own, each once, which the database checks against it (four eyes, expiry).
 */
@ObjectType({ implements: Node, description: 'A request for what takes two people: who asks, and what another said.' })
@InstitutionTable({
  tableName: 'approval',
  firmSees: askedByMe,
  policies: decidedByOthers,
  indexes: [
    { name: 'approval_by_kind', properties: ['institutionId', 'kind', 'requestedAt', 'id'] },
    { name: 'approval_by_state', properties: ['institutionId', 'state', 'requestedAt', 'id'] },
    { name: 'approval_of_requester', properties: ['institutionId', 'requestedBy', 'requestedAt', 'id'] },
    { name: 'approval_by_time', properties: ['institutionId', 'requestedAt', 'id'] },
    { name: 'approval_of_case', properties: ['institutionId', 'caseId'] },
    { name: 'approval_by_hash', properties: ['institutionId', 'hash'] },
  ],
})
@Check({ expression: "expires_at > requested_at and expires_at <= requested_at + '7 days'::interval" })
export class Approval extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => ApprovalKindEnum, { description: 'What it is for.' })
  @Enum({ items: () => [...valuesOf(approvalKindWords)], type: 'string', columnType: 'text' })
  kind!: ApprovalKind;

  @Field(() => ApprovalStateEnum, {
    description: 'How far it has come. What is pending or approved holds until it expires.',
  })
  @Enum({ items: () => [...valuesOf(approvalStateWords)], type: 'string', columnType: 'text' })
  state!: ApprovalState;

  @Field(() => ID, { nullable: true, description: 'What it is about; null for what does not exist yet.' })
  @Property({ type: 'text', nullable: true })
  subject!: string | null;

  /** The case that it is about, where it is about one: a firm asks about those that it is engaged for. */
  @Property({ type: 'uuid', nullable: true })
  caseId!: string | null;

  /** No personal data of debtors: verbs say ids and numbers. */
  @Field({ description: 'What is asked for, in a sentence.' })
  @Property({ type: 'text' })
  asks!: string;

  @Field({ description: 'Why, in the words of who asks. About the work: no personal data belongs here.' })
  @Property({ type: 'text' })
  reason!: string;

  /** HMAC-SHA-256 of the exact request: another one, be it by a letter, is not approved. */
  @Property({ type: 'bytea' })
  @Check({ expression: 'octet_length(hash) = 32' })
  hash!: Buffer;

  @Field(() => User, { description: 'Who asks.' })
  @ManyToOne(() => User, references('requested_by_id'))
  requestedBy!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @Property({ type: 'timestamptz', length: 3 })
  requestedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'From when it is neither decided nor used any more.' })
  @Property({ type: 'timestamptz', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'What the second person said.' })
@InstitutionTable({
  tableName: 'approval_decision',
  firmSees: engaged.through('approval', 'approval_id'),
  policies: decidedByOwnPeople('false'),
  uniques: [{ name: 'approval_is_decided_once', properties: ['institutionId', 'approval'] }],
})
export class ApprovalDecision extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Approval, references('approval_id'))
  approval!: Ref<Approval>;

  @Field(() => ApprovalOutcomeEnum, { description: 'Approved or rejected.' })
  @Enum({ items: () => [...valuesOf(approvalOutcomeWords)], type: 'string', columnType: 'text' })
  outcome!: ApprovalOutcome;

  @Field(() => User, {
    nullable: true,
    description:
      "Who decided, never who asked; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('decided_by_id'))
  decidedBy!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  @Property({ type: 'timestamptz', length: 3 })
  decidedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why, where something was said. About the work: no personal data belongs here.',
  })
  @Property({ type: 'text', nullable: true })
  note!: string | null;

  @Property({ type: 'uuid' })
  entryId!: string;
}

/** That an approval was used: once, as its unique key says, whoever comes second. */
@InstitutionTable({
  tableName: 'approval_use',
  firmSees: engaged.through('approval', 'approval_id'),
  uniques: [{ name: 'approval_is_used_once', properties: ['institutionId', 'approval'] }],
})
export class ApprovalUse extends InstitutionRow {
  @ManyToOne(() => Approval, references('approval_id'))
  approval!: Ref<Approval>;

  @ManyToOne(() => User, references('used_by_id'))
  usedBy!: Ref<User>;

  @Property({ type: 'timestamptz', length: 3 })
  usedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
