import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { commitToRows } from '../cases/index.js';
import { newId } from '../lib/id.js';
import type { NightlyBatch, NightlyStep, NightlyTaken } from '../lib/room.js';
import { endProcedure } from './end-procedure.js';
import { expireProceduresOperation } from './procedure.journal.js';
import { Procedure } from './procedure.entity.js';

/** Procedures whose time is over by law, such as the sixty days of a moratorium: their pauses have ended by themselves. */
export const expireProceduresStep: NightlyStep = {
  name: 'procedures',
  table: 'procedure',
  operation: expireProceduresOperation,
  take: expireProcedures,
};

async function expireProcedures(
  work: Work<'procedures.expired' | 'procedure.ended'>,
  { runId, businessDate, afterId, upToId, entryId }: NightlyBatch,
): Promise<NightlyTaken> {
  const { em, db, actor, now, journal } = work;
  const { rows } = await sql<{ id: string; isOver: boolean }>`
    select p.id, p.ends_at is not null and p.ends_at <= ${now.toISOString()}::timestamptz and (p.ends_at at time zone i.time_zone)::date <= ${businessDate}::date as "isOver"
    from procedure p join institution i on i.institution_id = p.institution_id
    where p.institution_id = ${actor.institutionId}::uuid and p.id > ${afterId}::uuid and p.id <= ${upToId}::uuid and p.state = 'OPEN'
    order by p.id`.execute(db);
  const over = rows.filter(({ isOver }) => isOver).map(({ id }) => id);
  const procedures = await em.find(
    Procedure,
    { id: { $in: over }, state: 'OPEN' },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const procedure of procedures)
    await endProcedure(work, procedure, {
      ...{ id: newId(), decision: 'EXPIRED', reason: null, resumesAt: procedure.endsAt },
    });
  const ended = procedures.map(({ id }) => ({ id, outcome: 'EXPIRED' }));
  const salt = randomBytes(32).toString('base64url');
  journal.enter({
    type: 'procedures.expired',
    id: entryId,
    batch: commitToRows('procedure', ended, salt),
    details: { nightlyRun: runId, businessDate, afterId, upToId, salt, rows: rows.length, expired: ended.length },
  });
  return { rows: rows.length, changed: ended.length, ended: ended.length };
}
