import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { Case, liftPause } from '../cases/index.js';
import type { Procedure } from './procedure.entity.js';

/**
 * Collection goes on in the cases that a procedure stopped, but for pauses on which another one relies that is open, or was
 * decided to keep them; and but for those that no procedure wrote, which stay whose they are. One on which another relied until
 * some time, or still does, holds until then.
 * @param endsAt null: they never held
 */
export async function liftFor(work: Work<'case.resumed'>, procedure: Procedure, endsAt: Date | null): Promise<void> {
  const { em, db } = work;
  await em.flush();
  // By a statement of its own: who relies on a pause meanwhile holds the case, and is seen by the next.
  await sql`
    select c.id from collection_case c
    where exists (select from procedure_pause l where l.institution_id = c.institution_id and l.case_id = c.id and l.procedure_id = ${procedure.id}::uuid)
    order by c.id for no key update`.execute(db);
  const { rows } = await sql<{ pauseId: string; caseId: string; heldUntil: string | null }>`
    select l.pause_id as "pauseId", l.case_id as "caseId", (
      select to_json(max(d.resumes_at))#>>'{}' from procedure_pause o
      join procedure_decision d on d.institution_id = o.institution_id and d.procedure_id = o.procedure_id
      where o.institution_id = l.institution_id and o.pause_id = l.pause_id and o.procedure_id <> l.procedure_id) as "heldUntil"
    from procedure_pause l
    where l.procedure_id = ${procedure.id}::uuid
      and exists (select from procedure_pause o where o.institution_id = l.institution_id and o.pause_id = l.pause_id and o.is_own)
      and not exists (
        select from procedure_pause o
        join procedure q on q.institution_id = o.institution_id and q.id = o.procedure_id
        left join procedure_decision d on d.institution_id = q.institution_id and d.procedure_id = q.id
        where o.institution_id = l.institution_id and o.pause_id = l.pause_id and q.id <> l.procedure_id
          and (q.state = 'OPEN' or d.keeps_pauses))
    order by l.case_id, l.pause_id`.execute(db);
  const files = await em.find(Case, { id: { $in: rows.map(({ caseId }) => caseId) } });
  for (const { pauseId, caseId, heldUntil } of rows) {
    const file = files.find(({ id }) => id === caseId);
    if (file) await liftPause(work, { file, pauseId, endsAt: laterOf(endsAt, heldUntil) });
  }
}

const laterOf = (endsAt: Date | null, heldUntil: string | null): Date | null =>
  heldUntil !== null && (endsAt === null || new Date(heldUntil) > endsAt) ? new Date(heldUntil) : endsAt;
