import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import type { NightlyBatch, NightlyStep, NightlyTaken } from '../lib/room.js';
import { definedBy } from './definition-rows.js';
import { dueBy } from './due-by.js';
import { enterBatch, zoneOf } from './enter-batch.js';
import { forceOn, type InForce } from './force-on.js';
import { matchAttempts } from './match-attempts.js';
import { openStates } from './strategy-words.js';
import { makeStepsOperation } from './strategy.journal.js';

/** Of every case: what came of the steps that were due, and the steps that are due now. */
export const makeStepsStep: NightlyStep = {
  name: 'steps',
  table: 'collection_case',
  operation: makeStepsOperation,
  take: makeSteps,
};

async function makeSteps(work: Work<'steps.made'>, batch: NightlyBatch): Promise<NightlyTaken> {
  const timeZone = await zoneOf(work);
  const inForce = await forceOn(work.db, work.actor.institutionId, batch.businessDate);
  const settled = await settle(work, batch, timeZone);
  const made = inForce ? await make(work, batch, inForce, timeZone) : [];
  const rows = [...settled.ended, ...made];
  const taken = { rows: settled.looked + made.length, changed: rows.length, ended: settled.ended.length };
  return enterBatch(work, batch, { type: 'steps.made', table: 'due_step_change', rows }, taken);
}

/** What the entry commits to. */
interface Changed {
  readonly row: object;
}

/** What is done is done, also where the case has moved on since; the rest lapses with its days, its stage or its case. */
async function settle(
  work: Work,
  batch: NightlyBatch,
  timeZone: string,
): Promise<{ readonly looked: number; readonly ended: readonly object[] }> {
  const { db, actor, now } = work;
  const { afterId, upToId, businessDate, entryId } = batch;
  const institution = sql`${actor.institutionId}::uuid`;
  const open = await sql<{ id: string; isOver: boolean }>`
    select e.id, (e.lasts_until < ${businessDate}::date or c.stage in ('CLOSED', 'TRANSFERRED') or debtor.data_state <> 'ACTIVE'
        or (e.segment_code, e.stage_code, e.stage_began_on) is distinct from (w.segment_code, w.stage_code, w.stage_began_on)) as "isOver"
    from due_step e
    join collection_case c on c.institution_id = e.institution_id and c.id = e.case_id
    join person debtor on debtor.institution_id = c.institution_id and debtor.id = c.debtor_id
    left join lateral (
      select * from case_strategy w where w.institution_id = ${institution} and w.case_id = e.case_id order by w.placed_on desc, w.id desc limit 1) w on true
    where e.institution_id = ${institution} and e.case_id > ${afterId}::uuid and e.case_id <= ${upToId}::uuid and e.state = any(${[...openStates]}::text[])
    order by e.id for no key update of e`.execute(db);
  const attempts = await matchAttempts(work, batch, timeZone);
  const ended = open.rows.flatMap(({ id, isOver }) => {
    const attempt_id = attempts.get(id) ?? null;
    return attempt_id || isOver
      ? [{ step_id: id, state: attempt_id ? 'DONE' : 'LAPSED', attempt_id, id: newId() }]
      : [];
  });
  const { rows } = await sql<Changed>`
    with ended as materialized (select * from json_to_recordset(${JSON.stringify(ended)}::json) as x(step_id uuid, state text, attempt_id uuid, id uuid)),
    shown as (
      update due_step e set state = x.state, attempt_id = x.attempt_id, retry_at = null from ended x where e.institution_id = ${institution} and e.id = x.step_id returning e.id, e.case_id
    ),
    inserted as (
      insert into due_step_change (institution_id, id, case_id, due_step_id, state, valid_from, recorded_at, entry_id)
      select ${institution}, x.id, s.case_id, s.id, x.state, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz, ${entryId}::uuid
      from ended x join shown s on s.id = x.step_id
    )
    select json_build_object('id', x.id, 'due_step_id', x.step_id, 'state', x.state) as row from ended x order by x.id`.execute(
    db,
  );
  return { looked: open.rows.length, ended: rows.map(({ row }) => row) };
}

async function make(
  { db, actor, now }: Work,
  { afterId, upToId, businessDate, entryId }: NightlyBatch,
  { champion, challenger }: InForce,
  timeZone: string,
): Promise<readonly object[]> {
  const { institutionId } = actor;
  const institution = sql`${institutionId}::uuid`;
  const at = now.toISOString();
  const found = sql`
    ${definedBy(challenger ? [champion, challenger] : [champion])},
    placed as materialized (
      select c.id as case_id, w.version_id, w.segment_code as segment, w.stage_code as stage, w.stage_began_on
      from collection_case c
      join person debtor on debtor.institution_id = c.institution_id and debtor.id = c.debtor_id and debtor.data_state = 'ACTIVE'
      cross join lateral (
        select * from case_strategy w where w.institution_id = ${institution} and w.case_id = c.id order by w.placed_on desc, w.id desc limit 1) w
      where c.institution_id = ${institution} and c.id > ${afterId}::uuid and c.id <= ${upToId}::uuid and c.stage not in ('CLOSED', 'TRANSFERRED') and w.segment_code is not null
    ),
    ${dueBy({ institutionId, businessDate, timeZone })}`;
  const ids = await idsFor(db, found);
  const { rows } = await sql<Changed>`
    with ${found},
    fresh as materialized (
      select i.id, i.change_id, d.* from (select row_number() over (order by d.case_id, d.n) as row_n, d.* from due d) d
      join unnest(${ids.steps}::uuid[], ${ids.changes}::uuid[]) with ordinality i(id, change_id, row_n) using (row_n)
    ),
    steps as (
      insert into due_step (institution_id, id, case_id, version_id, segment_code, stage_code, stage_began_on, step_code, due_on, lasts_until, made_on, channel, is_automatic, team_id, template_id, state, tries, entry_id)
      select ${institution}, f.id, f.case_id, f.version_id, f.segment, f.stage, f.stage_began_on, f.code, f.due_on, f.lasts_until, ${businessDate}::date, f.channel, f.is_automatic, f.team_id, f.template_id, 'WAITING', 0, ${entryId}::uuid
      from fresh f
    ),
    changes as (
      insert into due_step_change (institution_id, id, case_id, due_step_id, state, valid_from, recorded_at, entry_id)
      select ${institution}, f.change_id, f.case_id, f.id, 'WAITING', ${at}::timestamptz, ${at}::timestamptz, ${entryId}::uuid from fresh f
    )
    select json_build_object('id', f.change_id, 'due_step_id', f.id, 'state', 'WAITING', 'case_id', f.case_id, 'segment_code', f.segment, 'stage_code', f.stage,
      'step_code', f.code, 'due_on', f.due_on, 'channel', f.channel, 'is_automatic', f.is_automatic) as row
    from fresh f order by f.row_n`.execute(db);
  return rows.map(({ row }) => row);
}

/** As many as there are steps to make. */
async function idsFor(
  db: Work['db'],
  found: RawBuilder<unknown>,
): Promise<{ readonly steps: string[]; readonly changes: string[] }> {
  const { rows } = await sql<{ count: number }>`with ${found} select count(*)::int as count from due`.execute(db);
  const some = (): string[] => Array.from({ length: rows[0]?.count ?? 0 }, () => newId());
  return { steps: some(), changes: some() };
}
