import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  areaUnderCurve,
  calibrationOf,
  indicatorsOf,
  logOddsBy,
  readClients,
  type Client,
} from '../../bench/train-scorecard.js';
import { cardOfCreditCards } from '../../src/cases/roll-risk-scorecard.js';
import {
  characteristics,
  rollRisk as riskBy,
  type AccountHistory,
  type AccountMonth,
} from '../../src/cases/roll-risk.js';
import { formats, importNamed } from '../../src/intake/index.js';
import { testFiles } from '../intake/files.js';
import { outsideData } from '../kit/outside-data.js';
import { done, serviceOf } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

/** An account's risk to be in default next month, by a scorecard that is published. */

const rollRisk = (given: AccountHistory): ReturnType<typeof riskBy> => riskBy(given, cardOfCreditCards);

const month = (statementOn: string, changed: Partial<AccountMonth> = {}): AccountMonth => ({
  ...{ statementOn, monthsOfDelay: 0, billedMinor: 10_000n, paidMinor: 10_000n },
  ...changed,
});
const days = ['2005-09-30', '2005-08-31', '2005-07-31', '2005-06-30', '2005-05-31', '2005-04-30'];

/** @param changed by month, the newest first */
const history = (changed: readonly Partial<AccountMonth>[] = [], limitMinor = 1_000_000n): AccountHistory => ({
  limitMinor,
  months: days.map((on, index) => month(on, changed[index])),
});

const { intercept, weights } = cardOfCreditCards;
const chance = (logOdds: number): number => Math.round(10_000 / (1 + Math.exp(-logOdds))) / 10_000;

describe('a history', () => {
  test('without a fault has no reasons, and the least risk', () => {
    expect(rollRisk(history())).toEqual({
      ...{ scorecard: 'card-1', assessedOn: '2005-09-30', probability: chance(intercept), reasons: [] },
    });
  });

  test('with every fault has every reason, the weightiest first', () => {
    const worst = { monthsOfDelay: 3, paidMinor: 0n, billedMinor: 990_000n };
    const found = rollRisk(history(days.map(() => worst)));
    expect(found?.reasons).toEqual([
      { characteristic: 'MONTHS_OF_DELAY', attribute: 'two or more', points: 58 },
      { characteristic: 'MONTHS_WITHOUT_PAYMENT', attribute: 'four or more', points: 21 },
      { characteristic: 'MONTHS_LATE', attribute: 'four or five', points: 17 },
      { characteristic: 'WORST_DELAY', attribute: 'two months or more', points: 15 },
      { characteristic: 'UTILISATION', attribute: 'more than nine tenths', points: 8 },
    ]);
    const all = Object.values(weights).reduce((sum, of) => sum + Math.max(...of), intercept);
    expect(found?.probability).toBe(chance(all));
  });

  const late = (count: number, monthsOfDelay = 1): Partial<AccountMonth>[] => [
    {},
    ...Array.from({ length: count }, () => ({ monthsOfDelay })),
  ];
  const unpaid = (count: number): Partial<AccountMonth>[] => Array.from({ length: count }, () => ({ paidMinor: 0n }));

  // Both sides of every edge.
  test.each<[keyof typeof characteristics, string, AccountHistory]>([
    ['MONTHS_OF_DELAY', 'none', history()],
    ['MONTHS_OF_DELAY', 'one', history([{ monthsOfDelay: 1 }])],
    ['MONTHS_OF_DELAY', 'two or more', history([{ monthsOfDelay: 2 }])],
    ['MONTHS_OF_DELAY', 'two or more', history([{ monthsOfDelay: 8 }])],
    ['WORST_DELAY', 'one month at most', history([{ monthsOfDelay: 8 }])],
    ['WORST_DELAY', 'one month at most', history(late(1))],
    ['WORST_DELAY', 'two months or more', history(late(1, 2))],
    ['WORST_DELAY', 'two months or more', history([{}, {}, {}, {}, {}, { monthsOfDelay: 2 }])],
    ['MONTHS_LATE', 'one at most', history(late(1))],
    ['MONTHS_LATE', 'two or three', history(late(2))],
    ['MONTHS_LATE', 'two or three', history(late(3))],
    ['MONTHS_LATE', 'four or five', history(late(4))],
    ['MONTHS_LATE', 'four or five', history(late(5))],
    ['UTILISATION', 'nine tenths at most', history([{ billedMinor: 900_000n }])],
    ['UTILISATION', 'more than nine tenths', history([{ billedMinor: 900_001n }])],
    ['UTILISATION', 'nine tenths at most', history([{ billedMinor: -5n }])],
    ['MONTHS_WITHOUT_PAYMENT', 'none', history()],
    ['MONTHS_WITHOUT_PAYMENT', 'one', history(unpaid(1))],
    ['MONTHS_WITHOUT_PAYMENT', 'two or three', history(unpaid(2))],
    ['MONTHS_WITHOUT_PAYMENT', 'two or three', history(unpaid(3))],
    ['MONTHS_WITHOUT_PAYMENT', 'four or more', history(unpaid(4))],
  ])('has as %s: %s', (characteristic, attribute, given) => {
    const { attributes, of } = characteristics[characteristic];
    expect((attributes as readonly string[])[of(given)]).toBe(attribute);
  });

  test.each([
    ['of five months', { limitMinor: 1n, months: history().months.slice(1) }],
    ['without a limit', history([], 0n)],
    ['of no month', { limitMinor: 1n, months: [] }],
  ])('%s is not judged', (_, given) => {
    expect(rollRisk(given)).toBeNull();
  });
});

