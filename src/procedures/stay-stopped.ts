import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { conflict } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import type { Entered, Reaction } from '../lib/room.js';
import { concernedBy } from './concerned.js';
import { beginOf, lasting, type Lasting } from './lasting.js';
import { pauseFor } from './pause-for.js';
import { Procedure } from './procedure.entity.js';

interface Ended {
  readonly procedureId: string;
  readonly endsAt: string;
  /** Whether a procedure wrote the pause; false: somebody placed it by hand. */
  readonly isOfProcedures: boolean;
}

/**
 * A pause was ended on which procedures rely. One that an open procedure rests on ends by its decision alone; one that somebody
 * placed by hand is theirs to end, and the procedure goes on by a pause of its own.
 * @throws CONFLICT
 */
async function stayStopped(work: Work<'case.paused'>, { id, caseId }: Entered): Promise<void> {
  const { rows } = await sql<Ended>`
    select l.procedure_id as "procedureId", to_json(e.ends_at)#>>'{}' as "endsAt",
      exists (select from procedure_pause o where o.institution_id = l.institution_id and o.pause_id = l.pause_id and o.is_own) as "isOfProcedures"
    from pause_end e join procedure_pause l on l.institution_id = e.institution_id and l.pause_id = e.pause_id
    where e.case_id = ${caseId}::uuid and e.entry_id = ${id}::uuid`.execute(work.db);
  if (rows.length === 0) return;
  for (const each of await lasting(work, { id: { $in: rows.map(({ procedureId }) => procedureId) } })) {
    const ended = rows.find(({ procedureId }) => procedureId === each.procedure.id);
    if (!ended) continue;
    if (!ended.isOfProcedures) await stopFrom(work, each, { caseId: caseId ?? '', entryId: id, endsAt: ended.endsAt });
    else if (each.procedure.state === 'OPEN') throw standsOn(each.procedure);
  }
  await work.em.flush();
}

const standsOn = ({ id, kind }: Procedure): Error =>
  conflict(
    `An open ${kind} rests on this pause. Decide it by decideProcedure: collection goes on, or stays paused, as the decision says.`,
    { procedureId: toNodeId('Procedure', id) },
  );

async function stopFrom(
  work: Work<'case.paused'>,
  { procedure, until }: Lasting,
  { caseId, entryId, endsAt }: { readonly caseId: string; readonly entryId: string; readonly endsAt: string },
): Promise<void> {
  const [begins, ended] = [await beginOf(work, procedure), new Date(endsAt)];
  const validFrom = begins > ended ? begins : ended;
  if (until !== null && until <= validFrom) return;
  const subject = { debtorId: procedure.debtor.id, caseId, debtIds: procedure.namedDebtIds };
  for (const each of await concernedBy(work, subject, procedure.kind))
    await pauseFor(work, procedure, each, { entryId, validFrom, validTo: until });
}

export const stayReactions: Readonly<Record<string, Reaction>> = {
  'case.resumed': { entries: ['case.paused'], react: stayStopped },
};
