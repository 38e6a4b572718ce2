import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { conflict } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import type { Entered, Reaction } from '../lib/room.js';

/**
 * What is paid by a plan was agreed of just these balances, and of two plans on one debt each would be paid with what is the
 * other's. Asked of the plans themselves: their pauses say it too, but somebody may end those.
 * @param instead what to do instead, as a sentence
 * @param except a plan that ends with it. @throws CONFLICT
 */
export async function refusePlanned(
  { db }: Pick<Work, 'db'>,
  debtIds: readonly string[],
  instead: string,
  except: string | null = null,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select p.id from plan p
    where p.case_id in (select d.case_id from debt d where d.id = any(${[...debtIds]}::uuid[])) and p.state = 'PERFORMING'
      and p.debt_ids && ${[...debtIds]}::uuid[] and p.id is distinct from ${except}::uuid
    order by p.id limit 1`.execute(db);
  if (rows[0])
    throw conflict(`An agreed plan is performed on this debt. ${instead}`, { planId: toNodeId('Plan', rows[0].id) });
}

/** The pause of a plan ends with the plan, and not by itself: law stops collection while it is performed. @throws CONFLICT */
async function refuseResumption({ db }: Work, { id, caseId }: Entered): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select p.id from pause_end e join plan p on p.institution_id = e.institution_id and p.case_id = e.case_id and p.pause_id = e.pause_id
    where e.case_id = ${caseId}::uuid and e.entry_id = ${id}::uuid and p.state = 'PERFORMING'`.execute(db);
  if (rows[0])
    throw conflict(
      'A plan is performed behind this pause. End the plan by endPlan, or have another take its place: its pause ends with it.',
      { planId: toNodeId('Plan', rows[0].id) },
    );
}

export const planReactions: Readonly<Record<string, Reaction>> = {
  'case.resumed': { entries: [], react: refuseResumption },
};
