import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { logSignerOf } from '../../src/audit/index.js';
import { newId } from '../../src/lib/id.js';
import { printVerifier, readVerifier, type Verifier } from '../../src/proof/note.js';
import { isReceiptOf, verifyReceipt } from '../../src/proof/receipt.js';
import { leavesOf } from '../kit/journal.js';
import { statementsOf } from '../kit/statements.js';
import { attemptInput, done, key, openCase, permitInput, serviceOf, tonight, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();
const receipts = 'receipts { entryId type part leafHash signature note }';

let service: Person;
let collector: Person;
let opened: OpenedCase;
let verifier: Verifier;
beforeAll(async () => {
  service = await serviceOf(world());
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector });
  verifier = await keyOf(world().institutionId);
});

/** As an institution hands it out. */
async function keyOf(institutionId: string): Promise<Verifier> {
  const { rows } = await sql<{ slug: string }>`select slug from institution where id = ${institutionId}::uuid`.execute(
    world().owner,
  );
  const origin = `probity.local/tlog/${rows[0]?.slug}`;
  return readVerifier(printVerifier(logSignerOf(world().keys, institutionId, origin)));
}

const record = async (input: Record<string, unknown>, selected = receipts, by = service): Promise<Untyped> =>
  done(
    await by.ask(
      `mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttemptId ${selected} } }`,
      { input },
    ),
  ).recordContactAttempt;

const leafOf = async (entryId: string): Promise<Buffer | null> =>
  (await sql<{ leaf: Buffer }>`select leaf from audit.entry where id = ${entryId}::uuid`.execute(world().owner)).rows[0]
    ?.leaf ?? null;

describe('a receipt', () => {
  test('is signed by the log of the institution, and of the bytes that stand in the journal', async () => {
    let given: Untyped;
    const left = await leavesOf(world(), async () => (given = await record(attemptInput(world(), opened))));
    expect(given.receipts.map(({ entryId, type }: Untyped) => [entryId, type])).toEqual(
      left.map(({ id, type }) => [id, type]),
    );
    expect(left.map(({ type }) => type)).toContain('contactAttempt.recorded');
    for (const { entryId, part, leafHash, note } of given.receipts) {
      const receipt = verifyReceipt(note, verifier);
      expect([receipt.entryId, receipt.part[0]]).toEqual([entryId, part]);
      expect(receipt.leafHash.toString('base64')).toBe(leafHash);
      expect(isReceiptOf(receipt, (await leafOf(entryId))!)).toBe(true);
    }
  });

  test('proves an entry that a superuser took away before any checkpoint covered it', async () => {
    const { receipts: given } = await record(attemptInput(world(), opened));
    const { entryId, note } = given[0];
    await without(entryId, async () => {
      const receipt = verifyReceipt(note, verifier);
      const known = await leafOf(receipt.entryId);
      expect([receipt.entryId, known]).toEqual([entryId, null]);
    });
    expect(isReceiptOf(verifyReceipt(note, verifier), (await leafOf(entryId))!)).toBe(true);
  });

  test('is given for what a refusal by the law leaves, too', async () => {
    const document = `mutation ($input: RequestContactPermitInput!) { requestContactPermit(input: $input) { refusal { id } ${receipts} } }`;
    const input = permitInput(opened, { at: tonight(world()) });
    const refused = done(await collector.ask(document, { input })).requestContactPermit;
    expect(refused.refusal).not.toBeNull();
    expect(refused.receipts).toMatchObject([{ type: 'contact.refused', part: 1 }]);
  });

  test("is found under an alias and in a fragment, and by no other institution's key", async () => {
    const document = `mutation ($input: RecordContactAttemptInput!) { a: recordContactAttempt(input: $input) { ...Given } }
      fragment Given on RecordContactAttemptPayload { mine: receipts { note } }`;
    const { a } = done(await service.ask(document, { input: attemptInput(world(), opened) }));
    expect(verifyReceipt(a.mine[0].note, verifier).origin).toBe(verifier.name);
    const elsewhere = await world().otherInstitution();
    const others = await keyOf(elsewhere.administrator.actor.institutionId);
    expect(() => verifyReceipt(a.mine[0].note, others)).toThrow('The receipt is of the log');
  });

  test('is given to an API key that may write and not read', async () => {
    const writer = world().as({ ...service.actor, key: { id: newId(), scopes: ['CONTACT'] } });
    const selected = `contactAttempt { id } ${receipts}`;
    const given = await record(attemptInput(world(), opened), selected, writer);
    expect(given.contactAttempt).toBeNull();
    expect(
      isReceiptOf(verifyReceipt(given.receipts[0].note, verifier), (await leafOf(given.receipts[0].entryId))!),
    ).toBe(true);
  });
});

