import { sql } from 'kysely';
import { User } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import { LimitationEvent } from './case-event.entity.js';
import { Case } from './case.entity.js';
import { refuseOverlap } from './pause-case.js';
import { gapsBetween, type Standing } from './pause-gaps.js';
import { inTheClear, type PauseReason } from './pause-reasons.js';
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
    ...{ pause: id, reason, validFrom: validFrom.toISOString(), debts: debtIds },
    validTo: validTo?.toISOString() ?? null,
  };
  journal.enter({
    type: 'case.paused',
    id: entryId,
    bearing: { since: validFrom },
    caseId: file.id,
    outcomes: [inTheClear(reason)],
    subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details }],
  });
  return id;
}

/**
 * Collection stops by the pauses for the same reason that stand over these debts already, whoever wrote them, and by a new one
 * for each gap that they leave: before, between and after them, and of debts that they do not name.
 * @returns the pauses' ids, and which of them are new
 */
export async function pauseOrRely(
  work: Work<'case.paused'>,
  asked: Paused,
): Promise<readonly { readonly pauseId: string; readonly isOwn: boolean }[]> {
  const { file, validFrom, validTo } = asked;
  await work.em.flush();
  const standing = await standingOver(work.db, asked);
  const wanted = {
    ...{ debtIds: asked.debtIds, all: await debtsOf(work.db, file.id) },
    ...{ from: validFrom.getTime(), until: validTo?.getTime() ?? Infinity },
  };
  const pauses = standing.map(({ id }) => ({ pauseId: id, isOwn: false }));
  for (const { debtIds, from, until } of gapsBetween(wanted, standing)) {
    const own = { ...asked, debtIds, validFrom: new Date(from), validTo: until === Infinity ? null : new Date(until) };
    pauses.push({ pauseId: await writePause(work, own), isOwn: true });
  }
  return pauses;
}

/** Those that overlap with what is asked, but for what never held. */
async function standingOver(
  db: Work['db'],
  { file, reason, debtIds, validFrom, validTo = null }: Paused,
): Promise<readonly (Standing & { readonly id: string })[]> {
  const { rows } = await sql<{ id: string; debtIds: string[]; from: string; until: string }>`
    select p.id, p.debt_ids as "debtIds", to_json(p.valid_from)#>>'{}' as from, to_json(${endOfPause('p')})#>>'{}' as until from pause p
    where p.case_id = ${file.id}::uuid and p.reason = ${reason}
      and (p.debt_ids = '{}' or ${[...debtIds]}::uuid[] = '{}' or p.debt_ids && ${[...debtIds]}::uuid[])
      and p.valid_from < coalesce(${validTo?.toISOString() ?? null}::timestamptz, 'infinity')
      and ${endOfPause('p')} > greatest(${validFrom.toISOString()}::timestamptz, p.valid_from)
    order by p.valid_from, p.id`.execute(db);
  return rows.map(({ id, debtIds: paused, from, until }) => ({
    ...{ id, debtIds: paused, from: Date.parse(from) },
    until: until === 'infinity' ? Infinity : Date.parse(until),
  }));
}

async function debtsOf(db: Work['db'], caseId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from debt where case_id = ${caseId}::uuid order by id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

interface Lifted {
  readonly file: Case;
  readonly pauseId: string;
  /** Null: it never held. */
  readonly endsAt: Date | null;
}

/** The pause ends; one that has ended by then, whoever ended it, stays as it is. */
export async function liftPause(
  { em, db, actor, now, journal }: Work<'case.resumed'>,
  { file, pauseId, endsAt }: Lifted,
): Promise<void> {
  const { institutionId } = actor;
  const pause = await em.findOneOrFail(Pause, { id: pauseId });
  const at = endsAt === null || endsAt < pause.validFrom ? pause.validFrom : endsAt;
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
    outcomes: [inTheClear(pause.reason)],
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
