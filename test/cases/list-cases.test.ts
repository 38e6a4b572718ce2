import { beforeAll, describe, expect, test } from '@jest/globals';
import { CasePageDocument, type CaseFilter, type CaseOrder } from '../../schema/operations/documents.js';
import { debtInput, done, openCase, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

/** Seven cases of three ages and two amounts: ties in every order. */
const dues = ['2026-03-01', '2026-03-01', '2026-03-01', '2025-12-01', '2025-12-01', '2026-04-01', '2026-04-01'];
const amounts = ['100', '300', '100', '300', '100', '300', '100'];

interface Listed {
  readonly id: string;
  readonly days: number;
  readonly amount: number;
  readonly openedAt: number;
  readonly reference: string;
}

let officer: Person;
let collector: Person;
const opened: OpenedCase[] = [];
let listed: readonly Listed[];
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  for (const [index, oldestUnpaidDueOn] of dues.entries()) {
    const debts = [debtInput({ oldestUnpaidDueOn, principal: { amountMinor: amounts[index], currency: 'CNY' } })];
    opened.push(await openCase(world(), { debts, ...(index < 3 ? { assignee: collector } : {}) }));
    if (index % 2) world().clock.pass(1000);
  }
  const { data } = await officer.ask(
    '{ cases(first: 100) { nodes { id reference daysPastDue outstanding { amountMinor } openedAt } } }',
  );
  listed = data.cases.nodes.map(
    (node: {
      id: string;
      reference: string;
      daysPastDue: number;
      outstanding: { amountMinor: string };
      openedAt: string;
    }) => ({
      id: node.id,
      reference: node.reference,
      days: node.daysPastDue,
      amount: Number(node.outstanding.amountMinor),
      openedAt: Date.parse(node.openedAt),
    }),
  );
});

/** Ids in the order that a list should have: by the keys, ties by id in the last key's direction. */
function sorted(
  ...keys: readonly (readonly [of: (each: Listed) => number | string, isDescending: boolean])[]
): string[] {
  const last = keys.at(-1)?.[1] ?? false;
  const all = [...keys, [(each: Listed) => each.id, last] as const];
  const compare = (one: Listed, other: Listed): number => {
    for (const [of, isDescending] of all) {
      const [a, b] = [of(one), of(other)];
      if (a !== b) return a < b === isDescending ? 1 : -1;
    }
    return 0;
  };
  return [...listed].sort(compare).map(({ id }) => id);
}

const days = (each: Listed): number => each.days;
const amount = (each: Listed): number => each.amount;
const openedAt = (each: Listed): number => each.openedAt;
const reference = (each: Listed): string => each.reference;

