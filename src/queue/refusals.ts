import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import type { Channel } from '../lib/vocabulary.js';

/** A case in which the law let the actor reach nobody, and until when, where that is known. */
export interface Refused {
  readonly caseId: string;
  readonly nextAllowedAt: Date | null;
}

/** What is learned meanwhile, such as a consent or a number, is seen after so many hours at the latest. */
const longestKeptHours = 4;

const sorted = (channels: readonly Channel[]): string[] => [...channels].sort();

/** The refusal of a case that still counts for the actor. @param caseId of the case @param row what the refusal is called */
export const countingRefusal = (
  row: string,
  { actor, now }: Pick<Work, 'actor' | 'now'>,
  caseId: RawBuilder<unknown>,
  channels: readonly Channel[],
): RawBuilder<boolean> => {
  const of = (column: string): RawBuilder<unknown> => sql.ref(`${row}.${column}`);
  return sql<boolean>`(${of('institution_id')} = ${actor.institutionId}::uuid and ${of('case_id')} = ${caseId} and ${of('collector_id')} = ${actor.id}::uuid
    and ${of('channels')} = ${sorted(channels)}::text[] and ${of('kept_until')} > ${now.toISOString()}::timestamptz)`;
};

/** Keeps what was judged in vain, so that whoever asks next goes on behind it. */
export async function keepRefusals(
  { db, actor, now }: Pick<Work, 'db' | 'actor' | 'now'>,
  channels: readonly Channel[],
  refused: readonly Refused[],
): Promise<void> {
  if (refused.length === 0) return;
  const latest = new Date(now.getTime() + longestKeptHours * 3_600_000);
  const rows = refused.map(({ caseId, nextAllowedAt }) => ({
    ...{ id: newId(), case_id: caseId, next_allowed_at: nextAllowedAt },
    kept_until: nextAllowedAt && nextAllowedAt < latest ? nextAllowedAt : latest,
  }));
  await sql`
    insert into queue_refusal (institution_id, id, case_id, collector_id, channels, kept_until, next_allowed_at)
    select ${actor.institutionId}::uuid, r.id, r.case_id, ${actor.id}::uuid, ${sorted(channels)}::text[], r.kept_until, r.next_allowed_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, case_id uuid, kept_until timestamptz, next_allowed_at timestamptz)
    on conflict (institution_id, case_id, collector_id, channels) do update set kept_until = excluded.kept_until, next_allowed_at = excluded.next_allowed_at`.execute(
    db,
  );
}
