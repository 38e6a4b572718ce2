/** The clock by due dates and payments: a synthetic book, brought from one business date to the next. */
import { expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import {
  CaseInDepthDocument,
  MoveCaseDocument,
  NightlyRunsDocument,
  RollRatesDocument,
} from '../../schema/operations/documents.js';
import { dataKeyContext, secretContext, unseal } from '../../src/audit/index.js';
import { ageOn } from '../../src/cases/index.js';
import { defaultBuckets } from '../../src/lib/ageing.js';
import { addDays, day } from '../../src/lib/calendar.js';
import { merkleRoot, type Disclosures } from '../../src/proof/index.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { beginning, goingOn, night } from '../kit/nights.js';
import { recordPayment } from '../kit/payments.js';
import { debtInput, done, endPause, key, openCase, pauseCase, serviceOf } from '../kit/verbs.js';
import { newWorld, type Person, type Untyped, type World } from '../kit/world.js';

// Founded on 2026-04-01, by the clock of Shanghai. Each test walks an institution of its own.
const world = newWorld();

interface Bank {
  readonly world: World;
  readonly service: Person;
  readonly officer: Person;
  readonly run: (businessDate: string, rowsABatch?: number) => ReturnType<typeof night>;
  /** A case of one debt, due on a day or not at all. */
  readonly owe: (...dueOn: (string | null)[]) => Promise<{ caseId: string; debtIds: readonly string[] }>;
  readonly look: (caseId: string) => Promise<Untyped>;
}

async function newBank(): Promise<Bank> {
  const founded = await world().otherInstitution();
  const its: World = { ...world(), ...founded, institutionId: founded.administrator.actor.institutionId };
  its.clock.set('2026-12-31T02:00:00Z');
  const [service, officer] = [await serviceOf(its), await its.person('COMPLIANCE_OFFICER')];
  return {
    ...{ world: its, service, officer },
    run: (businessDate, rowsABatch) =>
      night(its, service.actor, { businessDate, ...(rowsABatch !== undefined && { rowsABatch }) }),
    owe: (...dueOn) => openCase(its, { debts: dueOn.map((oldestUnpaidDueOn) => debtInput({ oldestUnpaidDueOn })) }),
    look: async (caseId) => done(await officer.ask(CaseInDepthDocument, { id: caseId })).node,
  };
}

const uuidOf = (id: string): string => id.replace(/^\w+_/, '');

test('every case is as old on the business date as its due date says, on both sides of every edge', async () => {
  const { run, owe, look, world: its } = await newBank();
  const businessDate = day('2026-05-01');
  const edges = [0, 1, 30, 31, 60, 61, 90, 91, 120, 121, 150, 151, 180, 181, 270, 271, 360, 361];
  const cases = new Map<number, string>();
  for (const days of edges) cases.set(days, (await owe(addDays(businessDate, -days))).caseId);
  const { steps } = await run(businessDate);
  expect(steps.slice(0, 2)).toMatchObject([{ step: 'accounts' }, { step: 'cases', rows: edges.length, ended: 0 }]);
  for (const [days, caseId] of cases) {
    const { bucket, ...age } = ageOn(businessDate, addDays(businessDate, -days), defaultBuckets);
    expect(await look(caseId)).toMatchObject({ ...age, bucket: { code: bucket.code } });
  }
  const { businessDate: its_ } = done(await its.administrator.ask('{ viewer { institution { businessDate } } }')).viewer
    .institution;
  expect(its_).toBe('2026-05-01');
});

test('a history row comes with each change of bucket, months or classification, and none with a day that only passes', async () => {
  const { run, owe, look } = await newBank();
  const { caseId } = await owe('2026-03-02');
  const history = async (): Promise<readonly (readonly [string, number, string])[]> => {
    const { ages } = await look(caseId);
    return ages.nodes.map((each: Untyped) => [each.agedOn, each.daysPastDue, each.bucketCode]);
  };
  await run('2026-04-02');
  await run('2026-04-03');
  expect(await look(caseId)).toMatchObject({ daysPastDue: 32, agedOn: '2026-04-03' });
  expect(await history()).toEqual([
    ['2026-04-02', 31, 'M2'],
    ['2026-04-01', 30, 'M1'],
  ]);
  // Behind a weekend without a run.
  await run('2026-06-01');
  expect(await history()).toHaveLength(3);
  expect((await history())[0]).toEqual(['2026-06-01', 91, 'M4']);
});

test('a debt that was paid off is not due any more, and is again once the payment is reversed', async () => {
  const { run, owe, look, service, world: its } = await newBank();
  its.clock.set('2026-04-01T02:00:00Z');
  const { caseId } = await owe('2026-01-15');
  its.clock.set('2026-12-31T02:00:00Z');
  await run('2026-04-02');
  const whole = { amountMinor: '125000', currency: 'CNY' };
  await recordPayment(its, service, caseId, {
    ...{ amount: { ...whole, amountMinor: '124999' }, receivedOn: '2026-04-02' },
  });
  await run('2026-04-03');
  expect(await look(caseId)).toMatchObject({ daysPastDue: 78, outstanding: { amountMinor: '1' } });
  const paymentId = await recordPayment(its, service, caseId, {
    ...{ amount: { ...whole, amountMinor: '1' }, receivedOn: '2026-04-04' },
  });
  expect((await run('2026-04-04')).steps[1]).toMatchObject({ changed: 1, ended: 1 });
  expect(await look(caseId)).toMatchObject({ oldestUnpaidDueOn: null, daysPastDue: 0, classification: 'NORMAL' });
  const input = { paymentId, reason: 'RETURNED', idempotencyKey: key() };
  done(
    await service.ask(
      'mutation ($input: ReversePaymentInput!) { reversePayment(input: $input) { paymentReversalId } }',
      {
        input,
      },
    ),
  );
  await run('2026-04-05');
  expect(await look(caseId)).toMatchObject({ oldestUnpaidDueOn: '2026-01-15', daysPastDue: 80 });
});

test('the worst of several debts counts, and what is paid cures', async () => {
  const { run, owe, look, officer, world: its } = await newBank();
  const { caseId, debtIds } = await owe('2026-03-02', '2026-01-15', null);
  await run('2026-04-02');
  expect(await look(caseId)).toMatchObject({
    oldestUnpaidDueOn: '2026-01-15',
    daysPastDue: 77,
    bucket: { code: 'M3' },
  });
  const pay = (id: string, dueOn: string | null): Promise<unknown> =>
    sql`update debt set oldest_unpaid_due_on = ${dueOn}::date where id = ${uuidOf(id)}::uuid`.execute(its.owner);
  for (const id of debtIds) await pay(id, null);
  await pay(debtIds[0]!, '2026-03-20');
  expect((await run('2026-04-03')).steps[1]).toMatchObject({ changed: 1, ended: 0 });
  expect(await look(caseId)).toMatchObject({
    oldestUnpaidDueOn: '2026-03-20',
    daysPastDue: 14,
    bucket: { code: 'M1' },
  });
  await pay(debtIds[0]!, null);
  expect((await run('2026-04-04')).steps[1]).toMatchObject({ changed: 1, ended: 1 });
  expect(await look(caseId)).toMatchObject({ oldestUnpaidDueOn: null, daysPastDue: 0, classification: 'NORMAL' });
  const { rollRates } = done(
    await officer.ask(RollRatesDocument, { from: '2026-04-02', to: '2026-04-04', of: 'CASES' }),
  );
  expect(rollRates).toMatchObject({
    rolls: [{ fromBucket: 'M3', toBucket: 'M0', count: 1 }],
    cured: 1,
    total: 1,
  });
});

test('a moratorium takes its days off the count, also one that is learned of two days late, and a dispute none', async () => {
  const { run, owe, look, officer } = await newBank();
  const [paused, disputed] = [await owe('2026-03-02'), await owe('2026-03-02')];
  await run('2026-04-05');
  expect(await look(paused.caseId)).toMatchObject({ daysPastDue: 34 });
  // From midnight in Shanghai on.
  const since = { validFrom: '2026-04-02T16:00:00Z', validTo: null };
  const pauseId = await pauseCase(officer, paused.caseId, { reason: 'MORATORIUM', ...since });
  await pauseCase(officer, disputed.caseId, { reason: 'DISPUTE', ...since });
  await run('2026-04-06');
  // The nights after the third, the fourth and the fifth.
  const held = { daysPastDue: 32, ages: { nodes: [{ pausedDays: 3, agedOn: '2026-04-06' }, { pausedDays: 0 }, {}] } };
  expect(await look(paused.caseId)).toMatchObject(held);
  expect(await look(disputed.caseId)).toMatchObject({ daysPastDue: 35 });
  await run('2026-04-08');
  expect(await look(paused.caseId)).toMatchObject({ daysPastDue: 32 });
  // Resumed early, as is learned later.
  await endPause(officer, pauseId, '2026-04-06T16:00:00Z');
  await run('2026-04-10');
  expect(await look(paused.caseId)).toMatchObject({ daysPastDue: 39 - 4, bucket: { code: 'M2' } });
});

test('of two pauses of the same days each day is taken off once, of one of another debt none', async () => {
  const { run, owe, look, officer } = await newBank();
  const { caseId, debtIds } = await owe('2026-01-01', '2026-02-01');
  const { rows } = await sql<{ id: string }>`
    select id from debt where id = any(${debtIds.map(uuidOf)}::uuid[]) order by oldest_unpaid_due_on`.execute(
    world().owner,
  );
  const [older, younger] = rows.map(({ id }) => `debt_${id}`) as [string, string];
  const pause = (reason: string, from: string, to: string, debtId: string): Promise<unknown> =>
    pauseCase(officer, caseId, {
      ...{ reason, debtIds: [debtId], validFrom: `2026-${from}T16:00:00Z`, validTo: `2026-${to}T16:00:00Z` },
    });
  await pause('MORATORIUM', '03-10', '03-20', older);
  await pause('PERFORMING_PLAN', '03-15', '03-25', older);
  await run('2026-04-01');
  expect(await look(caseId)).toMatchObject({ daysPastDue: 90 - 15, oldestUnpaidDueOn: '2026-01-01' });
  await pause('MENTAL_HEALTH_MORATORIUM', '03-10', '03-28', younger);
  await run('2026-04-02');
  expect(await look(caseId)).toMatchObject({ daysPastDue: 91 - 15, oldestUnpaidDueOn: '2026-01-01' });
  // So that the younger has more days than the older.
  await pause('MORATORIUM', '02-01', '03-10', older);
  await run('2026-04-03');
  expect(await look(caseId)).toMatchObject({ daysPastDue: 61 - 18, oldestUnpaidDueOn: '2026-02-01' });
});

test('what law makes of the delay knows of no pause', async () => {
  const { run, owe, look, officer } = await newBank();
  const { caseId } = await owe('2026-01-01');
  await pauseCase(officer, caseId, { reason: 'PERFORMING_PLAN', validFrom: '2026-01-20T00:00:00Z', validTo: null });
  await run('2026-04-01');
  expect(await look(caseId)).toMatchObject({ daysPastDue: 19, classification: 'SPECIAL_MENTION' });
  await run('2026-04-02');
  expect(await look(caseId)).toMatchObject({ daysPastDue: 19, bucket: { code: 'M1' }, classification: 'SUBSTANDARD' });
});

test('buckets are the institution’s own, from the next night on', async () => {
  const { run, owe, look, world: its } = await newBank();
  const { caseId } = await owe('2026-03-30');
  const ranges = [0, 1, 4, 31, 61, 241].map((fromDay, index, all) => ({
    ...{ code: `B${index}`, label: `from ${fromDay}`, fromDay },
    toDay: all[index + 1] === undefined ? null : all[index + 1]! - 1,
  }));
  done(
    await its.administrator.ask(
      'mutation ($input: SetBucketSchemeInput!) { setBucketScheme(input: $input) { buckets { code } } }',
      { input: { buckets: ranges, idempotencyKey: key() } },
    ),
  );
  await run('2026-04-02');
  expect(await look(caseId)).toMatchObject({ daysPastDue: 3, bucket: { code: 'B1', fromDay: 1, toDay: 3 } });
  await run('2026-04-03');
  expect(await look(caseId)).toMatchObject({ daysPastDue: 4, bucket: { code: 'B2', fromDay: 4, toDay: 30 } });
});

test('the same business date twice changes nothing, and neither does one that may not be', async () => {
  const { run, owe, service, world: its } = await newBank();
  await owe('2026-03-02');
  const first = await run('2026-04-02');
  const before = await rowCounts(its);
  expect(await run('2026-04-02')).toEqual(first);
  await expect(run('2026-04-01')).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  its.clock.set('2026-04-30T15:59:59Z');
  await expect(run('2026-05-01')).rejects.toThrow('lies in the future');
  expect(await rowCounts(its)).toEqual(before);
  its.clock.set('2026-04-30T16:00:00Z');
  expect(await run('2026-05-01')).toMatchObject({ state: 'DONE' });
  const left = await beginning(its, service.actor, {});
  expect(left).toMatchObject({ isKnown: true, businessDate: '2026-05-01' });
  its.clock.set('2026-05-02T16:00:00Z');
  const begun = await beginning(its, service.actor, { businessDate: '2026-05-02' });
  await expect(run('2026-05-03')).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  await goingOn(its, service.actor, begun.id);
  expect(await run('2026-05-03')).toMatchObject({ state: 'DONE' });
});

test('several share the batches, each is taken once, and whoever is stopped leaves the rest to the others', async () => {
  const { owe, service, look, world: its } = await newBank();
  const caseIds = await Promise.all(Array.from({ length: 12 }, async () => (await owe('2026-03-02')).caseId));
  const { id } = await beginning(its, service.actor, { businessDate: '2026-04-02', rowsABatch: 1 });
  const stopping = new AbortController();
  let taken = 0;
  const stopped = await goingOn(its, service.actor, id, {
    signal: stopping.signal,
    onProgress: () => {
      if (++taken === 4) stopping.abort();
    },
  });
  expect(stopped.state).toBe('RUNNING');
  const left = await leavesOf(its, async () => {
    const ends = await Promise.all([1, 2, 3].map(() => goingOn(its, service.actor, id)));
    expect(ends.map(({ state }) => state)).toEqual(['DONE', 'DONE', 'DONE']);
  });
  expect(left.filter(({ type }) => type === 'nightlyRun.ended')).toHaveLength(1);
  const { rows } = await sql<{ step: string; batches: number; taken: number; entries: number }>`
    select step, count(*)::int as batches, count(taken_at)::int as taken, count(distinct entry_id)::int as entries
    from nightly_batch where run_id = ${id}::uuid group by step order by step`.execute(its.owner);
  expect(rows).toEqual([
    { step: 'accounts', batches: 1, taken: 1, entries: 1 },
    { step: 'cases', batches: 13, taken: 13, entries: 13 },
    { step: 'plans', batches: 1, taken: 1, entries: 1 },
    { step: 'procedures', batches: 1, taken: 1, entries: 1 },
    { step: 'promises', batches: 1, taken: 1, entries: 1 },
    { step: 'steps', batches: 13, taken: 13, entries: 13 },
    { step: 'strategies', batches: 13, taken: 13, entries: 13 },
  ]);
  for (const caseId of caseIds) expect(await look(caseId)).toMatchObject({ daysPastDue: 31, ages: { totalCount: 2 } });
  const { nightlyRuns } = done(await its.administrator.ask(NightlyRunsDocument, { first: 1 }));
  expect(nightlyRuns.nodes).toMatchObject([
    {
      ...{ businessDate: '2026-04-02', previousBusinessDate: '2026-04-01', state: 'DONE' },
      steps: [
        { step: 'accounts' },
        { step: 'cases', batches: 13, batchesTaken: 13, rows: 12, changed: 12, ended: 0 },
        ...['plans', 'promises', 'procedures', 'strategies', 'steps'].map((step) => ({ step })),
      ],
    },
  ]);
});

test('the entry of a batch commits to its history rows', async () => {
  const { run, owe, world: its } = await newBank();
  for (const dueOn of ['2026-03-02', '2026-03-01', null]) await owe(dueOn);
  await run('2026-04-02');
  const { owner, keys, institutionId } = its;
  const { rows } = await sql<Untyped>`
    select e.id, e.leaf, s.pseudonym, s.key_class, s.key_year, s.ciphertext, k.wrapped from audit.entry e
    join audit.secret s on s.institution_id = e.institution_id and s.entry_id = e.id
    join vault.person_key k on k.institution_id = e.institution_id and k.person_id = e.institution_id and k.key_class = s.key_class and k.key_year = s.key_year
    where e.institution_id = ${institutionId}::uuid and e.type = 'cases.aged'`.execute(owner);
  const [entry] = rows;
  const dataKey = keys.unwrap(
    institutionId,
    entry.wrapped,
    dataKeyContext(institutionId, entry.key_class, entry.key_year),
  );
  const opened = JSON.parse(
    unseal(dataKey, entry.ciphertext, secretContext(entry.id, entry.pseudonym)).toString(),
  ) as Disclosures;
  const stored = await sql<{ row: object }>`
    select json_build_object('id', id, 'case_id', case_id, 'aged_on', aged_on, 'months_of_delay', months_of_delay, 'days_past_due', days_past_due,
      'paused_days', paused_days, 'bucket_code', bucket_code, 'classification', classification) as row
    from case_age where entry_id = ${entry.id}::uuid order by id`.execute(owner);
  const leaves = stored.rows.map(({ row }) =>
    Buffer.from(canonicalize({ salt: opened['salt']?.value, table: 'case_age', row }) ?? ''),
  );
  const { batch } = JSON.parse(entry.leaf.toString()) as { batch: object };
  // The one that is due the day after stays in its bucket.
  expect(leaves).toHaveLength(1);
  expect(batch).toEqual({ count: 1, root: merkleRoot(leaves).toString('base64url') });
});

test('a case that was paid in full and closed is found current by the next night, and by no other', async () => {
  const { run, owe, look, world: its, service } = await newBank();
  its.clock.set('2026-04-01T02:00:00Z');
  const [paid, left] = [await owe('2026-03-02'), await owe('2026-03-02')];
  its.clock.set('2026-12-31T02:00:00Z');
  await run('2026-04-30');
  const all = { amount: { amountMinor: '125000', currency: 'CNY' }, receivedOn: '2026-05-10' };
  await recordPayment(its, service, paid.caseId, all);
  for (const { caseId } of [paid, left]) {
    const input = { caseId, stage: 'CLOSED' as const, idempotencyKey: key() };
    done(await service.ask(MoveCaseDocument, { input }));
  }
  await run('2026-05-09');
  expect((await look(paid.caseId)).daysPastDue).toBe(68);
  await run('2026-05-10');
  expect(await look(paid.caseId)).toMatchObject({ daysPastDue: 0, agedOn: '2026-05-10' });
  expect((await look(paid.caseId)).ages.nodes[0]).toMatchObject({ agedOn: '2026-05-10', daysPastDue: 0 });
  expect(await look(left.caseId)).toMatchObject({ daysPastDue: 59, agedOn: '2026-04-30' });
  await run('2026-05-11');
  expect(await look(paid.caseId)).toMatchObject({ agedOn: '2026-05-10' });
});

test('what was paid after the business date makes nobody current before', async () => {
  const { run, owe, look, world: its, service } = await newBank();
  its.clock.set('2026-04-01T02:00:00Z');
  const { caseId } = await owe('2026-03-02');
  its.clock.set('2026-12-31T02:00:00Z');
  const all = { amount: { amountMinor: '125000', currency: 'CNY' }, receivedOn: '2026-05-10' };
  await recordPayment(its, service, caseId, all);
  await run('2026-05-09');
  expect((await look(caseId)).daysPastDue).toBe(68);
  await run('2026-05-10');
  expect((await look(caseId)).daysPastDue).toBe(0);
});
