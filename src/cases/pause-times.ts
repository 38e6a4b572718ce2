import { sql, type RawBuilder } from 'kysely';

/** When a pause of a row of `pause` ends by all that is known: at its validTo or its earliest end; `infinity` while none is. */
export const endOfPause = (row: string): RawBuilder<Date> =>
  sql<Date>`least(coalesce(${sql.ref(`${row}.valid_to`)}, 'infinity'), coalesce((select min(e.ends_at) from pause_end e where e.institution_id = ${sql.ref(`${row}.institution_id`)} and e.pause_id = ${sql.ref(`${row}.id`)}), 'infinity'))`;

/**
 * Whether collection of all of a case's debts is paused, for whatever reason: by one pause of them all, or each debt by its own.
 * @param stands whether the pause of a row of `pause` counts
 */
export const everyDebtPaused = (
  { institutionId, caseId }: { readonly institutionId: RawBuilder<unknown>; readonly caseId: RawBuilder<unknown> },
  stands: (row: string) => RawBuilder<boolean>,
): RawBuilder<boolean> =>
  sql<boolean>`(not exists (
    select from debt owed where owed.institution_id = ${institutionId} and owed.case_id = ${caseId} and not exists (
      select from pause stopping where stopping.institution_id = ${institutionId} and stopping.case_id = ${caseId}
        and (stopping.debt_ids = '{}' or owed.id = any(stopping.debt_ids)) and ${stands('stopping')})))`;
