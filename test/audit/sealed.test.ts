import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { unseal } from '../../src/audit/index.js';
import { addAccount } from '../kit/accounts.js';
import {
  addPhone,
  addRelated,
  correct,
  done,
  openCase,
  recordContactAttempt,
  registerDebtor,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { outsideData } from '../kit/outside-data.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

/** Words that stand nowhere else, so that finding one means that it leaked. */
const plain = {
  displayName: '欧阳 Quixotic-Zebra',
  nationalId: '310101199001017777',
  birthDate: '1977-07-17',
  phone: '+8613812345678',
  note: 'Walks the marmoset at noon.',
  recording: 's3://recordings/xylophone-7',
  reason: 'It was the umbrella stand that answered.',
  accountNumber: '6225 8801 3377 9042',
};
let officer: Person;
let collector: Person;
let opened: OpenedCase;

beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  const { displayName, nationalId, birthDate } = plain;
  opened = await openCase(world(), { assignee: collector, debtor: { displayName, nationalId, birthDate } });
  await addAccount(world(), opened.debtorId.replace('debtor_', ''), { number: plain.accountNumber });
  const attempt = await recordContactAttempt(world(), collector, opened, {
    note: plain.note,
    recording: plain.recording,
  });
  await correct(collector, attempt.id, { reason: plain.reason });
});

