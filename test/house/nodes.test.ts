import { expect, test } from '@jest/globals';
import { isInterfaceType } from 'graphql';
import { rooms } from '../../src/app/rooms.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

test('what calls itself a Node is what node(id) finds, and nothing else', () => {
  const node = world().app.schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('Node is no interface');
  const types = world()
    .app.schema.getPossibleTypes(node)
    .map(({ name }) => name);
  expect([...types].sort()).toEqual(rooms.flatMap(({ nodes }) => [...nodes]).sort());
});
