import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import type { Entered, Reaction } from '../lib/room.js';
import { concernedBy } from './concerned.js';
import { beginOf, lasting } from './lasting.js';
import { pauseFor } from './pause-for.js';
import { kindSpecs } from './procedure-kinds.js';
import { procedureKinds } from './procedure-words.js';

const aboutDebtors = procedureKinds.filter((kind) => kindSpecs[kind].about === 'DEBTOR');

interface Come {
  readonly caseId: string;
  readonly debtorId: string;
  /** That of the entry by which the case came. */
  readonly entryId: string;
}

/** A case that comes to somebody who has died, or has a moratorium, is stopped as the others are. */
async function stopCase(work: Work<'case.paused'>, { caseId, debtorId, entryId }: Come): Promise<void> {
  for (const { procedure, until } of await lasting(work, { debtor: { id: debtorId }, kind: { $in: aboutDebtors } })) {
    const begins = await beginOf(work, procedure);
    const validFrom = begins > work.now ? begins : work.now;
    for (const each of await concernedBy(work, { debtorId, caseId, debtIds: [] }, procedure.kind))
      await pauseFor(work, procedure, each, { entryId, validFrom, validTo: until });
  }
  // What the verb wrote was flushed before.
  await work.em.flush();
}

/**
 * The same for cases that came with a file, or that debts of it joined. One statement finds those of them that are concerned,
 * which are none of most files.
 * @param entryId that of the entry of their batch
 */
export async function stopPlacedCases(
  work: Work<'case.paused'>,
  caseIds: readonly string[],
  entryId: string,
): Promise<void> {
  const { rows } = await sql<{ caseId: string; debtorId: string }>`
    select c.id as "caseId", c.debtor_id as "debtorId" from collection_case c
    where c.id = any(${[...caseIds]}::uuid[]) and exists (
      select from procedure p where p.institution_id = c.institution_id and p.debtor_id = c.debtor_id and p.case_id is null and p.state <> 'REFUSED')
    order by c.id`.execute(work.db);
  for (const each of rows) await stopCase(work, { ...each, entryId });
}

async function stopNewCase(work: Work<'case.paused'>, { id, caseId, personIds }: Entered): Promise<void> {
  const [debtorId] = personIds;
  if (caseId && debtorId) await stopCase(work, { caseId, debtorId, entryId: id });
}

/** While it was closed it was stopped by nothing that came meanwhile. */
async function stopReopenedCase(work: Work<'case.paused'>, entered: Entered): Promise<void> {
  const { rows } = await sql<{ stage: string }>`
    select s.stage from case_stage s where s.case_id = ${entered.caseId}::uuid order by s.recorded_at desc, s.id desc limit 2`.execute(
    work.db,
  );
  const [present, before] = rows;
  if (before?.stage === 'CLOSED' && present?.stage !== 'CLOSED') await stopNewCase(work, entered);
}

export const stopReactions: Readonly<Record<string, Reaction>> = {
  'case.opened': { entries: ['case.paused'], react: stopNewCase },
  'case.stageMoved': { entries: ['case.paused'], react: stopReopenedCase },
};
