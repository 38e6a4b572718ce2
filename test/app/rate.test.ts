import { expect, test } from '@jest/globals';
import { createBuckets, rateLimited } from '../../src/app/rate.js';

test('a bucket gives what it holds, refuses one more, and says when to come back', () => {
  const buckets = createBuckets({ capacity: 100, restorePerSecond: 10 });
  expect(buckets.take('a', 100, 0)).toEqual({ isTaken: true, available: 0, restoreRate: 10, retryAfterSeconds: 0 });
  expect(buckets.take('a', 1, 0)).toEqual({ isTaken: false, available: 0, restoreRate: 10, retryAfterSeconds: 1 });
  expect(buckets.take('a', 25, 0).retryAfterSeconds).toBe(3);
});

test('what is refused costs nothing, and the edge of the restored amount is exact', () => {
  const buckets = createBuckets({ capacity: 100, restorePerSecond: 10 });
  buckets.take('a', 100, 0);
  expect(buckets.take('a', 20, 1_999).isTaken).toBe(false);
  expect(buckets.take('a', 20, 2_000).isTaken).toBe(true);
});

test('a bucket never holds more than its capacity, however long it rests', () => {
  const buckets = createBuckets({ capacity: 100, restorePerSecond: 10 });
  buckets.take('a', 10, 0);
  expect(buckets.take('a', 0, 1e9).available).toBe(100);
  expect(buckets.giveBack('a', 50, 1e9)).toBe(100);
});

test('clients do not pay for each other', () => {
  const buckets = createBuckets({ capacity: 100, restorePerSecond: 10 });
  buckets.take('a', 100, 0);
  expect(buckets.take('b', 100, 0).isTaken).toBe(true);
});

test('what was not used comes back', () => {
  const buckets = createBuckets({ capacity: 100, restorePerSecond: 10 });
  buckets.take('a', 80, 0);
  expect(buckets.giveBack('a', 70, 0)).toBe(90);
});

test('a clock that is set back restores nothing and takes nothing', () => {
  const buckets = createBuckets({ capacity: 100, restorePerSecond: 10 });
  buckets.take('a', 60, 10_000);
  expect(buckets.take('a', 0, 5_000).available).toBe(40);
});

test('what costs more than a bucket holds runs when the bucket is full, and not before', () => {
  const buckets = createBuckets({ capacity: 100, restorePerSecond: 10 });
  buckets.take('a', 1, 0);
  expect(buckets.take('a', 500, 0).isTaken).toBe(false);
  expect(buckets.take('a', 500, 100).isTaken).toBe(true);
});

test('only so many clients are remembered, the least recently seen forgotten first', () => {
  const buckets = createBuckets({ capacity: 100, restorePerSecond: 10, maximumClients: 2 });
  for (const key of ['a', 'b', 'a', 'c']) buckets.take(key, 30, 0);
  expect(buckets.size).toBe(2);
  expect(buckets.take('a', 0, 0).available).toBe(40);
  expect(buckets.take('b', 0, 0).available).toBe(100);
});

test('the refusal carries the code, the seconds, the status and its header', () => {
  const { extensions, message } = rateLimited(30, {
    isTaken: false,
    available: 4,
    restoreRate: 10,
    retryAfterSeconds: 3,
  });
  expect(extensions).toMatchObject({
    code: 'RATE_LIMITED',
    retryAfterSeconds: 3,
    http: { status: 429 },
    cost: { requested: 30, actual: 0, available: 4, restoreRate: 10 },
  });
  expect((extensions.http as unknown as { headers: Map<string, string> }).headers.get('retry-after')).toBe('3');
  expect(message).toBe('This operation costs 30 and 4 is left. Try again in 3 s, or ask for less.');
});
