/** Which attempt made which step done: each does one step at most, within the days of the step. */
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { happened } from '../contacts/index.js';
import type { NightlyBatch } from '../lib/room.js';
import { openStates } from './strategy-words.js';

/** An attempt that could be that of a step. */
interface Pair {
  readonly stepId: string;
  readonly attemptId: string;
}

/** @returns by step the attempt that did it */
export async function matchAttempts(
  { db, actor }: Pick<Work, 'db' | 'actor'>,
  { afterId, upToId }: Pick<NightlyBatch, 'afterId' | 'upToId'>,
  timeZone: string,
): Promise<ReadonlyMap<string, string>> {
  const institution = sql`${actor.institutionId}::uuid`;
  const { rows } = await sql<Pair>`
    select e.id as "stepId", a.id as "attemptId" from due_step e
    join contact_attempt a on a.institution_id = e.institution_id and a.case_id = e.case_id and a.direction = 'OUTBOUND' and a.channel = e.channel
      and (a.occurred_at at time zone ${timeZone})::date between e.made_on and e.lasts_until and ${happened('a')}
    where e.institution_id = ${institution} and e.case_id > ${afterId}::uuid and e.case_id <= ${upToId}::uuid and e.state = any(${[...openStates]}::text[])
      and not exists (select from due_step did where did.institution_id = ${institution} and did.attempt_id = a.id)
    order by coalesce(a.permit_id = e.permit_id, false) desc, e.lasts_until, e.id, a.occurred_at, a.id`.execute(db);
  return onceEach(rows);
}

/** In the order in which they come: what was made with the step's own permit first, then what is over the soonest. */
function onceEach(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  for (const { stepId, attemptId } of pairs)
    if (!matched.has(stepId) && !taken.has(attemptId)) {
      matched.set(stepId, attemptId);
      taken.add(attemptId);
    }
  return matched;
}