/** The texts of every row of every table that the owner can see, and of the journal and vault. */
async function everything(): Promise<string> {
  const { owner } = world();
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'audit', 'vault', 'access')`.execute(
    owner,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(owner);
    for (const { row } of rows) texts.push(row, ...hexAsText(row));
  }
  return texts.join('\n');
}

/** A bytea is shown as hex; what is not sealed in it would be read so. */
const hexAsText = (row: string): string[] =>
  [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString());

describe('at rest', () => {
  test('no table holds a plain value, nor a hash that a guess would match', async () => {
    const all = await everything();
    expect(all).toContain(opened.caseId.replace('case_', ''));
    for (const value of Object.values(plain)) expect(all).not.toContain(value);
    for (const part of ['6225880133779042', '欧阳', 'Zebra', '13812345678', 'marmoset', 'xylophone'])
      expect(all).not.toContain(part);
  });

  test('a blob that is moved to another row or person opens to nothing but an error of ours', async () => {
    const other = await registerDebtor(await serviceOf(world()));
    const swap = (from: string, to: string): Promise<unknown> =>
      sql`update person set sealed = (select sealed from person where id = ${from.replace('debtor_', '')}::uuid) where id = ${to.replace('debtor_', '')}::uuid`.execute(
        world().owner,
      );
    const {
      rows: [kept],
    } = await sql<{
      sealed: Buffer;
    }>`select sealed from person where id = ${other.replace('debtor_', '')}::uuid`.execute(world().owner);
    // Read before, so that their masks are kept.
    const names = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Debtor { displayName } } }';
    done(await officer.ask(names, { ids: [opened.debtorId, other] }));
    await swap(opened.debtorId, other);
    const answer = await world().quietly(() =>
      officer.ask('query ($id: ID!) { node(id: $id) { ... on Debtor { displayName } } }', { id: other }),
    );
    expect(answer.codes).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(answer)).not.toContain('Zebra');
    await sql`update person set sealed = ${kept?.sealed} where id = ${other.replace('debtor_', '')}::uuid`.execute(
      world().owner,
    );
  });

  test('of somebody whose key is gone, nothing is shown and nothing can be added', async () => {
    const service = await serviceOf(world());
    const gone = await openCase(world(), { assignee: collector });
    await recordContactAttempt(world(), collector, gone, { note: 'Before.' });
    const id = gone.debtorId.replace('debtor_', '');
    const masked = 'query ($id: ID!) { node(id: $id) { ... on Debtor { displayName contactPoints { value } } } }';
    expect(done(await officer.ask(masked, { id: gone.debtorId })).node.displayName).toMatch(/\*\*$/);
    await sql`delete from vault.person_key where person_id = ${id}::uuid and key_class = 'RECORD'`.execute(
      world().owner,
    );
    const { cases } = done(
      await officer.ask(
        'query ($id: ID!) { cases(first: 1, purpose: AUDIT, filter: { debtor: { eq: $id } }) { nodes { debtor { displayName nationalId contactPoints { kind value } } contactAttempts(first: 5) { nodes { outcome note } } } } }',
        { id: gone.debtorId },
      ),
    );
    expect(cases.nodes).toEqual([
      {
        debtor: { displayName: null, nationalId: null, contactPoints: [{ kind: 'MOBILE_PHONE', value: null }] },
        contactAttempts: { nodes: [{ outcome: 'NO_ANSWER', note: null }] },
      },
    ]);
    // Nor what was masked before.
    expect(done(await officer.ask(masked, { id: gone.debtorId })).node).toEqual({
      displayName: null,
      contactPoints: [{ value: null }],
    });
    const refused = await service.ask(
      'mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { contactPointId } }',
      {
        input: {
          personId: gone.debtorId,
          kind: 'EMAIL',
          value: 'a@example.com',
          source: 'CONTRACT',
          idempotencyKey: 'gone',
        },
      },
    );
    expect(refused.codes).toEqual(['CONFLICT']);
  });
});

describe('without a purpose', () => {
  test('a reader sees masks, and with one the plain values', async () => {
    const document = `query ($purpose: LookPurpose, $id: ID!) { cases(first: 1, purpose: $purpose, filter: { debtor: { eq: $id } }) { nodes {
      debtor { displayName nationalId birthDate contactPoints { value } accounts { number } } contactAttempts(first: 1) { nodes { note recording correctedBy { reason } } } } } }`;
    const [masked] = done(await officer.ask(document, { id: opened.debtorId })).cases.nodes;
    expect(masked).toMatchObject({
      debtor: { displayName: '欧**', nationalId: '****7777', birthDate: null, accounts: [{ number: '****9042' }] },
      contactAttempts: { nodes: [{ note: null, recording: null, correctedBy: [{ reason: null }] }] },
    });
    expect(masked.debtor.contactPoints[0].value).toMatch(/^\+86\d{3}\*{4}\d{4}$/);
    const [shown] = done(await officer.ask(document, { id: opened.debtorId, purpose: 'AUDIT' })).cases.nodes;
    const { displayName, nationalId, birthDate, note, recording, reason, accountNumber } = plain;
    expect(shown).toMatchObject({
      debtor: { displayName, nationalId, birthDate, accounts: [{ number: accountNumber }] },
      contactAttempts: { nodes: [{ note, recording, correctedBy: [{ reason }] }] },
    });
  });
});

describe('a search by what is sealed', () => {
  const found = async (filter: Record<string, unknown>, by = officer): Promise<string[]> =>
    done(
      await by.ask(
        'query ($filter: DebtorFilter) { debtors(first: 10, filter: $filter) { totalCount nodes { id } } }',
        { filter },
      ),
    ).debtors.nodes.map(({ id }: { id: string }) => id);

  test.each([
    ['the name', { displayName: { eq: plain.displayName } }],
    ['the name in other letters, width and spaces', { displayName: { eq: ' 欧阳  ＱUIXOTIC-zebra ' } }],
    ['the number of the card', { nationalId: { eq: plain.nationalId } }],
    ['the number of an account', { accountNumber: { eq: plain.accountNumber } }],
    ['it without its spaces', { accountNumber: { eq: '6225880133779042' } }],
    ['the number with spaces', { nationalId: { eq: '310101 19900101 7777' } }],
  ])('finds by %s', async (_, filter) => {
    expect(await found(filter)).toEqual([opened.debtorId]);
  });

  test('finds by a phone number however it is written, of the debtor alone', async () => {
    const service = await serviceOf(world());
    const id = await registerDebtor(service);
    await addPhone(service, id, '+8613987654321');
    for (const eq of ['+8613987654321', '+86 139 8765 4321', '+86-139-8765-4321'])
      expect(await found({ contactPoint: { eq } })).toEqual([id]);
    expect(await found({ contactPoint: { eq: '+8613987654322' } })).toEqual([]);
  });

  test('finds nothing by a part, by nothing, or in another institution', async () => {
    expect(await found({ displayName: { eq: '欧阳' } })).toEqual([]);
    expect(await found({ displayName: { eq: '' } })).toEqual([]);
    const stranger = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
    expect(await found({ nationalId: { eq: plain.nationalId } }, stranger)).toEqual([]);
  });

  test('finds for a collector only who is theirs', async () => {
    const other = await world().person('COLLECTOR', 'South');
    expect(await found({ nationalId: { eq: plain.nationalId } }, collector)).toEqual([opened.debtorId]);
    expect(await found({ nationalId: { eq: plain.nationalId } }, other)).toEqual([]);
  });

  test('is refused to who may not read the field', async () => {
    const analyst = await world().person('ANALYST');
    expect(
      (await analyst.ask('{ debtors(first: 1, filter: { nationalId: { eq: "1" } }) { totalCount } }')).codes,
    ).toEqual(['FORBIDDEN']);
  });

  test('a number is one account of the institution, however it is written, and one of another too', async () => {
    const person = opened.debtorId.replace('debtor_', '');
    await expect(addAccount(world(), person, { number: '622588013377 9042' })).rejects.toMatchObject({
      constraint: 'account_number_once',
    });
    await addAccount(world(), person, { number: '6225-8801-3377-9042' });
    const other = await world().otherInstitution();
    const theirs = await registerDebtor(await other.person('SERVICE'));
    const { institutionId } = other.administrator.actor;
    await addAccount({ ...world(), institutionId }, theirs.replace('debtor_', ''), { number: plain.accountNumber });
  });

  test('the same value has another token in another field and institution', async () => {
    const { keys, institutionId } = world();
    const { SearchedValue } = await import('../../src/lib/sealed.js');
    const token = (institution: string, field: string): string =>
      keys.searchToken(institution, new SearchedValue(field, 'x')).toString('hex');
    expect(
      new Set([
        token(institutionId, 'Person.displayName'),
        token(institutionId, 'Person.nationalId'),
        token('other', 'Person.displayName'),
      ]).size,
    ).toBe(3);
  });
});

test('a related person is sealed under a key of their own', async () => {
  const { personId } = await addRelated(await serviceOf(world()), opened.debtorId);
  const keysOf = async (id: string): Promise<Buffer[]> =>
    (
      await sql<{
        wrapped: Buffer;
      }>`select wrapped from vault.person_key where person_id = ${id.replace(/^\w+_/, '')}::uuid and key_class = 'RECORD'`.execute(
        world().owner,
      )
    ).rows.map(({ wrapped }) => wrapped);
  const [[own], [debtors]] = [await keysOf(personId), await keysOf(opened.debtorId)];
  expect(own).toBeDefined();
  expect(own).not.toEqual(debtors);
});

interface Vector {
  readonly tcId: number;
  readonly key: string;
  readonly iv: string;
  readonly aad: string;
  readonly msg: string;
  readonly ct: string;
  readonly tag: string;
  readonly result: 'valid' | 'invalid' | 'acceptable';
}

describe("Wycheproof's vectors of AES-GCM", () => {
  test('with our nonce, key and tag sizes: what is valid opens, what is invalid does not', () => {
    const path = outsideData('vectors/wycheproof/aes_gcm_test.json');
    if (path === undefined) return;
    const { testGroups } = JSON.parse(readFileSync(path, 'utf8')) as {
      testGroups: { ivSize: number; keySize: number; tagSize: number; tests: Vector[] }[];
    };
    const ours = testGroups
      .filter(({ ivSize, keySize, tagSize }) => ivSize === 96 && keySize === 256 && tagSize === 128)
      .flatMap(({ tests }) => tests);
    expect(ours.length).toBeGreaterThan(50);
    const hex = (text: string): Buffer => Buffer.from(text, 'hex');
    const wrong = ours.filter(({ key, iv, aad, msg, ct, tag, result }) => {
      let opened: string | null;
      try {
        opened = unseal(hex(key), Buffer.concat([hex(iv), hex(ct), hex(tag)]), hex(aad)).toString('hex');
      } catch {
        opened = null;
      }
      return opened !== (result === 'valid' ? msg : null);
    });
    expect(wrong.map(({ tcId }) => tcId)).toEqual([]);
  });
});
