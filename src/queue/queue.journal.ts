import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `queue` writes. */
export type QueueEntry =
  | 'case.handedOut'
  | 'handOut.ended'
  | 'case.held'
  | 'appointment.made'
  | 'appointment.ended'
  | 'queue.allocated'
  | 'collectorSkills.set'
  | 'queuePolicy.set';

const operation = operationsWriting<QueueEntry>();

/** Also that an earlier hand-out has ended, of the collector or of the case. */
export const nextCaseOperation = operation('nextCase', 'case.handedOut', 'handOut.ended');
export const releaseCaseOperation = operation('releaseCase', 'handOut.ended', 'case.held');
export const recallCaseOperation = operation('recallCase', 'handOut.ended');
export const holdCaseOperation = operation('holdCase', 'case.held', 'handOut.ended');
export const makeAppointmentOperation = operation('makeAppointment', 'appointment.made');
export const cancelAppointmentOperation = operation('cancelAppointment', 'appointment.ended');
export const allocateCasesOperation = operation('allocateCases', 'queue.allocated', 'handOut.ended');
export const setCollectorSkillsOperation = operation('setCollectorSkills', 'collectorSkills.set');
export const setQueuePolicyOperation = operation('setQueuePolicy', 'queuePolicy.set');

export const queueOperations: readonly Operation[] = [
  nextCaseOperation,
  releaseCaseOperation,
  recallCaseOperation,
  holdCaseOperation,
  makeAppointmentOperation,
  cancelAppointmentOperation,
  allocateCasesOperation,
  setCollectorSkillsOperation,
  setQueuePolicyOperation,
];
