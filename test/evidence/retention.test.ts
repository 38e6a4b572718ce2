/** What was kept long enough can be read by nobody any more, and every proof still holds; what must be kept is kept. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  ApplyRetentionDocument,
  ChangeRetentionDocument,
  RetentionPlanDocument,
  RetentionTimesDocument,
  type ChangeRetentionMutationVariables,
} from '../../schema/operations/documents.js';
import { verifyJournal } from '../../src/audit/index.js';
import { merkleRoot } from '../../src/proof/index.js';
import { openFinding } from '../kit/findings.js';
import { giveHolds, placeHold, releaseHold } from '../kit/holds.js';
import { leavesOf } from '../kit/journal.js';
import { rewriteUntilGone } from '../kit/rewriting.js';
import { filesOf, foundIn, type Sought } from '../kit/scan.js';
import {
  addRelated,
  debtInput,
  done,
  key,
  openCase,
  openComplaint,
  present,
  recordContactAttempt,
  registerDebtor,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { approve, newWorld, verifyAll, type Person } from '../kit/world.js';

const world = newWorld();
const uuidOf = (nodeId: string): string => nodeId.replace(/^\w+_/, '');

let officer: Person;
let counsel: Person;
let collector: Person;
let lead: Person;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  counsel = await world().person('LEGAL_COUNSEL');
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  await giveHolds(world(), officer, counsel);
});

const contacted = async (debt: Record<string, unknown> = {}): Promise<OpenedCase> => {
  const opened = await openCase(world(), { assignee: collector, debts: [debtInput(debt)] });
  await recordContactAttempt(world(), collector, opened, { note: 'Said so.' });
  return opened;
};

async function closed(debt: Record<string, unknown> = {}): Promise<OpenedCase> {
  const opened = await contacted(debt);
  await close(opened);
  return opened;
}

const close = async ({ caseId }: OpenedCase): Promise<void> => {
  const input = { caseId, stage: 'CLOSED', idempotencyKey: key() };
  done(await lead.ask('mutation ($input: MoveCaseInput!) { moveCase(input: $input) { caseId } }', { input }));
};

const planOn = async (asOf: string | null = null) =>
  done(await officer.ask(RetentionPlanDocument, { asOf })).retentionPlan;

/** By class, year and reason, how many people; `GOES` for what would go. */
async function countsOn(asOf: string | null = null): Promise<Record<string, number>> {
  const { goes, stays } = await planOn(asOf);
  return Object.fromEntries([
    ...goes.map(({ keyClass, year, people }) => [`${keyClass} ${year} GOES`, people]),
    ...stays.map(({ keyClass, year, reason, people }) => [`${keyClass} ${year} ${reason}`, people]),
  ]) as Record<string, number>;
}

const apply = (asOf: string, idempotencyKey = key()) =>
  officer.ask(ApplyRetentionDocument, { input: { asOf, reason: 'their time is over', idempotencyKey } });

