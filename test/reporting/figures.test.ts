/** Every measure in a small world, reckoned by hand, with what lies just inside and just outside of the month. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  AssignCaseDocument,
  EndPromiseDocument,
  FindingsDocument,
  MoveCaseDocument,
  OutcomeFiguresDocument,
  ReversePaymentDocument,
  type FigureGrouping,
  type Measure,
} from '../../schema/operations/documents.js';
import { printFigures } from '../../src/app/print-figures.js';
import { quotient } from '../../src/reporting/outcome-figures.js';
import { rowCounts } from '../kit/journal.js';
import { night } from '../kit/nights.js';
import { recordPayment } from '../kit/payments.js';
import { agreePlan, proposePlan, recordPromise } from '../kit/plans.js';
import { statementsOf } from '../kit/statements.js';
import {
  correct,
  debtInput,
  done,
  key,
  openCase,
  recordContactAttempt,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** February in Shanghai: from 2026-01-31T16:00:00.000Z to 2026-02-28T15:59:59.999Z. */
const world = newWorld({ startsAt: '2026-01-10T02:00:00.000Z' });

let service: Person;
let officer: Person;
let analyst: Person;
let lead: Person;
/** In the north and past due; in the south with nothing due; in the east with plans. */
const [north, south, east] = [[], [], []] as [OpenedCase[], OpenedCase[], OpenedCase[]];
let [inNorth, inSouth, inEast] = [] as unknown as [Person, Person, Person];

const clock = (at: string): void => world().clock.set(at);
const cny = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: 'CNY' });
const open = (assignee: Person, principal: number, oldestUnpaidDueOn: string | null): Promise<OpenedCase> =>
  openCase(world(), { assignee, debts: [debtInput({ principal: cny(principal), oldestUnpaidDueOn })] });
const pay = (on: OpenedCase | undefined, amountMinor: number, receivedOn: string): Promise<string> =>
  recordPayment(world(), service, on!.caseId, { amount: cny(amountMinor), receivedOn });
const close = async (on: OpenedCase | undefined): Promise<void> =>
  void done(
    await service.ask(MoveCaseDocument, { input: { caseId: on!.caseId, stage: 'CLOSED', idempotencyKey: key() } }),
  );
const reverse = async (paymentId: string, valueOn: string): Promise<void> =>
  void done(
    await service.ask(ReversePaymentDocument, {
      input: { paymentId, valueOn, reason: 'RETURNED', idempotencyKey: key() },
    }),
  );
const run = (businessDate: string) => night(world(), service.actor, { businessDate });
const attempt = async (
  on: OpenedCase | undefined,
  occurredAt: string,
  more: Record<string, unknown> = {},
): Promise<string> =>
  (
    (await recordContactAttempt(world(), on === north[3] ? inSouth : inNorth, on!, { occurredAt, ...more })) as {
      id: string;
    }
  ).id;
const talk = { answered: true, conversation: true, personRole: 'DEBTOR', outcome: 'CONNECTED_DEBTOR' };

beforeAll(async () => {
  const its = world();
  service = await serviceOf(its);
  officer = await its.person('COMPLIANCE_OFFICER');
  analyst = await its.person('ANALYST');
  lead = await its.person('TEAM_LEAD', 'North');
  [inNorth, inSouth, inEast] = [
    await its.person('COLLECTOR', 'North'),
    await its.person('COLLECTOR', 'South'),
    await its.person('COLLECTOR', 'East'),
  ];
  for (let index = 0; index < 6; index++) north.push(await open(inNorth, 100_000, '2026-01-01'));
  for (let index = 0; index < 7; index++) south.push(await open(inSouth, 50_000, null));
  for (let index = 0; index < 5; index++) east.push(await open(inEast, 100_000, '2026-01-01'));
  await openCase(its, {
    debts: [debtInput({ principal: { amountMinor: '7', currency: 'USD' }, oldestUnpaidDueOn: null })],
  });
  clock('2026-01-12T02:00:00Z');
  await promises();
  for (const { caseId } of east) {
    const terms = { total: cny(100_000), instalmentCount: 10, firstDueOn: '2026-02-05' };
    await agreePlan(inEast, await proposePlan(inEast, caseId, terms));
  }
  await february();
  await march();
  clock('2026-03-31T16:00:00.000Z');
});

