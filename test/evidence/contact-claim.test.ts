import { beforeAll, describe, expect, test } from '@jest/globals';
import { execute, parse } from 'graphql';
import { ContactClaimDocument } from '../../schema/operations/documents.js';
import { act } from '../../src/audit/index.js';
import { leavesOf, withoutEntry } from '../kit/journal.js';
import { statementsOf } from '../kit/statements.js';
import { done, key, openCase, recordContactAttempt, requestPermit, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();

let officer: Person;
let collector: Person;
let opened: OpenedCase;
let startedAt: number;
const at = (minutes: number): string => new Date(startedAt + minutes * 60_000).toISOString();

beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector });
  world().clock.pass(60_000);
  startedAt = world().clock.now().getTime();
  for (let count = 0; count < 5; count++) {
    await recordContactAttempt(world(), collector, opened);
    world().clock.pass(60_000);
  }
});

const claim = async (debtorId = opened.debtorId, from = at(0), to = at(60)): Promise<Untyped> =>
  done(await officer.ask(ContactClaimDocument, { debtorId, from, to } as never)).contactClaim;
const codesOf = async (debtorId: string, from = at(0), to = at(60)): Promise<readonly string[]> =>
  (await officer.ask(ContactClaimDocument, { debtorId, from, to } as never)).codes;

describe('all contact attempts on a debtor in a period', () => {
  test('are numbered without a gap, each with its entry', async () => {
    const left = await leavesOf(world(), () => recordContactAttempt(world(), collector, opened));
    const claimed = await claim();
    expect(claimed).toMatchObject({
      debtorId: opened.debtorId,
      from: at(0),
      to: at(60),
      first: 1,
      last: 6,
      count: 6,
      isGapless: true,
    });
    expect(claimed.entries.map(({ seq }: Untyped) => seq as number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(claimed.entries[1]).toMatchObject({ type: 'contactAttempt.recorded', at: at(1), role: 'DEBTOR', part: 1 });
    expect(claimed.entries[5].entryId).toBe(left[0]?.id);
  });

  test('begin at "from" and end before "to"; a number outside is no gap', async () => {
    const some = await claim(opened.debtorId, at(1), at(3));
    expect([some.first, some.last, some.count, some.isGapless]).toEqual([2, 3, 2, true]);
    expect(some.entries).toHaveLength(2);
    const none = await claim(opened.debtorId, at(30), at(40));
    expect(none).toMatchObject({ first: null, last: null, count: 0, isGapless: true, entries: [] });
  });

  test('count what was asked and refused as well, and what others are reached for', async () => {
    const fresh = await openCase(world(), { assignee: collector });
    await requestPermit(collector, fresh);
    await recordContactAttempt(world(), collector, fresh);
    const { entries } = await claim(fresh.debtorId);
    expect(entries.map(({ type }: Untyped) => type as string)).toEqual([
      'contactPermit.issued',
      'contactAttempt.recorded',
    ]);
  });

  test.each([
    ['the first of the period', 2],
    ['one in it', 3],
    ['the last of it', 4],
    ['the one before it, which may have been of it', 1],
    ['the one after it, which may have been of it', 5],
  ])('tell that %s is missing', async (_which, seq) => {
    const period = [at(1), at(4)] as const;
    const claimed = await withoutEntry(world(), 'CONTACT', opened.debtorId, seq, () =>
      claim(opened.debtorId, ...period),
    );
    expect(claimed.isGapless).toBe(false);
    expect(await claim(opened.debtorId, ...period)).toMatchObject({ first: 2, last: 4, isGapless: true });
  });

  test('tell that the only one of the period is missing', async () => {
    const claimed = await withoutEntry(world(), 'CONTACT', opened.debtorId, 3, () =>
      claim(opened.debtorId, at(2), at(3)),
    );
    expect(claimed).toMatchObject({ first: null, last: null, count: 0, isGapless: false });
  });

  test('of an erased debtor claim nothing', async () => {
    const gone = await openCase(world(), { assignee: collector });
    await recordContactAttempt(world(), collector, gone);
    await erase(gone.debtorId);
    expect(await claim(gone.debtorId)).toMatchObject({
      first: null,
      last: null,
      count: 0,
      isGapless: null,
      entries: [],
    });
  });

  test('of a restricted debtor are claimed as of anybody: they show nothing of them', async () => {
    const held = await openCase(world(), { assignee: collector });
    await recordContactAttempt(world(), collector, held);
    done(
      await officer.ask('mutation ($input: RestrictPersonInput!) { restrictPerson(input: $input) { personId } }', {
        input: { personId: held.debtorId, basis: 'ACCURACY_CONTESTED', idempotencyKey: key() },
      }),
    );
    expect(await claim(held.debtorId)).toMatchObject({ count: 1, isGapless: true });
  });

  test('are at most 1 000 at once', async () => {
    const busy = await openCase(world(), { assignee: collector });
    const personId = busy.debtorId.replace('debtor_', '');
    const enter = (count: number): Promise<null> =>
      act(world().app.contextOf(collector.actor), { name: 'test', entries: ['contact.begun'] }, ({ journal }) => {
        for (let index = 0; index < count; index++)
          journal.enter({ type: 'contact.begun', subjects: [{ personId, role: 'DEBTOR', stream: 'CONTACT' }] });
        return Promise.resolve(null);
      });
    await enter(1_000);
    expect(await claim(busy.debtorId)).toMatchObject({ first: 1, last: 1_000, count: 1_000, isGapless: true });
    await enter(1);
    expect(await codesOf(busy.debtorId)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('claiming', () => {
  test('is one statement, and leaves an entry in the stream OTHER, which the claim does not count', async () => {
    const sent = await statementsOf(() => claim());
    expect(sent.filter((text) => text.includes('from audit.entry_subject'))).toHaveLength(1);
    const { count } = await claim();
    const left = await leavesOf(world(), () => claim());
    expect(left).toMatchObject([
      { type: 'journal.searched', subjects: [{ role: 'VIEWED', stream: 'OTHER' }], outcomes: ['contactClaim'] },
    ]);
    expect(Object.keys(left[0]!.fields).sort()).toEqual(['from', 'to']);
    expect((await claim()).count).toBe(count);
  });

  test('is refused over GET, to every other role, of what is no debtor, and of people elsewhere', async () => {
    const document = `{ contactClaim(debtorId: "${opened.debtorId}", from: "${at(0)}", to: "${at(1)}") { count } }`;
    const overGet = await execute({
      schema: world().app.schema,
      document: parse(document),
      contextValue: world().app.contextOf(officer.actor, { isGet: true }),
    });
    expect(overGet.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    for (const other of [collector, await serviceOf(world()), await world().person('REGULATOR')])
      expect((await other.ask(document)).codes).toEqual(['FORBIDDEN']);
    const stranger = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
    const elsewhere: Answer = await stranger.ask(document);
    expect([elsewhere.codes, elsewhere.data]).toEqual([['NOT_FOUND'], null]);
    expect(await codesOf(opened.caseId)).toEqual(['BAD_USER_INPUT']);
    expect(await codesOf(opened.debtorId, at(1), at(1))).toEqual(['BAD_USER_INPUT']);
  });
});

async function erase(personId: string): Promise<void> {
  const document = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { approval { id } } }';
  const ask = async (): Promise<Untyped> =>
    done(await officer.ask(document, { input: { personId, basis: 'COURT_OR_REGULATOR', idempotencyKey: key() } }));
  const { erasePerson: waiting } = await ask();
  await approve(await world().person('COMPLIANCE_OFFICER'), waiting.approval.id);
  await ask();
}
