import { sql, type RawBuilder } from 'kysely';
import type { Channel, ContactPointKind } from '../lib/vocabulary.js';
import { reachedAt } from './fitting-point.js';

/**
 * Whether a number or address still reaches whom it is of: by its validity, and by the latest word on it.
 * @param row a row of `contact_point` @param at the instant
 */
export const stillReaches = (row: string, at: RawBuilder<unknown>): RawBuilder<boolean> => {
  const of = (column: string): RawBuilder<unknown> => sql.ref(`${row}.${column}`);
  return sql<boolean>`(${of('valid_from')} <= ${at} and coalesce(${of('valid_to')}, 'infinity') > ${at}
    and coalesce((select word.state = 'CONFIRMED' from contact_point_state word where word.institution_id = ${of('institution_id')} and word.contact_point_id = ${of('id')}
      and word.state in ('CONFIRMED', 'WRONG_PERSON', 'OUT_OF_SERVICE', 'RETIRED') and word.valid_from <= ${at} order by word.valid_from desc, word.recorded_at desc limit 1), true))`;
};

/** Of the numbers and addresses of one person so many are judged. */
export const mostPoints = 8;

/** The kinds of numbers and addresses by which any of the channels reaches somebody. */
export const kindsFor = (channels: readonly Channel[]): readonly ContactPointKind[] => [
  ...new Set(channels.flatMap((channel) => reachedAt[channel])),
];
