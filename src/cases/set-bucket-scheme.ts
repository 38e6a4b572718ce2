import { act, type Context } from '../audit/index.js';
import { bucketMistakes, type Bucket as BucketRange } from '../lib/ageing.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { Bucket } from './bucket.entity.js';
import { setBucketSchemeOperation } from './case.journal.js';

/** Puts a bucket scheme in force from now on. Cases keep their bucket until they are aged next. @throws BAD_USER_INPUT */
export async function setBucketScheme(context: Context, ranges: readonly BucketRange[]): Promise<void> {
  const mistakes = bucketMistakes(ranges);
  if (mistakes.length > 0) throw badInput('input.buckets', `${mistakes.join('; ')}.`);
  await act(context, setBucketSchemeOperation, ({ em, actor, now, journal }) => {
    const entryId = newId();
    for (const range of ranges)
      em.create(Bucket, {
        ...range,
        institutionId: actor.institutionId,
        id: newId(),
        validFrom: now,
        validTo: null,
        recordedAt: now,
        entryId,
      });
    journal.enter({
      type: 'bucketScheme.set',
      id: entryId,
      details: { buckets: ranges.map(({ code, fromDay, toDay }) => ({ code, fromDay, toDay })) },
    });
    return Promise.resolve();
  });
}
