import { describe, expect, test } from '@jest/globals';
import {
  addPhone,
  addRelated,
  attemptInput,
  key,
  openCase,
  recordContactAttempt,
  recordContactAttemptDocument,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

test('a collector records an attempt on their own case, and it reads back masked', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const attempt = await recordContactAttempt(world(), collector, opened, { note: 'rang eight times' });
  expect(attempt).toMatchObject({
    occurredAt: '2026-04-01T02:00:00.000Z',
    recordedAt: '2026-04-01T02:00:00.000Z',
    channel: 'PHONE',
    outcome: 'NO_ANSWER',
    personRole: 'DEBTOR',
    note: null,
    case: { id: opened.caseId },
    person: { displayName: '张**' },
    contactPoint: { value: '+86138****5678' },
    debtsIntended: [{ debt: { id: opened.debtIds[0] } }],
    debtsAttributed: [{ debt: { id: opened.debtIds[0] } }],
    debtsDiscussed: [],
  });
});

test('why it was made is a word of a closed list: free words, which may name somebody, are refused', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const { id } = await recordContactAttempt(world(), collector, opened, { reasonCode: 'CALLBACK_AGREED' });
  const asked = 'query ($id: ID!) { node(id: $id) { ... on ContactAttempt { reasonCode } } }';
  expect((await collector.ask(asked, { id })).data.node).toEqual({ reasonCode: 'CALLBACK_AGREED' });
  for (const reasonCode of ['his sister 王芳 asked', '']) {
    const input = attemptInput(world(), opened, { reasonCode });
    expect((await collector.ask(recordContactAttemptDocument, { input })).codes).toEqual(['BAD_USER_INPUT']);
  }
});

test('the same key and input give the same attempt, and another input is a conflict', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const input = attemptInput(world(), opened, { idempotencyKey: key() });
  const [first, second] = await Promise.all([
    collector.ask(recordContactAttemptDocument, { input }),
    collector.ask(recordContactAttemptDocument, { input }),
  ]);
  expect(first.errors).toEqual([]);
  expect(second.data).toEqual(first.data);
  expect(
    (await collector.ask(recordContactAttemptDocument, { input: { ...input, outcome: 'BUSY', connected: false } }))
      .codes,
  ).toEqual(['CONFLICT']);
  const { data, errors } = await collector.ask(
    'query ($id: ID!) { node(id: $id) { ... on Case { contactAttempts(first: 5) { totalCount } } } }',
    { id: opened.caseId },
  );
  expect(errors).toEqual([]);
  expect(data.node.contactAttempts.totalCount).toBe(1);
});

test("another collector's case answers like a missing one", async () => {
  const [mine, theirs] = [await world().person('COLLECTOR', 'North'), await world().person('COLLECTOR', 'South')];
  const opened = await openCase(world(), { assignee: theirs });
  const asked = await mine.ask(recordContactAttemptDocument, { input: attemptInput(world(), opened) });
  const missing = await mine.ask(recordContactAttemptDocument, {
    input: attemptInput(world(), { ...opened, caseId: 'case_00000000-0000-7000-8000-000000000000' }),
  });
  expect(asked.codes).toEqual(['NOT_FOUND']);
  expect(missing.errors[0]?.message).toBe(asked.errors[0]?.message);
  expect((await mine.ask('query ($id: ID!) { node(id: $id) { id } }', { id: opened.caseId })).data).toEqual({
    node: null,
  });
});

test('a compliance officer reads the history in plain, and the look leaves an entry', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const officer = await world().person('COMPLIANCE_OFFICER');
  const opened = await openCase(world(), { assignee: collector });
  await recordContactAttempt(world(), collector, opened, { note: 'rang eight times' });
  const before = await entries();
  const { data, errors } = await officer.ask(
    'query ($id: ID!) { contactHistory(debtorId: $id) { debtor { displayName } contactAttempts(first: 10) { totalCount nodes { note contactPoint { value } actor { displayName } } } } }',
    { id: opened.debtorId },
  );
  expect(errors).toEqual([]);
  expect(data.contactHistory).toMatchObject({
    debtor: { displayName: '张伟' },
    contactAttempts: {
      totalCount: 1,
      nodes: [{ note: 'rang eight times', contactPoint: { value: '+8613812345678' } }],
    },
  });
  expect(await entries()).toBe(before + 1);
});