describe.each<[string, CaseOrder[] | null, () => string[]]>([
  ['by default, the longest overdue first', null, () => sorted([days, true])],
  ['by days past due, shortest first', ['DAYS_PAST_DUE_ASC'], () => sorted([days, false])],
  ['by amount, smallest first', ['OUTSTANDING_MINOR_ASC'], () => sorted([amount, false])],
  ['by amount, largest first', ['OUTSTANDING_MINOR_DESC'], () => sorted([amount, true])],
  ['by opening, earliest first', ['OPENED_AT_ASC'], () => sorted([openedAt, false])],
  ['by opening, latest first', ['OPENED_AT_DESC'], () => sorted([openedAt, true])],
  ['by reference', ['REFERENCE_ASC'], () => sorted([reference, false])],
  ['by reference, backwards', ['REFERENCE_DESC'], () => sorted([reference, true])],
  [
    'by age, then by amount the other way',
    ['DAYS_PAST_DUE_DESC', 'OUTSTANDING_MINOR_ASC'],
    () => sorted([days, true], [amount, false]),
  ],
  [
    'by amount, then by age the same way',
    ['OUTSTANDING_MINOR_ASC', 'DAYS_PAST_DUE_ASC'],
    () => sorted([amount, false], [days, false]),
  ],
])('%s', (_what, orderBy, expected) => {
  test('whole', async () => {
    const { cases } = done(await officer.ask(CasePageDocument, { first: 100, orderBy }));
    expect(cases.edges.map(({ node }) => node.id)).toEqual(expected());
    expect(cases.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  test.each([1, 2, 3, 7])('forwards, %i at a time, each case once', async (first) => {
    const found: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { cases }: { cases: Page } = done(await officer.ask(CasePageDocument, { first, after, orderBy }));
      found.push(...cases.edges.map(({ node }) => node.id));
      expect(cases.totalCount).toBe(7);
      expect(cases.pageInfo).toMatchObject({
        hasNextPage: found.length < 7,
        hasPreviousPage: after !== null,
        startCursor: cases.edges[0]?.cursor,
        endCursor: cases.edges.at(-1)?.cursor,
      });
      after = cases.pageInfo.endCursor;
      if (!cases.pageInfo.hasNextPage) break;
    }
    expect(found).toEqual(expected());
  });

  test.each([1, 2, 3, 7])('backwards, %i at a time, each case once', async (last) => {
    const found: string[] = [];
    let before: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { cases }: { cases: Page } = done(await officer.ask(CasePageDocument, { last, before, orderBy }));
      found.unshift(...cases.edges.map(({ node }) => node.id));
      expect(cases.pageInfo).toMatchObject({
        hasPreviousPage: found.length < 7,
        hasNextPage: before !== null,
        startCursor: cases.edges[0]?.cursor,
        endCursor: cases.edges.at(-1)?.cursor,
      });
      before = cases.pageInfo.startCursor;
      if (!cases.pageInfo.hasPreviousPage) break;
    }
    expect(found).toEqual(expected());
  });
});

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

test('between two cursors stands what is between them', async () => {
  const all = done(await officer.ask(CasePageDocument, { first: 7 })).cases.edges;
  const between = { after: all[1]!.cursor, before: all[5]!.cursor };
  const { cases } = done(await officer.ask(CasePageDocument, { first: 100, ...between }));
  expect(cases.edges).toEqual(all.slice(2, 5));
  const { cases: end } = done(await officer.ask(CasePageDocument, { last: 2, ...between }));
  expect(end.edges).toEqual(all.slice(3, 5));
});

test('an empty page has no cursors', async () => {
  const { cases } = done(await officer.ask(CasePageDocument, { first: 1, filter: { reference: { eq: 'none' } } }));
  expect(cases).toEqual({
    totalCount: 0,
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

test.each<[string, () => CaseFilter, number]>([
  ['an assignee', () => ({ assignee: { eq: collector.id } }), 3],
  ['one of some assignees', () => ({ assignee: { in: [collector.id, officer.id] } }), 3],
  ['a debtor', () => ({ debtor: { eq: opened[0]!.debtorId } }), 1],
  ['references', () => ({ reference: { in: listed.slice(0, 2).map((each) => each.reference) } }), 2],
  ['a stage', () => ({ stage: { eq: 'REMINDER' } }), 7],
  ['another stage', () => ({ stage: { in: ['FIRST', 'SECOND'] } }), 0],
  ['a bucket', () => ({ bucketCode: { eq: 'M2' } }), 3],
  ['months of delay', () => ({ monthsOfDelay: { eq: 5 } }), 2],
  ['at least 31 days', () => ({ daysPastDue: { gte: 31 } }), 5],
  ['at least 32 days', () => ({ daysPastDue: { gte: 32 } }), 2],
  ['at most 31 days', () => ({ daysPastDue: { lte: 31 } }), 5],
  ['at most 30 days', () => ({ daysPastDue: { lte: 30 } }), 2],
  ['a classification', () => ({ classification: { eq: 'SUBSTANDARD' } }), 2],
  [
    'an age and a class together',
    () => ({ daysPastDue: { gte: 1 }, classification: { in: ['NORMAL', 'SPECIAL_MENTION'] } }),
    3,
  ],
  ['opened at the first second or later', () => ({ openedAt: { gte: '2026-04-01T02:00:00.000Z' } }), 7],
  ['opened before the first second', () => ({ openedAt: { lt: '2026-04-01T02:00:00.000Z' } }), 0],
  ['opened before the next', () => ({ openedAt: { lt: '2026-04-01T02:00:00.001Z' } }), 2],
])('narrowed by %s, the count and the pages agree', async (_what, filter, count) => {
  const { cases } = done(await officer.ask(CasePageDocument, { first: 100, filter: filter() }));
  expect([cases.totalCount, cases.edges.length]).toEqual([count, count]);
  const { cases: one } = done(await officer.ask(CasePageDocument, { first: 1, filter: filter() }));
  expect([one.totalCount, one.pageInfo.hasNextPage]).toEqual([count, count > 1]);
});

test('a nested list has its own page, order, filter and cursors', async () => {
  const { debtorId } = opened[0]!;
  for (let count = 0; count < 3; count++) await openCase(world(), { debtorId });
  const ask = (args: string) =>
    officer.ask(
      `{ node(id: "${debtorId}") { ... on Debtor { cases(${args}) { totalCount nodes { reference } pageInfo { endCursor hasNextPage } } } } }`,
    );
  const first = done(await ask('first: 3, orderBy: [REFERENCE_ASC]')).node.cases;
  expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([4, 3, true]);
  const rest = done(await ask(`first: 3, orderBy: [REFERENCE_ASC], after: "${first.pageInfo.endCursor}"`)).node.cases;
  const references = [...first.nodes, ...rest.nodes].map((node: { reference: string }) => node.reference);
  expect(references).toEqual([...new Set(references)].sort());
  expect(references).toHaveLength(4);
  expect(done(await ask('first: 1, filter: { reference: { eq: "none" } }')).node.cases.totalCount).toBe(0);
});
