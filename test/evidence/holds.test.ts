/** A legal hold keeps what would be erased or destroyed, whoever asks, until two people release it. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { HoldsDocument, PlaceHoldDocument } from '../../schema/operations/documents.js';
import { leavesOf } from '../kit/journal.js';
import { askToErase, askToRelease, giveHolds, placeHold, releaseHold } from '../kit/holds.js';
import { addRelated, done, key, openCase, present, recordContactAttempt, serviceOf } from '../kit/verbs.js';
import { approve, newWorld, type Person } from '../kit/world.js';

const world = newWorld();
const uuidOf = (nodeId: string): string => nodeId.replace(/^\w+_/, '');

/** Two who hold the grant, and one who does not. */
let holder: Person;
let counsel: Person;
let officer: Person;
let collector: Person;
beforeAll(async () => {
  holder = await world().person('COMPLIANCE_OFFICER');
  counsel = await world().person('LEGAL_COUNSEL');
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  await giveHolds(world(), holder, counsel);
});

/** Never contacted: no law wants anything of them kept. */
const debtor = async (): Promise<string> => (await openCase(world())).debtorId;

describe('placing a hold', () => {
  test('takes the grant, a role that may have it, and one of debtor, case and period', async () => {
    const debtorId = await debtor();
    const input = { debtorId, reason: 'REGULATOR' as const, reference: 'Order 7', idempotencyKey: key() };
    const by = (person: Person, more: Record<string, unknown> = {}) =>
      person.ask(PlaceHoldDocument, { input: { ...input, idempotencyKey: key(), ...more } });
    expect((await by(officer)).codes).toEqual(['FORBIDDEN']);
    expect((await by(officer)).errors[0]?.message).toContain('takes the grant LEGAL_HOLD');
    expect((await by(collector)).codes).toEqual(['FORBIDDEN']);
    expect((await by(world().administrator)).codes).toEqual(['FORBIDDEN']);
    expect((await by(holder, { debtorId: null })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await by(holder, { caseId: debtorId })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await by(holder, { debtorId: null, periodFrom: '2026-01-01T00:00:00Z' })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
    const backwards = { periodFrom: '2026-02-01T00:00:00Z', periodTo: '2026-02-01T00:00:00Z' };
    expect((await by(holder, { debtorId: null, ...backwards })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await by(holder, { reference: 'call 13800138000' })).codes).toEqual(['BAD_USER_INPUT']);
    const elsewhere = await world().otherInstitution();
    const stranger = await elsewhere.person('COMPLIANCE_OFFICER');
    await giveHolds(world(), stranger);
    expect((await by(stranger)).codes).toEqual(['NOT_FOUND']);
    expect((await by(holder)).codes).toEqual([]);
  });

  test('leaves an entry of the debtor, and is listed with what it is for until it is released', async () => {
    const opened = await openCase(world());
    let holdId = '';
    const left = await leavesOf(world(), async () => {
      holdId = await placeHold(holder, { caseId: opened.caseId, reason: 'COURT_ORDER', reference: 'Order 8' });
    });
    expect(left.map(({ type, outcomes, subjects }) => [type, outcomes, subjects.length])).toEqual([
      ['hold.placed', ['CASE', 'COURT_ORDER'], 1],
    ]);
    const listed = async (onlyStanding: boolean) =>
      done(await officer.ask(HoldsDocument, { first: 5, filter: { debtor: { eq: opened.debtorId } }, onlyStanding }))
        .holds.nodes;
    expect(await listed(true)).toMatchObject([
      {
        ...{ id: holdId, kind: 'CASE', debtorId: opened.debtorId, caseId: opened.caseId, reason: 'COURT_ORDER' },
        ...{ reference: 'Order 8', validTo: null, actor: { id: holder.id }, releases: [] },
      },
    ]);
    await releaseHold(counsel, holder, holdId);
    expect(await listed(true)).toEqual([]);
    expect(await listed(false)).toMatchObject([
      { id: holdId, releases: [{ actor: { id: counsel.id }, approvedBy: { id: holder.id } }] },
    ]);
    expect((await collector.ask(HoldsDocument, { first: 1 })).codes).toEqual(['FORBIDDEN']);
  });
});

describe('an erasure', () => {
  test('of whom a hold touches is refused with the reason, which is entered; released, it is done', async () => {
    const debtorId = await debtor();
    const holdId = await placeHold(holder, { debtorId });
    const left = await leavesOf(world(), async () => {
      const { refusal, approval, person } = await askToErase(officer, debtorId);
      expect({ approval, person }).toEqual({ approval: null, person: null });
      expect(refusal).toMatchObject({ reasons: ['LEGAL_HOLD'], holdIds: [holdId], ruleId: null, retryAt: null });
    });
    expect(left.map(({ type, outcomes }) => [type, outcomes])).toEqual([
      ['erasure.refused', ['PERSON_ASKED', 'LEGAL_HOLD']],
    ]);
    const { data } = await officer.ask(
      'query ($id: ID!) { node(id: $id) { ... on Debtor { dataState erasureRefusals { holdIds basis } } } }',
      { id: debtorId },
    );
    expect(data.node).toEqual({
      dataState: 'ACTIVE',
      erasureRefusals: [{ holdIds: [holdId], basis: 'PERSON_ASKED' }],
    });
    // What a court orders is refused as well: the two must be told apart by people.
    expect((await askToErase(officer, debtorId, 'COURT_OR_REGULATOR')).refusal).not.toBeNull();
    await releaseHold(holder, counsel, holdId);
    await approve(counsel, present((await askToErase(officer, debtorId)).approval).id);
    expect((await askToErase(officer, debtorId)).person).toMatchObject({ dataState: 'ERASED' });
  });

  test('that waits for its second person, or is approved, finds a hold that was placed meanwhile', async () => {
    const debtorId = await debtor();
    const { approval } = await askToErase(officer, debtorId);
    const first = await placeHold(holder, { debtorId });
    await approve(counsel, present(approval).id);
    expect((await askToErase(officer, debtorId)).refusal).toMatchObject({ holdIds: [first] });
    const second = await placeHold(holder, { debtorId, reason: 'REGULATOR' });
    await releaseHold(holder, counsel, first);
    expect((await askToErase(officer, debtorId)).refusal).toMatchObject({ holdIds: [second] });
    // What was approved still is: with the last hold it may be done.
    await releaseHold(holder, counsel, second);
    expect((await askToErase(officer, debtorId)).person).toMatchObject({ dataState: 'ERASED' });
  });

  test('a repetition of the refused call is answered alike', async () => {
    const debtorId = await debtor();
    await placeHold(holder, { debtorId });
    const document =
      'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { personId refusal { id reasons } approval { id } } }';
    const input = { personId: debtorId, basis: 'PERSON_ASKED', idempotencyKey: key() };
    const [one, other] = [await officer.ask(document, { input }), await officer.ask(document, { input })];
    expect(done(other)).toEqual(done(one));
    expect(done(one).erasePerson).toMatchObject({
      personId: null,
      refusal: { reasons: ['LEGAL_HOLD'] },
      approval: null,
    });
  });

  test('of somebody related to the held debtor is refused, of somebody else is not', async () => {
    const [held, free] = [await openCase(world()), await openCase(world())];
    const service = await serviceOf(world());
    const related = await addRelated(service, held.debtorId);
    const other = await addRelated(service, free.debtorId);
    await placeHold(holder, { caseId: held.caseId });
    expect((await askToErase(officer, related.personId)).refusal).not.toBeNull();
    expect((await askToErase(officer, held.debtorId)).refusal).not.toBeNull();
    expect((await askToErase(officer, other.personId)).refusal).toBeNull();
    expect((await askToErase(officer, free.debtorId)).refusal).toBeNull();
  });

  test('a period holds whoever has an entry of it, from its first instant to before its end', async () => {
    const [before, within, after] = [
      '2026-04-02T00:00:00.000Z',
      '2026-04-03T00:00:00.000Z',
      '2026-04-04T00:00:00.000Z',
    ];
    const people: string[] = [];
    for (const at of [before, within, after]) {
      world().clock.set(at);
      people.push(await debtor());
    }
    const holdId = await placeHold(holder, { periodFrom: within, periodTo: after });
    const refusals = [];
    for (const personId of people) refusals.push((await askToErase(officer, personId)).refusal);
    expect(refusals.map((refusal) => refusal?.holdIds ?? null)).toEqual([null, [holdId], null]);
    await releaseHold(holder, counsel, holdId);
    world().clock.set('2026-04-05T02:00:00.000Z');
  });

  test('the vault itself refuses to destroy the keys of who is held, whoever asks', async () => {
    const debtorId = await debtor();
    await placeHold(holder, { debtorId });
    const app = await world().connect('app');
    const ask = async (statement: string, values: unknown[]): Promise<unknown> => {
      await app.query('begin');
      await app.query('select access.open_session($1, $2, $3)', [
        ...[officer.actor.institutionId, officer.actor.id, officer.actor.role],
      ]);
      return app.query(statement, values).finally(() => app.query('rollback'));
    };
    await expect(ask('select vault.erase_person($1)', [uuidOf(debtorId)])).rejects.toMatchObject({ code: 'PB423' });
    await expect(
      ask(`select vault.destroy_keys($1, array[$1]::uuid[], array['OTHER'], array[2026]::smallint[])`, [
        uuidOf(debtorId),
      ]),
    ).rejects.toMatchObject({ code: 'PB423' });
  });

  test('two at once, a hold and an erasure, never both succeed', async () => {
    for (let round = 0; round < 8; round++) {
      const debtorId = await debtor();
      await approve(counsel, present((await askToErase(officer, debtorId)).approval).id);
      const [erased, placed] = await Promise.allSettled([
        askToErase(officer, debtorId),
        placeHold(holder, { debtorId }),
      ]);
      expect(placed.status).toBe('fulfilled');
      if (erased.status !== 'fulfilled') throw erased.reason;
      const { rows } = await sql<{
        keys: string;
      }>`select count(*) as keys from vault.person_key where person_id = ${uuidOf(debtorId)}::uuid`.execute(
        world().owner,
      );
      // Either it was erased before the hold came, or every key is there.
      expect(Number(rows[0]?.keys) === 0).toBe(erased.value.person !== null);
    }
  });
});

describe('releasing a hold', () => {
  test('takes the grant of who asks and of who decides, and two people', async () => {
    const holdId = await placeHold(holder, { debtorId: await debtor() });
    expect((await askToRelease(officer, holdId)).codes).toEqual(['FORBIDDEN']);
    const { id } = present(done(await askToRelease(holder, holdId)).releaseHold.approval);
    const decide = (by: Person) =>
      by.ask('mutation ($input: DecideApprovalInput!) { decideApproval(input: $input) { approvalId } }', {
        input: { approvalId: id, outcome: 'APPROVED', idempotencyKey: key() },
      });
    expect((await decide(holder)).codes).toEqual(['FORBIDDEN']);
    // Another officer, who may decide all else.
    expect((await decide(officer)).codes).toEqual(['FORBIDDEN']);
    expect((await askToRelease(holder, holdId)).codes).toEqual(['CONFLICT']);
    expect((await decide(counsel)).codes).toEqual([]);
    const left = await leavesOf(world(), async () => {
      expect(present(done(await askToRelease(holder, holdId)).releaseHold.hold).releases).toHaveLength(1);
    });
    expect(left.map(({ type }) => type).sort()).toEqual(['approval.used', 'hold.released']);
    expect((await askToRelease(holder, holdId)).codes).toEqual(['CONFLICT']);
  });

  test('the database itself lets nobody without the grant decide it', async () => {
    const holdId = await placeHold(holder, { debtorId: await debtor() });
    const { id } = present(done(await askToRelease(holder, holdId)).releaseHold.approval);
    const app = await world().connect('app');
    await app.query('begin');
    const { institutionId, id: userId, role } = officer.actor;
    await app.query('select access.open_session($1, $2, $3)', [institutionId, userId, role]);
    const decided = app.query(
      `insert into approval_decision (institution_id, id, approval_id, outcome, decided_by_id, decided_at, entry_id)
       values ($1, gen_random_uuid(), $2, 'APPROVED', $3, $4, gen_random_uuid())`,
      [institutionId, uuidOf(id), userId, world().clock.now().toISOString()],
    );
    await expect(decided).rejects.toMatchObject({ code: 'PB409' });
    await app.query('rollback');
  });
});

test('a statute that wants the record of a card kept refuses the erasure until its time is over', async () => {
  const opened = await openCase(world(), { assignee: collector });
  await recordContactAttempt(world(), collector, opened);
  const at = world().clock.now();
  const until = new Date(at);
  until.setUTCFullYear(at.getUTCFullYear() + 2);
  const { refusal } = await askToErase(officer, opened.debtorId);
  expect(refusal).toMatchObject({ reasons: ['STATUTORY_RETENTION'], holdIds: [], ruleId: 'cn.card.records' });
  expect(refusal?.citation).toContain('第六十八条');
  expect(refusal?.explanations).toHaveLength(2);
  const retryAt = new Date(present(refusal?.retryAt));
  expect(retryAt <= until && retryAt.getTime() > until.getTime() - 3_600_000).toBe(true);
  // What a court orders, or should never have been kept, it does not keep.
  expect((await askToErase(officer, opened.debtorId, 'COURT_OR_REGULATOR')).approval).not.toBeNull();
  expect((await askToErase(officer, opened.debtorId, 'UNLAWFULLY_KEPT')).approval).not.toBeNull();
  world().clock.set(new Date(retryAt.getTime() - 1).toISOString());
  expect((await askToErase(officer, opened.debtorId)).refusal).not.toBeNull();
  world().clock.set(retryAt.toISOString());
  expect((await askToErase(officer, opened.debtorId)).approval).not.toBeNull();
});
