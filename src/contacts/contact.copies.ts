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

/** Permits for contacts about the person's cases, and for those with the person about the case of somebody whom they are related to. */
const ofPermit: Whose = (row, personId) =>
  sql<boolean>`(${whoseOwn('debtor_id')(row, personId)} or (${whoseOwn('person_id')(row, personId)} and ${sql.ref(`${row}.debtor_id`)} = any(array(
    select related.debtor_id from related_person related where related.person_id = ${personId}))))`;

/** The same of what was refused: whom it was to reach is told by the number alone. */
const ofRefusal: Whose = (row, personId) => {
  const casesOf = (whose: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`array(select about.id from collection_case about where about.debtor_id = any(array(${whose})))`;
  return sql<boolean>`(${sql.ref(`${row}.case_id`)} = any(${casesOf(sql`select ${personId}`)}) or (
    ${sql.ref(`${row}.case_id`)} = any(${casesOf(sql`select related.debtor_id from related_person related where related.person_id = ${personId}`)})
    and ${sql.ref(`${row}.contact_point_id`)} = any(array(select point.id from contact_point point where point.person_id = ${personId}))))`;
};

/** Why the law objects may be what the debtor asked for, or how they are: that is told to no guarantor. */
const reasonsOf = (whose: Whose): Pick<CopyPart, 'only'> => ({ only: { properties: ['judgedReasons'], whose } });

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
  {
    of: 'ContactVerdict',
    section: 'contactVerdicts',
    title: 'What the law says of the attempts',
    whose: whoseParent('attempt_id', 'contact_attempt', ofAttempt),
    ...reasonsOf(whoseParent('attempt_id', 'contact_attempt', whoseOwn('debtor_id'))),
  },
  {
    of: 'ContactPermit',
    section: 'contactPermits',
    title: 'Permits for contacts with you',
    whose: ofPermit,
    ...reasonsOf(whoseOwn('debtor_id')),
  },
  {
    of: 'ContactPermitEvent',
    section: 'contactPermitEvents',
    title: 'What became of the permits',
    whose: whoseParent('permit_id', 'contact_permit', ofPermit),
  },
  {
    of: 'ContactRefusal',
    section: 'contactRefusals',
    title: 'Contacts with you that the law forbade',
    whose: ofRefusal,
    ...reasonsOf(whoseParent('case_id', 'collection_case', whoseOwn('debtor_id'))),
  },
];
