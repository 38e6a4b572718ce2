/** What providers report is compared with what was recorded: calls that were made and not recorded become findings. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  ConfirmFindingDocument,
  DeliveryReportsDocument,
  ErasePersonDocument,
  ExplainFindingDocument,
  UnrecordedContactsDocument,
} from '../../schema/operations/documents.js';
import type { ImportOptions, ImportReport } from '../../src/intake/index.js';
import type { Reconciled } from '../../src/reconciliation/index.js';
import { importingActor, reconcilingActor } from '../../src/app/institutions.js';
import { bringReport, callTo, compare, type DeliveryLine } from '../kit/deliveries.js';
import { engage } from '../kit/engagements.js';
import { leavesOf } from '../kit/journal.js';
import { copyOfEveryTable } from '../kit/scan.js';
import {
  addPhone,
  addPoint,
  beginContact,
  correct,
  done,
  key,
  openCase,
  present,
  recordContactAttempt,
  registerDebtor,
  requestPermit,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { waiting } from '../kit/waiting.js';
import { approve, newWorld, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01T02:00:00Z. */
const world = newWorld();
const minute = 60_000;
const hour = 60 * minute;

let officer: Person;
let collector: Person;
let slug: string;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  slug = await slugOf(world().institutionId);
});

async function slugOf(institutionId: string): Promise<string> {
  const { rows } = await sql<{
    slug: string;
  }>`select slug from institution where institution_id = ${institutionId}::uuid`.execute(world().owner);
  return present(rows[0]).slug;
}

