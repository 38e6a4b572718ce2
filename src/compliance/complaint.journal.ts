import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries of complaints, but for `complaint.imported`, which `intake` writes. */
type ComplaintEntry =
  'complaint.opened' | 'complaint.linked' | 'complaint.answered' | 'complaint.closed' | 'complaint.reopened';

const operation = operationsWriting<ComplaintEntry>();

export const openComplaintOperation = operation('openComplaint', 'complaint.opened');
export const linkComplaintOperation = operation('linkComplaint', 'complaint.linked');
export const answerComplaintOperation = operation('answerComplaint', 'complaint.answered');
export const closeComplaintOperation = operation('closeComplaint', 'complaint.closed');
export const reopenComplaintOperation = operation('reopenComplaint', 'complaint.reopened');

export const complaintOperations: readonly Operation[] = [
  openComplaintOperation,
  linkComplaintOperation,
  answerComplaintOperation,
  closeComplaintOperation,
  reopenComplaintOperation,
];
