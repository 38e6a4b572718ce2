import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';

/** To whom a case goes; null: the team. */
interface Assigned {
  readonly caseId: string;
  readonly toId: string | null;
  readonly teamId: string | null;
}

/** The rows of history as they were written, for the entry that commits to them. */
type AssignedRow = Readonly<Record<'id' | 'case_id' | 'assignee_id' | 'team_id', string | null>>;

/**
 * What higher rooms write of assignments, one or many, with the cases held: what each case shows, and the row of its history.
 * The entry is theirs.
 */
export async function assignCases(
  { db, actor, now }: Pick<Work, 'db' | 'actor' | 'now'>,
  assigned: readonly Assigned[],
  entryId: string,
): Promise<readonly AssignedRow[]> {
  const rows = assigned.map(({ caseId, toId, teamId }) => ({
    ...{ id: newId(), case_id: caseId, assignee_id: toId, team_id: teamId },
  }));
  if (rows.length === 0) return rows;
  await sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, case_id uuid, assignee_id uuid, team_id uuid)
    ), shown as (
      update collection_case c set assignee_id = g.assignee_id, team_id = g.team_id from given g
      where c.institution_id = ${actor.institutionId}::uuid and c.id = g.case_id
    )
    insert into case_assignment (institution_id, id, case_id, assignee_id, team_id, valid_from, valid_to, recorded_at, entry_id)
    select ${actor.institutionId}::uuid, g.id, g.case_id, g.assignee_id, g.team_id, ${now.toISOString()}::timestamptz, null, ${now.toISOString()}::timestamptz, ${entryId}::uuid
    from given g`.execute(db);
  return rows;
}
