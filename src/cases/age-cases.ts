import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import type { NightlyBatch, NightlyStep, NightlyTaken } from '../lib/room.js';
import { agedBy, beganAt } from './age-many.js';
import { clockOf } from './age.js';
import { paidOffBy } from './owing.js';
import { enterAged, type AgedRow } from './enter-aged.js';
import { ageCasesOperation } from './nightly.journal.js';

/**
 * Every case that is not closed: what it shows, and a row of its history where that is more than a day passing. And those that
 * were closed since they were paid in full: the night in which they are found current is the last.
 */
export const ageCasesStep: NightlyStep = {
  name: 'cases',
  table: 'collection_case',
  operation: ageCasesOperation,
  take: ageCases,
};

async function ageCases(work: Work<'cases.aged'>, batch: NightlyBatch): Promise<NightlyTaken> {
  const { em, db, actor, now } = work;
  const { institutionId } = actor;
  const { afterId, upToId, businessDate, entryId } = batch;
  const day = { ...(await clockOf(em)), institutionId, businessDate };
  // Held in the order of their ids, so that nobody who changes some of them waits for us while we wait for them.
  const held = await sql<{ id: string }>`
    select c.id from collection_case c
    where c.institution_id = ${institutionId}::uuid and c.id > ${afterId}::uuid and c.id <= ${upToId}::uuid and (c.stage not in ('CLOSED', 'TRANSFERRED') or c.outstanding_minor = 0 and c.days_past_due > 0)
    order by c.id for no key update`.execute(db);
  const caseIds = held.rows.map(({ id }) => id);
  const ids = caseIds.map(() => newId());
  const items = sql`
    select row_number() over (order by c.id, d.id) as item, c.id as owner_id, d.account_id, d.id as debt_id, c.id as case_id, d.oldest_unpaid_due_on as due_on,
      ${paidOffBy(businessDate)} as is_paid_off
    from unnest(${caseIds}::uuid[]) c(id) left join debt d on d.institution_id = ${institutionId}::uuid and d.case_id = c.id`;
  // What pauses took off before is what the case's own columns lack of the days between.
  const changed = await sql<AgedRow>`
    with ${agedBy(items, day)},
    changed as (
      select row_number() over (order by x.owner_id) as n, x.*, c.days_past_due > 0 and x.days = 0 as is_cured
      from aged x join collection_case c on c.institution_id = ${institutionId}::uuid and c.id = x.owner_id
      where (x.due_on, x.paused, x.months, x.bucket_code, x.classification)
        is distinct from (c.oldest_unpaid_due_on, greatest(0, coalesce(c.aged_on - c.oldest_unpaid_due_on - c.days_past_due, 0)), c.months_of_delay, c.bucket_code, c.classification)
    ),
    fresh as materialized (
      select i.id, c.* from changed c left join unnest(${ids}::uuid[]) with ordinality i(id, n) using (n)
    ),
    shown as (
      update collection_case c set oldest_unpaid_due_on = x.due_on, months_of_delay = x.months, days_past_due = x.days, bucket_code = x.bucket_code,
        bucket_label = x.bucket_label, bucket_from_day = x.bucket_from_day, bucket_to_day = x.bucket_to_day, classification = x.classification, aged_on = ${businessDate}::date
      from aged x where c.institution_id = ${institutionId}::uuid and c.id = x.owner_id
    ),
    inserted as (
      insert into case_age (institution_id, id, case_id, aged_on, months_of_delay, days_past_due, paused_days, bucket_code, classification, valid_from, recorded_at, entry_id)
      select ${institutionId}::uuid, f.id, f.owner_id, ${businessDate}::date, f.months, f.days, f.paused, f.bucket_code, f.classification,
        ${beganAt(day)}, ${now.toISOString()}::timestamptz, ${entryId}::uuid
      from fresh f
    )
    select f.is_cured as "isCured", json_build_object('id', f.id, 'case_id', f.owner_id, 'aged_on', ${businessDate}::text,
      'months_of_delay', f.months, 'days_past_due', f.days, 'paused_days', f.paused, 'bucket_code', f.bucket_code, 'classification', f.classification) as row
    from fresh f order by f.n`.execute(db);
  return enterAged(work, batch, { type: 'cases.aged', table: 'case_age', rows: caseIds.length, changed: changed.rows });
}
