/** What corrections make of an attempt, for statements that count attempts; for judging, `known-record.ts` says the same. */
import { sql, type RawBuilder } from 'kysely';

/** It was made: nobody has found since that it never happened. @param row a row of `contact_attempt` */
export const happened = (row: string): RawBuilder<boolean> =>
  sql<boolean>`not exists (
    select from contact_attempt_correction k where k.institution_id = ${sql.ref(`${row}.institution_id`)} and k.attempt_id = ${sql.ref(`${row}.id`)} and k.kind = 'NEVER_HAPPENED')`;

/**
 * Somebody talked with the debtor. Of corrections of a kind the latest that says something counts; what was recorded of a
 * number that is somebody else's, or never happened, was no talk with them. @param row a row of `contact_attempt`
 */
export const talkedWithDebtor = (row: string): RawBuilder<boolean> => {
  const of = (column: string): RawBuilder<unknown> => sql.ref(`${row}.${column}`);
  const latest = sql`order by k.recorded_at desc, k.id desc`;
  return sql<boolean>`(
    select known.never_happened is not true and coalesce(known.conversation, ${of('conversation')})
      and coalesce(known.reached_id = ${of('debtor_id')}, ${of('person_role')} = 'DEBTOR') and known.outcome is distinct from 'CONNECTED_OTHER'
      and coalesce(known.is_misdirected, ${of('outcome')} = 'WRONG_NUMBER') is not true
    from (
      select bool_or(k.kind = 'NEVER_HAPPENED') as never_happened,
        (array_agg(k.outcome in ('PROMISED', 'DISPUTED') ${latest}) filter (where k.kind = 'MISTAKEN_OUTCOME' and k.outcome in (
          'PROMISED', 'DISPUTED', 'NO_ANSWER', 'BUSY', 'NOT_IN_SERVICE', 'VOICEMAIL_REACHED', 'UNDELIVERED', 'VISITED_ABSENT')))[1] as conversation,
        (array_agg(k.person_reached_id ${latest}) filter (where k.kind = 'MISTAKEN_PERSON' and k.person_reached_id is not null))[1] as reached_id,
        (array_agg(k.outcome ${latest}) filter (where k.kind = 'MISTAKEN_OUTCOME' and k.outcome is not null))[1] as outcome,
        (array_agg(k.kind = 'WRONG_NUMBER' or k.outcome = 'WRONG_NUMBER' ${latest}) filter (where k.kind in ('WRONG_NUMBER', 'MISTAKEN_OUTCOME')))[1] as is_misdirected
      from contact_attempt_correction k where k.institution_id = ${of('institution_id')} and k.attempt_id = ${of('id')}) known)`;
};
