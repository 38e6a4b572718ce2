import { beforeAll, describe, expect, test } from '@jest/globals';
import { RecordWishDocument, WishesDocument, WithdrawWishDocument } from '../../schema/operations/documents.js';
import { act } from '../../src/audit/index.js';
import { conditionFrom, consentFrom, endConsent, endWish, wishFrom } from '../../src/debtors/index.js';
import type { Role } from '../../src/lib/actor.js';
import { toNodeId } from '../../src/lib/id.js';
import { wishKinds } from '../../src/lib/vocabulary.js';
import { engage } from '../kit/engagements.js';
import { leavesOf } from '../kit/journal.js';
import { mistakeIn, refused } from '../kit/refusals.js';
import { addPhone, addRelated, done, key, openCase, present, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();

let collector: Person;
let other: Person;
let officer: Person;
let agent: Person;
let blind: Person;
let opened: OpenedCase;
let others: OpenedCase;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  other = await world().person('COLLECTOR', 'South');
  officer = await world().person('COMPLIANCE_OFFICER');
  opened = await openCase(world(), { assignee: collector });
  others = await openCase(world(), { assignee: other });
  const counsel = await world().person('LEGAL_COUNSEL');
  const [first, second] = [await world().firm('AGENCY'), await world().firm('LAW_FIRM')];
  [agent, blind] = [await first.person(), await second.person()];
  await engage(counsel, first, [opened.caseId]);
  await engage(counsel, second, [opened.caseId], { fieldGroups: ['IDENTITY'] });
});

const input = (more: Record<string, unknown> = {}): Untyped => ({
  personId: opened.debtorId,
  kind: 'CEASE',
  idempotencyKey: key(),
  ...more,
});
const ask = (by: Person, more: Record<string, unknown> = {}) => by.ask(RecordWishDocument, { input: input(more) });
const record = async (by: Person, more: Record<string, unknown> = {}) =>
  present(done(await ask(by, more)).recordWish.wish);
const withdraw = (by: Person, wishId: string, endsAt?: string) =>
  by.ask(WithdrawWishDocument, { input: { wishId, endsAt: endsAt ?? null, idempotencyKey: key() } });
const wishesOf = async (by: Person, id: string): Promise<Untyped[]> =>
  (done(await by.ask(WishesDocument, { id })).node as Untyped).wishes;

const nothingChanged = (work: () => Promise<Answer>): Promise<Answer> => refused(world(), work);
const mistake = (work: () => Promise<Answer>): Promise<string> => mistakeIn(world(), work);

const mornings = [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 0, toMinute: 720 }];
/** What each kind says besides itself. */
const saying = (): Readonly<Record<string, Record<string, unknown>>> => ({
  TIME: { schedule: mornings },
  ONLY_TIME: { schedule: [...mornings, { weekdays: [7], fromMinute: 1080, toMinute: 1440 }] },
  PLACE: { place: 'WORK' },
  CHANNEL: { channel: 'PHONE' },
  CONTACT_POINT: { contactPointId: opened.contactPointId },
});

describe('of each kind, a wish', () => {
  test.each([...wishKinds])('%s is recorded with what it says, and leaves one entry', async (kind) => {
    const { schedule = [], place = null, channel = null, contactPointId } = saying()[kind] ?? {};
    const left = await leavesOf(world(), async () => {
      expect(await record(collector, { kind, debtIds: opened.debtIds, ...saying()[kind] })).toMatchObject({
        ...{ kind, schedule, place, channel, isInWriting: false, debtIds: opened.debtIds, ends: [] },
        contactPoint: contactPointId ? { id: contactPointId } : null,
      });
    });
    expect(left).toMatchObject([{ type: 'wish.recorded', outcomes: [kind], subjects: [{ role: 'DEBTOR' }] }]);
  });
});

test('a cease notice binds from receipt, however late it is found in the post room', async () => {
  const received = '2026-03-20T01:00:00.000Z';
  expect(await record(officer, { isInWriting: true, validFrom: received })).toMatchObject({
    ...{ kind: 'CEASE', isInWriting: true, validFrom: received, validTo: null },
    recordedAt: world().clock.now().toISOString(),
  });
});

