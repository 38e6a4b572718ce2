import { beforeAll, describe, expect, test } from '@jest/globals';
import { ContactHistoryDocument } from '../../schema/operations/documents.js';
import {
  addPhone,
  addRelated,
  attemptInput,
  correct,
  debtInput,
  done,
  openCase,
  recordContactAttempt,
  recordContactAttemptDocument,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

let collector: Person;
let officer: Person;
let opened: OpenedCase;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  opened = await openCase(world(), { assignee: collector, debts: [debtInput(), debtInput()] });
});

const historyOf = async (debtorId: string, when: { from?: string; to?: string; knownAt?: string } = {}) =>
  done(await officer.ask(ContactHistoryDocument, { debtorId, ...when })).contactHistory.contactAttempts;

const refusedAt = async (more: Record<string, unknown>): Promise<unknown> => {
  const { errors } = await collector.ask(recordContactAttemptDocument, { input: attemptInput(world(), opened, more) });
  return errors.map(({ extensions }) => [extensions.code, (extensions['path'] as string[]).join('.')].join(' ')).join();
};

describe('a correction', () => {
  test('stands beside the first record, which stays as it was', async () => {
    const mine = await openCase(world(), { assignee: collector });
    await recordContactAttempt(world(), collector, mine, { note: 'rang eight times' });
    const [before] = (await historyOf(mine.debtorId)).nodes;
    world().clock.pass(60_000);
    await correct(collector, before!.id, { outcome: 'BUSY', reason: 'heard it again' });
    await expect(correct(officer, before!.id)).rejects.toThrow('FORBIDDEN');
    const [after] = (await historyOf(mine.debtorId)).nodes;
    expect(after).toEqual({
      ...before,
      correctedBy: [
        expect.objectContaining({
          kind: 'MISTAKEN_OUTCOME',
          outcome: 'BUSY',
          reason: 'heard it again',
          actor: { id: collector.id },
        }),
      ],
    });
  });

  test('is not known before it was made, nor is the attempt', async () => {
    const mine = await openCase(world(), { assignee: collector });
    const { id } = await recordContactAttempt(world(), collector, mine);
    const recordedAt = world().clock.now();
    world().clock.pass(60_000);
    await correct(collector, id);
    const correctedAt = world().clock.now();
    const known = async (at: Date, less = 0) => {
      const { totalCount, nodes } = await historyOf(mine.debtorId, {
        knownAt: new Date(at.getTime() - less).toISOString(),
      });
      return [totalCount, nodes[0]?.correctedBy.length ?? null];
    };
    expect(await known(recordedAt, 1)).toEqual([0, null]);
    expect(await known(recordedAt)).toEqual([1, 0]);
    expect(await known(correctedAt, 1)).toEqual([1, 0]);
    expect(await known(correctedAt)).toEqual([1, 1]);
  });

  test('of an outcome says which is right', async () => {
    const { id } = await recordContactAttempt(world(), collector, opened);
    await expect(correct(collector, id, { outcome: null })).rejects.toThrow('input.outcome');
    expect((await correct(collector, id, { kind: 'NEVER_HAPPENED', outcome: null })).correctedBy).toHaveLength(1);
  });

  test("of another collector's attempt is not to be had", async () => {
    const { id } = await recordContactAttempt(world(), collector, opened);
    await expect(correct(await world().person('COLLECTOR', 'South'), id)).rejects.toThrow('NOT_FOUND');
  });
});

test('a history holds what happened from an instant up to, but not at, another', async () => {
  const mine = await openCase(world(), { assignee: collector });
  await recordContactAttempt(world(), collector, mine, { occurredAt: '2026-03-10T08:00:00.000Z' });
  const count = async (from: string, to: string) => (await historyOf(mine.debtorId, { from, to })).totalCount;
  expect(await count('2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.001Z')).toBe(1);
  expect(await count('2026-03-10T08:00:00.001Z', '2026-03-11T00:00:00Z')).toBe(0);
  expect(await count('2026-03-10T00:00:00Z', '2026-03-10T08:00:00.000Z')).toBe(0);
});

