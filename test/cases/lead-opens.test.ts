import { expect, test } from '@jest/globals';
import { debtInput, done, key, personInput } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

test('a lead registers a debtor, opens a case on them, and sees both from then on', async () => {
  const lead = await world().person('TEAM_LEAD', 'North');
  const registered = done(
    await lead.ask(
      'mutation ($input: RegisterDebtorInput!) { registerDebtor(input: $input) { debtorId debtor { id } } }',
      {
        input: { person: personInput(), idempotencyKey: key() },
      },
    ),
  ).registerDebtor;
  expect(registered.debtor).toBeNull();
  const opened = done(
    await lead.ask(
      'mutation ($input: OpenCaseInput!) { openCase(input: $input) { caseId case { id team { name } debtor { displayName } } } }',
      {
        input: {
          reference: `C-${key().slice(0, 8)}`,
          debtorId: registered.debtorId,
          debts: [debtInput()],
          idempotencyKey: key(),
        },
      },
    ),
  ).openCase;
  expect(opened).toMatchObject({
    caseId: opened.case.id,
    case: { team: { name: 'North' }, debtor: { displayName: '张**' } },
  });
  const other = await world().person('TEAM_LEAD', 'South');
  expect((await other.ask('query ($id: ID!) { node(id: $id) { id } }', { id: opened.caseId })).data).toEqual({
    node: null,
  });
});