test('days are kept in their order, and a schedule may have fifty times', async () => {
  const schedule = [{ weekdays: [7, 1], fromMinute: 1439, toMinute: 1440 }];
  expect(await record(collector, { kind: 'TIME', schedule })).toMatchObject({
    schedule: [{ weekdays: [1, 7], fromMinute: 1439, toMinute: 1440 }],
  });
  const fifty = Array.from({ length: 50 }, (_, n) => ({ weekdays: [1], fromMinute: n, toMinute: n + 1 }));
  expect((await record(collector, { kind: 'TIME', schedule: fifty })).schedule).toEqual(fifty);
  const more = [...fifty, { weekdays: [2], fromMinute: 0, toMinute: 1 }];
  expect(await mistake(() => ask(collector, { kind: 'TIME', schedule: more }))).toBe('BAD_USER_INPUT input.schedule');
});

describe('a mistake changes nothing:', () => {
  test.each([
    ['TIME', 'schedule'],
    ['ONLY_TIME', 'schedule'],
    ['PLACE', 'place'],
    ['CHANNEL', 'channel'],
    ['CONTACT_POINT', 'contactPointId'],
  ])('a %s without its %s', async (kind, part) => {
    expect(await mistake(() => ask(collector, { kind }))).toBe(`BAD_USER_INPUT input.${part}`);
  });

  test.each([...wishKinds])('a %s with what is for others', async (kind) => {
    const own = saying()[kind] ?? {};
    for (const more of Object.values(saying())) {
      const [part = ''] = Object.keys(more);
      if (part in own) continue;
      expect(await mistake(() => ask(collector, { kind, ...own, ...more }))).toBe(`BAD_USER_INPUT input.${part}`);
    }
  });

  test.each([
    ['no day', { weekdays: [] }, 'weekdays'],
    ['a day 0', { weekdays: [0] }, 'weekdays'],
    ['a day 8', { weekdays: [1, 8] }, 'weekdays'],
    ['a day twice', { weekdays: [1, 2, 1] }, 'weekdays'],
    ['a minute before the day', { fromMinute: -1 }, 'fromMinute'],
    ['a minute after the day', { fromMinute: 1440, toMinute: 1441 }, 'fromMinute'],
    ['an empty time', { toMinute: 60 }, 'toMinute'],
    ['a time over midnight', { toMinute: 30 }, 'toMinute'],
    ['an end after the day', { toMinute: 1441 }, 'toMinute'],
  ])('%s', async (_what, more, part) => {
    const schedule = [...mornings, { weekdays: [1], fromMinute: 60, toMinute: 120, ...more }];
    expect(await mistake(() => ask(collector, { kind: 'TIME', schedule }))).toBe(
      `BAD_USER_INPUT input.schedule.1.${part}`,
    );
  });

  test.each([
    ['received in the future', { validFrom: '2026-04-01T02:05:00.001Z' }, 'input.validFrom'],
    ['over before it was received', { validTo: '2026-04-01T02:00:00Z' }, 'input.validTo'],
    ['of nobody', { personId: 'x' }, 'input.personId'],
    ['about no debt', { debtIds: ['x'] }, 'input.debtIds.0'],
  ])('%s', async (_what, more, path) => {
    expect(await mistake(() => ask(collector, more))).toBe(`BAD_USER_INPUT ${path}`);
  });

  test("somebody else's number", async () => {
    const { personId } = await addRelated(await serviceOf(world()), opened.debtorId);
    const contactPointId = await addPhone(collector, personId, '+8613912345678');
    const more = { kind: 'CONTACT_POINT', contactPointId };
    expect(await mistake(() => ask(collector, more))).toBe('BAD_USER_INPUT input.contactPointId');
  });
});

