import type { EntityManager } from '@mikro-orm/postgresql';
import { Institution } from '../access/index.js';
import { bucketOf, classificationOf, type Bucket as BucketRange } from '../lib/ageing.js';
import { day, daysBetween, type CalendarDay } from '../lib/calendar.js';
import { Invariant } from '../lib/errors.js';
import type { Classification } from '../lib/vocabulary.js';
import { Bucket } from './bucket.entity.js';

/** How old a case is on a business date. */
export interface Age {
  readonly agedOn: CalendarDay;
  readonly oldestUnpaidDueOn: CalendarDay | null;
  readonly daysPastDue: number;
  readonly monthsOfDelay: number;
  readonly bucket: BucketRange;
  readonly classification: Classification;
}

/** A month of delay has begun with every 30 days: 1 to 30 days are one month, 31 to 60 two. */
export const monthsOfDelay = (daysPastDue: number): number => Math.ceil(daysPastDue / 30);

export function ageOn(agedOn: CalendarDay, oldestUnpaidDueOn: CalendarDay | null, scheme: readonly BucketRange[]): Age {
  const daysPastDue = oldestUnpaidDueOn === null ? 0 : Math.max(0, daysBetween(oldestUnpaidDueOn, agedOn));
  return {
    agedOn,
    oldestUnpaidDueOn,
    daysPastDue,
    monthsOfDelay: monthsOfDelay(daysPastDue),
    bucket: bucketOf(daysPastDue, scheme),
    classification: classificationOf(daysPastDue),
  };
}

/** The institution's business date and zone, and the bucket scheme in force. */
export async function clockOf(
  em: EntityManager,
): Promise<{ businessDate: CalendarDay; timeZone: string; scheme: readonly BucketRange[] }> {
  const [institution] = await em.find(Institution, {}, { limit: 1 });
  const buckets = await em.find(Bucket, {}, { orderBy: { validFrom: 'desc', fromDay: 'asc' } });
  const newest = buckets[0]?.validFrom.getTime();
  if (!institution || newest === undefined) throw new Invariant('an institution without a bucket scheme');
  const scheme = buckets.filter(({ validFrom }) => validFrom.getTime() === newest);
  return { businessDate: day(institution.businessDate), timeZone: institution.timeZone, scheme };
}
