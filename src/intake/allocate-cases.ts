/** Gives many cases to their collectors at once, as happens when a placement has come in: one statement, one entry. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { act, type Context } from '../audit/index.js';
import { newId } from '../lib/id.js';
import type { CaseStage } from '../lib/vocabulary.js';
import { allocateCasesOperation } from './intake.journal.js';
import { commitTo, insertRows, Rows } from './rows.js';

export interface Allocation {
  readonly caseReference: string;
  /** Login of a collector or team lead; the case goes to their team too. */
  readonly collector: string;
}

/**
 * @param stageAt the stage that a case of so many days past due belongs in
 * @returns how many cases were allocated; those of unknown references or collectors are left alone
 */
export function allocateCases(
  context: Context,
  allocations: readonly Allocation[],
  stageAt: (daysPastDue: number) => CaseStage,
): Promise<number> {
  return act(context, allocateCasesOperation, async (work) => {
    const found = await sql<Found>`
      select c.id, c.stage, c.days_past_due as "daysPastDue", u.id as "assigneeId", u.team_id as "teamId"
      from json_to_recordset(${JSON.stringify(allocations)}::json) as a("caseReference" text, collector text)
      join collection_case c on c.reference = a."caseReference"
      join app_user u on u.institution_id = c.institution_id and u.login = a.collector and u.is_active and u.role in ('COLLECTOR', 'TEAM_LEAD')
      order by c.id for update of c`.execute(work.db);
    const cases = found.rows.map((row) => ({ ...row, next: stageAt(row.daysPastDue) }));
    const rows = new Rows();
    for (const { id, stage, next, assigneeId, teamId } of cases) {
      rows.add('case_assignment', { case_id: id, assignee_id: assigneeId, team_id: teamId });
      if (next !== stage) rows.add('case_stage', { case_id: id, stage: next });
    }
    if (cases.length === 0) return 0;
    await sql`
      update collection_case c set assignee_id = r."assigneeId", team_id = r."teamId", stage = r.next
      from json_to_recordset(${JSON.stringify(cases)}::json) as r(id uuid, "assigneeId" uuid, "teamId" uuid, next text)
      where c.id = r.id`.execute(work.db);
    const entryId = newId();
    const salt = randomBytes(32).toString('base64url');
    await insertRows(work, rows, entryId);
    work.journal.enter({ type: 'cases.allocated', id: entryId, batch: commitTo(rows, salt), details: { salt } });
    return cases.length;
  });
}

interface Found {
  readonly id: string;
  readonly stage: CaseStage;
  readonly daysPastDue: number;
  readonly assigneeId: string;
  readonly teamId: string | null;
}
