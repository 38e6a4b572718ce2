import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { ageOn } from '../../src/cases/index.js';
import { defaultBuckets } from '../../src/lib/ageing.js';
import { addDays, day } from '../../src/lib/calendar.js';
import { startEmbeddedPostgres } from '../../src/app/embedded-postgres.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { isThorough } from '../kit/outside-data.js';
import { endAll, probity, run } from '../kit/probity.js';
import { foundSmallBank, lookInto, type SmallBank } from './small-bank.js';

/**
 * A night of many small batches, run by two processes at a time, of which one is killed (`kill -9`) again and again at moments
 * that nobody chose. In the end everything is as one undisturbed run would have left it: each account and each case once,
 * each batch by one entry, and the journal holds.
 */
const accounts = isThorough ? 6_000 : 1_500;
const kills = isThorough ? 12 : 3;
const businessDate = day('2026-04-02');

let folder: DataFolder;
let bank: SmallBank;
beforeAll(async () => {
  folder = dataFolder();
  bank = await foundSmallBank(folder.path, 1);
});
afterAll(async () => {
  await endAll();
  await folder.remove();
});

/** Account n is n modulo 400 days late by its debt's due date, in a case of its own. */
const fill = (owner: Kysely<never>): Promise<unknown> =>
  sql`
  with own as (select c.* from collection_case c limit 1), numbered as (
    select n, gen_random_uuid() as account_id, gen_random_uuid() as case_id from generate_series(1, ${accounts}::int) n
  ), account as (
    insert into account (institution_id, id, debtor_id, product_kind, currency, recorded_at, entry_id)
    select o.institution_id, n.account_id, o.debtor_id, 'CREDIT_CARD', 'CNY', now(), o.entry_id from own o, numbered n
  ), opened as (
    insert into collection_case (institution_id, id, reference, debtor_id, stage, months_of_delay, days_past_due, bucket_code, bucket_label,
      bucket_from_day, bucket_to_day, classification, aged_on, currency, outstanding_minor, opened_at, entry_id)
    select o.institution_id, n.case_id, 'K-' || n, o.debtor_id, 'FIRST', 0, 0, 'M0', 'Current', 0, 0, 'NORMAL', '2026-04-01', 'CNY', 1, now(), o.entry_id
    from own o, numbered n
  )
  insert into debt (institution_id, id, reference, case_id, account_id, product_kind, jurisdiction, currency, principal_minor, interest_minor, fees_minor,
    oldest_unpaid_due_on, recorded_at, entry_id)
  select o.institution_id, gen_random_uuid(), 'K-' || n, n.case_id, n.account_id, 'CREDIT_CARD', 'CN', 'CNY', 1, 0, 0,
    ${businessDate}::date - n % 400, now(), o.entry_id from own o, numbered n`.execute(owner);

test(`${kills} times kill -9: the night ends as if nothing had happened`, async () => {
  // Held open by us, so that it outlives the processes that are killed.
  const database = await startEmbeddedPostgres({ folder: folder.path });
  const look = await lookInto(folder.path);
  const { owner } = look;
  try {
    await fill(owner);
    const environment = { PROBITY_DATA: folder.path, DATABASE_URL: database.urls('probity').app, LOG_LEVEL: 'fatal' };
    const words = ['nightly', '--business-date', businessDate, '--batch', '10', '--json'];
    const batchesTaken = async (): Promise<number> => {
      const { rows } = await sql<{
        taken: number;
      }>`select count(taken_at)::int as taken from nightly_batch`.execute(owner);
      return rows[0]?.taken ?? 0;
    };
    const takenAtKills: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const before = await batchesTaken();
      const [victim, other] = [probity(words, environment), probity(words, environment)];
      while ((await batchesTaken()) === before && victim.child.exitCode === null) await sleep(5);
      await sleep(Math.random() * 60);
      for (const { child } of [victim, other]) child.kill('SIGKILL');
      await Promise.all([victim.exited, other.exited]);
      takenAtKills.push(await batchesTaken());
    }
    // It was cut off on the way each time, else this proves nothing.
    const all = 2 * (Math.floor(accounts / 10) + 1);
    expect(takenAtKills.filter((taken) => taken > 0 && taken < all)).toHaveLength(kills);
    const ended = await run(words, environment);
    expect(ended).toMatchObject({ code: 0 });
    expect(JSON.parse(ended.out)).toMatchObject({
      state: 'DONE',
      isKnown: true,
      steps: [
        { step: 'accounts', rows: accounts, changed: accounts },
        // With the one that the bank had.
        { step: 'cases', rows: accounts + 1 },
        { step: 'plans' },
        { step: 'promises' },
        { step: 'procedures' },
        { step: 'strategies' },
        { step: 'steps' },
      ],
    });
    expect((await histories(owner)).map(({ text }) => text)).toEqual(expected());
    const { rows } = await sql<{ batches: number; entries: number }>`
      select count(*)::int as batches, count(distinct e.id)::int as entries from nightly_batch b
      left join audit.entry e on e.id = b.entry_id and e.type = case b.step
        when 'strategies' then 'cases.placed' when 'steps' then 'steps.made' when 'procedures' then 'procedures.expired'
        when 'plans' then 'plans.judged' when 'promises' then 'promises.judged' else b.step || '.aged' end`.execute(
      owner,
    );
    expect(rows[0]?.entries).toBe(rows[0]?.batches);
    expect(await look.verify(bank.institutionId)).toMatchObject({ faults: [] });
  } finally {
    await look.end();
    await database.stop();
  }
}, 600_000);

/** What each case shows, with its account's only age and how many rows of history came in the night. */
async function histories(owner: Kysely<never>): Promise<readonly { readonly text: string }[]> {
  const { rows } = await sql<{ text: string }>`
    select concat_ws(' ', c.reference, c.aged_on, c.days_past_due, c.months_of_delay, c.bucket_code, c.classification,
      (select string_agg(concat_ws(' ', g.days_past_due, g.bucket_code, g.classification), '; ') from account_age g where g.account_id = d.account_id),
      (select count(*) from case_age g where g.case_id = c.id)) as text
    from collection_case c join debt d on d.case_id = c.id where c.reference like 'K-%'
    order by substr(c.reference, 3)::int`.execute(owner);
  return rows;
}

const expected = (): string[] =>
  Array.from({ length: accounts }, (_, index) => {
    const number = index + 1;
    const days = number % 400;
    const { bucket, monthsOfDelay, classification } = ageOn(businessDate, addDays(businessDate, -days), defaultBuckets);
    const age = `${days} ${bucket.code} ${classification}`;
    return `K-${number} ${businessDate} ${days} ${monthsOfDelay} ${bucket.code} ${classification} ${age} 1`;
  });
