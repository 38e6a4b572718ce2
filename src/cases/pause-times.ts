import { sql, type RawBuilder } from 'kysely';

/** When a pause of a row of `pause` ends by all that is known: at its validTo or its earliest end; `infinity` while none is. */
export const endOfPause = (row: string): RawBuilder<Date> =>
  sql<Date>`least(coalesce(${sql.ref(`${row}.valid_to`)}, 'infinity'), coalesce((select min(e.ends_at) from pause_end e where e.institution_id = ${sql.ref(`${row}.institution_id`)} and e.pause_id = ${sql.ref(`${row}.id`)}), 'infinity'))`;
