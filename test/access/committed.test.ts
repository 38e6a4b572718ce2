import { expect, test } from '@jest/globals';
import { key } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

test('a payload that cannot be read after the commit says that the change stands', async () => {
  const { administrator } = world();
  const second = await world().person('ADMINISTRATOR');
  const input = { userId: second.id, role: 'ANALYST', idempotencyKey: key() };
  // Their own role: the session that reads the payload is refused, since the token says another role by now.
  const { data, errors } = await second.ask(
    'mutation ($input: ChangeUserInput!) { changeUser(input: $input) { user { role } } }',
    { input },
  );
  expect(data).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', committed: true });
  const changed = await administrator.ask('query ($id: ID!) { node(id: $id) { ... on User { role } } }', {
    id: second.id,
  });
  expect(changed.data).toEqual({ node: { role: 'ANALYST' } });
});
