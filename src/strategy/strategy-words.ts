import { graphqlEnum } from '../lib/enums.js';
import { valuesOf, type Channel } from '../lib/vocabulary.js';

/** The closed lists of words of strategies. */

const armWords = {
  CHAMPION: 'The strategy that has stood its test.',
  CHALLENGER: 'The one that is tried beside it, with a part of the cases.',
} as const;
export type Arm = keyof typeof armWords;
export const arms = valuesOf(armWords);
export const ArmEnum = graphqlEnum('StrategyArm', armWords, 'By which of two strategies in force a case is worked.');

const dueStepStateWords = {
  WAITING: 'Due; nothing has come of it yet.',
  PERMITTED: 'Leave to send was issued: ready for whoever sends, until the permit expires.',
  REFUSED: 'The law said no; asked again from retryAt on.',
  UNREACHABLE:
    "No number or address of the debtor fits, or the template has no text in the person's language; asked again from retryAt on.",
  FAILED: 'Leave could not be asked for; tried again from retryAt on.',
  DONE: 'An attempt by its channel was made within its days.',
  LAPSED: "Not done in its days, the case has moved on, or the debtor's data was restricted or erased.",
} as const;
export type DueStepState = keyof typeof dueStepStateWords;
export const dueStepStates = valuesOf(dueStepStateWords);
export const DueStepStateEnum = graphqlEnum('DueStepState', dueStepStateWords, 'What has come of a step that is due.');

/** Of which something may still come. */
export const openStates = [
  'WAITING',
  'PERMITTED',
  'REFUSED',
  'UNREACHABLE',
  'FAILED',
] as const satisfies DueStepState[];

/** What a machine sends by itself; each with a text that is known beforehand. */
export const automaticChannels: readonly Channel[] = ['SMS', 'EMAIL', 'VOICE_ROBOT'];
