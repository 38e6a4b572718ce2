import { checkHoldsGrant, useApproval, User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { conflict } from '../lib/errors.js';
import { newId, parseNodeId } from '../lib/id.js';
import { checkKey, checkWorkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { releaseHoldOperation } from './evidence.journal.js';
import { Hold, HoldRelease } from './hold.entity.js';
import type { ReleaseHoldInput } from './hold.inputs.js';

/**
 * By two people who both hold the grant: the hold stays as it was placed, its release is a further row. What was held back
 * is not done by it; whoever wants it asks anew.
 * @returns the release's id; or of the request that now waits for a second person, where there is one under it
 * @throws FORBIDDEN without the grant, NOT_FOUND, CONFLICT where it is released already
 */
export function releaseHold(context: Context, input: ReleaseHoldInput): Promise<string> {
  const id = newId();
  const reason = checkWorkText('input.reason', input.reason, 500);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, releaseHoldOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    await checkHoldsGrant(work);
    const holdId = await findInSight(work, context.catalogue, ['Hold'], input.holdId, 'input.holdId');
    const hold = await em.findOneOrFail(Hold, { id: holdId });
    if (await em.findOne(HoldRelease, { hold })) throw conflict('This hold was released already.');
    const entryId = newId();
    const approval = await useApproval(context, work, {
      kind: 'HOLD_RELEASE',
      request: { operation: 'releaseHold', hold: holdId, reason },
      subject: input.holdId,
      asks: `Release the legal hold ${hold.reference} (${hold.reason}), placed on ${hold.recordedAt.toISOString()}.`,
      ...{ reason, approvalId: id, entryId },
    });
    if (!approval) return;
    const userOf = (userId: string) => em.getReference(User, [institutionId, userId], { wrapped: true });
    em.create(HoldRelease, {
      ...{ institutionId, id, reason, recordedAt: now, entryId },
      hold: em.getReference(Hold, [institutionId, holdId], { wrapped: true }),
      actor: userOf(actor.id),
      approvedBy: userOf(approval.approvedBy),
    });
    journal.enter({
      type: 'hold.released',
      id: entryId,
      outcomes: [hold.kind, hold.reason],
      ...(hold.case && { caseId: hold.case }),
      ...(hold.debtor && { subjects: [{ personId: hold.debtor, role: 'DEBTOR', stream: 'OTHER' }] }),
      details: { hold: holdId, reason, approval: approval.id, approvedBy: approval.approvedBy },
    });
  });
}

/** Checked by `releaseHold`: the repetition of a done change comes by here without it. */
export const holdNamed = ({ holdId }: ReleaseHoldInput): string => parseNodeId(holdId)?.id ?? '';
