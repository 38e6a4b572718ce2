import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { getNamedType } from 'graphql';
import { sealedFieldOf } from '../../src/lib/fields.js';
import { rooms } from '../../src/app/rooms.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

/** What every list may be narrowed and ordered by, with the indexes of its table by their property names. */
function rootLists(): {
  name: string;
  narrowed: readonly string[];
  ordered: readonly string[];
  indexes: readonly (readonly string[])[];
}[] {
  const queries = world().app.schema.getQueryType()?.getFields() ?? {};
  // One row alone, such as the answer of contactPermission, is no list.
  const served = new Set(
    Object.values(queries).flatMap(({ type }) => /^(.+)Connection$/.exec(getNamedType(type).name)?.[1] ?? []),
  );
  const views = Object.assign({}, ...rooms.map((room) => room.views)) as Record<string, { name: string }>;
  return rooms.flatMap(({ lists }) =>
    lists
      .filter(({ name }) => served.has(name))
      .map((list) => {
        const entity = views[list.name]?.name ?? list.name;
        const meta = [...world().database.orm.getMetadata().getAll().values()].find(
          ({ className }) => className === entity,
        );
        const indexes = [...(meta?.indexes ?? []), ...(meta?.uniques ?? [])].map(({ properties }) =>
          [properties].flat().map(String),
        );
        // What is sealed is found by the vault's tokens, whose key begins with the institution, the field and the token.
        const isSealed = (property: string): boolean =>
          property in list.searches || (meta !== undefined && sealedFieldOf(meta.class, property) !== null);
        const narrowed = Object.keys(list.filter).filter((property) => !isSealed(property));
        return { name: list.name, narrowed, ordered: list.order, indexes };
      }),
  );
}

test('there are lists to look at', () => {
  expect(rootLists().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Case', 'Debtor', 'ContactAttempt', 'User']),
  );
});

test('a list is narrowed and ordered only by what an index of its table begins with, behind the institution', () => {
  const missing = rootLists().flatMap(({ name, narrowed, ordered, indexes }) =>
    [...narrowed, ...ordered]
      .filter((property) => !indexes.some((index) => index[index[0] === 'institutionId' ? 1 : 0] === property))
      .map((property) => `${name}.${property}`),
  );
  expect(missing).toEqual([]);
});