describe('a repetition', () => {
  test("has the receipts of the first call, and nobody else's of the same instant", async () => {
    const other = await openCase(world());
    const input = attemptInput(world(), opened);
    const first = await record(input);
    const beside = await record(attemptInput(world(), other));
    expect(first.receipts.length).toBeGreaterThan(0);
    expect(await record(input)).toEqual(first);
    world().clock.pass(60_000);
    expect(await record(input)).toEqual(first);
    expect(beside.receipts[0].entryId).not.toBe(first.receipts[0].entryId);
  });

  test('has them also where the first call did not ask', async () => {
    const input = attemptInput(world(), opened);
    let first: Untyped;
    const left = await leavesOf(world(), async () => (first = await record(input, '')));
    const again = await record(input);
    expect(again.contactAttemptId).toBe(first.contactAttemptId);
    expect(again.receipts.map(({ entryId }: Untyped) => entryId)).toEqual(left.map(({ id }) => id));
  });

  test('by another user is another call', async () => {
    const input = attemptInput(world(), opened);
    const first = await record(input);
    const second = await record(input, receipts, collector);
    expect(second.receipts[0].entryId).not.toBe(first.receipts[0].entryId);
  });
});

test('what takes a second person has a receipt of asking, and then of doing', async () => {
  const officer = await world().person('COMPLIANCE_OFFICER');
  const people = [opened.debtorId, (await openCase(world())).debtorId];
  const document = `mutation ($input: ExportPeopleInput!) { exportPeople(input: $input) { approval { id } export { entryId } ${receipts} } }`;
  const ask = async (): Promise<Untyped> => {
    const input = { personIds: people, purpose: 'AUDIT', reference: 'R-1', reason: 'a test', idempotencyKey: key() };
    return done(await officer.ask(document, { input })).exportPeople;
  };
  const asked = await ask();
  expect(asked.receipts.map(({ type }: Untyped) => type)).toEqual(['approval.requested']);
  await approve(await world().person('COMPLIANCE_OFFICER'), asked.approval.id);
  const exported = await ask();
  expect(exported.receipts.map(({ type }: Untyped) => type).sort()).toEqual(['approval.used', 'person.exported']);
});

test('a change that is undone leaves none, and who asks for none pays for none', async () => {
  const refused = await service.ask(
    `mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { ${receipts} } }`,
    { input: { ...attemptInput(world(), opened), caseId: 'case_01990000-0000-7000-8000-000000000001' } },
  );
  expect([refused.data, refused.codes]).toEqual([null, ['NOT_FOUND']]);
  const countOf = async (selected: string): Promise<number> =>
    (await statementsOf(() => record(attemptInput(world(), opened), selected))).length;
  expect(await countOf(receipts)).toBe((await countOf('')) + 1);
});

/** While the work runs, an entry and what waits to be sequenced of it are gone, as only a superuser can take them. */
async function without(entryId: string, work: () => Promise<void>): Promise<void> {
  const superuser = await world().connect('superuser');
  const tables = [
    ['audit.entry_2026_04', 'id'],
    ['audit.pending', 'entry_id'],
  ] as const;
  const [[entries]] = tables;
  await superuser.query(`alter table ${entries} disable trigger refuse_change`);
  for (const [index, [table, column]] of tables.entries()) {
    await superuser.query(
      `create table public.taken_${index} as select * from ${table} where ${column} = '${entryId}'`,
    );
    const { rowCount } = await superuser.query(`delete from ${table} where ${column} = '${entryId}'`);
    expect([table, rowCount]).toEqual([table, 1]);
  }
  try {
    await work();
  } finally {
    for (const [index, [table]] of tables.entries()) {
      await superuser.query(`insert into ${table} select * from public.taken_${index}`);
      await superuser.query(`drop table public.taken_${index}`);
    }
    await superuser.query(`alter table ${entries} enable always trigger refuse_change`);
  }
}
