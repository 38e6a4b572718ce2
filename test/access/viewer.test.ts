import { expect, test } from '@jest/globals';
import { newWorld } from '../kit/world.js';

const world = newWorld();

test('a signed-in user learns who they are', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const { data, errors } = await collector.ask(
    '{ viewer { id login role isActive team { name } institution { slug businessDate } } }',
  );
  expect(errors).toEqual([]);
  expect(data.viewer).toMatchObject({
    role: 'COLLECTOR',
    isActive: true,
    team: { name: 'North' },
    institution: { businessDate: '2026-04-01' },
  });
});

test('a stranger is told to say who they are', async () => {
  const { codes } = await world().stranger().ask('{ viewer { id } }');
  expect(codes).toEqual(['UNAUTHENTICATED']);
});