/** Due on the last day before the month, on its first, in it, on its last, and on the first day after. */
async function promises(): Promise<void> {
  const days = ['2026-02-01', '2026-02-28', '2026-02-14', '2026-02-14', '2026-02-14', '2026-03-01'];
  for (const [index, dueOn] of days.entries()) {
    const id = await recordPromise(inNorth, north[index]!.caseId, { dueOn });
    if ([2, 3].includes(index)) continue;
    done(
      await inNorth.ask(EndPromiseDocument, { input: { promiseToPayId: id, outcome: 'KEPT', idempotencyKey: key() } }),
    );
  }
  for (const outcome of ['KEPT', 'WITHDRAWN'] as const) {
    const dueOn = outcome === 'KEPT' ? '2026-01-31' : '2026-02-14';
    const id = await recordPromise(inNorth, north[0]!.caseId, { dueOn });
    done(await inNorth.ask(EndPromiseDocument, { input: { promiseToPayId: id, outcome, idempotencyKey: key() } }));
  }
}

async function february(): Promise<void> {
  clock('2026-01-31T15:59:59.999Z');
  await close(south[5]);
  clock('2026-01-31T16:00:00.000Z');
  await close(south[6]);
  done(
    await service.ask(AssignCaseDocument, {
      input: { caseId: north[3]!.caseId, assigneeId: inSouth.id, idempotencyKey: key() },
    }),
  );
  clock('2026-02-01T02:00:00Z');
  await run('2026-01-31');
  clock('2026-02-07T02:00:00Z');
  await pay(east[0], 10_000, '2026-02-05');
  await pay(east[1], 10_000, '2026-02-06');
  await pay(east[2], 9_999, '2026-02-04');
  await pay(east[3], 20_000, '2026-02-01');
  await pay(east[4], 5_000, '2026-02-02');
  await reverse(await pay(east[4], 5_000, '2026-02-05'), '2026-02-05');
  clock('2026-02-10T02:00:00Z');
  for (const each of [south[1], south[2], south[3]]) await close(each);
  clock('2026-02-12T02:00:00Z');
  north.push(await open(inNorth, 30_000, null));
  clock('2026-02-14T02:00:00Z');
  await pay(north[4], 100_000, '2026-02-14');
  await pay(east[0], 90_000, '2026-02-14');
  await pay(east[1], 90_000, '2026-02-14');
  await pay(east[3], 80_000, '2026-02-14');
  clock('2026-02-15T02:00:00Z');
  await run('2026-02-15');
  clock('2026-02-28T15:59:59.999Z');
  await close(south[0]);
  clock('2026-02-28T16:00:00.000Z');
  await close(south[4]);
  clock('2026-03-01T02:00:00Z');
  await run('2026-02-28');
  await pay(north[5], 100_000, '2026-03-01');
  await run('2026-03-01');
}

/** What is recorded in March of the days before. */
async function march(): Promise<void> {
  clock('2026-03-10T02:00:00Z');
  await pay(north[0], 10_000, '2026-01-31');
  await reverse(await pay(north[1], 5_000, '2026-02-01'), '2026-03-02');
  await pay(north[2], 7_000, '2026-02-28');
  await reverse(await pay(north[2], 2_000, '2026-02-10'), '2026-02-28');
  await pay(north[3], 9_000, '2026-03-01');
  await attempt(north[0], '2026-01-31T15:59:59.999Z');
  await attempt(north[0], '2026-01-31T16:00:00.000Z');
  for (const each of north.slice(0, 6)) await attempt(each, '2026-02-02T02:00:00Z', talk);
  await correct(inNorth, await attempt(north[1], '2026-02-03T02:00:00Z', talk), {
    kind: 'WRONG_NUMBER',
    outcome: null,
  });
  await correct(inNorth, await attempt(north[2], '2026-02-03T02:00:00Z', talk), {
    kind: 'NEVER_HAPPENED',
    outcome: null,
  });
  await attempt(north[3], '2026-02-03T02:00:00Z', { channel: 'SMS', outcome: 'DELIVERED' });
  await attempt(north[4], '2026-02-04T02:00:00Z', { direction: 'INBOUND', ...talk });
  await attempt(north[5], '2026-02-27T02:00:00Z');
  await attempt(north[5], '2026-02-28T15:59:59.999Z');
  await attempt(north[5], '2026-02-28T16:00:00.000Z');
}

