import { expect, test } from '@jest/globals';
import { isNonNullType, isObjectType } from 'graphql';
import { fieldGroups } from '../../src/access/index.js';
import { onlooker } from '../../src/lib/actor.js';
import { read } from '../house/files.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

const all = Object.entries(fieldGroups).flatMap(([group, { fields }]) => fields.map((field) => ({ group, field })));

test('what the groups of fields name is in the schema, and a field that may be hidden may be null', () => {
  const wrong = all.filter(({ field }) => {
    const [typeName, name] = field.split('.') as [string, string];
    const type = world().app.schema.getType(typeName);
    if (!isObjectType(type)) return true;
    const found = type.getFields()[name];
    return name === '*' ? false : !found || isNonNullType(found.type);
  });
  expect(wrong).toEqual([]);
});

test('nothing is in two groups, nor a field in one group and its whole row in the same', () => {
  const names = all.map(({ field }) => field);
  expect(new Set(names).size).toBe(names.length);
});

test('a field of a group is bound to a scope, and a row of a group too', () => {
  const { catalogue } = world().context(world().administrator.actor);
  const { actor: administrator } = world().administrator;
  const actor = onlooker(
    { ...administrator, role: 'LAW_FIRM' as const, firmId: world().institutionId },
    world().clock.now(),
  );
  const unbound = all.filter(({ group, field }) => {
    const [typeName, name] = field.split('.') as [string, string];
    const type = catalogue.type(typeName);
    const scopes = name === '*' ? type.scopes : [type.fieldScopes.get(name)];
    return !scopes.some((scope) => {
      const said = scope?.('t', actor);
      return said && said.compile(world().database.compiler).sql.includes(`'${group}'`);
    });
  });
  expect(unbound).toEqual([]);
});

test('docs/access.md has the table', () => {
  const rows = Object.entries(fieldGroups).map(
    ([name, { description, fields }]) =>
      `| \`${name}\` | ${description} | ${fields.map((field) => `\`${field}\``).join(' ')} |`,
  );
  const spaces = (text: string): string => text.replace(/ +/g, ' ');
  const docs = spaces(read('docs/access.md'));
  expect(rows.filter((row) => !docs.includes(spaces(row)))).toEqual([]);
});
