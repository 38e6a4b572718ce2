import { LockMode } from '@mikro-orm/core';
import { actOnce, type Context } from '../audit/index.js';
import { conflict, forbidden } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkWorkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { Approval, ApprovalDecision } from './approval.entity.js';
import type { DecideApprovalInput } from './approval.inputs.js';
import { decideApprovalOperation } from './approval.journal.js';
import { approvedByHolders, approvers } from './approval.permissions.js';
import { checkHoldsGrant } from './holds-grant.js';
import { User } from './user.entity.js';

/**
 * The second person's word. The database refuses it too where it is who asked, where time has run out, or where somebody
 * has decided already.
 * @returns the approval's id
 */
export async function decideApproval(context: Context, input: DecideApprovalInput): Promise<string> {
  const approvalId = fromNodeId('Approval', input.approvalId, 'input.approvalId');
  const note = typeof input.note === 'string' ? checkWorkText('input.note', input.note, 500) : null;
  const resultId = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId };
  await actOnce(context, decideApprovalOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    await findInSight(work, context.catalogue, ['Approval'], input.approvalId, 'input.approvalId');
    const approval = await em.findOneOrFail(Approval, { id: approvalId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (approval.requestedBy.id === actor.id)
      throw forbidden('You asked for this yourself. Have somebody else decide.');
    if (!approvers[approval.kind].includes(actor.role))
      throw forbidden(
        `Your role does not decide this. Have one of these do so: ${approvers[approval.kind].join(', ')}.`,
      );
    if (approvedByHolders.includes(approval.kind)) await checkHoldsGrant(work);
    if (approval.state !== 'PENDING') throw conflict('This is decided already, for good. Have it asked for anew.');
    if (approval.expiresAt <= now) throw conflict('This has expired. Have it asked for anew.');
    approval.state = input.outcome;
    const entryId = newId();
    em.create(ApprovalDecision, {
      institutionId: actor.institutionId,
      id: resultId,
      approval: em.getReference(Approval, [actor.institutionId, approvalId], { wrapped: true }),
      outcome: input.outcome,
      decidedBy: em.getReference(User, [actor.institutionId, actor.id], { wrapped: true }),
      decidedAt: now,
      note,
      entryId,
    });
    journal.enter({
      type: 'approval.decided',
      id: entryId,
      outcomes: [approval.kind, input.outcome],
      details: { approval: approvalId, requestedBy: approval.requestedBy.id, note },
    });
  });
  return approvalId;
}
