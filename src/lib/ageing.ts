/**
 * How old a delay is: buckets by days past due, and the five-tier classification. Pure; days past due are whole days.
 */
import type { Classification } from './vocabulary.js';

/** One bucket covers fromDay to toDay, both inclusive, in days past due; toDay null means without end. */
export interface Bucket {
  readonly code: string;
  readonly label: string;
  readonly fromDay: number;
  readonly toDay: number | null;
}

/** What an institution starts with: M0 current, M1 1–30 days … M6 151–180, M7+ beyond. */
export const defaultBuckets: readonly Bucket[] = Object.freeze([
  { code: 'M0', label: 'Current', fromDay: 0, toDay: 0 },
  { code: 'M1', label: '1–30 days past due', fromDay: 1, toDay: 30 },
  { code: 'M2', label: '31–60 days past due', fromDay: 31, toDay: 60 },
  { code: 'M3', label: '61–90 days past due', fromDay: 61, toDay: 90 },
  { code: 'M4', label: '91–120 days past due', fromDay: 91, toDay: 120 },
  { code: 'M5', label: '121–150 days past due', fromDay: 121, toDay: 150 },
  { code: 'M6', label: '151–180 days past due', fromDay: 151, toDay: 180 },
  { code: 'M7+', label: 'More than 180 days past due', fromDay: 181, toDay: null },
]);

/** The bucket of a delay. Not yet due (negative) counts as 0. Throws a RangeError when the buckets leave that day out. */
export function bucketOf<B extends Pick<Bucket, 'fromDay' | 'toDay'>>(daysPastDue: number, buckets: readonly B[]): B {
  const days = wholeDays(daysPastDue);
  const bucket = buckets.find(({ fromDay, toDay }) => days >= fromDay && (toDay === null || days <= toDay));
  if (!bucket) throw new RangeError(`no bucket covers ${days} days past due`);
  return bucket;
}

/** Why a list of buckets cannot be used: they must start at day 0, follow without gap or overlap, end without end, and differ in code. */
export function bucketMistakes(buckets: readonly Bucket[]): string[] {
  const mistakes: string[] = [];
  let expectedFrom = 0;
  for (const [index, { code, fromDay, toDay }] of buckets.entries()) {
    const isLast = index === buckets.length - 1;
    if (fromDay !== expectedFrom) mistakes.push(`bucket ${code} must start at day ${expectedFrom}, not ${fromDay}`);
    if (isLast !== (toDay === null))
      mistakes.push(`bucket ${code}: the last bucket, and only the last, has no last day`);
    if (toDay !== null && !(Number.isSafeInteger(toDay) && toDay >= fromDay))
      mistakes.push(`bucket ${code} ends before it starts`);
    expectedFrom = (toDay ?? fromDay) + 1;
  }
  if (buckets.length === 0) mistakes.push('there must be at least one bucket');
  if (new Set(buckets.map(({ code }) => code)).size !== buckets.length) mistakes.push('two buckets have the same code');
  return mistakes;
}

/**
 * The mildest class that 商业银行金融资产风险分类办法 (2023) leaves for an asset by its delay alone: overdue is at least
 * special mention, over 90 days substandard, over 270 doubtful, over 360 loss. Other facts may only make it worse.
 */
export const classificationOf = (daysPastDue: number): Classification =>
  bucketOf(daysPastDue, classificationTiers).classification;

/** From which day past due to which, both inclusive, as buckets are: also for statements that age many at once. */
export const classificationTiers: readonly (Pick<Bucket, 'fromDay' | 'toDay'> & {
  readonly classification: Classification;
})[] = Object.freeze([
  { classification: 'NORMAL', fromDay: 0, toDay: 0 },
  { classification: 'SPECIAL_MENTION', fromDay: 1, toDay: 90 },
  { classification: 'SUBSTANDARD', fromDay: 91, toDay: 270 },
  { classification: 'DOUBTFUL', fromDay: 271, toDay: 360 },
  { classification: 'LOSS', fromDay: 361, toDay: null },
]);

function wholeDays(daysPastDue: number): number {
  if (!Number.isSafeInteger(daysPastDue)) throw new RangeError(`days past due must be whole days, not ${daysPastDue}`);
  return Math.max(0, daysPastDue);
}
