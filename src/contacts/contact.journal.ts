import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `contacts` writes. */
type ContactEntry =
  | 'contactAttempt.recorded'
  | 'contactAttempt.corrected'
  | 'template.added'
  | 'template.versionAdded'
  | 'template.retired'
  /** Of an opt-out, which is a wish. */
  | 'wish.recorded';

const operation = operationsWriting<ContactEntry>('CONTACT');
const keeping = operationsWriting<ContactEntry>();

export const recordContactAttemptOperation = operation('recordContactAttempt', 'contactAttempt.recorded');
export const correctContactAttemptOperation = operation('correctContactAttempt', 'contactAttempt.corrected');
export const takeInReplyOperation = operation('takeInReply', 'contactAttempt.recorded', 'wish.recorded');

export const addTemplateOperation = keeping('addTemplate', 'template.added');
export const addTemplateVersionOperation = keeping('addTemplateVersion', 'template.versionAdded');
export const retireTemplateOperation = keeping('retireTemplate', 'template.retired');

export const contactOperations: readonly Operation[] = [
  recordContactAttemptOperation,
  correctContactAttemptOperation,
  takeInReplyOperation,
  addTemplateOperation,
  addTemplateVersionOperation,
  retireTemplateOperation,
];
