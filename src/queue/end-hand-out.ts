import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';
import { assignCases } from '../cases/index.js';
import { newId } from '../lib/id.js';
import type { HandOutEnding, ReleaseReason } from './queue-words.js';

/** A hand-out that has not ended, with what of its case ending it takes. */
export interface OpenHandOut {
  readonly id: string;
  readonly caseId: string;
  readonly debtorId: string;
  readonly collectorId: string;
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  readonly isTaken: boolean;
  readonly expiresAt: string;
}

/** Those that are open of a case or of a collector: one at most of each, also where its time is over. */
export async function openHandOut(
  { db, actor }: Pick<Work, 'db' | 'actor'>,
  by: { readonly caseId: string } | { readonly collectorId: string },
): Promise<OpenHandOut | null> {
  const [open] = await openHandOuts(
    { db, actor },
    'caseId' in by
      ? sql<boolean>`h.case_id = ${by.caseId}::uuid`
      : sql<boolean>`h.collector_id = ${by.collectorId}::uuid`,
  );
  return open ?? null;
}

export async function openHandOuts(
  { db, actor }: Pick<Work, 'db' | 'actor'>,
  condition: RawBuilder<boolean>,
): Promise<readonly OpenHandOut[]> {
  const { rows } = await sql<OpenHandOut>`
    select h.id, h.case_id as "caseId", c.debtor_id as "debtorId", h.collector_id as "collectorId", c.assignee_id as "assigneeId", c.team_id as "teamId",
      h.is_taken as "isTaken", h.expires_at as "expiresAt"
    from hand_out h join collection_case c on c.institution_id = h.institution_id and c.id = h.case_id
    where h.institution_id = ${actor.institutionId}::uuid and h.ended_at is null and ${condition} order by h.case_id`.execute(
    db,
  );
  return rows;
}

/** With the case held: locked in that order everywhere, so that nobody waits for somebody who waits for them. */
export async function holdRow({ db, actor }: Pick<Work, 'db' | 'actor'>, caseId: string): Promise<void> {
  await sql`select c.id from collection_case c where c.institution_id = ${actor.institutionId}::uuid and c.id = ${caseId}::uuid for no key update`.execute(
    db,
  );
}

/**
 * Ends it, with the case held. What was taken from the queue goes back to the team, unless somebody was tried to be reached
 * by whom it was taken: then it stays theirs.
 */
export async function endHandOut(
  work: Work<'handOut.ended'>,
  open: OpenHandOut,
  how: { readonly ending: HandOutEnding; readonly releaseReason?: ReleaseReason; readonly isGivenBack?: boolean },
): Promise<void> {
  const { db, actor, now, journal } = work;
  const { ending, releaseReason = null, isGivenBack = open.isTaken && ending !== 'ATTEMPTED' } = how;
  const entryId = newId();
  await sql`
    update hand_out set ended_at = ${now.toISOString()}::timestamptz, ending = ${ending}, release_reason = ${releaseReason}
    where institution_id = ${actor.institutionId}::uuid and id = ${open.id}::uuid`.execute(db);
  const { caseId, assigneeId: fromId, teamId, debtorId } = open;
  const goesBack = isGivenBack && fromId === open.collectorId;
  if (goesBack) await assignCases(work, [{ caseId, toId: null, teamId }], entryId);
  journal.enter({
    type: 'handOut.ended',
    id: entryId,
    caseId,
    outcomes: [ending],
    subjects: [
      {
        personId: debtorId,
        role: 'DEBTOR',
        stream: 'OTHER',
        details: {
          handOut: open.id,
          collector: open.collectorId,
          assignee: goesBack ? null : fromId,
          reason: releaseReason,
        },
      },
    ],
  });
}
