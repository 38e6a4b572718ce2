import { whoseOwn, type CopyPart } from '../lib/copies.js';

/** What `compliance` holds of a person: what was found wrong in how they were contacted, and what was said of it. */
export const complianceCopies: readonly CopyPart[] = [
  {
    of: 'Finding',
    section: 'findings',
    title: 'What was found wrong in contacts about your cases',
    whose: whoseOwn('debtor_id'),
  },
  {
    of: 'FindingChange',
    section: 'findingChanges',
    title: 'How these findings were worked',
    whose: whoseOwn('debtor_id'),
  },
];
