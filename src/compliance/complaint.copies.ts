import { whoseOwn, whoseParent, type CopyPart } from '../lib/copies.js';

const ofDebtor = whoseOwn('debtor_id');

/** What is held of a person's complaints. One that nobody is named in is in nobody's copy. */
export const complaintCopies: readonly CopyPart[] = [
  { of: 'Complaint', section: 'complaints', title: 'Complaints', whose: ofDebtor },
  {
    of: 'ComplaintChange',
    section: 'complaintChanges',
    title: 'What happened to the complaints',
    whose: whoseParent('complaint_id', 'complaint', ofDebtor),
  },
  {
    of: 'ComplaintSubject',
    section: 'complaintSubjects',
    title: 'What the complaints were about',
    whose: whoseParent('complaint_id', 'complaint', ofDebtor),
  },
];
