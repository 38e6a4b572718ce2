/** The front door of `strategy`: which cases are worked alike, what is done about them and when, and how well that goes. */
import { room } from '../lib/room.js';
import { DueStep, DueStepChange } from './due-step.entity.js';
import { makeStepsStep } from './make-steps.js';
import { placeCasesStep } from './place-cases.js';
import { strategyCopies } from './strategy.copies.js';
import { strategyOperations } from './strategy.journal.js';
import { strategyLinks, strategyLists } from './strategy.links.js';
import { stepScopes, stepSight, strategyPermissions, strategyScopes, strategySight } from './strategy.permissions.js';
import { StrategyResolver } from './strategy.resolver.js';
import { CaseStrategy, StrategyInForce, StrategyVersion } from './strategy-version.entity.js';

export { runDueSteps, type RunningSteps } from './run-due-steps.js';
export type { TriedTally } from './record-tried.js';

const ofCase = (on: string) => ({ on, scope: stepSight, by: stepScopes });

export const strategy = room('strategy', {
  entities: [StrategyVersion, StrategyInForce, CaseStrategy, DueStep, DueStepChange],
  resolvers: [StrategyResolver],
  permissions: strategyPermissions,
  lists: strategyLists,
  links: strategyLinks,
  copies: strategyCopies,
  operations: strategyOperations,
  nightly: [placeCasesStep, makeStepsStep],
  nodes: ['StrategyVersion', 'StrategyInForce', 'DueStep'],
  within: {
    draftStrategy: 'Institution',
    putStrategyInForce: 'StrategyVersion',
    dryRunStrategy: 'StrategyVersion',
    strategyComparison: 'StrategyInForce',
  },
  scopes: [
    { on: 'StrategyVersion', scope: strategySight, by: strategyScopes },
    { on: 'StrategyInForce', scope: strategySight, by: strategyScopes },
    ofCase('CaseStrategy'),
    ofCase('DueStep'),
    ofCase('DueStepChange'),
  ],
});
