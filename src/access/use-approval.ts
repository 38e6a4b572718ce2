import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { LockMode } from '@mikro-orm/core';
import { payloadOf, type Context, type Info, type Work } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId, toNodeId } from '../lib/id.js';
import { checkWorkText } from '../lib/input.js';
import { Approval, ApprovalDecision, ApprovalUse, type ApprovalKind } from './approval.entity.js';
import type { TwoPersonEntry } from './approval.journal.js';
import { User } from './user.entity.js';

/** What takes two people, as a verb is about to do it. */
export interface TwoPersonAct {
  readonly kind: ApprovalKind;
  /** All that decides what will happen; what is approved is this and nothing else. */
  readonly request: Readonly<Record<string, unknown>>;
  /** The node id of what it is about, where there is one. */
  readonly subject: string | null;
  /** The case that it is about, where it is about one: without, nobody of a firm can ask. */
  readonly caseId?: string;
  /** For the second person, in a sentence without personal data of debtors. */
  readonly asks: string;
  /** As the caller gave it in `input.reason`. */
  readonly reason: string | null | undefined;
  /** The id of the request, should one have to be made. */
  readonly approvalId: string;
  /** The journal entry of what is done when it is approved. */
  readonly entryId: string;
  /** How long a request holds, in hours: 24 unless said otherwise, at most 168. */
  readonly holdsHours?: number;
}

export interface UsedApproval {
  readonly id: string;
  /** The second person's user id. */
  readonly approvedBy: string;
}

/**
 * Uses up an approval of just this, which somebody else gave and the actor asked for; where there is none, asks for it.
 * To be called in the verb's own transaction, so that use and change stand or fall together: of two that come at once with
 * one approval, one finds it used.
 * @returns the approval that was used; null when a request now waits, and nothing else may be changed
 * @throws CONFLICT when the same request waits already
 */
export async function useApproval(
  { keys }: Pick<Context, 'keys'>,
  work: Work<TwoPersonEntry>,
  act: TwoPersonAct,
): Promise<UsedApproval | null> {
  const { em, actor, now, journal } = work;
  const hash = createHmac('sha256', keys.derive('approvals'))
    .update(`${act.kind}\n${canonicalize(act.request) ?? ''}`)
    .digest();
  const user = em.getReference(User, [actor.institutionId, actor.id], { wrapped: true });
  const mine = { kind: act.kind, hash, requestedBy: user, expiresAt: { $gt: now } };
  const approval = await em.findOne(
    Approval,
    { ...mine, state: 'APPROVED' },
    { orderBy: { requestedAt: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!approval) {
    const waiting = await em.findOne(Approval, { ...mine, state: 'PENDING' });
    if (waiting)
      throw conflict('You have asked for this already. Wait for the second person to decide, then send it again.', {
        approvalId: toNodeId('Approval', waiting.id),
      });
    request(work, act, hash);
    return null;
  }
  const decision = await em.findOneOrFail(ApprovalDecision, { approval });
  approval.state = 'USED';
  const entryId = newId();
  em.create(ApprovalUse, {
    institutionId: actor.institutionId,
    id: newId(),
    approval: em.getReference(Approval, [actor.institutionId, approval.id], { wrapped: true }),
    usedBy: user,
    usedAt: now,
    entryId,
  });
  journal.enter({
    type: 'approval.used',
    id: entryId,
    outcomes: [act.kind],
    details: { approval: approval.id, entry: act.entryId },
  });
  return { id: approval.id, approvedBy: decision.decidedBy.id };
}

const hour = 60 * 60_000;

function request({ em, actor, now, journal }: Work<TwoPersonEntry>, act: TwoPersonAct, hash: Buffer): void {
  if (act.reason === null || act.reason === undefined)
    throw badInput('input.reason', 'is needed: this takes a second person, who must know why.');
  const reason = checkWorkText('input.reason', act.reason, 500);
  const expiresAt = new Date(now.getTime() + (act.holdsHours ?? 24) * hour);
  const entryId = newId();
  em.create(Approval, {
    institutionId: actor.institutionId,
    id: act.approvalId,
    kind: act.kind,
    state: 'PENDING',
    subject: act.subject,
    caseId: act.caseId ?? null,
    asks: act.asks,
    reason,
    hash,
    requestedBy: em.getReference(User, [actor.institutionId, actor.id], { wrapped: true }),
    requestedAt: now,
    expiresAt,
    entryId,
  });
  journal.enter({
    type: 'approval.requested',
    id: entryId,
    outcomes: [act.kind],
    details: {
      approval: act.approvalId,
      subject: act.subject,
      asks: act.asks,
      reason,
      hash: hash.toString('base64url'),
      expiresAt: expiresAt.toISOString(),
    },
  });
}

/** The answer of a verb that takes two people: the request that now waits, or what was done. */
export async function payloadOrApproval(
  context: Context,
  info: Info,
  acted: Promise<string>,
  waiting: Readonly<Record<string, unknown>>,
  done: (resultId: string) => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const { approval } = await payloadOf(context, info, 'Approval', 'approval', acted);
  return approval ? { ...waiting, approval } : { ...(await done(await acted)), approval: null };
}
