import { runDueSteps, type RunningSteps, type TriedTally } from '../strategy/index.js';
import { strategyActor } from './institutions.js';
import type { Opened } from './open.js';

/** Of an institution, in the name of a service of its own: leave is asked for what machines may send. */
export const runStepsFor = async (opened: Opened, slug: string, running: RunningSteps): Promise<TriedTally> =>
  runDueSteps(opened.application.contextOf(await strategyActor(opened, slug)), running);

export type { TriedTally };
