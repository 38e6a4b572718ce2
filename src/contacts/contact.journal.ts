import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { settledEntries, type SettledEntry } from '../compliance/index.js';
import { followedBy, operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `contacts` writes. */
type ContactEntry =
  | 'contactAttempt.recorded'
  | 'contactAttempt.corrected'
  | 'contactPermit.issued'
  | 'contactPermit.returned'
  | 'contact.begun'
  | 'contact.refused'
  | 'contactPolicy.set'
  | 'contact.replayed'
  | TwoPersonEntry
  | 'template.added'
  | 'template.versionAdded'
  | 'template.retired'
  | 'rejudgement.started'
  | 'rejudgement.batch'
  | 'rejudgement.ended'
  | 'rejudgement.cancelled'
  /** Of an opt-out, which is a wish. */
  | 'wish.recorded';

const operation = operationsWriting<ContactEntry>('CONTACT');
const keeping = operationsWriting<ContactEntry>();

/** With the findings that follow from the verdict. */
const judging = <Entry extends ContactEntry>(judged: Operation<Entry>): Operation<Entry | SettledEntry> =>
  followedBy(judged, settledEntries);

export const recordContactAttemptOperation = judging(operation('recordContactAttempt', 'contactAttempt.recorded'));
export const correctContactAttemptOperation = judging(operation('correctContactAttempt', 'contactAttempt.corrected'));
export const requestContactPermitOperation = operation(
  'requestContactPermit',
  'contactPermit.issued',
  'contact.refused',
  ...approvalEntries,
);
export const beginContactOperation = operation('beginContact', 'contact.begun', 'contact.refused');
export const returnContactPermitOperation = operation('returnContactPermit', 'contactPermit.returned');

export const takeInReplyOperation = judging(operation('takeInReply', 'contactAttempt.recorded', 'wish.recorded'));

export const addTemplateOperation = keeping('addTemplate', 'template.added');
export const addTemplateVersionOperation = keeping('addTemplateVersion', 'template.versionAdded');
export const retireTemplateOperation = keeping('retireTemplate', 'template.retired');

export const contactReplayOperation = keeping('contactReplay', 'contact.replayed');
export const setContactPolicyOperation = keeping('setContactPolicy', 'contactPolicy.set');
export const startRejudgementOperation = keeping('startRejudgement', 'rejudgement.started');
export const cancelRejudgementOperation = keeping('cancelRejudgement', 'rejudgement.cancelled');
/** A step of it: no mutation. Findings that follow are in the batch's own entry. */
export const rejudgeOperation = keeping('rejudge', 'rejudgement.batch', 'rejudgement.ended');

export const contactOperations: readonly Operation[] = [
  recordContactAttemptOperation,
  correctContactAttemptOperation,
  requestContactPermitOperation,
  beginContactOperation,
  returnContactPermitOperation,
  setContactPolicyOperation,
  contactReplayOperation,
  takeInReplyOperation,
  addTemplateOperation,
  addTemplateVersionOperation,
  retireTemplateOperation,
  startRejudgementOperation,
  cancelRejudgementOperation,
  rejudgeOperation,
];
