import { actOnce, type Context } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { FirmListing } from './firm-listing.entity.js';
import { Firm } from './firm.entity.js';
import type { ListFirmInput } from './qualification.inputs.js';
import { listFirmOperation } from './qualification.journal.js';
import { User } from './user.entity.js';

/** @returns the firm's id */
export async function listFirm(context: Context, input: ListFirmInput): Promise<string> {
  const firmId = fromNodeId('Firm', input.firmId, 'input.firmId');
  const { isListed } = input;
  const validFrom = new Date(input.validFrom);
  const validTo = input.validTo ? new Date(input.validTo) : null;
  if (validTo && validTo <= validFrom) throw badInput('input.validTo', 'must lie after validFrom.');
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  await actOnce(context, listFirmOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    await findInSight(work, context.catalogue, ['Firm'], input.firmId, 'input.firmId');
    const entryId = newId();
    em.create(FirmListing, {
      institutionId,
      id,
      firm: em.getReference(Firm, [institutionId, firmId], { wrapped: true }),
      isListed,
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
      validFrom,
      validTo,
      recordedAt: now,
      entryId,
    });
    journal.enter({
      type: 'firm.listed',
      id: entryId,
      bearing: { since: validFrom, work: { userId: null, firmId } },
      outcomes: [isListed ? 'LISTED' : 'NOT_LISTED'],
      details: {
        ...{ listing: id, firm: firmId, validFrom: validFrom.toISOString() },
        validTo: validTo?.toISOString() ?? null,
      },
    });
  });
  return firmId;
}