const asked = (by: FigureGrouping, measures: Measure[], from = '2026-02-01', to = '2026-02-28') => ({
  input: { from, to, by, measures },
});

async function figures(by: FigureGrouping, measure: Measure, month: 'FEBRUARY' | 'MARCH' = 'FEBRUARY', who = officer) {
  const days = month === 'FEBRUARY' ? (['2026-02-01', '2026-02-28'] as const) : (['2026-03-01', '2026-03-31'] as const);
  return done(await who.ask(OutcomeFiguresDocument, asked(by, [measure], ...days))).outcomeFigures.figures;
}

/** Of each group numerator, denominator and value; null where it is suppressed. */
async function table(...of: Parameters<typeof figures>) {
  const found = await figures(...of);
  return Object.fromEntries(
    found.map(({ groupName, group, toBucket, currency, numerator, denominator, value, suppressed }) => [
      [groupName ?? group ?? 'ALL', toBucket, currency].filter(Boolean).join(' '),
      suppressed ? null : [numerator, denominator, value],
    ]),
  );
}

describe('in the month', () => {
  test('the recovery rate is what was paid, less what was reversed, over what was owed at its beginning or at placement', async () => {
    expect(await table('TEAM', 'RECOVERY_RATE')).toEqual({
      // Owed: 90 000, five times 100 000, and 30 000 of the case that came. Paid: 100 000, 5 000, 7 000, and 2 000 less 2 000.
      'North CNY': ['112000', '620000', 0.180645],
      'South CNY': ['0', '300000', 0],
      'East CNY': ['314999', '500000', 0.629998],
      // One debtor alone.
      'ALL USD': null,
    });
    // The reversal of March takes off what February brought; what was received on the last of January is in neither.
    expect((await table('INSTITUTION', 'RECOVERY_RATE', 'MARCH'))['ALL CNY']).toEqual([
      String(9_000 - 5_000 + 100_000),
      // In March the seven of the north and the one that closes at its first instant, and two of the east.
      String(90_000 + 95_000 + 93_000 + 100_000 + 100_000 + 30_000 + 50_000 + 90_001 + 95_000),
      0.139973,
    ]);
  });

  test('a case is cured when its days come to 0, and was past due the day before the month', async () => {
    expect(await table('TEAM', 'CURE_RATE')).toEqual({ North: ['1', '6', 0.166667], East: ['3', '5', 0.6] });
    expect(await table('INSTITUTION', 'CURE_RATE')).toEqual({ ALL: ['4', '11', 0.363636] });
    // That of the first of March is March's: six of the north and the two plans that were broken.
    expect(await table('INSTITUTION', 'CURE_RATE', 'MARCH')).toEqual({ ALL: ['1', '7', 0.142857] });
  });

  test('cases roll from bucket to bucket, by number and by balance', async () => {
    // To M0 four of eleven went, and two stayed in M1: each of them hides the other.
    expect(await table('BUCKET', 'ROLL_RATE')).toEqual({
      'M0 M0': ['7', '7', 1],
      'M1 M0': null,
      'M1 M1': null,
      'M1 M2': ['5', '11', 0.454545],
    });
    expect(await table('BUCKET', 'BALANCE_ROLL_RATE')).toMatchObject({
      'M1 M2 CNY': ['490000', '1090000', 0.449541],
      'M1 M1 CNY': null,
    });
  });

  test('the right party is reached by calls and visits, as corrected since', async () => {
    expect(await table('COLLECTOR', 'RIGHT_PARTY_RATE')).toMatchObject(named(['6', '10', 0.6]));
  });

  test('contacts are counted for each case, and in the fullest week', async () => {
    expect(await table('COLLECTOR', 'CONTACT_INTENSITY')).toMatchObject(named(['11', '7', 1.571429]));
    // From the 23rd on: the 27th, the 28th, and the first instant of March.
    expect(await table('COLLECTOR', 'MOST_CONTACTS_A_WEEK')).toMatchObject(named([null, '6', 3]));
    // With the case that was given away at its first instant, which counts elsewhere from March on.
    expect(await table('TEAM', 'CONTACT_INTENSITY', 'MARCH')).toMatchObject({ North: ['1', '6', 0.166667] });
  });

  test('findings are those about what happened in it, for each thousand attempts of either direction', async () => {
    const { findings } = done(await officer.ask(FindingsDocument, { first: 100 }));
    const standing = findings.edges.filter(
      ({ node: { state, happenedAt } }) =>
        state !== 'WITHDRAWN' && happenedAt >= '2026-01-31T16:00:00.000Z' && happenedAt < '2026-02-28T16:00:00.000Z',
    ).length;
    expect(standing).toBeGreaterThan(1);
    expect((await table('TEAM', 'FINDINGS_PER_THOUSAND'))['North']).toEqual([
      String(standing),
      '12',
      quotient(1_000n * BigInt(standing), 12n),
    ]);
  });

  test('promises that were due in it were kept or broken', async () => {
    expect(await table('TEAM', 'PROMISE_KEPT_RATE')).toEqual({ North: ['3', '5', 0.6] });
  });

  test('instalments were paid by their day, and plans ended', async () => {
    // In time: on the day, and before. Not: a day late, a unit short, and what was reversed on the day.
    expect(await table('TEAM', 'INSTALMENTS_IN_TIME_RATE')).toEqual({ East: ['2', '5', 0.4] });
    expect(await table('TEAM', 'PLAN_KEPT_RATE')).toEqual({ East: ['3', '5', 0.6] });
    // Of the three that were kept; those that were broken are due no more.
    expect(await table('TEAM', 'INSTALMENTS_IN_TIME_RATE', 'MARCH')).toEqual({ East: null });
  });

  test('cases took so many days from opening to closing', async () => {
    // 22, three times 31, and 49; the one closed an instant before the month and the one an instant after are not in it.
    expect(await table('TEAM', 'MEDIAN_DAYS_TO_RESOLVE')).toEqual({ South: [null, '5', 31] });
    expect(await table('TEAM', 'NINETIETH_PERCENTILE_DAYS_TO_RESOLVE')).toEqual({ South: [null, '5', 49] });
    expect(await table('TEAM', 'MEDIAN_DAYS_TO_RESOLVE', 'MARCH')).toEqual({ South: null });
  });

  test('cases are grouped by stage and product too', async () => {
    expect(await table('STAGE', 'CURE_RATE')).toEqual({ REMINDER: ['4', '11', 0.363636] });
    expect(await table('PRODUCT', 'CURE_RATE')).toEqual({ CREDIT_CARD: ['4', '11', 0.363636] });
  });
});

