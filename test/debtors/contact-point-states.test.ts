import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { AddContactPointDocument, NoteContactPointDocument } from '../../schema/operations/documents.js';
import { importPlacement, importRecords } from '../../src/intake/index.js';
import type { PlacementRow } from '../../src/intake/records.js';
import type { Role } from '../../src/lib/actor.js';
import { day } from '../../src/lib/calendar.js';
import { currency } from '../../src/lib/money.js';
import { leavesOf } from '../kit/journal.js';
import { mistakeIn, refused } from '../kit/refusals.js';
import { done, key, openCase, present, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();

let collector: Person;
let opened: OpenedCase;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector });
});

const mistake = (work: () => Promise<Answer>): Promise<string> => mistakeIn(world(), work);

describe('the region of a number or address', () => {
  const ask = (more: Record<string, unknown>) =>
    collector.ask(AddContactPointDocument, {
      input: { personId: opened.debtorId, source: 'CONTRACT', idempotencyKey: key(), ...more } as Untyped,
    });
  const regionOf = async (more: Record<string, unknown>): Promise<string | null> =>
    present(done(await ask(more)).addContactPoint.contactPoint).region;

  test.each([
    ['MOBILE_PHONE', '+8613843215678', 'CN'],
    ['MOBILE_PHONE', '+44 7400 123456', 'GB'],
    ['LANDLINE_HOME', '+1 617 555 0142', 'US'],
    ['LANDLINE_WORK', '+1 416 555 0142', 'CA'],
    // No country's: an international freephone number.
    ['LANDLINE_WORK', '+80012345678', null],
    ['EMAIL', 'zhang@example.cn', null],
    ['POSTAL_ADDRESS', '1 Main St, Boston MA', null],
  ])('is of a %s %s, where nobody says it: %s', async (kind, value, region) => {
    expect(await regionOf({ kind, value })).toBe(region);
  });

  test('is what somebody says, such as a state', async () => {
    expect(await regionOf({ kind: 'MOBILE_PHONE', value: '+16175550143', region: 'US-MA' })).toBe('US-MA');
    expect(await regionOf({ kind: 'POSTAL_ADDRESS', value: '1 Main St', region: 'GB' })).toBe('GB');
  });

  test.each(['', 'us', 'USA', 'XX', 'US-XX', 'US-MA-1', 'China'])('is not %s', async (region) => {
    const more = { kind: 'EMAIL', value: 'a@example.com', region };
    expect(await mistake(() => ask(more))).toBe('BAD_USER_INPUT input.region');
  });

  test('is the number’s where it comes by a file', async () => {
    const money = { productKind: 'CREDIT_CARD', currency: currency('CNY') } as const;
    const row: PlacementRow = {
      debtor: { reference: 'D-region', kind: 'INDIVIDUAL', displayName: '张伟', timeZone: 'Asia/Shanghai' },
      contactPoints: [
        { kind: 'MOBILE_PHONE', value: '+8613900000000', source: 'CONTRACT' },
        { kind: 'EMAIL', value: 'a@example.com', source: 'CONTRACT' },
      ],
      relatedPeople: [],
      account: { number: '6225-region', ...money, openedOn: day('2024-05-01') },
      debt: {
        ...{ reference: 'L-region', ...money, jurisdiction: 'CN', oldestUnpaidDueOn: day('2026-02-01') },
        ...{ principalMinor: 100_000n, interestMinor: 0n, feesMinor: 0n },
      },
      caseReference: 'C-region',
    };
    await importRecords(world().context((await serviceOf(world())).actor), importPlacement, [row]);
    const { rows } = await sql<{ kind: string; region: string | null }>`
      select c.kind, c.region from contact_point c join person p on p.id = c.person_id where p.reference = 'D-region' order by c.kind`.execute(
      world().owner,
    );
    expect(rows).toEqual([
      { kind: 'EMAIL', region: null },
      { kind: 'MOBILE_PHONE', region: 'CN' },
    ]);
  });
});

const ask = (by: Person, more: Record<string, unknown>) =>
  by.ask(NoteContactPointDocument, {
    input: { contactPointId: opened.contactPointId, idempotencyKey: key(), ...more } as Untyped,
  });
