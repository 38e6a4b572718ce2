/** The institution's night, as `probity nightly` runs it. */
import { rooms } from '../../src/app/rooms.js';
import { beginNight, runNight, type BegunNight, type NightProgress, type RunningNight } from '../../src/cases/index.js';
import type { Actor } from '../../src/lib/actor.js';
import { day } from '../../src/lib/calendar.js';
import type { World } from './world.js';

const nightlySteps = rooms.flatMap(({ nightly }) => nightly);

interface Night {
  /** Today, by the world's clock, where it is left out. */
  readonly businessDate?: string;
  readonly rowsABatch?: number;
  readonly running?: RunningNight;
}

export const beginning = (world: World, by: Actor, { businessDate, rowsABatch }: Night = {}): Promise<BegunNight> =>
  beginNight(world.context(by), businessDate === undefined ? null : day(businessDate), nightlySteps, rowsABatch);

export const goingOn = (world: World, by: Actor, runId: string, running?: RunningNight): Promise<NightProgress> =>
  runNight(world.context(by), runId, nightlySteps, running);

export const night = async (world: World, by: Actor, asked: Night = {}): Promise<NightProgress> =>
  goingOn(world, by, (await beginning(world, by, asked)).id, asked.running);
