/**
 * Asks leave for what machines may send: each automatic step that is due, by the same request as everybody's, in the name of
 * a service. Nothing is sent here. Other systems list the steps with a permit (`dueSteps`), send, and record the attempt.
 */
import { GraphQLError } from 'graphql';
import { sql } from 'kysely';
import { actorOf, readInSession, type Context } from '../audit/index.js';
import { mostPoints, reachedAt, requestContactPermit, stillReaches } from '../contacts/index.js';
import { toNodeId } from '../lib/id.js';
import type { Channel } from '../lib/vocabulary.js';
import { recordTried, type Tried, type TriedTally } from './record-tried.js';

export interface RunningSteps {
  /** Stops between two batches; what was asked for stands. */
  readonly signal?: AbortSignal;
  /** So many are asked for before they are recorded together. */
  readonly stepsABatch?: number;
  /** Is told why leave for a step could not be asked for: it is kept as failed, and the run goes on. */
  readonly onTrouble?: (error: unknown) => void;
}

interface DueNow {
  readonly id: string;
  readonly tries: number;
  readonly caseId: string;
  readonly templateId: string;
  readonly channel: Channel;
  /** Of the numbers and addresses that fit, the one confirmed last first, then the newest. */
  readonly contactPointIds: readonly string[];
}

const none: TriedTally = { tried: 0, permitted: 0, refused: 0, unreachable: 0, failed: 0 };

/** Each step that is due is tried once. Safe to run again, and by several at once: who comes second finds it tried. */
export async function runDueSteps(
  context: Context,
  { signal, stepsABatch = 100, onTrouble = () => undefined }: RunningSteps = {},
): Promise<TriedTally> {
  let tally = none;
  for (let afterId = '00000000-0000-0000-0000-000000000000'; !signal?.aborted;) {
    const due = await dueNow(context, afterId, stepsABatch);
    const last = due.at(-1);
    if (!last) break;
    const tried: Tried[] = [];
    for (const step of due) {
      try {
        tried.push({ ...step, hasFailed: false, resultId: await askLeave(context, step) });
      } catch (error) {
        // The others are none the worse for it; nor does the next run begin with it.
        onTrouble(error);
        tried.push({ ...step, hasFailed: true, resultId: null });
      }
    }
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
  failed: one.failed + other.failed,
});

/**
 * Asks about one number or address after the other until there is leave.
 * @returns the id of the permit, or of the refusal that is the first to end; null where nobody can be asked about: no number
 * or address fits, or the template has no text in the person's language
 */
async function askLeave(context: Context, step: DueNow): Promise<string | null> {
  const answered: string[] = [];
  for (const contactPointId of step.contactPointIds) {
    const id = await askFor(context, step, contactPointId);
    if (id === null) continue;
    answered.push(id);
    if (await isPermit(context, id)) return id;
  }
  return answered.length > 1 ? firstToEnd(context, answered) : (answered[0] ?? null);
}

async function askFor(
  context: Context,
  { id, tries, caseId, channel, templateId }: DueNow,
  contactPointId: string,
): Promise<string | null> {
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

async function isPermit(context: Context, id: string): Promise<boolean> {
  const found = await readInSession(context.database, actorOf(context), context.clock.now(), (db) =>
    sql`select 1 as found from contact_permit p where p.id = ${id}::uuid`.execute(db),
  );
  return found.rows.length > 0;
}

/** Of several refusals. */
async function firstToEnd(context: Context, ids: readonly string[]): Promise<string | null> {
  const { rows } = await readInSession(context.database, actorOf(context), context.clock.now(), (db) =>
    sql<{
      id: string;
    }>`select r.id from contact_refusal r where r.id = any(${[...ids]}::uuid[]) order by r.retry_at nulls last, r.id limit 1`.execute(
      db,
    ),
  );
  return rows[0]?.id ?? null;
}

/** A permit that expired unused is asked for anew; one that was begun, given back or used is not. */
function dueNow(context: Context, afterId: string, atMost: number): Promise<readonly DueNow[]> {
  const actor = actorOf(context);
  const now = context.clock.now();
  const at = sql`${now.toISOString()}::timestamptz`;
  const kinds = Object.entries(reachedAt).flatMap(([channel, all]) => all.map((kind) => ({ channel, kind })));
  return readInSession(context.database, actor, now, async (db) => {
    const { rows } = await sql<DueNow>`
      select e.id, e.tries, e.case_id as "caseId", e.template_id as "templateId", e.channel, p.ids as "contactPointIds"
      from due_step e
      join institution i on i.institution_id = e.institution_id
      join collection_case c on c.institution_id = e.institution_id and c.id = e.case_id
      join person debtor on debtor.institution_id = c.institution_id and debtor.id = c.debtor_id and debtor.data_state = 'ACTIVE'
      left join contact_permit leave on leave.institution_id = e.institution_id and leave.id = e.permit_id
      cross join lateral (
        select coalesce(array_agg(fits.id order by fits.n), '{}') as ids from (
          select cp.id, row_number() over (order by (s.state = 'CONFIRMED') desc nulls last, s.valid_from desc nulls last, cp.recorded_at desc, cp.id desc) as n from contact_point cp
          left join lateral (
            select s.state, s.valid_from from contact_point_state s
            where s.institution_id = cp.institution_id and s.contact_point_id = cp.id and s.state = 'CONFIRMED' and s.valid_from <= ${at}
            order by s.valid_from desc, s.recorded_at desc, s.id desc limit 1) s on true
          where cp.institution_id = e.institution_id and cp.person_id = c.debtor_id and ${stillReaches('cp', at)}
            and (e.channel, cp.kind) in (select k.channel, k.kind from json_to_recordset(${JSON.stringify(kinds)}::json) as k(channel text, kind text))
        ) fits where fits.n <= ${sql.lit(mostPoints)}) p
      where e.id > ${afterId}::uuid and e.is_automatic and c.stage not in ('CLOSED', 'TRANSFERRED') and (${at} at time zone i.time_zone)::date between e.due_on and e.lasts_until
        and (e.state = 'WAITING' or (e.state in ('REFUSED', 'UNREACHABLE', 'FAILED') and e.retry_at <= ${at})
          or (e.state = 'PERMITTED' and leave.expires_at <= ${at}
            and not exists (select from contact_permit_event b where b.institution_id = e.institution_id and b.permit_id = leave.id)
            and not exists (select from contact_attempt a where a.institution_id = e.institution_id and a.permit_id = leave.id)))
      order by e.id limit ${atMost}`.execute(db);
    return rows;
  });
}
