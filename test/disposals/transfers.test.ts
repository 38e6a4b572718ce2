import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  BeginContactDocument,
  PortfolioWithCasesDocument,
  PutBackCaseDocument,
  RecordTransferNoticesDocument,
  TransferNoticesDocument,
  UnmatchedPaymentsDocument,
  type PortfolioWithCasesQuery,
} from '../../schema/operations/documents.js';
import {
  askToDraft,
  askToTransfer,
  askToWriteOff,
  draftPortfolio,
  exportTape,
  sell,
  transferPortfolio,
  writeOff,
} from '../kit/disposals.js';
import { giveHolds, placeHold } from '../kit/holds.js';
import { leavesOf } from '../kit/journal.js';
import { askToPay, bringPayments, paymentRow, recordPayment } from '../kit/payments.js';
import { agreePlan, planInput, proposePlan } from '../kit/plans.js';
import { openProcedure } from '../kit/procedures.js';
import {
  debtInput,
  done,
  key,
  openCase,
  pauseCase,
  permitInput,
  requestPermit,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** Portfolios that are sold: from the draft to the last debtor who is told. The world's clock stands at 2026-04-01. */
const world = newWorld();

let collector: Person;
let lead: Person;
let officer: Person;
let counsel: Person;
let service: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  counsel = await world().person('LEGAL_COUNSEL');
  service = await serviceOf(world());
  await giveHolds(world(), officer, counsel);
});

const cny = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: 'CNY' });
const opened = (): Promise<OpenedCase> => openCase(world(), { assignee: collector });

type Shown = Extract<PortfolioWithCasesQuery['node'], { __typename: 'Portfolio' }>;
async function portfolioOf(id: string): Promise<Shown> {
  const { node } = done(await counsel.ask(PortfolioWithCasesDocument, { id, first: 100 }));
  if (node?.__typename !== 'Portfolio') throw new Error('no such portfolio');
  return node;
}
const casesOf = (portfolio: Shown) =>
  new Map(portfolio.cases.nodes.map(({ case: file, ...row }) => [file.id, { ...row, stage: file.stage }]));

