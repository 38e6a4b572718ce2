import { isDeepStrictEqual } from 'node:util';

/** The values of an answer in their order, whatever its shape: ids without our type's name, instants in one format. */
export function valuesOf(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap(valuesOf);
  if (typeof answer !== 'object' || answer === null) return [plain(answer)];
  // What a raw row of ours carries beside its fields is no part of the answer.
  return Object.entries(answer).flatMap(([key, value]) => (key.startsWith('$') ? [] : valuesOf(value)));
}

function plain(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:/.test(value)) return new Date(value).toISOString();
  return /^[a-zA-Z]+_[0-9a-f]{8}-/.test(value) ? value.slice(value.indexOf('_') + 1) : value;
}

/** @throws with the first difference */
export function checkAlike(what: string, expected: readonly unknown[], found: readonly unknown[]): void {
  if (isDeepStrictEqual(expected, found)) return;
  const at = expected.findIndex((value, index) => !isDeepStrictEqual(value, found[index]));
  throw new Error(
    `${what}: ${expected.length} and ${found.length} values; number ${at} is ${JSON.stringify(expected[at])} and ${JSON.stringify(found[at])}`,
  );
}
