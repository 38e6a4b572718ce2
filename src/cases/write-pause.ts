import { sql } from 'kysely';
import { User } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import { LimitationEvent } from './case-event.entity.js';
import { Case } from './case.entity.js';
import { refuseOverlap } from './pause-case.js';
import type { PauseReason } from './pause-reasons.js';
import { endOfPause } from './pause-times.js';
import { Pause, PauseEnd } from './pause.entity.js';

/** What higher rooms write of pauses and of limitation, each in an act of its own, with the case held by `lockCase`. */

interface Paused {
  readonly file: Case;
  readonly reason: PauseReason;
  /** Each once; none: all of the case. */
  readonly debtIds: readonly string[];
  readonly validFrom: Date;
  /** Left out: until it is lifted. */
  readonly validTo?: Date | null;
}

/** Collection stops until its end, or until the pause is lifted. @returns the pause's id. @throws CONFLICT where it would overlap with another */
export async function writePause(
  { em, db, actor, now, journal }: Work<'case.paused'>,
  { file, reason, debtIds, validFrom, validTo = null }: Paused,
): Promise<string> {
  await em.flush();
  const asked = { caseId: file.id, debtorId: file.debtor.id, reason, debtIds, validFrom, validTo };
  await refuseOverlap(db, asked);
  const { institutionId } = actor;
  const [id, entryId] = [newId(), newId()];
  em.create(Pause, {
    ...{ institutionId, id, reason, validFrom, validTo, recordedAt: now, entryId },
    pausedDebtIds: [...debtIds],
    case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  const details = {
    ...{ pause: id, validFrom: validFrom.toISOString(), debts: debtIds },
    validTo: validTo?.toISOString() ?? null,
  };
  journal.enter({
    type: 'case.paused',
    id: entryId,
    bearing: { since: validFrom },
    caseId: file.id,
    outcomes: [reason],
    subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details }],
  });
  return id;
}

/**
 * Collection stops by a pause for the same reason that stands already, without an end, over these debts; else by a new one.
 * Where the one that stands begins later, a further one fills the time before it.
 * @returns the pauses' ids, and which of them are new. @throws CONFLICT where another overlaps that has an end, or is of some debts
 */
export async function pauseOrRely(
  work: Work<'case.paused'>,
  asked: Omit<Paused, 'validTo'>,
): Promise<readonly { readonly pauseId: string; readonly isOwn: boolean }[]> {
  const { file, reason, debtIds, validFrom } = asked;
  await work.em.flush();
  const { rows } = await sql<{ id: string; validFrom: string }>`
    select p.id, to_json(p.valid_from)#>>'{}' as "validFrom" from pause p
    where p.case_id = ${file.id}::uuid and p.reason = ${reason} and ${endOfPause('p')} = 'infinity'
      and (p.debt_ids = '{}' or (cardinality(${[...debtIds]}::uuid[]) > 0 and p.debt_ids @> ${[...debtIds]}::uuid[]))
    order by p.valid_from limit 1`.execute(work.db);
  const [standing] = rows;
  if (!standing) return [{ pauseId: await writePause(work, asked), isOwn: true }];
  const relied = { pauseId: standing.id, isOwn: false };
  const since = new Date(standing.validFrom);
  return since <= validFrom
    ? [relied]
    : [{ pauseId: await writePause(work, { ...asked, validTo: since }), isOwn: true }, relied];
}

interface Lifted {
  readonly file: Case;
  readonly pauseId: string;
  readonly endsAt: Date;
}

/** The pause ends; one that has ended by then, whoever ended it, stays as it is. */
export async function liftPause(
  { em, db, actor, now, journal }: Work<'case.resumed'>,
  { file, pauseId, endsAt }: Lifted,
): Promise<void> {
  const { institutionId } = actor;
  const pause = await em.findOneOrFail(Pause, { id: pauseId });
  const at = endsAt < pause.validFrom ? pause.validFrom : endsAt;
  const { rows } = await sql<{ isEarlier: boolean }>`
    select ${at.toISOString()}::timestamptz < ${endOfPause('p')} as "isEarlier" from pause p where p.id = ${pauseId}::uuid`.execute(
    db,
  );
  if (!rows[0]?.isEarlier) return;
  const entryId = newId();
  em.create(PauseEnd, {
    ...{ institutionId, id: newId(), endsAt: at, recordedAt: now, entryId },
    case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
    pause: em.getReference(Pause, [institutionId, pauseId], { wrapped: true }),
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  journal.enter({
    type: 'case.resumed',
    id: entryId,
    bearing: { since: at },
    caseId: file.id,
    outcomes: [pause.reason],
    subjects: [
      {
        ...{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER' },
        details: { pause: pauseId, endsAt: at.toISOString() },
      },
    ],
  });
}

/** The debtor agreed to perform, so that the limitation period begins anew; entered with what they agreed to. */
export function interruptLimitation(
  { em, actor, now }: Pick<Work, 'em' | 'actor' | 'now'>,
  { file, validFrom, entryId }: { readonly file: Case; readonly validFrom: Date; readonly entryId: string },
): void {
  const { institutionId } = actor;
  em.create(LimitationEvent, {
    ...{ institutionId, id: newId(), kind: 'INTERRUPTION', validFrom, validTo: null, recordedAt: now, entryId },
    case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
  });
}