describe('a draft', () => {
  test('says of each case what stands against it, leaves those out, and changes nothing else', async () => {
    const fit = await opened();
    const held = await opened();
    await pauseCase(officer, held.caseId, { reason: 'HOLD' });
    const onHold = await opened();
    await placeHold(officer, { caseId: onHold.caseId });
    const disputed = await opened();
    await pauseCase(officer, disputed.caseId, { reason: 'DISPUTE' });
    const hard = await opened();
    await openProcedure(officer, { kind: 'HARDSHIP', caseId: hard.caseId });
    const performing = await opened();
    await agreePlan(collector, await proposePlan(collector, performing.caseId));
    const paid = await opened();
    await recordPayment(world(), service, paid.caseId, { amount: cny(125_000) });
    const foreign = await openCase(world(), {
      debts: [debtInput({ principal: { amountMinor: '5', currency: 'JPY' } })],
    });
    const current = await openCase(world(), { debts: [debtInput({ oldestUnpaidDueOn: null })] });
    const all = [fit, held, onHold, disputed, hard, performing, paid, foreign, current].map(({ caseId }) => caseId);
    let id = '';
    const left = await leavesOf(world(), async () => {
      ({ id } = await draftPortfolio(counsel, all));
    });
    const portfolio = await portfolioOf(id);
    expect(portfolio).toMatchObject({
      ...{ state: 'DRAFT', caseCount: 1, leftOutCount: 8, outstanding: cny(125_000), transferredAt: null },
      ...{ cutOffOn: '2026-04-01', noticeDueOn: '2026-05-01', buyerName: 'Harbour Asset Management' },
    });
    const obstacles = [...casesOf(portfolio)].map(([caseId, row]) => [caseId, [...row.obstacles].sort()]);
    expect(Object.fromEntries(obstacles)).toEqual({
      [fit.caseId]: [],
      [held.caseId]: ['HELD'],
      [onHold.caseId]: ['HELD'],
      [disputed.caseId]: ['DISPUTED'],
      [hard.caseId]: ['HELD', 'IN_PROCEDURE'],
      [performing.caseId]: ['PERFORMING_PLAN'],
      [paid.caseId]: ['NOTHING_OWED'],
      [foreign.caseId]: ['OTHER_CURRENCY'],
      [current.caseId]: ['NO_DUE_DATE'],
    });
    expect(left).toMatchObject([{ type: 'portfolio.drafted', batch: { count: 9 } }]);
    expect((await requestPermit(collector, fit)).length).toBeGreaterThan(0);
  });

  test('is found by a filter: what is written off, so late, in such a stage', async () => {
    const [off, on] = [await opened(), await opened()];
    await writeOff(officer, counsel, off.caseId);
    const drafted = async (filter: Record<string, unknown>) => {
      const { id } = await draftPortfolio(counsel, [], { caseIds: null, filter });
      return casesOf(await portfolioOf(id));
    };
    const writtenOff = await drafted({ isWrittenOff: true, stages: ['REMINDER'], minDaysPastDue: 31 });
    expect([writtenOff.has(off.caseId), writtenOff.has(on.caseId)]).toEqual([true, false]);
    const others = await drafted({ isWrittenOff: false, maxDaysPastDue: 31, classifications: ['SPECIAL_MENTION'] });
    expect([others.has(off.caseId), others.has(on.caseId)]).toEqual([false, true]);
    expect((await askToDraft(counsel, [], { caseIds: null, filter: { minDaysPastDue: 32 } })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test.each([
    ['neither ids nor a filter', { caseIds: null }],
    ['both', { filter: {} }],
    ['a notice before the cut-off', { noticeDueOn: '2026-03-31' }],
    ['no name', { name: ' ' }],
    ['an id of something else', { caseIds: ['debt_x'] }],
  ])('is refused for %s', async (_, more) => {
    const { caseId } = await opened();
    expect((await askToDraft(counsel, [caseId], more)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('is of a name once, and for who sells', async () => {
    const { caseId } = await opened();
    const { name } = await draftPortfolio(counsel, [caseId]);
    expect((await askToDraft(counsel, [caseId], { name })).codes).toEqual(['CONFLICT']);
    for (const by of [collector, lead]) expect((await askToDraft(by, [caseId])).codes).toEqual(['FORBIDDEN']);
  });
});

describe('a transfer', () => {
  test('takes another person, to just these cases with what is owed on each', async () => {
    const [one, other] = [await opened(), await opened()];
    const { id } = await draftPortfolio(counsel, [one.caseId, other.caseId]);
    const asked = done(await askToTransfer(counsel, id)).transferPortfolio;
    expect(asked.portfolio).toBeNull();
    expect(asked.approval?.asks).toContain('2 cases with 250000 minor units of CNY');
    expect((await askToTransfer(counsel, id)).codes).toEqual(['CONFLICT']);
    // A payment came, so that it is not what was asked.
    await recordPayment(world(), service, one.caseId, { amount: cny(1) });
    const left = await leavesOf(world(), () => transferPortfolio(counsel, officer, id));
    expect(left.map(({ type }) => type).sort()).toEqual([
      ...['approval.decided', 'approval.requested', 'approval.used', 'portfolio.transferred'],
    ]);
    expect(left.find(({ type }) => type === 'portfolio.transferred')).toMatchObject({ batch: { count: 2 } });
    const portfolio = await portfolioOf(id);
    expect(portfolio).toMatchObject({ state: 'TRANSFERRED', caseCount: 2, outstanding: cny(249_999) });
    expect([...casesOf(portfolio).values()].map(({ stage }) => stage)).toEqual(['TRANSFERRED', 'TRANSFERRED']);
    expect((await askToTransfer(counsel, id)).codes).toEqual(['CONFLICT']);
  });

  test('leaves out what has come to stand against a case, and is refused where nothing is left', async () => {
    const [one, other] = [await opened(), await opened()];
    const { id } = await draftPortfolio(counsel, [one.caseId, other.caseId]);
    await pauseCase(officer, other.caseId, { reason: 'DISPUTE' });
    await transferPortfolio(counsel, officer, id);
    const portfolio = await portfolioOf(id);
    expect(portfolio).toMatchObject({ caseCount: 1, leftOutCount: 1, outstanding: cny(125_000) });
    expect(casesOf(portfolio).get(other.caseId)).toMatchObject({ obstacles: ['DISPUTED'], stage: 'REMINDER' });
    expect(portfolio.notices.nodes.map(({ case: file }) => file.id)).toEqual([one.caseId]);
    const again = await draftPortfolio(counsel, [one.caseId]);
    expect(again).toMatchObject({ caseCount: 0, leftOutCount: 1 });
    expect((await askToTransfer(counsel, again.id)).codes).toEqual(['CONFLICT']);
  });

  test('is not before its cut-off', async () => {
    const { caseId } = await opened();
    const { id } = await draftPortfolio(counsel, [caseId], { cutOffOn: '2026-04-02' });
    expect((await askToTransfer(counsel, id)).codes).toEqual(['BAD_USER_INPUT']);
    world().clock.set('2026-04-02T02:00:00Z');
    await transferPortfolio(counsel, officer, id);
    world().clock.set('2026-04-01T02:00:00Z');
  });

  test('of two portfolios with the same case, the first that is transferred has it', async () => {
    const [shared, own] = [await opened(), await opened()];
    const drafts = [
      await draftPortfolio(counsel, [shared.caseId]),
      await draftPortfolio(counsel, [shared.caseId, own.caseId]),
    ];
    await transferPortfolio(counsel, officer, drafts[1]!.id);
    expect((await askToTransfer(counsel, drafts[0]!.id)).codes).toEqual(['CONFLICT']);
  });
});

describe('what was sold', () => {
  let file: OpenedCase;
  let permitId: string;
  let reference: string;
  beforeAll(async () => {
    file = await opened();
    permitId = await requestPermit(collector, file);
    const read = 'query ($id: ID!) { node(id: $id) { ... on Debt { reference } } }';
    reference = done(await service.ask(read, { id: file.debtIds[0] })).node.reference;
    await sell(counsel, officer, [file.caseId]);
  });

  const asked = (by: Person, name: string, input: Record<string, unknown>) =>
    by.ask(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`,
      {
        input: { ...input, idempotencyKey: key() },
      },
    );

  test.each<[string, () => Promise<{ codes: readonly string[] }>]>([
    ['a contact', () => asked(collector, 'requestContactPermit', permitInput(file))],
    [
      'a permit that was given before',
      () => collector.ask(BeginContactDocument, { input: { permitId, idempotencyKey: key() } }),
    ],
    ['a plan', () => asked(collector, 'proposePlan', planInput(file.caseId))],
    [
      'a promise',
      () => asked(collector, 'recordPromise', { caseId: file.caseId, amount: cny(1), dueOn: '2026-04-10' }),
    ],
    ['a payment', () => askToPay(world(), service, file.caseId)],
    [
      'a charge',
      () =>
        asked(service, 'chargeDebt', { debtId: file.debtIds[0], fees: cny(1), reason: 'FEE', valueOn: '2026-04-01' }),
    ],
    [
      'a waiver',
      () => asked(lead, 'waiveDebt', { debtId: file.debtIds[0], principal: cny(1), waiverReason: 'GOODWILL' }),
    ],
    ['a write-off', () => askToWriteOff(lead, file.caseId)],
    ['a procedure', () => asked(officer, 'openProcedure', { kind: 'DISPUTE', caseId: file.caseId })],
    ['another stage', () => asked(lead, 'moveCase', { caseId: file.caseId, stage: 'FIRST' })],
  ])('refuses %s', async (_, ask) => {
    expect((await ask()).codes).toEqual(['CONFLICT']);
  });

  test('is not reached by moving a case there', async () => {
    const { caseId } = await opened();
    expect((await asked(lead, 'moveCase', { caseId, stage: 'TRANSFERRED' })).codes).toEqual(['CONFLICT']);
  });

  test('has what a file brings for it put where a person passes it on', async () => {
    const row = paymentRow(world(), { debt_reference: reference, amount: '3.00' });
    expect(await bringPayments(world(), service.actor, [row])).toMatchObject({ result: 'ACCEPTED', rowsNew: 1 });
    const filter = { reference: { eq: String(row['payment_reference']) } };
    const { unmatchedPayments } = done(await lead.ask(UnmatchedPaymentsDocument, { first: 1, filter }));
    expect(unmatchedPayments.nodes).toMatchObject([{ reason: 'TRANSFERRED', state: 'PENDING' }]);
  });
});

describe('the notice to each debtor', () => {
  const record = (portfolioId: string, more: Record<string, unknown> = {}) =>
    counsel.ask(RecordTransferNoticesDocument, {
      input: { portfolioId, sentOn: '2026-04-01', channel: 'LETTER', idempotencyKey: key(), ...more } as never,
    });

  test('is due from the transfer on, by a day, and recorded as sent, by case or all at once', async () => {
    const [one, two, three] = [await opened(), await opened(), await opened()];
    const portfolioId = await sell(counsel, officer, [one.caseId, two.caseId, three.caseId]);
    const due = async () => {
      const filter = { portfolio: { eq: portfolioId }, state: { eq: 'DUE' as const }, dueOn: { lte: '2026-05-01' } };
      return done(await officer.ask(TransferNoticesDocument, { first: 10, filter })).transferNotices.totalCount;
    };
    expect(await due()).toBe(3);
    const left = await leavesOf(world(), async () => {
      done(await record(portfolioId, { caseIds: [two.caseId] }));
      done(await record(portfolioId, { channel: 'PUBLICATION' }));
    });
    expect(left).toMatchObject([
      { type: 'transferNotices.recorded', outcomes: ['LETTER'], batch: { count: 1 } },
      { type: 'transferNotices.recorded', outcomes: ['PUBLICATION'], batch: { count: 2 } },
    ]);
    expect(await due()).toBe(0);
    const { notices } = await portfolioOf(portfolioId);
    const told = notices.nodes.map(({ case: file, channel, sentOn, sender }) => [file.id, channel, sentOn, sender?.id]);
    expect(told.find(([id]) => id === two.caseId)).toEqual([two.caseId, 'LETTER', '2026-04-01', counsel.id]);
    expect((await record(portfolioId)).codes).toEqual(['CONFLICT']);
    expect((await record(portfolioId, { caseIds: [one.caseId] })).codes).toEqual(['CONFLICT']);
  });

  test('is none of a draft, of another case, before the cut-off, or of tomorrow', async () => {
    const [file, other] = [await opened(), await opened()];
    const { id } = await draftPortfolio(counsel, [file.caseId]);
    expect((await record(id)).codes).toEqual(['CONFLICT']);
    await transferPortfolio(counsel, officer, id);
    expect((await record(id, { caseIds: [other.caseId] })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await record(id, { sentOn: '2026-03-31' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await record(id, { sentOn: '2026-04-02' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await record(id)).codes).toEqual([]);
  });
});

describe('a case that is put back', () => {
  const back = (portfolioId: string, caseId: string, by = counsel) =>
    by.ask(PutBackCaseDocument, { input: { portfolioId, caseId, reason: 'INELIGIBLE', idempotencyKey: key() } });

  test("after the transfer is the seller's again, in its stage of then", async () => {
    const [file, other] = [await opened(), await opened()];
    done(
      await lead.ask('mutation ($input: MoveCaseInput!) { moveCase(input: $input) { caseId } }', {
        input: { caseId: file.caseId, stage: 'SECOND', idempotencyKey: key() },
      }),
    );
    const portfolioId = await sell(counsel, officer, [file.caseId, other.caseId]);
    const left = await leavesOf(world(), async () => {
      const { portfolio } = done(await back(portfolioId, file.caseId)).putBackCase;
      expect(portfolio).toMatchObject({ caseCount: 1, leftOutCount: 1, outstanding: cny(125_000) });
    });
    expect(left).toMatchObject([{ type: 'case.putBack', outcomes: ['INELIGIBLE', 'TRANSFERRED'] }]);
    const rows = casesOf(await portfolioOf(portfolioId));
    expect(rows.get(file.caseId)).toMatchObject({
      stage: 'SECOND',
      obstacles: ['PUT_BACK'],
      putBackReason: 'INELIGIBLE',
    });
    expect(rows.get(other.caseId)).toMatchObject({ stage: 'TRANSFERRED', obstacles: [], putBackReason: null });
    await recordPayment(world(), service, file.caseId, { amount: cny(1) });
    expect((await exportTape(counsel, portfolioId)).debts).toBe(1);
    expect((await back(portfolioId, file.caseId)).codes).toEqual(['BAD_USER_INPUT']);
    // And may be sold with another.
    expect(await draftPortfolio(counsel, [file.caseId])).toMatchObject({ caseCount: 1 });
  });

  test('before it is left out, and stays out', async () => {
    const [file, other] = [await opened(), await opened()];
    const { id } = await draftPortfolio(counsel, [file.caseId, other.caseId]);
    done(await back(id, file.caseId));
    await transferPortfolio(counsel, officer, id);
    const rows = casesOf(await portfolioOf(id));
    expect([rows.get(file.caseId)?.stage, rows.get(other.caseId)?.stage]).toEqual(['REMINDER', 'TRANSFERRED']);
    expect((await back(id, (await opened()).caseId)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await back(id, other.caseId, lead)).codes).toEqual(['FORBIDDEN']);
  });
});
