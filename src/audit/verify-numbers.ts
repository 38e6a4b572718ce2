import { sql, type Kysely } from 'kysely';
import { mostFaults, type Faults } from './faults.js';

/**
 * A subject's numbers of one stream go from 1 to the last without a gap, each once, and the last is what the counter says.
 * By the rows that lead from subjects to entries, which were compared with the leaves before; in the database, so that
 * nothing has to fit here.
 */
export async function verifyNumbers({
  db,
  institutionId,
  faults,
}: {
  readonly db: Kysely<never>;
  readonly institutionId: string;
  readonly faults: Faults;
}): Promise<void> {
  const { rows } = await sql<NumbersRow>`
    with numbered as (
      select pseudonym, stream, count(*) as entries, count(distinct seq) as numbers, min(seq) as first, max(seq) as last
      from audit.entry_subject where institution_id = ${institutionId}::uuid group by pseudonym, stream
    ), counted as (
      select pseudonym, stream, max(seq) as seq, count(*) as rows from audit.counter where institution_id = ${institutionId}::uuid group by pseudonym, stream
    )
    select concat(pseudonym, ' ', stream) as key, n.entries, c.seq as counter, c.rows > 1 as is_double,
      n.first = 1 and n.last = n.entries and n.numbers = n.entries as is_gapless
    from numbered n full join counted c using (pseudonym, stream)
    where c.rows > 1 or c.seq is distinct from coalesce(n.entries, 0) or not (n.first = 1 and n.last = n.entries and n.numbers = n.entries)
    order by 1 limit ${mostFaults + 1}`.execute(db);
  for (const { key, entries, counter, is_double, is_gapless } of rows) {
    if (is_double === true) faults.say(`${key} has two counters`);
    if (is_gapless === false) faults.say(`the numbers of ${key} have a gap or a double`);
    if (entries === null && Number(counter) > 0) faults.say(`the counter of ${key} counts entries that are not there`);
    else if (Number(counter) !== Number(entries))
      faults.say(`the counter of ${key} stands at ${counter}, its entries at ${entries}`);
  }
}

interface NumbersRow {
  readonly key: string;
  /** Null where no entry has such a number. */
  readonly entries: string | null;
  readonly counter: string | null;
  readonly is_double: boolean | null;
  readonly is_gapless: boolean | null;
}
