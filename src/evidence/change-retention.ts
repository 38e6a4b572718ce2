import { useApproval, User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { clockTolerance } from '../lib/clock.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkWorkText } from '../lib/input.js';
import { isJurisdiction } from '../lib/jurisdiction.js';
import { changeRetentionOperation } from './evidence.journal.js';
import { RetentionChange } from './retention-change.entity.js';
import { timesIn } from './retention-plan.js';
import { leastYears, retentionLaws } from './retention-times.js';
import type { ChangeRetentionInput } from './retention.type.js';

/** So long a request for it holds: a change takes effect on a day to come. In hours. */
const holdsHours = 7 * 24;

/**
 * What was entered before is kept by the new time as well, from when it takes effect.
 * @returns the id of the change; or of the request that now waits for a second person, where there is one under it
 * @throws BAD_USER_INPUT for a time that is shorter than a law allows, CONFLICT where all stays as it is
 */
export function changeRetention(context: Context, input: ChangeRetentionInput): Promise<string> {
  const id = newId();
  const { keyClass, years } = input;
  const jurisdiction = input.jurisdiction ?? null;
  const reason = checkWorkText('input.reason', input.reason, 500);
  const validFrom = new Date(input.effectiveFrom);
  if (jurisdiction !== null && !isJurisdiction(jurisdiction))
    throw badInput('input.jurisdiction', 'is no code of ISO 3166. Give one such as CN or US-MA.');
  if (years < 1 || years > 100) throw badInput('input.years', 'must be from 1 to 100.');
  const least = leastYears(keyClass, jurisdiction);
  if (years < least.years)
    throw badInput(
      'input.years',
      `must be at least ${least.years}: ${least.law ? retentionLaws[least.law].citation : 'a year'}.`,
    );
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, changeRetentionOperation, repeatable, async (work) => {
    const { em, db, actor, now, journal } = work;
    const { institutionId } = actor;
    if (validFrom.getTime() < now.getTime() - clockTolerance)
      throw badInput('input.effectiveFrom', 'lies in the past. Choose a later instant.');
    const before = (await timesIn(db, validFrom)).find(
      (each) => each.keyClass === keyClass && each.jurisdiction === jurisdiction,
    );
    if (before?.years === years) throw conflict('It is kept for so long already at effectiveFrom.');
    const entryId = newId();
    const effectiveFrom = validFrom.toISOString();
    const approval = await useApproval(context, work, {
      kind: 'RETENTION_CHANGE',
      request: { operation: 'changeRetention', keyClass, jurisdiction, years, effectiveFrom, reason },
      subject: null,
      asks: `Keep entries of the class ${keyClass} under the law of ${jurisdiction ?? 'every other jurisdiction'} for ${years} years from ${effectiveFrom} on.`,
      ...{ reason, approvalId: id, entryId, holdsHours },
    });
    if (!approval) return;
    const userOf = (userId: string) => em.getReference(User, [institutionId, userId], { wrapped: true });
    em.create(RetentionChange, {
      ...{ institutionId, id, keyClass, jurisdiction, years, reason },
      ...{ validFrom, validTo: null, recordedAt: now, entryId },
      actor: userOf(actor.id),
      approvedBy: userOf(approval.approvedBy),
    });
    journal.enter({
      type: 'retention.changed',
      id: entryId,
      outcomes: [keyClass],
      details: {
        ...{ change: id, jurisdiction, years, yearsBefore: before?.years ?? null, effectiveFrom, reason },
        ...{ approval: approval.id, approvedBy: approval.approvedBy },
      },
    });
  });
}