describe('on the clients that nothing was learnt from', () => {
  const file = outsideData('data/uci_credit_card_default.csv');
  let clients: readonly Client[] = [];
  let heldOut: readonly Client[] = [];
  beforeAll(() => {
    if (file === undefined) return;
    clients = readClients(file);
    heldOut = clients.filter(({ isHeldOut }) => isHeldOut);
  });
  const judgedBy = (score: (history: AccountHistory) => number): { score: number; isInDefault: boolean }[] =>
    heldOut.map(({ history: of, isInDefault }) => ({ score: score(of), isInDefault }));

  test('it tells who will be in default, as well as a regression that is fitted in another way', () => {
    if (file === undefined) return;
    const area = areaUnderCurve(judgedBy((of) => logOddsBy(cardOfCreditCards, of)));
    const other = descended(clients.filter(({ isHeldOut }) => !isHeldOut));
    const itsArea = areaUnderCurve(
      judgedBy((of) => indicatorsOf(of).reduce((sum, value, index) => sum + value * other[index]!, 0)),
    );
    process.stderr.write(
      `roll risk: area under the curve ${area.toFixed(4)} on ${heldOut.length} clients, ${itsArea.toFixed(4)} by gradient descent\n`,
    );
    expect(area).toBeGreaterThanOrEqual(0.7);
    expect(Math.abs(area - itsArea)).toBeLessThan(0.01);
  });

  test('its probabilities dare neither too much nor too little', () => {
    if (file === undefined) return;
    const { slope, intercept: offset } = calibrationOf(judgedBy((of) => logOddsBy(cardOfCreditCards, of)));
    expect(slope).toBeGreaterThan(0.8);
    expect(slope).toBeLessThan(1.2);
    expect(Math.abs(offset)).toBeLessThan(0.2);
  });
});