/** The row of the collector in the north, by whatever name. */
const named = (numbers: readonly unknown[]) => expect.objectContaining(Object.fromEntries([[names(), numbers]]));
let nameInNorth = '';
const names = (): string => nameInNorth;
beforeAll(async () => {
  const { viewer } = done(await inNorth.ask('{ viewer { displayName } }'));
  nameInNorth = viewer.displayName as string;
});

test('who is alone hides with the smallest beside them, and with nothing of theirs in the answer', async () => {
  const found = await figures('TEAM', 'CONTACT_INTENSITY');
  expect(found.map(({ groupName, suppressed }) => [groupName, suppressed])).toEqual(
    expect.arrayContaining([
      [null, true],
      ['East', true],
      ['North', false],
      ['South', false],
    ]),
  );
  for (const each of found.filter(({ suppressed }) => suppressed))
    expect(each).toMatchObject({ numerator: null, denominator: null, value: null });
});

describe('who asks', () => {
  test('sees collectors as the role does: all of them, those of the own team, none', async () => {
    const teams = async (who: Person) =>
      new Set((await figures('COLLECTOR', 'CURE_RATE', 'FEBRUARY', who)).map(({ team }) => team));
    expect((await teams(officer)).size).toBe(2);
    expect((await teams(world().administrator)).size).toBe(2);
    const [own] = await teams(lead);
    expect((await teams(lead)).size).toBe(1);
    expect((await figures('TEAM', 'CURE_RATE')).find(({ group }) => group === own)?.groupName).toBe('North');
    expect((await analyst.ask(OutcomeFiguresDocument, asked('COLLECTOR', ['CURE_RATE']))).codes).toEqual(['FORBIDDEN']);
    expect(await table('TEAM', 'CURE_RATE', 'FEBRUARY', analyst)).toEqual(await table('TEAM', 'CURE_RATE'));
    const without = await world().person('TEAM_LEAD');
    expect(await figures('COLLECTOR', 'CURE_RATE', 'FEBRUARY', without)).toEqual([]);
  });

  test.each(['COLLECTOR', 'SERVICE', 'LEGAL_COUNSEL', 'LAW_FIRM', 'AGENCY', 'REGULATOR'] as const)(
    'is no %s',
    async (role) => {
      const who = await world().person(role);
      expect((await who.ask(OutcomeFiguresDocument, asked('INSTITUTION', ['CURE_RATE']))).codes).toEqual(['FORBIDDEN']);
    },
  );

  test('sees the own institution only', async () => {
    const { person } = await world().otherInstitution();
    expect(await figures('TEAM', 'CONTACT_INTENSITY', 'FEBRUARY', await person('ANALYST'))).toEqual([]);
  });

  test('changes nothing, and is answered by one statement', async () => {
    const before = await rowCounts(world());
    const all = asked('BUCKET', ['RECOVERY_RATE', 'CURE_RATE', 'ROLL_RATE', 'RIGHT_PARTY_RATE', 'PLAN_KEPT_RATE']);
    const sent = await statementsOf(() => analyst.ask(OutcomeFiguresDocument, all).then(done));
    // Beside begin, session and commit.
    expect(sent).toHaveLength(4);
    expect(await rowCounts(world())).toEqual(before);
  });
});

