import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { graphqlHttpAudits } from '../kit/graphql-http-audits.js';
import { startToy, type Toy } from './toy.js';

let toy: Toy;
let url = '';
beforeAll(async () => {
  toy = await startToy();
  url = `${(await toy.server.listen(0, '127.0.0.1')).url}/graphql`;
});
afterAll(() => toy.stop());

describe('GraphQL over HTTP, as its working group audits it', () => {
  const audits = graphqlHttpAudits(() => url);
  test('there are 61 audits', () => expect(audits).toHaveLength(61));
  test.each(audits)('%s %s', (_id, _name, audit) => audit());
});