const numberOf = (): string => `+86139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
const ago = (milliseconds: number): string => new Date(world().clock.now().getTime() - milliseconds).toISOString();

const call = (dialled: string, more: DeliveryLine = {}): DeliveryLine => callTo(world(), dialled, more);

const opened = () => ({ application: world().app, database: world().database }) as never;
const bring = async (lines: readonly DeliveryLine[], options?: ImportOptions, into = slug): Promise<ImportReport> =>
  bringReport(world(), await importingActor(opened(), into), lines, options);
const run = async (of = slug): Promise<Reconciled> => compare(world(), await reconcilingActor(opened(), of));

/** A case of a debtor with a number of their own. */
async function caseWithNumber(assignee = collector): Promise<OpenedCase & { readonly number: string }> {
  const number = numberOf();
  const opened = await openCase(world(), { assignee, phone: { value: number, timeZone: 'Asia/Shanghai' } });
  return { ...opened, number };
}

const findingsOf = async (caseId: string, by = officer) =>
  done(
    await by.ask(UnrecordedContactsDocument, {
      first: 10,
      filter: { case: { eq: caseId }, kind: { eq: 'UNRECORDED_CONTACT' } },
    }),
  ).findings.nodes;
const reportsOf = async (provider: string, by = officer) =>
  done(await by.ask(DeliveryReportsDocument, { first: 10, filter: { provider: { eq: provider } } })).deliveryReports
    .nodes;
const stepsOf = async (caseId: string) =>
  (await findingsOf(caseId)).map(({ state, changes }) => [state, ...changes.map(({ change }) => change)]);

const record = (opened: OpenedCase, occurredAt: string, by = collector) =>
  recordContactAttempt(world(), by, opened, { occurredAt });

test('a call that was recorded is matched; one that was not becomes a finding about the case, worked like any other', async () => {
  const provider = key();
  const [good, bad] = [await caseWithNumber(), await caseWithNumber()];
  const attempt = await record(good, ago(5 * hour + minute));
  await bring([call(good.number, { provider }), call(bad.number, { provider, seconds: 40, line: '021-5555' })]);
  const left = await leavesOf(world(), run);
  expect(left.map(({ type }) => type).sort()).toEqual(
    expect.arrayContaining(['deliveryLines.decided', 'deliveryReport.reconciled', 'finding.opened']),
  );
  const [report] = await reportsOf(provider);
  expect(report).toMatchObject({
    lineCount: 2,
    matchedCount: 1,
    unrecordedCount: 1,
    waitingCount: 0,
    unknownNumberCount: 0,
  });
  expect(present(report).lines.nodes.find(({ state }) => state === 'MATCHED')).toMatchObject({
    attemptId: attempt.id,
  });
  expect(await findingsOf(good.caseId)).toEqual([]);
  const [finding] = await findingsOf(bad.caseId);
  expect(finding).toMatchObject({
    ...{ subjectKind: 'DELIVERY_LINE', state: 'OPEN', decision: 'PROHIBITED', actor: null, caseId: bad.caseId },
    deliveryLine: { channel: 'PHONE', state: 'UNRECORDED', contactPointId: bad.contactPointId },
  });
  // Whose case it is sees what it is about, and says what they know; an officer decides, and nobody is known to be coached.
  const { id } = present((await findingsOf(bad.caseId, collector))[0]);
  done(
    await collector.ask(ExplainFindingDocument, {
      input: { findingId: id, words: 'The dialler was down.', idempotencyKey: key() },
    }),
  );
  const confirm = (measures: 'COACHING'[]) =>
    officer.ask(ConfirmFindingDocument, {
      input: { findingId: id, reason: 'not recorded', measures, idempotencyKey: key() },
    });
  expect((await confirm(['COACHING'])).errors[0]?.message).toMatch(/nobody knows who did it/);
  done(await confirm([]));
  expect(await stepsOf(bad.caseId)).toEqual([['CONFIRMED', 'OPENED', 'EXPLAINED', 'CONFIRMED']]);
});

test('a second run opens nothing twice and leaves no entry, and neither does a second import', async () => {
  const opened = await caseWithNumber();
  const lines = [call(opened.number)];
  await bring(lines);
  await run();
  const left = await leavesOf(world(), async () => {
    expect(await bring(lines)).toMatchObject({ result: 'ACCEPTED', rowsNew: 0, rowsKnown: 1 });
    expect(await run()).toEqual({ linesDecided: 0, reports: [] });
  });
  expect(left).toEqual([]);
  expect(await stepsOf(opened.caseId)).toEqual([['OPEN', 'OPENED']]);
});

test('two runs at once decide each line once', async () => {
  const cases = [await caseWithNumber(), await caseWithNumber(), await caseWithNumber()];
  await bring(cases.map(({ number }) => call(number)));
  const runs = await Promise.all([run(), run()]);
  expect(runs[0].linesDecided + runs[1].linesDecided).toBe(3);
  for (const { caseId } of cases) expect(await stepsOf(caseId)).toEqual([['OPEN', 'OPENED']]);
});

describe('the tolerance', () => {
  test.each([
    ['a call five minutes later is the same', 'PHONE', 5 * minute, []],
    ['a call five minutes earlier is the same', 'PHONE', -5 * minute, []],
    ['a call a millisecond further is another', 'PHONE', 5 * minute + 1, [['OPEN', 'OPENED']]],
    ['so it is on the other side', 'PHONE', -5 * minute - 1, [['OPEN', 'OPENED']]],
    ['a text has fifteen minutes', 'SMS', 15 * minute, []],
    ['and no more', 'SMS', 15 * minute + 1, [['OPEN', 'OPENED']]],
  ])('%s', async (_, channel, apart, steps) => {
    const opened = await caseWithNumber();
    await recordContactAttempt(world(), collector, opened, {
      channel,
      occurredAt: ago(5 * hour - apart),
      ...(channel === 'SMS' && text),
    });
    await bring([call(opened.number, { channel })]);
    await run();
    expect(await stepsOf(opened.caseId)).toEqual(steps);
  });
  const text = { answered: false, conversation: false, outcome: 'DELIVERED', debtsDiscussed: [] };
});

test('whoever made it has two hours to record it', async () => {
  const opened = await caseWithNumber();
  await bring([call(opened.number, { begun_at: ago(2 * hour - 1) })]);
  await run();
  expect(await stepsOf(opened.caseId)).toEqual([]);
  world().clock.pass(1);
  await run();
  expect(await stepsOf(opened.caseId)).toEqual([['OPEN', 'OPENED']]);
});

test('an echo of our permit matches what was written up at another time, and hides no second call', async () => {
  const opened = await caseWithNumber();
  const permitId = await requestPermit(collector, opened);
  await beginContact(collector, permitId);
  await recordContactAttempt(world(), collector, opened, { permitId });
  world().clock.pass(6 * hour);
  const echo = { our_reference: permitId, begun_at: ago(5.5 * hour) };
  await bring([call(opened.number, echo), call(opened.number, { ...echo, begun_at: ago(5.4 * hour) })]);
  await run();
  const [report] = await reportsOf('acme');
  expect(present(report).lines.nodes.map(({ state }) => state)).toEqual(['MATCHED', 'UNRECORDED']);
});

describe('what is recorded late', () => {
  test('withdraws the finding, in the same act; that it never happened opens it again', async () => {
    const opened = await caseWithNumber();
    await bring([call(opened.number)]);
    await run();
    const attempt = await record(opened, ago(5 * hour));
    expect(await stepsOf(opened.caseId)).toEqual([['WITHDRAWN', 'OPENED', 'WITHDRAWN']]);
    await correct(collector, attempt.id, { kind: 'NEVER_HAPPENED', outcome: null });
    expect(await stepsOf(opened.caseId)).toEqual([['OPEN', 'OPENED', 'WITHDRAWN', 'REOPENED']]);
  });

  test('leaves what was explained to the officer, with nothing held against it', async () => {
    const opened = await caseWithNumber();
    await bring([call(opened.number)]);
    await run();
    const [finding] = await findingsOf(opened.caseId);
    done(
      await collector.ask(ExplainFindingDocument, {
        input: { findingId: present(finding).id, words: 'Forgot.', idempotencyKey: key() },
      }),
    );
    await record(opened, ago(5 * hour));
    expect(await findingsOf(opened.caseId)).toMatchObject([
      { state: 'OPEN', decision: 'ALLOWED', deliveryLine: { state: 'MATCHED' } },
    ]);
  });

  test('takes the line that it fits, and gives another its own: no line is left without an attempt that has one', async () => {
    const opened = await caseWithNumber();
    await record(opened, ago(5 * hour - 4 * minute));
    await bring([call(opened.number), call(opened.number, { begun_at: ago(5 * hour - 8 * minute) })]);
    await run();
    expect(await stepsOf(opened.caseId)).toEqual([['OPEN', 'OPENED']]);
    await record(opened, ago(5 * hour + 2 * minute));
    expect(await stepsOf(opened.caseId)).toEqual([['WITHDRAWN', 'OPENED', 'WITHDRAWN']]);
  });

  test('by a firm, which sees no report, does so too', async () => {
    const opened = await caseWithNumber();
    const firm = await world().firm('AGENCY');
    const agent = await firm.person();
    await engage(officer, firm, [opened.caseId]);
    await bring([call(opened.number)]);
    await run();
    expect(await findingsOf(opened.caseId, agent)).toEqual([]);
    await record(opened, ago(5 * hour), agent);
    expect(await stepsOf(opened.caseId)).toEqual([['WITHDRAWN', 'OPENED', 'WITHDRAWN']]);
  });

  test('while a run decides: one waits for the other, and no finding is left of what is recorded', async () => {
    const opened = await caseWithNumber();
    await bring([call(opened.number)]);
    const holder = await world().connect('superuser');
    const point = opened.contactPointId.replace('contactPoint_', '');
    await holder.query('begin');
    await holder.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `reconcile ${world().institutionId} ${point}`,
    ]);
    const both = [record(opened, ago(5 * hour)), run()];
    await waiting(holder, 2);
    await holder.query('commit');
    await Promise.all(both);
    const found = await stepsOf(opened.caseId);
    expect([[], [['WITHDRAWN', 'OPENED', 'WITHDRAWN']]]).toContainEqual(found);
  });

  test('while the report is imported is seen by the run', async () => {
    const opened = await caseWithNumber();
    await Promise.all([bring([call(opened.number)]), record(opened, ago(5 * hour))]);
    await run();
    expect(await stepsOf(opened.caseId)).toEqual([]);
  });
});

test('a number of nobody is counted and listed without the number, which is nowhere afterwards', async () => {
  const provider = key();
  await bring([call('+8613712345987', { provider }), call('10086999', { provider, reference: 'short' })], {
    defaultCountry: 'CN',
  });
  await run();
  const [report] = await reportsOf(provider);
  expect(report).toMatchObject({ lineCount: 2, unknownNumberCount: 2 });
  expect(present(report).lines.nodes.map(({ state, contactPointId }) => [state, contactPointId])).toEqual([
    ['UNKNOWN_NUMBER', null],
    ['UNKNOWN_NUMBER', null],
  ]);
  const all = (await copyOfEveryTable(await world().connect('superuser'))).toString('latin1');
  expect(all.includes('13712345987')).toBe(false);
  expect(all.includes('10086999')).toBe(false);
});

test('a call to somebody without an open case is counted, and no finding', async () => {
  const provider = key();
  const debtorId = await registerDebtor(await serviceOf(world()));
  const number = numberOf();
  await addPhone(await serviceOf(world()), debtorId, number);
  await bring([call(number, { provider })]);
  await run();
  expect(await reportsOf(provider)).toMatchObject([{ withoutCaseCount: 1, unrecordedCount: 0 }]);
});

test('an e-mail is known by its address, however it is written', async () => {
  const opened = await caseWithNumber();
  await addPoint(await serviceOf(world()), opened.debtorId, { kind: 'EMAIL', value: 'zhang@example.com' });
  await bring([call('Zhang@Example.com', { channel: 'EMAIL' })]);
  await run();
  expect(await findingsOf(opened.caseId)).toMatchObject([{ deliveryLine: { channel: 'EMAIL' } }]);
});

test('of whom the provider names it is known who did it: they explain it', async () => {
  const opened = await caseWithNumber();
  const { rows } = await sql<{
    login: string;
  }>`select login from app_user where id = ${collector.actor.id}::uuid`.execute(world().owner);
  await bring([call(opened.number, { user: present(rows[0]).login })]);
  await run();
  expect(await findingsOf(opened.caseId)).toMatchObject([{ actor: { id: collector.id } }]);
});

test('attempts that no provider reports are listed in the report of their time, but not at its edges', async () => {
  const provider = key();
  const [one, other] = [await caseWithNumber(), await caseWithNumber()];
  const lines = [
    call(one.number, { provider, begun_at: ago(50 * hour) }),
    call(one.number, { provider, begun_at: ago(48 * hour) }),
  ];
  await record(one, ago(50 * hour));
  await record(one, ago(48 * hour));
  const false_ = await record(other, ago(49 * hour));
  await record(other, ago(50 * hour - 4 * minute));
  await bring(lines);
  await run();
  expect(await reportsOf(provider)).toMatchObject([
    { matchedCount: 2, unreportedAttemptCount: 1, unreportedAttemptIds: [false_.id] },
  ]);
  // Another provider's line answers for it.
  await bring([call(other.number, { provider: key(), begun_at: ago(49 * hour) })]);
  await run();
  expect(await reportsOf(provider)).toMatchObject([{ unreportedAttemptCount: 0, unreportedAttemptIds: [] }]);
});

test('another institution’s numbers, lines and findings are its own', async () => {
  const elsewhere = await world().otherInstitution();
  const its = await elsewhere.person('COMPLIANCE_OFFICER');
  const provider = key();
  const opened = await caseWithNumber();
  await bring([call(opened.number, { provider })], {}, await slugOf(its.actor.institutionId));
  await run(await slugOf(its.actor.institutionId));
  expect(await reportsOf(provider)).toEqual([]);
  expect(await findingsOf(opened.caseId)).toEqual([]);
  expect(await reportsOf(provider, its)).toMatchObject([{ lineCount: 1, unknownNumberCount: 1 }]);
});

test('nobody but compliance officers sees the reports', async () => {
  for (const role of [
    'COLLECTOR',
    'TEAM_LEAD',
    'ANALYST',
    'LEGAL_COUNSEL',
    'AGENCY',
    'REGULATOR',
    'ADMINISTRATOR',
  ] as const) {
    const { codes } = await (await world().person(role)).ask(DeliveryReportsDocument, { first: 1 });
    expect([role, codes]).toEqual([role, ['FORBIDDEN']]);
  }
});

test('of an erased person’s lines no number and no key is left, and their report is imported again without a change', async () => {
  const number = '+8613655512347';
  const provider = key();
  const debtorId = await registerDebtor(await serviceOf(world()));
  await addPhone(await serviceOf(world()), debtorId, number);
  const lines = [call(number, { provider })];
  await bring(lines);
  const second = await world().person('COMPLIANCE_OFFICER');
  const input = { personId: debtorId, basis: 'COURT_OR_REGULATOR' } as const;
  const erase = () => officer.ask(ErasePersonDocument, { input: { ...input, idempotencyKey: key() } });
  await approve(second, present(done(await erase()).erasePerson.approval).id);
  done(await erase());
  await run();
  expect(await reportsOf(provider)).toMatchObject([{ withoutCaseCount: 1 }]);
  expect(await bring(lines)).toMatchObject({ result: 'ACCEPTED', rowsKnown: 1 });
  const all = (await copyOfEveryTable(await world().connect('superuser'))).toString('latin1');
  expect(all.includes('13655512347')).toBe(false);
  const { rows } = await sql<{ keys: number }>`
    select count(*)::int as keys from vault.search_token t join contact_point p on p.id = t.row_id join delivery_line l on l.contact_point_id = p.id where l.provider = ${provider}`.execute(
    world().owner,
  );
  expect(rows).toEqual([{ keys: 0 }]);
});
