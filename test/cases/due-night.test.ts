import { expect, test } from '@jest/globals';
import { withinInstitution } from '../../src/audit/index.js';
import { dueNight } from '../../src/cases/index.js';
import { beginning, goingOn, night } from '../kit/nights.js';
import { serviceOf } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

// Founded on 2026-04-01, by the clock of Shanghai.
const world = newWorld();
const halfPastMidnight = 30 * 60_000;

const due = (at: string, nightAt: number | null = halfPastMidnight): Promise<string | null> =>
  withinInstitution(world().database, world().institutionId, (db) => dueNight(db, new Date(at), nightAt));

test('a night is due once a day, from its hour on by the clock of the institution, and where none is named never', async () => {
  const { actor } = await serviceOf(world());
  expect(await due('2026-04-01T16:29:59.999Z')).toBeNull();
  expect(await due('2026-04-01T16:30:00.000Z')).toBe('2026-04-02');
  expect(await due('2026-04-02T15:59:59.999Z')).toBe('2026-04-02');
  expect(await due('2026-04-02T16:00:00.000Z')).toBeNull();
  expect(await due('2026-04-01T16:30:00.000Z', null)).toBeNull();
  world().clock.set('2026-04-01T16:30:00Z');
  await night(world(), actor);
  expect(await due('2026-04-02T15:59:59.999Z')).toBeNull();
  expect(await due('2026-04-02T16:30:00.000Z')).toBe('2026-04-03');
  // Of the days on which no server ran, the last.
  expect(await due('2026-04-05T16:30:00.000Z')).toBe('2026-04-06');
});

test('one that was cut off is due at any hour, and before every other', async () => {
  const { actor } = await serviceOf(world());
  world().clock.set('2026-04-06T16:30:00Z');
  const { id } = await beginning(world(), actor);
  for (const nightAt of [halfPastMidnight, null]) expect(await due('2026-04-08T16:30:00Z', nightAt)).toBe('2026-04-07');
  await goingOn(world(), actor, id);
  expect(await due('2026-04-08T16:30:00Z', null)).toBeNull();
});