describe('the debts that an attempt counts for', () => {
  const debtsOf = async (more: Record<string, unknown>) => {
    const attempt = await recordContactAttempt(world(), collector, opened, {
      connected: true,
      answered: true,
      conversation: true,
      outcome: 'CONNECTED_DEBTOR',
      ...more,
    });
    type Found = { debt: { id: string }; raisedBy?: string }[];
    const of = (found: Found, id: string) => found.find(({ debt }) => debt.id === id);
    return opened.debtIds.map((id) => {
      const [isIntended, isAttributed] = [of(attempt.debtsIntended, id), of(attempt.debtsAttributed, id)].map(Boolean);
      const raisedBy = of(attempt.debtsDiscussed, id)?.raisedBy ?? null;
      return isIntended || isAttributed || raisedBy ? [isIntended, isAttributed, raisedBy] : null;
    });
  };
  const of = (index: number): string => opened.debtIds[index]!;

  test('are all of the case, where nothing is said', async () =>
    expect(await debtsOf({})).toEqual([
      [true, true, null],
      [true, true, null],
    ]));
  test('are those intended', async () =>
    expect(await debtsOf({ debtsIntended: [of(0)] })).toEqual([[true, true, null], null]));
  test('are those that the collector raised, rather than those intended', async () =>
    expect(
      await debtsOf({ debtsIntended: [of(0)], debtsDiscussed: [{ debtId: of(1), raisedBy: 'COLLECTOR' }] }),
    ).toEqual([
      [true, false, null],
      [false, true, 'COLLECTOR'],
    ]));
  test('are not those that the person raised', async () =>
    expect(await debtsOf({ debtsIntended: [of(0)], debtsDiscussed: [{ debtId: of(1), raisedBy: 'PERSON' }] })).toEqual([
      [true, true, null],
      [false, false, 'PERSON'],
    ]));
  test('are those named, where they are', async () =>
    expect(await debtsOf({ debtsIntended: [of(0)], debtsAttributed: [of(1)] })).toEqual([
      [true, false, null],
      [false, true, null],
    ]));

  test('are those named and those that the collector raised, whatever is named; not those that the person did', async () => {
    const said = (raisedBy: string) => ({
      debtsAttributed: [of(0)],
      debtsDiscussed: [{ debtId: of(1), raisedBy }],
    });
    expect(await debtsOf({ debtsIntended: [of(0)], ...said('COLLECTOR') })).toEqual([
      [true, true, null],
      [false, true, 'COLLECTOR'],
    ]);
    expect(await debtsOf({ debtsIntended: [of(0)], ...said('PERSON') })).toEqual([
      [true, true, null],
      [false, false, 'PERSON'],
    ]);
  });

  test('are at least one, and of this case', async () => {
    const other = await openCase(world(), { assignee: collector });
    expect(await refusedAt({ debtsAttributed: [] })).toBe('BAD_USER_INPUT input.debtsAttributed');
    expect(await refusedAt({ debtsIntended: [] })).toBe('BAD_USER_INPUT input.debtsAttributed');
    expect(await refusedAt({ debtsIntended: [of(0), other.debtIds[0]] })).toBe('BAD_USER_INPUT input.debtsIntended.1');
  });
});

describe('who was reached', () => {
  test('somebody related, on their own number, by the role on record', async () => {
    const related = await addRelated(await serviceOf(world()), opened.debtorId, { role: 'GUARANTOR' });
    const contactPointId = await addPhone(await serviceOf(world()), related.personId, '+8613912345678');
    const attempt = await recordContactAttempt(
      world(),
      collector,
      { ...opened, contactPointId },
      { personRole: 'THIRD_PARTY' },
    );
    expect(attempt).toMatchObject({ person: { id: related.personId }, personRole: 'GUARANTOR' });
  });

  test("another than was meant: a related person on the debtor's number", async () => {
    const related = await addRelated(await serviceOf(world()), opened.debtorId, { role: 'SPOUSE' });
    const attempt = await recordContactAttempt(world(), collector, opened, {
      personReachedId: related.personId,
      answered: true,
      outcome: 'CONNECTED_OTHER',
    });
    expect(attempt).toMatchObject({
      person: { id: opened.debtorId.replace('debtor', 'person') },
      personRole: 'SPOUSE',
    });
  });

  test("nobody of another debtor's, by person or by number", async () => {
    const other = await openCase(world(), { assignee: collector });
    expect(await refusedAt({ personReachedId: other.debtorId })).toBe('BAD_USER_INPUT input.personReachedId');
    expect(await refusedAt({ contactPointId: other.contactPointId })).toBe('BAD_USER_INPUT input.contactPointId');
  });
});

describe('what is said of an attempt holds together', () => {
  const met = { channel: 'VISIT', connected: true, answered: true, conversation: true, outcome: 'VISITED_MET' };
  const answered = { connected: true, answered: true, outcome: 'CONNECTED_DEBTOR' };

  test.each<[string, Record<string, unknown>, string]>([
    ['answered, not connected', { connected: false, answered: true }, 'input.answered'],
    ['a conversation that nobody answered', { conversation: true }, 'input.conversation'],
    ['voicemail on a visit', { ...met, conversation: false, voicemail: 'FULL' }, 'input.voicemail'],
    ['voicemail in a conversation', { ...answered, conversation: true, voicemail: 'FULL' }, 'input.voicemail'],
    ['notice of a call', { noticeGivenAt: '2026-03-01T00:00:00Z' }, 'input.noticeGivenAt'],
    ['companions on a call', { companions: ['li'] }, 'input.companions'],
    [
      'eleven companions',
      { ...met, companions: Array.from({ length: 11 }, (_, index) => `c${index}`) },
      'input.companions',
    ],
    ['a companion without a name', { ...met, companions: ['li', ' '] }, 'input.companions.1'],
  ])('%s is refused', async (_what, more, path) => expect(await refusedAt(more)).toBe(`BAD_USER_INPUT ${path}`));

  test.each<[string, Record<string, unknown>]>([
    ['a conversation that was answered', { ...answered, conversation: true }],
    ['a message left on voicemail', { voicemail: 'LIMITED_CONTENT', outcome: 'VOICEMAIL_REACHED' }],
    [
      'a call from the debtor',
      { direction: 'INBOUND', connected: true, conversation: true, outcome: 'CONNECTED_DEBTOR' },
    ],
    [
      'an inbound message on no known number',
      { direction: 'INBOUND', channel: 'SMS', contactPointId: null, outcome: 'DELIVERED' },
    ],
    [
      'a visit with ten companions, written up later',
      {
        ...met,
        occurredAt: '2026-03-30T01:00:00Z',
        noticeGivenAt: '2026-03-28T00:00:00Z',
        companions: Array.from({ length: 10 }, (_, index) => `c${index}`),
      },
    ],
  ])('%s is recorded', async (_what, more) => expect(await refusedAt(more)).toBe(''));
});
