import { expect, test } from '@jest/globals';
import { CaseInDepthDocument } from '../../schema/operations/documents.js';
import { addDays, day } from '../../src/lib/calendar.js';
import { debtInput, done, openCase } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();
const businessDate = day('2026-04-01');

test.each([
  [-1, 0, 'M0', 0, 'NORMAL'],
  [0, 0, 'M0', 0, 'NORMAL'],
  [1, 1, 'M1', 1, 'SPECIAL_MENTION'],
  [30, 30, 'M1', 1, 'SPECIAL_MENTION'],
  [31, 31, 'M2', 2, 'SPECIAL_MENTION'],
  [60, 60, 'M2', 2, 'SPECIAL_MENTION'],
  [61, 61, 'M3', 3, 'SPECIAL_MENTION'],
  [90, 90, 'M3', 3, 'SPECIAL_MENTION'],
  [91, 91, 'M4', 4, 'SUBSTANDARD'],
  [120, 120, 'M4', 4, 'SUBSTANDARD'],
  [121, 121, 'M5', 5, 'SUBSTANDARD'],
  [150, 150, 'M5', 5, 'SUBSTANDARD'],
  [151, 151, 'M6', 6, 'SUBSTANDARD'],
  [180, 180, 'M6', 6, 'SUBSTANDARD'],
  [181, 181, 'M7+', 7, 'SUBSTANDARD'],
  [270, 270, 'M7+', 9, 'SUBSTANDARD'],
  [271, 271, 'M7+', 10, 'DOUBTFUL'],
  [360, 360, 'M7+', 12, 'DOUBTFUL'],
  [361, 361, 'M7+', 13, 'LOSS'],
])(
  '%i days after its due date: %i days past due, %s, %i months, %s',
  async (days, daysPastDue, code, monthsOfDelay, classification) => {
    const oldestUnpaidDueOn = addDays(businessDate, -days);
    const { caseId } = await openCase(world(), { debts: [debtInput({ oldestUnpaidDueOn })] });
    const officer = await world().person('COMPLIANCE_OFFICER');
    const { node } = done(await officer.ask(CaseInDepthDocument, { id: caseId }));
    const age = { daysPastDue, monthsOfDelay, classification };
    expect(node).toMatchObject({ ...age, oldestUnpaidDueOn, agedOn: businessDate, bucket: { code } });
    expect(node).toMatchObject({
      ages: { totalCount: 1, nodes: [{ ...age, bucketCode: code, agedOn: businessDate }] },
    });
  },
);

test('the oldest due date of several debts counts, and one that is not due counts nothing', async () => {
  const officer = await world().person('COMPLIANCE_OFFICER');
  const of = async (...days: (string | null)[]) => {
    const { caseId } = await openCase(world(), {
      debts: days.map((oldestUnpaidDueOn) => debtInput({ oldestUnpaidDueOn })),
    });
    return done(await officer.ask(CaseInDepthDocument, { id: caseId })).node;
  };
  expect(await of('2026-03-31', '2026-03-02', null)).toMatchObject({
    oldestUnpaidDueOn: '2026-03-02',
    daysPastDue: 30,
  });
  expect(await of(null)).toMatchObject({
    oldestUnpaidDueOn: null,
    daysPastDue: 0,
    bucket: { code: 'M0' },
    classification: 'NORMAL',
  });
});
