import type { X509Certificate } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { readTimeStamp, TimeStampMistake } from '../proof/index.js';

export interface StampReport {
  /** Time stamps that were found. */
  readonly stamps: number;
  /** Sentences; none when all hold. */
  readonly faults: readonly string[];
}

/**
 * Verifies that each time stamp is of the checkpoint beside which it is kept, and of the time that its row says.
 * @param trusted authorities; null where none is named: all else is verified then
 */
export async function verifyStamps(
  db: Kysely<never>,
  institutionId: string,
  trusted: readonly X509Certificate[] | null,
): Promise<StampReport> {
  const { rows } = await sql<{ size: string; token: Buffer; stamped_at: Date; note: string | null }>`
    select s.size, s.token, s.stamped_at, c.note from audit.time_stamp s
    left join audit.checkpoint c on c.institution_id = s.institution_id and c.size = s.size
    where s.institution_id = ${institutionId}::uuid order by s.size`.execute(db);
  const faults = rows.flatMap(({ size, token, stamped_at, note }) => {
    const of = `the time stamp of the checkpoint of size ${size}`;
    if (note === null) return [`${of} is of a checkpoint that is not there`];
    try {
      const { at } = readTimeStamp(token, Buffer.from(note), trusted);
      return at.getTime() === stamped_at.getTime() ? [] : [`${of} says another time than its row`];
    } catch (error) {
      if (error instanceof TimeStampMistake) return [`${of} does not hold: ${error.message}`];
      throw error;
    }
  });
  return { stamps: rows.length, faults };
}
