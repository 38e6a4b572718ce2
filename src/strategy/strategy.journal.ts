import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `strategy` writes. */
type StrategyEntry = 'strategy.drafted' | 'strategy.putInForce' | 'cases.placed' | 'steps.made' | 'steps.tried';

const operation = operationsWriting<StrategyEntry | TwoPersonEntry>();

export const draftStrategyOperation = operation('draftStrategy', 'strategy.drafted');
export const putStrategyInForceOperation = operation('putStrategyInForce', 'strategy.putInForce', ...approvalEntries);

/** No mutations: what the night does, and what `probity strategy run-steps` records of the leave that it asked for. */
export const placeCasesOperation = operation('placeCases', 'cases.placed');
export const makeStepsOperation = operation('makeSteps', 'steps.made');
export const tryStepsOperation = operation('trySteps', 'steps.tried');

export const strategyOperations: readonly Operation[] = [
  draftStrategyOperation,
  putStrategyInForceOperation,
  placeCasesOperation,
  makeStepsOperation,
  tryStepsOperation,
];
