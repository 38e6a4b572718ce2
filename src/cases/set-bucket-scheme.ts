import { sql } from 'kysely';
import { act, actOnce, type Context, type Work } from '../audit/index.js';
import { bucketMistakes, type Bucket as BucketRange } from '../lib/ageing.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAtMost, checkKey, checkText } from '../lib/input.js';
import { Bucket } from './bucket.entity.js';
import type { SetBucketSchemeInput } from './case.inputs.js';
import { setBucketSchemeOperation } from './case.journal.js';

/** Puts a bucket scheme in force from now on. Cases keep their bucket until they are aged next. @throws BAD_USER_INPUT */
export async function setBucketScheme(context: Context, ranges: readonly BucketRange[]): Promise<void> {
  checkScheme(ranges);
  await act(context, setBucketSchemeOperation, (work) => writeScheme(work, ranges, newId()));
}

/** The same at an administrator's wish, once for each key. @returns the scheme @throws BAD_USER_INPUT */
export async function replaceBucketScheme(
  context: Context,
  input: SetBucketSchemeInput,
): Promise<{ readonly buckets: readonly BucketRange[] }> {
  checkAtMost('input.buckets', input.buckets, 50);
  const ranges = input.buckets.map(({ code, label, fromDay, toDay }, index) => ({
    code: checkText(`input.buckets.${index}.code`, code, 20),
    label: checkText(`input.buckets.${index}.label`, label, 100),
    fromDay,
    toDay: toDay ?? null,
  }));
  checkScheme(ranges);
  const resultId = newId();
  await actOnce(context, setBucketSchemeOperation, { key: checkKey(input.idempotencyKey), input, resultId }, (work) =>
    writeScheme(work, ranges, resultId),
  );
  return { buckets: ranges };
}

function checkScheme(ranges: readonly BucketRange[]): void {
  const mistakes = bucketMistakes(ranges);
  if (mistakes.length > 0) throw badInput('input.buckets', `${mistakes.join('; ')}.`);
}

async function writeScheme(
  { em, db, actor, now, journal }: Work<'bucketScheme.set'>,
  ranges: readonly BucketRange[],
  entryId: string,
): Promise<void> {
  const { institutionId } = actor;
  // The rows of one instant are one scheme: two that are set at once must not be mixed, nor an earlier clock's be lost.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bucket scheme ${institutionId}`}, 0))`.execute(db);
  const [newest] = await em.find(Bucket, {}, { orderBy: { validFrom: 'desc' }, limit: 1 });
  const validFrom = new Date(Math.max(now.getTime(), newest ? newest.validFrom.getTime() + 1 : 0));
  for (const range of ranges)
    em.create(Bucket, { ...range, institutionId, id: newId(), validFrom, validTo: null, recordedAt: now, entryId });
  journal.enter({
    type: 'bucketScheme.set',
    id: entryId,
    details: { buckets: ranges.map(({ code, fromDay, toDay }) => ({ code, fromDay, toDay })) },
  });
}
