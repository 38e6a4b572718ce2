import { beforeAll, describe, expect, test } from '@jest/globals';
import { ContactHistoryDocument, TakeInReplyDocument, WishesDocument } from '../../schema/operations/documents.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import {
  addPhone,
  addRelated,
  done,
  key,
  openCase,
  present,
  replyInput,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

let gateway: Person;
let collector: Person;
let officer: Person;
let opened: OpenedCase;
beforeAll(async () => {
  gateway = await serviceOf(world());
  collector = await world().person('COLLECTOR', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  opened = await openCase(world(), { assignee: collector });
});

const taken = async (more: Record<string, unknown> = {}, by = gateway, from = opened) =>
  done(await by.ask(TakeInReplyDocument, { input: replyInput(world(), from, more) as never })).takeInReply;

const refused = async (more: Record<string, unknown>, by = gateway): Promise<string> => {
  const before = await rowCounts(world());
  const { errors } = await by.ask(TakeInReplyDocument, { input: replyInput(world(), opened, more) as never });
  expect(await rowCounts(world())).toEqual(before);
  return errors
    .map(({ extensions: { code, path } }) => [code, (path as string[] | undefined)?.join('.')].join(' '))
    .join();
};

describe('a reply', () => {
  test('is recorded as an inbound attempt, with what was written sealed', async () => {
    const receivedAt = new Date(world().clock.now().getTime() - 60_000).toISOString();
    const { contactAttemptId, contactAttempt, reading } = await taken({ text: ' I pay tomorrow ', receivedAt });
    expect(reading).toBe('OTHER');
    expect(contactAttempt).toEqual({
      ...{ id: contactAttemptId, channel: 'SMS', direction: 'INBOUND', occurredAt: receivedAt, outcome: 'DELIVERED' },
      note: null,
    });
    const { contactHistory } = done(await officer.ask(ContactHistoryDocument, { debtorId: opened.debtorId }));
    const recorded = present(contactHistory.contactAttempts.nodes.find(({ id }) => id === contactAttemptId));
    expect(recorded).toMatchObject({ note: 'I pay tomorrow', contactPoint: { id: opened.contactPointId } });
  });

  test('leaves what any attempt leaves, and a repetition nothing', async () => {
    const input = replyInput(world(), opened, { text: 'hello' });
    const ask = () => gateway.ask(TakeInReplyDocument, { input: input as never });
    expect((await leavesOf(world(), ask)).map(({ type, outcomes }) => [type, outcomes])).toEqual([
      ['contactAttempt.recorded', ['SMS', 'INBOUND', 'DELIVERED', 'ALLOWED']],
    ]);
    expect(await leavesOf(world(), ask)).toEqual([]);
  });

  test('is taken in by collectors of the case, and by who may record for them', async () => {
    expect((await taken({}, collector)).reading).toBe('OPT_OUT');
    expect(await refused({}, await world().person('COLLECTOR', 'South'))).toBe('NOT_FOUND ');
    for (const role of ['COMPLIANCE_OFFICER', 'ADMINISTRATOR', 'ANALYST', 'LEGAL_COUNSEL'] as const)
      expect(await refused({}, await world().person(role))).toBe('FORBIDDEN ');
  });

  test('that demands to be left alone is no opt-out by itself: it is marked, and found by its outcome', async () => {
    const { reading, contactAttempt } = await taken({ text: '请不要再发短信' });
    expect([reading, contactAttempt?.outcome]).toEqual(['DEMAND', 'REFUSED']);
    const { data } = await collector.ask(
      '{ contactAttempts(first: 5, filter: { outcome: { eq: REFUSED } }) { nodes { id } } }',
    );
    expect(data.contactAttempts.nodes).toEqual([{ id: contactAttempt?.id }]);
  });

  test('of a length that no note has is kept as far as a note goes', async () => {
    const { contactAttemptId } = await taken({ text: '催'.repeat(20_000) });
    const { contactHistory } = done(await officer.ask(ContactHistoryDocument, { debtorId: opened.debtorId }));
    const recorded = contactHistory.contactAttempts.nodes.find(({ id }) => id === contactAttemptId);
    expect(recorded?.note).toBe('催'.repeat(4000));
    expect(await refused({ text: '催'.repeat(20_001) })).toBe('BAD_USER_INPUT input.text');
  });

  test('with what a gateway adds is taken in all the same', async () => {
    expect((await taken({ text: '\u0000STOP\u0007' })).reading).toBe('OPT_OUT');
  });
});

describe('an opt-out', () => {
  const wishesOf = async (id: string) => {
    const { node } = done(await officer.ask(WishesDocument, { id }));
    return node && 'wishes' in node ? node.wishes : [];
  };

  test.each(['STOP', '退订', 'TD', 'Unsubscribe.'])(
    '%s is honoured in the same act, from when it was received, for that number alone',
    async (text) => {
      const mine = await openCase(world(), { assignee: collector });
      const other = await addPhone(gateway, mine.debtorId, '+8613912345678');
      const receivedAt = new Date(world().clock.now().getTime() - 60_000).toISOString();
      const left = await leavesOf(world(), () => taken({ text, receivedAt }, gateway, mine));
      expect(left.map(({ type, outcomes }) => [type, outcomes])).toEqual([
        ['contactAttempt.recorded', ['SMS', 'INBOUND', 'DELIVERED', 'ALLOWED']],
        ['wish.recorded', ['CONTACT_POINT']],
      ]);
      const wishes = await wishesOf(mine.debtorId);
      expect(wishes).toHaveLength(1);
      expect(wishes[0]).toMatchObject({
        ...{ kind: 'CONTACT_POINT', channel: null, validFrom: receivedAt, validTo: null, isInWriting: true },
        contactPoint: { id: mine.contactPointId },
      });
      expect(other).not.toBe(mine.contactPointId);
    },
  );

  test.each(["don't stop", 'please stop by tomorrow', '请不要再发短信', 'hello'])('%s is none', async (text) => {
    const mine = await openCase(world(), { assignee: collector });
    await taken({ text }, gateway, mine);
    expect(await wishesOf(mine.debtorId)).toEqual([]);
  });

  test('sent again by the same key is one wish', async () => {
    const mine = await openCase(world(), { assignee: collector });
    const idempotencyKey = key();
    const receivedAt = world().clock.now().toISOString();
    const first = await taken({ idempotencyKey, receivedAt }, gateway, mine);
    expect(await taken({ idempotencyKey, receivedAt }, gateway, mine)).toEqual(first);
    expect(await wishesOf(mine.debtorId)).toHaveLength(1);
  });

  test('of somebody else is theirs, and not the debtor’s', async () => {
    const mine = await openCase(world(), { assignee: collector });
    const { personId } = await addRelated(gateway, mine.debtorId);
    const contactPointId = await addPhone(gateway, personId, '+8613912345678');
    await taken({ contactPointId }, gateway, mine);
    expect([await wishesOf(mine.debtorId), await wishesOf(personId)]).toMatchObject([
      [],
      [{ kind: 'CONTACT_POINT', contactPoint: { id: contactPointId } }],
    ]);
  });
});

describe('of an e-mail', () => {
  let emailId: string;
  beforeAll(async () => {
    emailId = await addPhone(gateway, opened.debtorId, 'a@example.com', 'EMAIL');
  });

  test('the subject counts as well, and is kept', async () => {
    const mail = { channel: 'EMAIL', contactPointId: emailId, subject: 'Re: Stop', text: 'Yours, A' };
    const { contactAttemptId, reading } = await taken(mail);
    expect(reading).toBe('OPT_OUT');
    const { contactHistory } = done(await officer.ask(ContactHistoryDocument, { debtorId: opened.debtorId }));
    const recorded = contactHistory.contactAttempts.nodes.find(({ id }) => id === contactAttemptId);
    expect(recorded?.note).toBe('Re: Stop\n\nYours, A');
  });

  test('the address is one, and no number', async () => {
    expect(await refused({ channel: 'EMAIL' })).toBe('BAD_USER_INPUT input.contactPointId');
    expect(await refused({ contactPointId: emailId })).toBe('BAD_USER_INPUT input.contactPointId');
  });
});

describe('is refused, and nothing is written,', () => {
  test.each([
    ['by a way in which nobody writes', { channel: 'PHONE' }, 'BAD_USER_INPUT input.channel'],
    ['on paper', { channel: 'LETTER' }, 'BAD_USER_INPUT input.channel'],
    ['when it says nothing', { text: ' ' }, 'BAD_USER_INPUT input.text'],
    ['when it is yet to come', { receivedAt: '2030-01-01T00:00:00Z' }, 'BAD_USER_INPUT input.receivedAt'],
    ['of no case', { caseId: 'case_00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND '],
    ['of what is no contact point', { contactPointId: 'x' }, 'BAD_USER_INPUT input.contactPointId'],
  ])('%s', async (_, more, expected) => expect(await refused(more)).toBe(expected));

  test("from somebody else's number", async () => {
    const other = await openCase(world());
    expect(await refused({ contactPointId: other.contactPointId })).toBe('BAD_USER_INPUT input.contactPointId');
  });
});

test('somebody who is related to the debtor writes back for themselves', async () => {
  const { personId } = await addRelated(gateway, opened.debtorId);
  const contactPointId = await addPhone(gateway, personId, '+8613912345678');
  const left = await leavesOf(world(), () => taken({ contactPointId, text: 'wrong person', idempotencyKey: key() }));
  expect(left[0]?.subjects.map(({ role }) => role)).toEqual(['DEBTOR', 'CONTACTED']);
});
