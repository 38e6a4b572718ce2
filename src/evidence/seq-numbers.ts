import { sql, type RawBuilder } from 'kysely';
import type { Piece } from '../lib/positions.js';
import { isAbout, pseudonymOf, type About } from './entries-about.js';

/** Whether the numbers of a person's entries of one stream in a period are all there. */
export interface SeqNumbers {
  readonly first: number | null;
  readonly last: number | null;
  readonly count: number;
  /** Null of an erased person. */
  readonly isGapless: boolean | null;
}

export interface Period {
  /** RFC 3339; null where it is open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Rows of `audit.entry_subject` from an instant on, and before another. */
export const isWithin = (row: string, { from, to }: Period): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${row}.at`)} >= coalesce(${from}::timestamptz, '-infinity') and ${sql.ref(`${row}.at`)} < coalesce(${to}::timestamptz, 'infinity')`;

type Counted = readonly [
  first: number | null,
  last: number | null,
  count: number,
  lowest: number,
  highest: number,
  held: number,
  given: number,
  isErased: boolean,
];

/**
 * None is missing where every number is there from the one behind the last before the period to the one before the first
 * after it: one that is gone at either end may have been of the period, and nobody can say that it was not. Without an end,
 * they go on to the last number that was given. Looked for at any time: numbers are given in the order of commits, instants
 * are taken a little earlier, so that two entries at once may stand the other way round, and one of them outside.
 * Of an erased person the pseudonym is gone, and with it the way to their entries: that nothing is found says nothing.
 */
export function numbersPiece(about: About, period: Period): Piece {
  const { institutionId, personId, stream } = about;
  const { from, to } = period;
  return {
    sql: sql`(select json_build_array(n.first, n.last, n.count, n.lowest, n.highest,
        (select count(*) from audit.entry_subject i where ${isAbout('i', about)} and i.seq between n.lowest and n.highest), n.given,
        exists (select from person p where p.institution_id = ${institutionId}::uuid and p.id = ${personId}::uuid and p.data_state = 'ERASED'))
      from (select s.*, least(s.first, coalesce(s.before, 0) + 1) as lowest, greatest(s.last, coalesce(s.after - 1, s.given)) as highest
        from (select min(i.seq) filter (where ${isWithin('i', period)}) as first, max(i.seq) filter (where ${isWithin('i', period)}) as last,
            count(*) filter (where ${isWithin('i', period)}) as count,
            max(i.seq) filter (where i.at < ${from}::timestamptz) as before, min(i.seq) filter (where i.at >= ${to}::timestamptz) as after,
            coalesce((select c.seq from audit.counter c where c.institution_id = ${institutionId}::uuid
              and c.pseudonym = ${pseudonymOf(institutionId, personId)} and c.stream = ${stream}), 0) as given
          from audit.entry_subject i where ${isAbout('i', about)}) s) n)`,
    read: ([first, last, count, lowest, highest, held, given, isErased]: Counted): SeqNumbers => {
      const isGapless = held === highest - lowest + 1 && highest <= given;
      return { first, last, count, isGapless: isErased ? null : isGapless };
    },
  };
}
