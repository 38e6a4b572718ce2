import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { graphqlHttpAudits } from '../kit/graphql-http-audits.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();
let url = '';
beforeAll(async () => {
  url = `${(await world().app.http.listen(0, '127.0.0.1')).url}/graphql`;
});

describe('GraphQL over HTTP, as its working group audits it, on the real application', () => {
  const audits = graphqlHttpAudits(() => url);
  test('there are 61 audits', () => expect(audits).toHaveLength(61));
  test.each(audits)('%s %s', (_id, _name, audit) => audit());
});

// Once the resolvers of the introspection types, which all schemas of a process share, were taken off with the others'.
test.each(['jit', 'graphql-js'] as const)('the schema describes itself whole on %s', async (mode) => {
  const person = await world().onExecutor(mode, world().administrator);
  const { data, errors } = await person.ask(getIntrospectionQuery());
  expect(errors).toEqual([]);
  expect(printSchema(lexicographicSortSchema(buildClientSchema(data)))).toBe(
    printSchema(lexicographicSortSchema(world().app.schema)),
  );
});