describe('over the API', () => {
  const world = newWorld();
  const file = testFiles();

  const late = '2,2,-1,-1,-2,-2,3913,3102,689,0,0,0,0,689,0,0,0,0,1';
  const header =
    'ID,LIMIT_BAL,SEX,EDUCATION,MARRIAGE,AGE,PAY_0,PAY_2,PAY_3,PAY_4,PAY_5,PAY_6,BILL_AMT1,BILL_AMT2,BILL_AMT3,BILL_AMT4,' +
    'BILL_AMT5,BILL_AMT6,PAY_AMT1,PAY_AMT2,PAY_AMT3,PAY_AMT4,PAY_AMT5,PAY_AMT6,default.payment.next.month';

  test('an account shows its risk and why; clients who differ by sex, education, marriage and age alone have the same', async () => {
    const context = world().context((await serviceOf(world())).actor);
    const lines = [`1,20000,2,2,1,24,${late}`, `2,20000,1,1,2,61,${late}`, `3,20000,2,6,3,45,${late}`];
    await importNamed['uci-credit-card'](context, file([header, ...lines].join('\n')));
    const officer = await world().person('COMPLIANCE_OFFICER');
    const { cases } = done(
      await officer.ask(
        '{ cases(first: 10) { nodes { debts { account { rollRisk { scorecard assessedOn probability reasons { characteristic attribute points } } } } } } }',
      ),
    );
    const expected = {
      ...{ scorecard: 'card-1', assessedOn: '2005-09-30' },
      probability: chance(
        intercept + weights.MONTHS_OF_DELAY[2]! + weights.WORST_DELAY[1]! + weights.MONTHS_WITHOUT_PAYMENT[3]!,
      ),
      reasons: [
        { characteristic: 'MONTHS_OF_DELAY', attribute: 'two or more', points: 58 },
        { characteristic: 'MONTHS_WITHOUT_PAYMENT', attribute: 'four or more', points: 21 },
        { characteristic: 'WORST_DELAY', attribute: 'two months or more', points: 15 },
      ],
    };
    const account = { rollRisk: expected };
    expect(cases.nodes).toEqual([1, 2, 3].map(() => ({ debts: [{ account }] })));
  });

  test('an account without statements has none', async () => {
    const officer = await world().person('COMPLIANCE_OFFICER');
    await importNamed.placement(
      world().context((await serviceOf(world())).actor),
      file(formats.placement.template ?? ''),
    );
    const { cases } = done(
      await officer.ask(
        '{ cases(first: 100, filter: { stage: { eq: REMINDER } }) { nodes { reference debts { account { statements(first: 1) { totalCount } rollRisk { probability } } } } } }',
      ),
    );
    const risks = (
      cases.nodes as { debts: { account: { statements: { totalCount: number }; rollRisk: unknown } | null }[] }[]
    )
      .flatMap(({ debts }) => debts.flatMap(({ account }) => account ?? []))
      .filter(({ statements }) => statements.totalCount === 0);
    expect(risks.length).toBeGreaterThan(0);
    for (const { rollRisk: found } of risks) expect(found).toBeNull();
  });
});

/** Logistic regression by gradient descent over the distinct rows of indicators: nothing in common with Newton's method. */
function descended(clients: readonly Client[]): readonly number[] {
  const rows = new Map<string, { x: readonly number[]; bad: number; all: number }>();
  for (const { history: of, isInDefault } of clients) {
    const x = indicatorsOf(of);
    const row = rows.get(x.join()) ?? { x, bad: 0, all: 0 };
    rows.set(x.join(), { x, bad: row.bad + (isInDefault ? 1 : 0), all: row.all + 1 });
  }
  const found = [...(rows.values().next().value?.x ?? [])].map(() => 0);
  for (let step = 0; step < 4_000; step++) {
    const gradient = found.map(() => 0);
    for (const { x, bad, all } of rows.values()) {
      const odds = x.reduce((sum, value, index) => sum + value * found[index]!, 0);
      const miss = bad - all / (1 + Math.exp(-odds));
      for (const [index, value] of x.entries()) gradient[index]! += value * miss;
    }
    for (const [index, slope] of gradient.entries()) found[index]! += (2 * slope) / clients.length;
  }
  return found;
}
