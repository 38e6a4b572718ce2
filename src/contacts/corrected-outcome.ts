import type { Outcome } from '../lib/vocabulary.js';
import type { PastAttempt } from './contact-facts.js';

type Flags = Pick<PastAttempt, 'connected' | 'answered' | 'conversation' | 'voicemail'>;

/** What an outcome says by itself of how far an attempt came; the rest stays as it was recorded. */
const says = {
  CONNECTED_DEBTOR: { connected: true, answered: true },
  CONNECTED_OTHER: { connected: true, answered: true },
  NO_ANSWER: { connected: true, answered: false, conversation: false, voicemail: 'NONE' },
  BUSY: { connected: false, answered: false, conversation: false, voicemail: 'NONE' },
  NOT_IN_SERVICE: { connected: false, answered: false, conversation: false, voicemail: 'NONE' },
  VOICEMAIL_REACHED: { connected: true, answered: false, conversation: false },
  DELIVERED: { connected: true },
  UNDELIVERED: { connected: false, answered: false, conversation: false },
  REFUSED: { connected: true, answered: true },
  PROMISED: { connected: true, answered: true, conversation: true },
  DISPUTED: { connected: true, answered: true, conversation: true },
  WRONG_NUMBER: { connected: true },
  LEFT_MESSAGE: { connected: true },
  VISITED_MET: { connected: true, answered: true },
  VISITED_ABSENT: { answered: false, conversation: false },
} as const satisfies Readonly<Record<Outcome, Partial<Flags>>>;

/** An attempt whose outcome was mistaken, as it was in fact. */
export const correctedOutcome = (
  known: Flags,
  outcome: Outcome,
): Flags & Pick<PastAttempt, 'outcome' | 'isMisdirected'> => {
  const { connected, answered, conversation, voicemail } = { ...known, ...says[outcome] };
  return { connected, answered, conversation, voicemail, outcome, isMisdirected: outcome === 'WRONG_NUMBER' };
};
