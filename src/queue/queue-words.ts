import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

const handOutEndingWords = {
  ATTEMPTED: 'The collector recorded a contact attempt that was made in the case since.',
  RELEASED: 'The collector gave it back.',
  RECALLED: 'A lead took it back, held the case, or gave it to somebody else.',
  EXPIRED: 'Its time was over.',
  OUTDATED: 'The case could not be worked any more: paused, closed, not overdue any more, or given to somebody else.',
} as const;
export type HandOutEnding = keyof typeof handOutEndingWords;
export const handOutEndings = valuesOf(handOutEndingWords);
export const HandOutEndingEnum = graphqlEnum('HandOutEnding', handOutEndingWords, 'How a hand-out ended.');

/** A closed list, since a free text would say what nobody keeps sealed. */
const releaseReasonWords = {
  BEYOND_SKILL: 'It takes somebody with other knowledge.',
  OTHER_LANGUAGE: 'The debtor speaks another language than thought.',
  CONFLICT_OF_INTEREST: 'The collector knows the debtor, or is otherwise not impartial.',
  NEEDS_PREPARATION: 'Something must be found out or decided first.',
  NOT_REACHABLE_NOW: 'Nobody can be reached there now.',
  END_OF_SHIFT: 'The collector stops working for now.',
} as const;
export type ReleaseReason = keyof typeof releaseReasonWords;
export const releaseReasons = valuesOf(releaseReasonWords);
export const ReleaseReasonEnum = graphqlEnum(
  'ReleaseReason',
  releaseReasonWords,
  'Why a collector gives a case back to the queue.',
);

const holdReasonWords = {
  WAITS_FOR_DOCUMENTS: 'Documents were asked for and have not come.',
  WAITS_FOR_DECISION: 'Somebody has to decide something first.',
  SENSITIVE: 'Only the lead, or somebody whom the lead chooses, shall work it.',
  PAYMENT_ANNOUNCED: 'A payment is on its way.',
  OTHER_WORK: 'It is worked outside the queue for now.',
} as const;
const queueHoldWords = {
  ...holdReasonWords,
  RELEASED: 'A collector gave it back, to be handed out later.',
  LIFTED: 'A hold before it has ended: the case is in the queue again.',
} as const;
export type HoldReason = keyof typeof holdReasonWords;
export type QueueHoldReason = keyof typeof queueHoldWords;
export const queueHoldReasons = valuesOf(queueHoldWords);
export const HoldReasonEnum = graphqlEnum(
  'CaseHoldReason',
  holdReasonWords,
  'Why a lead holds a case out of the queue.',
);
export const QueueHoldReasonEnum = graphqlEnum(
  'QueueHoldReason',
  queueHoldWords,
  'Why a case is out of the queue, or in it again.',
);

const appointmentEndingWords = {
  KEPT: 'A contact attempt was made in the case at that time or later.',
  CANCELLED: 'It was cancelled.',
} as const;
export type AppointmentEnding = keyof typeof appointmentEndingWords;
export const appointmentEndings = valuesOf(appointmentEndingWords);
export const AppointmentEndingEnum = graphqlEnum(
  'AppointmentEnding',
  appointmentEndingWords,
  'What became of an appointment.',
);

const queueStateWords = {
  READY: 'May be handed out, as far as the law allows a contact when somebody asks.',
  HANDED_OUT: 'Somebody works on it now: it was handed to them, or they have a permit to ring or visit, or began to.',
  APPOINTMENT: 'The debtor asked for a later time.',
  HELD: 'Held out of the queue.',
  PAUSED: 'Collection of all its debts is paused.',
  RESTING: 'Somebody tried to reach the debtor a short time ago.',
} as const;
export type QueueState = keyof typeof queueStateWords;
export const QueueStateEnum = graphqlEnum('QueueState', queueStateWords, 'How a case stands in the queue.');