describe('refused are', () => {
  test.each<Role>(['ANALYST', 'ADMINISTRATOR', 'REGULATOR', 'DEBTOR'])(
    'a %s, who also learns of no wish that is there',
    async (role) => {
      const by = await world().person(role);
      const { id } = await record(collector);
      expect((await nothingChanged(() => ask(by))).codes).toEqual(['FORBIDDEN']);
      expect((await nothingChanged(() => withdraw(by, id))).codes).toEqual(['FORBIDDEN']);
      expect((await by.ask(`{ node(id: "${id}") { id } }`)).data.node).toBeNull();
      const { codes } = await by.ask(`{ node(id: "${opened.debtorId}") { ... on Debtor { wishes { kind } } } }`);
      expect(role === 'ANALYST' ? codes : []).toEqual(role === 'ANALYST' ? ['FORBIDDEN'] : []);
    },
  );

  test("another collector's debtor and wish, as what does not exist", async () => {
    const theirs = await record(other, { personId: others.debtorId });
    expect((await nothingChanged(() => ask(other))).codes).toEqual(['NOT_FOUND']);
    expect((await nothingChanged(() => withdraw(collector, theirs.id))).codes).toEqual(['NOT_FOUND']);
  });

  test('a firm whose engagement shows no numbers, where it would read or withdraw; what it is told it records', async () => {
    const { wishId, wish } = done(await ask(blind)).recordWish;
    expect([wish, await wishesOf(blind, opened.debtorId)]).toEqual([null, []]);
    expect((await nothingChanged(() => withdraw(blind, wishId))).codes).toEqual(['NOT_FOUND']);
    const seen = await wishesOf(agent, opened.debtorId);
    expect(seen.find(({ id }) => id === wishId)).toMatchObject({ kind: 'CEASE', actor: null });
    done(await withdraw(agent, wishId));
    const elsewhere = { personId: others.debtorId };
    expect((await nothingChanged(() => ask(agent, elsewhere))).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a withdrawal', () => {
  test('is a row of its own: the wish stays, and of several ends all are kept', async () => {
    const wish = await record(collector, { validFrom: '2026-03-01T00:00:00Z' });
    const [late, early] = ['2026-03-20T00:00:00.000Z', '2026-03-10T00:00:00.000Z'];
    const left = await leavesOf(world(), async () => void done(await withdraw(collector, wish.id, late)));
    expect(left).toMatchObject([{ type: 'wish.withdrawn', outcomes: ['CEASE'] }]);
    world().clock.pass(60_000);
    const { wish: after } = done(await withdraw(officer, wish.id, early)).withdrawWish;
    expect(after).toEqual({ ...wish, ends: present(after).ends });
    expect(present(after).ends.map(({ endsAt }) => endsAt)).toEqual([late, early]);
  });

  test('does not come before the beginning', async () => {
    const { id } = await record(collector, { validFrom: '2026-03-01T00:00:00Z' });
    expect(await mistake(() => withdraw(collector, id, '2026-02-28T23:59:59.999Z'))).toBe(
      'BAD_USER_INPUT input.endsAt',
    );
  });
});

test('the same key and input are recorded once, and another input under the key is refused', async () => {
  const once = input();
  const first = done(await collector.ask(RecordWishDocument, { input: once })).recordWish;
  const repeated = async (): Promise<void> => {
    expect(done(await collector.ask(RecordWishDocument, { input: once })).recordWish).toEqual(first);
  };
  expect(await leavesOf(world(), repeated)).toEqual([]);
  const changed = { input: { ...once, kind: 'REFUSED' } };
  expect((await nothingChanged(() => collector.ask(RecordWishDocument, changed))).codes).toEqual(['CONFLICT']);
});

test('a higher room records and ends all of it within an act of its own', async () => {
  const fresh = await openCase(world(), { assignee: collector });
  const personId = fresh.debtorId.replace('debtor_', '');
  const context = world().context(collector.actor);
  const entries = [
    ...(['wish.recorded', 'wish.withdrawn', 'consent.recorded', 'consent.withdrawn', 'person.noted'] as const),
  ];
  const left = await leavesOf(world(), () =>
    act(context, { name: 'takeReply', entries }, async (work) => {
      const heard = { personId, contactPointId: null, debtIds: [], validFrom: work.now, validTo: null };
      const nothing = { channel: null, place: null, schedule: [], isInWriting: true };
      const wishId = await wishFrom(work, { ...heard, ...nothing, kind: 'CHANNEL', channel: 'SMS' });
      const consentId = await consentFrom(work, { ...heard, kind: 'TEXT', firmId: null, attemptId: null });
      await work.em.flush();
      await endWish(work, { wishId, endsAt: work.now });
      await endConsent(work, { consentId, endsAt: work.now });
      conditionFrom(work, { personId, condition: 'VULNERABLE', isPresent: true, validFrom: work.now });
      await expect(wishFrom(work, { ...heard, ...nothing, kind: 'PLACE' })).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', path: ['input', 'place'] },
      });
    }),
  );
  expect(left.map(({ type }) => type).sort()).toEqual([...entries].sort());
  const [wish] = await wishesOf(collector, toNodeId('Debtor', personId));
  expect(wish).toMatchObject({ channel: 'SMS', ends: [{ endsAt: world().clock.now().toISOString() }] });
});