test.each<[string, string, FigureGrouping, Measure[], readonly string[]]>([
  ['2026-02-01', '2026-03-31', 'TEAM', ['CURE_RATE'], []],
  ['2026-02-02', '2026-02-28', 'TEAM', ['CURE_RATE'], ['BAD_USER_INPUT']],
  ['2026-02-01', '2026-02-27', 'TEAM', ['CURE_RATE'], ['BAD_USER_INPUT']],
  ['2026-03-01', '2026-02-28', 'TEAM', ['CURE_RATE'], ['BAD_USER_INPUT']],
  ['2026-04-01', '2026-04-30', 'TEAM', ['CURE_RATE'], ['BAD_USER_INPUT']],
  ['2024-04-01', '2026-03-31', 'TEAM', ['CURE_RATE'], []],
  ['2024-03-01', '2026-03-31', 'TEAM', ['CURE_RATE'], ['BAD_USER_INPUT']],
  ['2026-02-01', '2026-02-28', 'TEAM', [], ['BAD_USER_INPUT']],
  ['2026-02-01', '2026-02-28', 'TEAM', ['CURE_RATE', 'CURE_RATE'], ['BAD_USER_INPUT']],
  ['2026-02-01', '2026-02-28', 'TEAM', ['ROLL_RATE'], ['BAD_USER_INPUT']],
  ['2026-02-01', '2026-02-28', 'BUCKET', ['ROLL_RATE', 'CURE_RATE'], []],
])('from %s to %s by %s of %j answers %j', async (from, to, by, measures, codes) => {
  expect((await analyst.ask(OutcomeFiguresDocument, asked(by, measures, from, to))).codes).toEqual(codes);
});

test('a month is over when it is where the institution is', async () => {
  const march = asked('TEAM', ['CURE_RATE'], '2026-03-01', '2026-03-31');
  clock('2026-03-31T15:59:59.999Z');
  expect((await analyst.ask(OutcomeFiguresDocument, march)).codes).toEqual(['BAD_USER_INPUT']);
  clock('2026-03-31T16:00:00.000Z');
  expect((await analyst.ask(OutcomeFiguresDocument, march)).codes).toEqual([]);
});

test.each<[bigint, bigint, number | null]>([
  [1n, 3n, 0.333333],
  [2n, 3n, 0.666667],
  [-2n, 3n, -0.666667],
  [1n, 2_000_000n, 0.000001],
  [1n, 2_000_001n, 0],
  [0n, 7n, 0],
  [7n, 0n, null],
  [9_223_372_036_854_775_807n, 9_223_372_036_854_775_807n, 1],
])('%s over %s is %s', (numerator, denominator, value) => {
  expect(quotient(numerator, denominator)).toBe(value);
});

test('docs/figures.md is what the code says, and the API says the same formulas', () => {
  expect(readFileSync('docs/figures.md', 'utf8')).toBe(printFigures());
  const api = readFileSync('schema/schema.graphql', 'utf8');
  const formulas = [...printFigures().matchAll(/^\| `[A-Z_]+` \| (.*) \| [^|]* \|$/gm)].map(
    ([, formula]) => formula ?? '',
  );
  expect(formulas.length).toBeGreaterThan(10);
  for (const formula of formulas) expect(api).toContain(formula);
});
