/**
 * Asks leave for what machines may send: each automatic step that is due, by the same request as everybody's, in the name of
 * a service. Nothing is sent here. Other systems list the steps with a permit (`dueSteps`), send, and record the attempt.
 */
import { GraphQLError } from 'graphql';
import { sql } from 'kysely';
import { actorOf, readInSession, type Context } from '../audit/index.js';
import { reachedAt, requestContactPermit } from '../contacts/index.js';
import { toNodeId } from '../lib/id.js';
import type { Channel } from '../lib/vocabulary.js';
import { recordTried, type Tried, type TriedTally } from './record-tried.js';

export interface RunningSteps {
  /** Stops between two batches; what was asked for stands. */
  readonly signal?: AbortSignal;
  /** So many are asked for before they are recorded together. */
  readonly stepsABatch?: number;
}

interface DueNow {
  readonly id: string;
  readonly tries: number;
  readonly caseId: string;
  readonly templateId: string;
  readonly channel: Channel;
  /** The number or address to use: of those that fit, the one confirmed last, then the newest; null where none is left. */
  readonly contactPointId: string | null;
}

const none: TriedTally = { tried: 0, permitted: 0, refused: 0, unreachable: 0 };

/** Each step that is due is tried once. Safe to run again, and by several at once: who comes second finds it tried. */
export async function runDueSteps(
  context: Context,
  { signal, stepsABatch = 100 }: RunningSteps = {},
): Promise<TriedTally> {
  let tally = none;
  for (let afterId = '00000000-0000-0000-0000-000000000000'; !signal?.aborted;) {
    const due = await dueNow(context, afterId, stepsABatch);
    const last = due.at(-1);
    if (!last) break;
    const tried: Tried[] = [];
    for (const step of due) tried.push({ ...step, resultId: await askLeave(context, step) });
    tally = sumOf(tally, await recordTried(context, tried));
    afterId = last.id;
  }
  return tally;
}

const sumOf = (one: TriedTally, other: TriedTally): TriedTally => ({
  tried: one.tried + other.tried,
  permitted: one.permitted + other.permitted,
  refused: one.refused + other.refused,
  unreachable: one.unreachable + other.unreachable,
});

/**
 * @returns the id of the permit or of the refusal; null where nobody can be asked about: no number or address fits, or the
 * template has no text in the person's language
 */
async function askLeave(
  context: Context,
  { id, tries, caseId, channel, templateId, contactPointId }: DueNow,
): Promise<string | null> {
  if (contactPointId === null) return null;
  try {
    return await requestContactPermit(context, {
      ...{ caseId: toNodeId('Case', caseId), contactPointId: toNodeId('ContactPoint', contactPointId), channel },
      ...{ templateId: toNodeId('Template', templateId), isAutomatic: true },
      // Cut off before it was recorded, the same try is answered with the same permit.
      idempotencyKey: `${id}:${tries}:${contactPointId}`,
    });
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT') return null;
    throw error;
  }
}

/** A permit that expired unused is asked for anew; one that was begun, given back or used is not. */
function dueNow(context: Context, afterId: string, atMost: number): Promise<readonly DueNow[]> {
  const actor = actorOf(context);
  const now = context.clock.now();
  const at = sql`${now.toISOString()}::timestamptz`;
  const kinds = Object.entries(reachedAt).flatMap(([channel, all]) => all.map((kind) => ({ channel, kind })));
  return readInSession(context.database, actor, now, async (db) => {
    const { rows } = await sql<DueNow>`
      select e.id, e.tries, e.case_id as "caseId", e.template_id as "templateId", e.channel, p.id as "contactPointId"
      from due_step e
      join institution i on i.institution_id = e.institution_id
      join collection_case c on c.institution_id = e.institution_id and c.id = e.case_id
      left join contact_permit leave on leave.institution_id = e.institution_id and leave.id = e.permit_id
      left join lateral (
        select cp.id from contact_point cp
        left join lateral (
          select s.state, s.valid_from from contact_point_state s
          where s.institution_id = cp.institution_id and s.contact_point_id = cp.id and s.valid_from <= ${at}
          order by s.valid_from desc, s.recorded_at desc, s.id desc limit 1) s on true
        where cp.institution_id = e.institution_id and cp.person_id = c.debtor_id and coalesce(s.state, '') not in ('WRONG_PERSON', 'OUT_OF_SERVICE', 'RETIRED')
          and (e.channel, cp.kind) in (select k.channel, k.kind from json_to_recordset(${JSON.stringify(kinds)}::json) as k(channel text, kind text))
        order by (s.state = 'CONFIRMED') desc nulls last, s.valid_from desc nulls last, cp.recorded_at desc, cp.id desc limit 1) p on true
      where e.id > ${afterId}::uuid and e.is_automatic and c.stage not in ('CLOSED', 'TRANSFERRED') and (${at} at time zone i.time_zone)::date between e.due_on and e.lasts_until
        and (e.state = 'WAITING' or (e.state in ('REFUSED', 'UNREACHABLE') and e.retry_at <= ${at})
          or (e.state = 'PERMITTED' and leave.expires_at <= ${at}
            and not exists (select from contact_permit_event b where b.institution_id = e.institution_id and b.permit_id = leave.id)
            and not exists (select from contact_attempt a where a.institution_id = e.institution_id and a.permit_id = leave.id)))
      order by e.id limit ${atMost}`.execute(db);
    return rows;
  });
}
