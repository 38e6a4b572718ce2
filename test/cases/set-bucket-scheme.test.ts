import { describe, expect, test } from '@jest/globals';
import { CaseInDepthDocument, SetBucketSchemeDocument } from '../../schema/operations/documents.js';
import type { Bucket } from '../../src/lib/ageing.js';
import { addDays, day } from '../../src/lib/calendar.js';
import { debtInput, done, key, openCase } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

/** The days at which a bank divides: the last of each bucket. */
const scheme = (...lastDays: number[]): Bucket[] =>
  [...lastDays, null].map((toDay, index) => ({
    code: `B${index}`,
    label: `Bucket ${index}`,
    fromDay: index === 0 ? 0 : lastDays[index - 1]! + 1,
    toDay,
  }));
const finer = scheme(0, 3, 30, 60, 90, 120, 150, 180, 240);

const set = (buckets: readonly Bucket[], idempotencyKey = key()) =>
  world().administrator.ask(SetBucketSchemeDocument, { input: { buckets: [...buckets], idempotencyKey } });

const bucketOf = async (caseId: string): Promise<unknown> => {
  const officer = await world().person('COMPLIANCE_OFFICER');
  const { node } = done(await officer.ask(CaseInDepthDocument, { id: caseId }));
  return (node as { bucket: { code: string } }).bucket.code;
};
const openedAfter = async (days: number): Promise<string> => {
  const oldestUnpaidDueOn = addDays(day('2026-04-01'), -days);
  return (await openCase(world(), { debts: [debtInput({ oldestUnpaidDueOn })] })).caseId;
};

test('a case opened after a scheme was set has its buckets, and one opened before keeps its own', async () => {
  const before = await openedAfter(3);
  expect(await bucketOf(before)).toBe('M1');
  expect(done(await set(finer)).setBucketScheme.buckets).toEqual(finer);
  const found = [];
  for (const days of [0, 1, 3, 4, 30, 31, 240, 241]) found.push(await bucketOf(await openedAfter(days)));
  expect(found).toEqual(['B0', 'B1', 'B1', 'B2', 'B2', 'B3', 'B8', 'B9']);
  expect(await bucketOf(before)).toBe('M1');
});

test('of two schemes set in one instant the later counts, and a repetition sets nothing', async () => {
  const repeated = key();
  done(await set(finer, repeated));
  done(await set(scheme(0, 10)));
  expect(done(await set(finer, repeated)).setBucketScheme.buckets).toEqual(finer);
  expect(await bucketOf(await openedAfter(4))).toBe('B1');
  expect((await set(scheme(0), repeated)).codes).toEqual(['CONFLICT']);
  const both = [set(scheme(0, 5)), set(scheme(0, 6, 7))];
  for (const answer of await Promise.all(both)) done(answer);
  expect(await bucketOf(await openedAfter(8))).toMatch(/^B[23]$/);
});

describe('refused is', () => {
  const changed = (index: number, change: Partial<Bucket>): Bucket[] =>
    finer.map((bucket, at) => (at === index ? { ...bucket, ...change } : bucket));

  test.each<[string, Bucket[], string]>([
    ['no bucket', [], 'input.buckets'],
    ['a gap', changed(2, { fromDay: 5 }), 'input.buckets'],
    ['an overlap', changed(2, { fromDay: 3 }), 'input.buckets'],
    ['a start after day 0', finer.slice(1), 'input.buckets'],
    ['an end', finer.slice(0, -1), 'input.buckets'],
    ['an end in the middle', changed(3, { toDay: null }), 'input.buckets'],
    ['a bucket that ends before it starts', changed(1, { toDay: 0 }), 'input.buckets'],
    ['a code twice', changed(2, { code: 'B1' }), 'input.buckets'],
    ['a code of nothing', changed(2, { code: ' ' }), 'input.buckets.2.code'],
    ['a label too long', changed(2, { label: 'x'.repeat(101) }), 'input.buckets.2.label'],
    ['51 buckets', scheme(...Array.from({ length: 50 }, (_, index) => index)), 'input.buckets'],
  ])('%s', async (_what, buckets, path) => {
    const { codes, errors } = await set(buckets);
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect((errors[0]?.extensions as { path?: string[] }).path?.join('.')).toBe(path);
  });

  test('whoever is no administrator', async () => {
    const lead = await world().person('TEAM_LEAD', 'North');
    const { codes } = await lead.ask(SetBucketSchemeDocument, { input: { buckets: finer, idempotencyKey: key() } });
    expect(codes).toEqual(['FORBIDDEN']);
  });
});
