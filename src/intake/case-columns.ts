/** A case's age as the columns that show it. */
import type { Age } from '../cases/index.js';

/** How old a case was on one day, as its history keeps it. */
export const ageColumns = ({ agedOn, daysPastDue, monthsOfDelay, bucket, classification }: Age) => ({
  aged_on: agedOn,
  days_past_due: daysPastDue,
  months_of_delay: monthsOfDelay,
  bucket_code: bucket.code,
  classification,
});

/** How old it is now, as the case itself shows it. */
export const caseColumns = (age: Age) => ({
  ...ageColumns(age),
  oldest_unpaid_due_on: age.oldestUnpaidDueOn,
  bucket_label: age.bucket.label,
  bucket_from_day: age.bucket.fromDay,
  bucket_to_day: age.bucket.toDay,
});
