import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import type { NightlyBatch, NightlyStep, NightlyTaken } from '../lib/room.js';
import { caseRisks } from './case-risks.js';
import { enterBatch, zoneOf } from './enter-batch.js';
import { forceOn } from './force-on.js';
import { placedBy } from './place-by.js';
import { placeCasesOperation } from './strategy.journal.js';

/** Every case that is not closed: where the strategy in force puts it, and a further row where that is not where it was. */
export const placeCasesStep: NightlyStep = {
  name: 'strategies',
  table: 'collection_case',
  operation: placeCasesOperation,
  take: placeCases,
};

interface Placed {
  readonly segment: string | null;
  readonly row: object;
}

async function placeCases(work: Work<'cases.placed'>, batch: NightlyBatch): Promise<NightlyTaken> {
  const { db, actor } = work;
  const { institutionId } = actor;
  const { afterId, upToId, businessDate } = batch;
  const entered = { type: 'cases.placed', table: 'case_strategy' } as const;
  const inForce = await forceOn(db, institutionId, businessDate);
  if (!inForce) return enterBatch(work, batch, { ...entered, rows: [] }, { rows: 0, changed: 0, ended: 0 });
  const { id, champion, challenger, challengerPercent } = inForce;
  const range = { institutionId, afterId, upToId };
  const looked = await sql<{ count: number }>`
    select count(*)::int as count from collection_case c
    where c.institution_id = ${institutionId}::uuid and c.id > ${afterId}::uuid and c.id <= ${upToId}::uuid and c.stage not in ('CLOSED', 'TRANSFERRED')`.execute(
    db,
  );
  const rows = looked.rows[0]?.count ?? 0;
  const risks = await caseRisks(db, range, challenger ? [champion, challenger] : [champion]);
  const placing = { ...range, businessDate, inForceId: id, champion, challenger, challengerPercent, risks };
  const placed = await write(work, batch, { ...placing, timeZone: await zoneOf(work) }, rows);
  const left = placed.filter(({ segment }) => segment === null).length;
  return enterBatch(
    work,
    batch,
    { ...entered, rows: placed.map(({ row }) => row) },
    { rows, changed: placed.length, ended: left },
  );
}

/** Of a case that was opened since they were counted there is no id: it is placed on the next night. */
async function write(
  { db, now }: Work,
  { entryId }: NightlyBatch,
  placing: Parameters<typeof placedBy>[0],
  atMost: number,
): Promise<readonly Placed[]> {
  const { institutionId, businessDate, timeZone, inForceId } = placing;
  const ids = Array.from({ length: atMost }, () => newId());
  const { rows } = await sql<Placed>`
    with ${placedBy(placing)},
    changed as (
      select row_number() over (order by p.case_id) as n, p.* from placed p
      where (p.segment is not null or p.was_segment is not null)
        and (${inForceId}::uuid, p.version_id, p.segment, p.stage, p.stage_began_on) is distinct from (p.was_in_force_id, p.was_version_id, p.was_segment, p.was_stage, p.was_began_on)
    ),
    fresh as materialized (select i.id as row_id, c.* from changed c join unnest(${ids}::uuid[]) with ordinality i(id, n) using (n)),
    inserted as (
      insert into case_strategy (institution_id, id, case_id, in_force_id, version_id, arm, placed_on, segment_code, stage_code, stage_before, stage_began_on, segment_entered_on,
        days_past_due, outstanding_minor, currency, valid_from, recorded_at, entry_id)
      select ${institutionId}::uuid, f.row_id, f.case_id, ${inForceId}::uuid, f.version_id, f.arm, ${businessDate}::date, f.segment, f.stage, f.stage_before, f.stage_began_on, f.segment_entered_on,
        f.days_past_due, f.outstanding_minor, f.currency, ${businessDate}::date::timestamp at time zone ${timeZone}, ${now.toISOString()}::timestamptz, ${entryId}::uuid
      from fresh f
    )
    select f.segment, json_build_object('id', f.row_id, 'case_id', f.case_id, 'in_force_id', ${inForceId}::text, 'version_id', f.version_id, 'arm', f.arm, 'placed_on', ${businessDate}::text,
      'segment_code', f.segment, 'stage_code', f.stage, 'stage_before', f.stage_before, 'stage_began_on', f.stage_began_on, 'segment_entered_on', f.segment_entered_on,
      'days_past_due', f.days_past_due, 'outstanding_minor', f.outstanding_minor::text, 'currency', f.currency) as row
    from fresh f order by f.n`.execute(db);
  return rows;
}
