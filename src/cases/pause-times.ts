import { sql, type RawBuilder } from 'kysely';

/** When a pause of a row of `pause` ends by all that is known: at its validTo or its earliest end; `infinity` while none is. */
export const endOfPause = (row: string): RawBuilder<Date> =>
  sql<Date>`least(coalesce(${sql.ref(`${row}.valid_to`)}, 'infinity'), coalesce((select min(e.ends_at) from pause_end e where e.institution_id = ${sql.ref(`${row}.institution_id`)} and e.pause_id = ${sql.ref(`${row}.id`)}), 'infinity'))`;

interface Asked {
  readonly institutionId: string;
  readonly caseId: RawBuilder<unknown>;
  readonly on: RawBuilder<unknown>;
  readonly timeZone: string;
}

/** Whether collection of all of a case's debts is paused at the end of a day, by one pause: for whatever reason. */
export const standingPause = ({ institutionId, caseId, on, timeZone }: Asked): RawBuilder<boolean> =>
  sql<boolean>`exists (
    select from pause stopping where stopping.institution_id = ${institutionId}::uuid and stopping.case_id = ${caseId}
      and (stopping.valid_from at time zone ${timeZone})::date <= ${on} and (${endOfPause('stopping')} at time zone ${timeZone})::date > ${on}
      and (stopping.debt_ids = '{}' or (select array_agg(d.id) from debt d where d.institution_id = stopping.institution_id and d.case_id = stopping.case_id) <@ stopping.debt_ids))`;