const statesAfter = async (more: Record<string, unknown>) =>
  present(done(await ask(collector, more)).noteContactPoint.contactPoint).states;

const reach = ['CONFIRMED', 'WRONG_PERSON', 'OUT_OF_SERVICE', 'RETIRED'] as const;
const lasting = ['NOT_REASSIGNED', 'OF_EMPLOYER', 'NOT_OF_EMPLOYER', 'USED_BY_PRIOR_COLLECTOR'] as const;
const spans = ['OPT_OUT_NOTICE', 'AT_HOME', 'AT_WORK'] as const;

describe('what was learned of a number', () => {
  test.each([...reach, ...lasting])('%s holds from when it was so, without an end', async (state) => {
    const validFrom = '2026-03-01T00:00:00.000Z';
    const left = await leavesOf(world(), async () => {
      expect((await statesAfter({ state, validFrom })).at(-1)).toMatchObject({ state, validFrom, validTo: null });
    });
    expect(left).toMatchObject([{ type: 'contactPoint.noted', outcomes: [state] }]);
    const more = { state, validTo: '2026-04-02T00:00:00Z' };
    expect(await mistake(() => ask(collector, more))).toBe('BAD_USER_INPUT input.validTo');
  });

  test.each(spans)('%s holds from one instant to another', async (state) => {
    const span = { validFrom: '2026-03-01T00:00:00.000Z', validTo: '2026-04-05T00:00:00.000Z' };
    expect((await statesAfter({ state, ...span })).at(-1)).toMatchObject({ state, ...span });
    expect(await mistake(() => ask(collector, { state }))).toBe('BAD_USER_INPUT input.validTo');
    const empty = { state, validFrom: span.validFrom, validTo: span.validFrom };
    expect(await mistake(() => ask(collector, empty))).toBe('BAD_USER_INPUT input.validTo');
  });

  test('may lie ahead where it says where the person will be, and nowhere else', async () => {
    const ahead = { validFrom: '2026-04-02T10:00:00.000Z', validTo: '2026-04-02T12:00:00.000Z' };
    expect((await statesAfter({ state: 'AT_WORK', ...ahead })).at(-1)).toMatchObject(ahead);
    const notice = { state: 'OPT_OUT_NOTICE', ...ahead };
    expect(await mistake(() => ask(collector, notice))).toBe('BAD_USER_INPUT input.validFrom');
    const found = { state: 'NOT_REASSIGNED', validFrom: ahead.validFrom };
    expect(await mistake(() => ask(collector, found))).toBe('BAD_USER_INPUT input.validFrom');
  });

  test('stays: what is learned later stands beside it', async () => {
    const { length } = await statesAfter({ state: 'CONFIRMED' });
    world().clock.pass(60_000);
    const states = await statesAfter({ state: 'NOT_REASSIGNED' });
    expect(states).toHaveLength(length + 1);
    expect(states.slice(-2).map(({ state }) => state)).toEqual(['CONFIRMED', 'NOT_REASSIGNED']);
  });

  test('is noted once by the same key and input', async () => {
    const once = { state: 'OF_EMPLOYER', idempotencyKey: key() };
    const states = await statesAfter(once);
    expect(await statesAfter(once)).toEqual(states);
  });

  test.each<Role>(['ANALYST', 'ADMINISTRATOR', 'LEGAL_COUNSEL', 'REGULATOR'])('is not noted by a %s', async (role) => {
    const by = await world().person(role);
    expect((await refused(world(), () => ask(by, { state: 'NOT_REASSIGNED' }))).codes).toEqual(['FORBIDDEN']);
  });

  test("is not noted of another collector's debtor", async () => {
    const other = await world().person('COLLECTOR', 'South');
    expect((await refused(world(), () => ask(other, { state: 'NOT_REASSIGNED' }))).codes).toEqual(['NOT_FOUND']);
  });

  test('is a word that the database knows', async () => {
    const unknown = sql`update contact_point_state set state = 'MAYBE'`.execute(world().owner);
    await expect(unknown).rejects.toMatchObject({ code: '23514' });
  });
});
