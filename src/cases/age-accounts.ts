import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import type { NightlyBatch, NightlyStep, NightlyTaken } from '../lib/room.js';
import { agedBy, beganAt } from './age-many.js';
import { enterAged, type AgedRow } from './enter-aged.js';
import { clockOf } from './age.js';
import { paidOffBy } from './owing.js';
import { ageAccountsOperation } from './nightly.journal.js';

/** Every account, in a case or not: its age on the business date, as a row where it is another than the latest one said. */
export const ageAccountsStep: NightlyStep = {
  name: 'accounts',
  table: 'account',
  operation: ageAccountsOperation,
  take: ageAccounts,
};

async function ageAccounts(work: Work<'accounts.aged'>, batch: NightlyBatch): Promise<NightlyTaken> {
  const { em, db, actor, now } = work;
  const { institutionId } = actor;
  const { afterId, upToId, businessDate, entryId } = batch;
  const day = { ...(await clockOf(em)), institutionId, businessDate };
  const within = sql`a.institution_id = ${institutionId}::uuid and a.id > ${afterId}::uuid and a.id <= ${upToId}::uuid`;
  const counted = await sql<{ rows: number }>`select count(*)::int as rows from account a where ${within}`.execute(db);
  const rows = counted.rows[0]?.rows ?? 0;
  const ids = Array.from({ length: rows }, () => newId());
  const items = sql`
    select row_number() over (order by a.id, d.id) as item, a.id as owner_id, a.id as account_id, d.id as debt_id, d.case_id, d.oldest_unpaid_due_on as due_on,
      ${paidOffBy(businessDate)} as is_paid_off
    from account a left join debt d on d.institution_id = a.institution_id and d.account_id = a.id
    where ${within}`;
  const changed = await sql<AgedRow>`
    with ${agedBy(items, day)},
    changed as (
      select row_number() over (order by x.owner_id) as n, x.*, coalesce(g.days_past_due, 0) > 0 and x.days = 0 as is_cured
      from aged x
      left join lateral (
        select g.days_past_due, g.oldest_unpaid_due_on, g.paused_days, g.months_of_delay, g.bucket_code, g.classification
        from account_age g
        where g.institution_id = ${institutionId}::uuid and g.account_id = x.owner_id and g.aged_on <= ${businessDate}::date
        order by g.aged_on desc, g.id desc limit 1) g on true
      where (x.due_on, x.paused, x.months, x.bucket_code, x.classification)
        is distinct from (g.oldest_unpaid_due_on, g.paused_days, g.months_of_delay, g.bucket_code, g.classification)
    ),
    fresh as materialized (
      select i.id, c.* from changed c left join unnest(${ids}::uuid[]) with ordinality i(id, n) using (n)
    ),
    inserted as (
      insert into account_age (institution_id, id, account_id, aged_on, oldest_unpaid_due_on, months_of_delay, days_past_due, paused_days, bucket_code, classification, valid_from, recorded_at, entry_id)
      select ${institutionId}::uuid, f.id, f.owner_id, ${businessDate}::date, f.due_on, f.months, f.days, f.paused, f.bucket_code, f.classification,
        ${beganAt(day)}, ${now.toISOString()}::timestamptz, ${entryId}::uuid
      from fresh f
    )
    select f.is_cured as "isCured", json_build_object('id', f.id, 'account_id', f.owner_id, 'aged_on', ${businessDate}::text, 'oldest_unpaid_due_on', f.due_on,
      'months_of_delay', f.months, 'days_past_due', f.days, 'paused_days', f.paused, 'bucket_code', f.bucket_code, 'classification', f.classification) as row
    from fresh f order by f.n`.execute(db);
  return enterAged(work, batch, { type: 'accounts.aged', table: 'account_age', rows, changed: changed.rows });
}
