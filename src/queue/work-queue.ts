import { sql } from 'kysely';
import { actorOf, readInSession, type Context } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { deskOf } from './desk.js';
import { explained } from './hand-out.entity.js';
import { weigh } from './priority.js';
import { measuresOf, queuedCases, type QueuedCase } from './queued-cases.js';
import type { QueuePlace, WorkQueue } from './work-queue.type.js';

const mostPlaces = 100;

/** The queue of the lead's own team, some places of it. @throws BAD_USER_INPUT */
export async function workQueue(context: Context, first: number, after: number): Promise<WorkQueue> {
  if (first < 1 || first > mostPlaces) throw badInput('first', `must be from 1 to ${mostPlaces}.`);
  if (after < 0) throw badInput('after', 'must not be negative.');
  const actor = actorOf(context);
  const now = context.clock.now();
  return readInSession(context.database, actor, now, async (db) => {
    const work = { db, actor, now };
    const desk = await deskOf(work, 'READ');
    const { rows } = await sql<QueuedCase & { place: number; total: number; ready: number }>`
      select * from (
        select q.*, (row_number() over (order by q.state <> 'READY', q.points desc, q.id))::int as place,
          (count(*) over ())::int as total, (count(*) filter (where q.state = 'READY') over ())::int as ready
        from (${queuedCases(work, desk, sql<boolean>`c.team_id = ${desk.teamId}::uuid`)}) q) placed
      where placed.place = 1 or (placed.place > ${after} and placed.place <= ${after + first}) order by placed.place`.execute(
      db,
    );
    const [top] = rows;
    const asked = rows.filter(({ place }) => place > after);
    return { total: top?.total ?? 0, ready: top?.ready ?? 0, places: asked.map(placeOf) };
  });
}

const placeOf = (row: QueuedCase & { readonly place: number }): QueuePlace => ({
  place: row.place,
  caseId: toNodeId('Case', row.id),
  reference: row.reference,
  state: row.state,
  until: row.until === null ? null : new Date(row.until).toISOString(),
  assigneeId: row.assigneeId && toNodeId('User', row.assigneeId),
  holderId: row.holderId && toNodeId('User', row.holderId),
  priority: row.points,
  parts: explained(weigh(measuresOf(row))),
});
