import { User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { Case, lockCase } from '../cases/index.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { endHandOut, openHandOut } from './end-hand-out.js';
import { holdCaseOperation } from './queue.journal.js';
import type { HoldCaseInput } from './queue.inputs.js';
import { QueueHold } from './queue-hold.entity.js';
import type { QueueHoldReason } from './queue-words.js';

/** The lead keeps a case out of the queue until an instant, or lets it in again. @returns the hold's id. @throws BAD_USER_INPUT */
export function holdCase(context: Context, input: HoldCaseInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  const { reason = null, until = null } = input;
  if ((reason === null) !== (until === null))
    throw badInput('input.until', 'goes with a reason: give both to hold the case, or neither to let it in again.');
  return actOnce(context, holdCaseOperation, repeatable, async (work) => {
    const ends = until === null ? work.now : instantAhead('input.until', until, work.now, 366);
    const file = await lockCase(context, work, input.caseId);
    const open = await openHandOut(work, { caseId: file.id });
    if (open && until !== null) await endHandOut(work, open, { ending: 'RECALLED' });
    writeHold(work, { file, id, reason: reason ?? 'LIFTED', until: ends });
  });
}

/** @throws BAD_USER_INPUT */
export function instantAhead(path: string, instant: string, now: Date, furthestDays: number): Date {
  const at = new Date(instant);
  if (at <= now) throw badInput(path, 'lies in the past. Say a later instant.');
  if (at.getTime() > now.getTime() + furthestDays * millisecondsPerDay)
    throw badInput(path, `lies more than ${furthestDays} days ahead.`);
  return at;
}

interface Held {
  readonly file: Case;
  readonly id: string;
  readonly reason: QueueHoldReason;
  readonly until: Date;
}

export function writeHold({ em, actor, now, journal }: Work<'case.held'>, { file, id, reason, until }: Held): void {
  const { institutionId } = actor;
  const entryId = newId();
  em.create(QueueHold, {
    ...{ institutionId, id, reason, validFrom: now, validTo: until, recordedAt: now, entryId },
    case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  journal.enter({
    type: 'case.held',
    id: entryId,
    caseId: file.id,
    outcomes: [reason],
    subjects: [
      { personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details: { hold: id, until: until.toISOString() } },
    ],
  });
}
