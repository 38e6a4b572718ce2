import { sql, type RawBuilder } from 'kysely';
import { whoseOwn, whoseParent, type CopyPart, type Whose } from '../lib/copies.js';

/**
 * Attempts about the person's cases, and those that were meant for them or reached them about somebody else's. Whoever was
 * reached is related to the case's debtor, and relations are never taken back: by them an index finds those attempts.
 */
const ofAttempt: Whose = (row, personId) => attemptOf(row, personId, reaches(row, personId));

/** Also where only the correction says that it was the person who was reached. */
const ofCorrection: Whose = (row, personId) => {
  const either = sql<boolean>`(${reaches('a', personId)} or ${reaches(row, personId)})`;
  return sql<boolean>`exists (select from contact_attempt a where a.institution_id = ${sql.ref(`${row}.institution_id`)} and a.id = ${sql.ref(`${row}.attempt_id`)} and ${attemptOf('a', personId, either)})`;
};

const attemptOf = (row: string, personId: RawBuilder<unknown>, reached: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql<boolean>`(${whoseOwn('debtor_id', 'person_id')(row, personId)} or (${reached} and ${sql.ref(`${row}.debtor_id`)} = any(array(
    select related.debtor_id from related_person related where related.person_id = ${personId}))))`;

const reaches = (row: string, personId: RawBuilder<unknown>): RawBuilder<boolean> =>
  whoseOwn('person_reached_id')(row, personId);

/** What `contacts` holds of a person. Notes, recordings and reasons are the debtor's: sealed under the debtor's key. */
export const contactCopies: readonly CopyPart[] = [
  { of: 'ContactAttempt', section: 'contactAttempts', title: 'Attempts to contact you', whose: ofAttempt },
  {
    of: 'ContactAttemptDebt',
    section: 'contactAttemptDebts',
    title: 'Which debts the attempts were about',
    whose: whoseParent('attempt_id', 'contact_attempt', whoseOwn('debtor_id')),
  },
  {
    of: 'RejudgementDifference',
    section: 'rejudgementDifferences',
    title: 'What came out otherwise when attempts were judged again',
    whose: whoseParent('attempt_id', 'contact_attempt', whoseOwn('debtor_id')),
  },
  {
    of: 'ContactAttemptCorrection',
    section: 'contactAttemptCorrections',
    title: 'Corrections of attempts',
    whose: ofCorrection,
  },
];