/** Of these people, which classes and years have a key still. */
async function keysOf(...debtorIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct key_class || ' ' || key_year as name from vault.person_key
    where person_id = any(${debtorIds.map(uuidOf)}::uuid[]) and key_class <> 'RECORD' order by 1`.execute(
    world().owner,
  );
  return rows.map(({ name }) => name);
}

describe('what would go', () => {
  test('is counted by class and year, and so is what stays, with the reason, to the instant', async () => {
    const gone = await closed();
    await addRelated(await serviceOf(world()), gone.debtorId);
    done(
      await officer.ask('query ($id: ID!) { copyOfPerson(personId: $id, reference: "REQ-1") { entryId } }', {
        id: gone.debtorId,
      }),
    );
    const held = await closed();
    const holdId = await placeHold(officer, { debtorId: held.debtorId });
    const restricted = await closed();
    const restriction = { personId: restricted.debtorId, basis: 'ACCURACY_CONTESTED', idempotencyKey: key() };
    done(
      await officer.ask('mutation ($input: RestrictPersonInput!) { restrictPerson(input: $input) { personId } }', {
        input: restriction,
      }),
    );
    await contacted();
    await openComplaint(officer, (await closed()).caseId);
    const found = await contacted();
    await openFinding(world(), collector, found);
    await close(found);
    const later = await contacted();
    const times = async () => {
      const { stays } = await planOn();
      return stays
        .filter(({ keyClass }) => keyClass === 'CONTACT')
        .map((each) => [each.reason, each.people, each.until]);
    };
    expect(await times()).toEqual([
      ['LEGAL_HOLD', 1, null],
      ['RESTRICTED', 1, null],
      // A law's own time is said before the institution's; both are over in 2032.
      ['STATUTORY_TIME', 5, '2032-01-01T00:00:00.000Z'],
    ]);
    world().clock.set('2028-06-01T02:00:00.000Z');
    await recordContactAttempt(world(), collector, later);
    await close(later);
    expect(await times()).toEqual([
      ['LEGAL_HOLD', 1, null],
      ['OWN_TIME', 4, '2032-01-01T00:00:00.000Z'],
      ['RESTRICTED', 1, null],
      // Of 2026 from the last contact, of 2028 from the end of that year: whichever is later.
      ['STATUTORY_TIME', 1, expect.stringMatching(/^2033-0[56]-/)],
      ['STATUTORY_TIME', 1, '2034-01-01T00:00:00.000Z'],
    ]);

    world().clock.set('2032-01-01T00:00:00.000Z');
    const others = {
      'CONTACT 2026 LEGAL_HOLD': 1,
      'CONTACT 2026 RESTRICTED': 1,
      'OTHER 2026 LEGAL_HOLD': 1,
      'OTHER 2026 RESTRICTED': 1,
    };
    expect(await countsOn('2031-12-31')).toEqual({
      ...others,
      'ACCESS 2026 OWN_TIME': 1,
      'CONTACT 2026 OWN_TIME': 5,
      'CONTACT 2028 OWN_TIME': 1,
      'OTHER 2026 OWN_TIME': 6,
      'OTHER 2028 OWN_TIME': 1,
    });
    expect(await countsOn()).toEqual({
      ...others,
      'ACCESS 2026 GOES': 1,
      'CONTACT 2026 GOES': 1,
      // With the person who is related to the debtor, of whom nothing else is entered.
      'OTHER 2026 GOES': 2,
      'CONTACT 2026 OPEN_CASE': 1,
      'OTHER 2026 OPEN_CASE': 1,
      'CONTACT 2026 OPEN_COMPLAINT': 1,
      'OTHER 2026 OPEN_COMPLAINT': 1,
      'CONTACT 2026 OPEN_FINDING': 1,
      'OTHER 2026 OPEN_FINDING': 1,
      // Last contacted in 2028: of the earlier years too all is kept from then on.
      'CONTACT 2026 OWN_TIME': 1,
      'CONTACT 2028 OWN_TIME': 1,
      'OTHER 2026 OWN_TIME': 1,
      'OTHER 2028 OWN_TIME': 1,
    });
    await releaseHold(officer, counsel, holdId);
    expect(await countsOn()).toMatchObject({ 'CONTACT 2026 GOES': 2, 'OTHER 2026 GOES': 3 });
    expect((await officer.ask(RetentionPlanDocument, { asOf: '2032-01-02' })).codes).toEqual(['BAD_USER_INPUT']);
    for (const person of [collector, lead, counsel, world().administrator])
      expect((await person.ask(RetentionPlanDocument, {})).codes).toEqual(['FORBIDDEN']);
  });

  test('the longest time of all the debts counts, and that of every other jurisdiction where there is none', async () => {
    world().clock.set('2033-02-01T02:00:00.000Z');
    const bare = await registerDebtor(await serviceOf(world()));
    const both = await openCase(world(), {
      assignee: collector,
      debts: [debtInput({ jurisdiction: 'US-MA' }), debtInput()],
    });
    const strange = await openCase(world(), { assignee: collector, debts: [debtInput({ jurisdiction: 'FR' })] });
    const american = await openCase(world(), { assignee: collector, debts: [debtInput({ jurisdiction: 'US-MA' })] });
    for (const each of [both, strange, american]) await close(each);
    const goesOn = async (day: string): Promise<number> => {
      world().clock.set(`${day}T00:00:00.000Z`);
      return (await countsOn())['OTHER 2033 GOES'] ?? 0;
    };
    expect([await goesOn('2036-12-31'), await goesOn('2037-01-01')]).toEqual([0, 1]);
    expect([await goesOn('2038-12-31'), await goesOn('2039-01-01')]).toEqual([1, 2]);
    expect([await goesOn('2043-12-31'), await goesOn('2044-01-01')]).toEqual([2, 4]);
    expect(await keysOf(bare)).toEqual(['OTHER 2033']);
  });
});

describe('a run', () => {
  test('takes two people and just the list that was approved; then its keys are gone, and every proof holds', async () => {
    world().clock.set('2044-02-01T02:00:00.000Z');
    const [gone, open] = [await closed(), await contacted()];
    const { debtorId } = gone;
    world().clock.set('2050-03-01T02:00:00.000Z');
    const asOf = '2050-03-01';
    const planned = await planOn();
    const ask = done(await apply(asOf)).applyRetention;
    expect(ask.applied).toBeNull();
    expect(ask.approval).toMatchObject({ kind: 'RETENTION_RUN', state: 'PENDING' });
    expect(ask.approval?.asks).toContain('CONTACT 2044 (1)');
    await approve(counsel, present(ask.approval).id);

    // A hold that comes in between: the list is another, and asked for anew.
    const holdId = await placeHold(officer, { debtorId });
    const again = done(await apply(asOf)).applyRetention;
    expect(again.applied).toBeNull();
    expect(again.approval?.id).not.toBe(ask.approval?.id);
    expect(await keysOf(debtorId)).toEqual(['CONTACT 2044', 'OTHER 2044']);
    await releaseHold(officer, counsel, holdId);

    const { count: entriesBefore } = await entryCount();
    const repeated = key();
    const left = await leavesOf(world(), async () => {
      const { applied } = done(await apply(asOf, repeated)).applyRetention;
      expect(applied?.gone.length).toBeGreaterThan(0);
      expect(applied?.gone).toEqual(planned.goes);
    });
    expect(left.map(({ type }) => type).sort()).toEqual(['approval.used', 'retention.applied']);
    const [entry] = left.filter(({ type }) => type === 'retention.applied');
    expect(entry?.outcomes).toEqual(expect.arrayContaining(['CONTACT', 'OTHER']));
    expect(await keysOf(debtorId)).toEqual([]);
    expect(await keysOf(open.debtorId)).toEqual(['CONTACT 2044', 'OTHER 2044']);

    // Which went the vault keeps, and the entry commits to it.
    const { rows: destroyed } = await sql<{ line: string }>`
      select person_id || ' ' || key_class || ' ' || key_year as line from vault.destroyed_key
      where entry_id = ${entry!.id}::uuid order by key_year, key_class, person_id`.execute(world().owner);
    const root = merkleRoot(destroyed.map(({ line }) => Buffer.from(line))).toString('base64url');
    expect((entry as unknown as { batch: unknown }).batch).toEqual({ count: destroyed.length, root });

    // No entry is gone, and numbers, leaves and commitments are as they were.
    const { count: entriesAfter } = await entryCount();
    expect(entriesAfter).toBe(entriesBefore + 2);
    await verifyAll(world());
    const { data } = await officer.ask(
      'query ($id: ID!) { accessesTo(personId: $id, first: 1) { numbers { isGapless } } copyOfPerson(personId: $id, reference: "REQ-2") { json } }',
      { id: debtorId },
    );
    expect(data.accessesTo.numbers.isGapless).not.toBe(false);
    // What is recorded of the person stands, as it did: retention takes the journal's details.
    expect(data.copyOfPerson.json).toContain('Said so.');

    // The same key is answered alike, and another run finds nothing.
    expect(done(await apply(asOf, repeated)).applyRetention.applied?.gone).toEqual(planned.goes);
    expect((await apply(asOf)).codes).toEqual(['CONFLICT']);
    expect((await apply('2050-03-02')).codes).toEqual(['BAD_USER_INPUT']);
    for (const person of [collector, lead, counsel])
      expect(
        (await person.ask(ApplyRetentionDocument, { input: { asOf, reason: 'x', idempotencyKey: key() } })).codes,
      ).toEqual(['FORBIDDEN']);
  });

  const entryCount = async (): Promise<{ count: number }> => {
    const { rows } = await sql<{ count: string }>`select count(*) from audit.entry`.execute(world().owner);
    return { count: Number(rows[0]?.count) };
  };

  test('a key that is gone without an entry is found', async () => {
    const { debtorId } = await contacted();
    const { owner, keys, institutionId } = world();
    const { rows } = await sql<{ wrapped: Buffer }>`
      delete from vault.person_key where person_id = ${uuidOf(debtorId)}::uuid and key_class = 'CONTACT' returning wrapped`.execute(
      owner,
    );
    const { faults } = await verifyJournal(owner, keys, institutionId);
    expect(faults).toEqual([expect.stringContaining('has lost its key, and no entry says why')]);
    await sql`
      insert into vault.person_key (institution_id, person_id, key_class, key_year, wrapped)
      values (${institutionId}::uuid, ${uuidOf(debtorId)}::uuid, 'CONTACT', 2050, ${rows[0]!.wrapped})`.execute(owner);
  });

  test('and the rewrite of the vault leave no destroyed key in any file of the database', async () => {
    const superuser = await world().connect('superuser');
    world().clock.set('2051-02-01T02:00:00.000Z');
    const { debtorId } = await closed();
    const sought = await keysFoundBy(debtorId);
    expect(sought.map(({ what }) => what)).toEqual(['wrapped CONTACT 2051', 'wrapped OTHER 2051']);
    const names = sought.map(({ what }) => what);
    expect(foundIn(await filesOf(superuser), sought)).toEqual(names);
    world().clock.set('2057-03-01T02:00:00.000Z');
    await approve(counsel, present(done(await apply('2057-03-01')).applyRetention.approval).id);
    present(done(await apply('2057-03-01')).applyRetention.applied);
    expect(await keysOf(debtorId)).toEqual([]);
    // Deleted keys are still in the heap until the night, but for those that PostgreSQL overwrote meanwhile.
    expect(foundIn(await filesOf(superuser), sought)).not.toEqual([]);
    await rewriteUntilGone(world());
    expect(foundIn(await filesOf(superuser), sought)).toEqual([]);
  });

  async function keysFoundBy(personId: string): Promise<Sought[]> {
    const { rows } = await sql<{ name: string; value: Buffer }>`
      select key_class || ' ' || key_year as name, wrapped as value from vault.person_key
      where person_id = ${uuidOf(personId)}::uuid and key_class <> 'RECORD' order by 1`.execute(world().owner);
    return rows.map(({ name, value }) => ({ what: `wrapped ${name}`, value }));
  }
});

describe('the times', () => {
  const change = (more: Partial<ChangeRetentionMutationVariables['input']> = {}) =>
    officer.ask(ChangeRetentionDocument, {
      input: {
        ...{ keyClass: 'CONTACT', jurisdiction: 'US', years: 4, effectiveFrom: '2060-06-01T00:00:00.000Z' },
        ...{ reason: 'counsel says so', idempotencyKey: key() },
        ...more,
      },
    });
  const timesAt = async (at: string) =>
    done(await officer.ask(RetentionTimesDocument, { at })).retentionTimes.filter(
      ({ keyClass, jurisdiction }) => keyClass === 'CONTACT' && jurisdiction === 'US',
    );

  test('are changed by two officers, from an instant on, and never below what a law demands', async () => {
    world().clock.set('2060-05-01T02:00:00.000Z');
    const refused = await change({ years: 2 });
    expect(refused.codes).toEqual(['BAD_USER_INPUT']);
    expect(refused.errors[0]?.message).toContain('must be at least 3: 12 CFR 1006.100');
    expect((await change({ jurisdiction: 'US-MA', years: 2 })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await change({ jurisdiction: 'Narnia' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await change({ effectiveFrom: '2060-04-01T00:00:00Z' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await change({ years: 3 })).codes).toEqual(['CONFLICT']);
    expect(await timesAt('2060-06-01T00:00:00Z')).toMatchObject([{ years: 3, leastYears: 3, assurance: 'UNVERIFIED' }]);
    const second = await world().person('COMPLIANCE_OFFICER');
    await approve(second, present(done(await change()).changeRetention.approval).id);
    const left = await leavesOf(world(), async () => {
      expect(done(await change()).changeRetention.retentionChange).toMatchObject({
        ...{ years: 4, jurisdiction: 'US', actor: { id: officer.id }, approvedBy: { id: second.id } },
      });
    });
    expect(left.map(({ type }) => type).sort()).toEqual(['approval.used', 'retention.changed']);
    expect(await timesAt('2060-05-31T23:59:59.999Z')).toMatchObject([{ years: 3, changedFrom: null }]);
    expect(await timesAt('2060-06-01T00:00:00.000Z')).toMatchObject([
      { years: 4, changedFrom: '2060-06-01T00:00:00.000Z' },
    ]);
  });

  test('decide what goes from when they take effect', async () => {
    world().clock.set('2062-02-01T02:00:00.000Z');
    const { debtorId } = await closed({ jurisdiction: 'GB' });
    const input = { keyClass: 'CONTACT', jurisdiction: 'GB', years: 1, effectiveFrom: '2065-01-01T00:00:00Z' } as const;
    world().clock.set('2064-12-30T02:00:00.000Z');
    await approve(
      await world().person('COMPLIANCE_OFFICER'),
      present(done(await change(input)).changeRetention.approval).id,
    );
    present(done(await change(input)).changeRetention.retentionChange);
    expect(await countsOn()).toMatchObject({ 'CONTACT 2062 OWN_TIME': 1 });
    world().clock.set('2065-01-01T00:00:00.000Z');
    expect(await countsOn()).toMatchObject({ 'CONTACT 2062 GOES': 1, 'OTHER 2062 OWN_TIME': 1 });
    expect(await keysOf(debtorId)).toEqual(['CONTACT 2062', 'OTHER 2062']);
  });
});