async function entries(): Promise<number> {
  const rows = await world()
    .owner.selectFrom('audit.entry' as never)
    .select(({ fn }) => fn.countAll().as('count'))
    .execute();
  return Number((rows[0] as unknown as { count: string }).count);
}

test("a stranger who answers on the debtor's number is recorded as what they are", async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const answered = { answered: true, outcome: 'CONNECTED_OTHER' };
  expect(
    (await recordContactAttempt(world(), collector, opened, { ...answered, personRole: 'THIRD_PARTY' })).personRole,
  ).toBe('THIRD_PARTY');
  expect((await recordContactAttempt(world(), collector, opened, answered)).personRole).toBe('DEBTOR');
  // Nobody answered, so nobody was anything but the one it was meant for.
  expect((await recordContactAttempt(world(), collector, opened, { personRole: 'THIRD_PARTY' })).personRole).toBe(
    'DEBTOR',
  );
});

describe('what somebody is to the debt', () => {
  const met = { answered: true, outcome: 'CONNECTED_OTHER' };
  const refusedAt = async (by: Person, opened: OpenedCase, more: Record<string, unknown>) => {
    const { errors } = await by.ask(recordContactAttemptDocument, { input: attemptInput(world(), opened, more) });
    return errors.map(({ extensions }) => [extensions.code, (extensions['path'] as string[]).join('.')].join(' '));
  };
  const mine = async () => {
    const collector = await world().person('COLLECTOR', 'North');
    return { collector, opened: await openCase(world(), { assignee: collector }) };
  };

  test.each(['CO_DEBTOR', 'GUARANTOR', 'SPOUSE', 'LAWYER'])(
    'is not %s by a word alone: whoever is that is named',
    async (personRole) => {
      const { collector, opened } = await mine();
      const before = await entries();
      expect(await refusedAt(collector, opened, { ...met, personRole })).toEqual(['BAD_USER_INPUT input.personRole']);
      expect(await entries()).toBe(before);
      const { personId } = await addRelated(await serviceOf(world()), opened.debtorId, { role: personRole });
      const named = { ...met, personRole, personReachedId: personId };
      expect((await recordContactAttempt(world(), collector, opened, named)).personRole).toBe(personRole);
      // Who called in says who they are.
      const inbound = { ...met, personRole, direction: 'INBOUND' };
      expect((await recordContactAttempt(world(), collector, opened, inbound)).personRole).toBe(personRole);
    },
  );

  test.each(['DEBTOR', 'CONTACT_PERSON', 'EMPLOYER', 'THIRD_PARTY', 'UNKNOWN'])(
    'may be %s: the one on record, or who may pick up a telephone',
    async (personRole) => {
      const { collector, opened } = await mine();
      expect((await recordContactAttempt(world(), collector, opened, { ...met, personRole })).personRole).toBe(
        personRole,
      );
    },
  );

  test('on a guarantor’s number may be the guarantor, and is not the debtor by a word', async () => {
    const { collector, opened } = await mine();
    const { personId } = await addRelated(await serviceOf(world()), opened.debtorId, { role: 'GUARANTOR' });
    const contactPointId = await addPhone(await serviceOf(world()), personId, '+8613912345678');
    const theirs = { ...opened, contactPointId };
    expect(
      (await recordContactAttempt(world(), collector, theirs, { ...met, personRole: 'GUARANTOR' })).personRole,
    ).toBe('GUARANTOR');
    expect(await refusedAt(collector, theirs, { ...met, personRole: 'DEBTOR' })).toEqual([
      'BAD_USER_INPUT input.personRole',
    ]);
  });
});

test('a debt is discussed once, and who raised it is not overwritten', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector });
  const [debtId] = opened.debtIds;
  const debtsDiscussed = [
    { debtId, raisedBy: 'COLLECTOR' },
    { debtId, raisedBy: 'PERSON' },
  ];
  const input = attemptInput(world(), opened, {
    answered: true,
    conversation: true,
    outcome: 'CONNECTED_DEBTOR',
    debtsDiscussed,
  });
  const { errors } = await collector.ask(recordContactAttemptDocument, { input });
  expect(errors[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
    message: expect.stringContaining('input.debtsDiscussed.1'),
  });
});
