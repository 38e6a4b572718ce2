import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openKeyFile } from '../../src/audit/index.js';
import { keyStatus, retireKeys, rotateKeys, type RotationOptions, type Vault } from '../../src/app/rotate-keys.js';
import { addPhone, done, registerDebtor, serviceOf } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** The application goes on in this process, with its keys in a file, while they are rotated beside it. */
const folder = mkdtempSync(join(tmpdir(), 'probity-rotate-'));
const keyFile = join(folder, 'root.json');
const passphrase = 'a test';
const world = newWorld({ keys: openKeyFile(keyFile, passphrase) });
afterAll(() => rmSync(folder, { recursive: true }));

const vault = (): Vault => ({ owner: world().owner, keyFile, passphrase });
const now = new Date('2026-04-01T02:00:00.000Z');
const rotate = (more: Partial<RotationOptions> = {}): ReturnType<typeof rotateKeys> =>
  rotateKeys(vault(), { now, batchSize: 7, ...more });
const wrappedUnder = async (): Promise<Record<number, number>> =>
  Object.fromEntries(
    (await keyStatus(vault())).filter((each) => each.wrappedKeys > 0).map((each) => [each.number, each.wrappedKeys]),
  );

/** The names and numbers of everybody in the bank, in clear, as its officer reads them: by twenties. */
async function readAll(officer: Person): Promise<Record<string, string>> {
  const document =
    'query ($after: String) { debtors(first: 20, after: $after, purpose: AUDIT) { nodes { id displayName contactPoints { value } } pageInfo { hasNextPage endCursor } } }';
  const shown: Record<string, string> = {};
  for (let after: string | null = null, isMore = true; isMore;) {
    const { nodes, pageInfo }: Page = done(await officer.ask(document, { after })).debtors;
    for (const { id, displayName, contactPoints } of nodes)
      shown[id] = `${displayName} ${contactPoints.map(({ value }) => value).join()}`;
    [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return shown;
}

interface Page {
  readonly nodes: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly contactPoints: readonly { readonly value: string }[];
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Somebody who was never there before, by what they are called. */
async function registerOne(service: Person, number: number): Promise<readonly [id: string, shown: string]> {
  const id = await registerDebtor(service, { displayName: `Person ${number}` });
  await addPhone(service, id, `+861381234${5000 + number}`);
  return [id, `Person ${number} +861381234${5000 + number}`];
}

const known: Record<string, string> = {};
let count = 0;
const register = async (service: Person): Promise<void> => {
  const [id, shown] = await registerOne(service, ++count);
  known[id] = shown;
};

test('while keys are rotated, everything is read and written, and afterwards all are under the new generation', async () => {
  const service = await serviceOf(world());
  const officer = await world().person('COMPLIANCE_OFFICER');
  for (let number = 0; number < 20; number++) await register(service);
  expect(Object.keys(await wrappedUnder())).toEqual(['1']);
  let isRotating = true;
  let requests = 0;
  const work = async (one: () => Promise<void>): Promise<void> => {
    for (; isRotating; requests++) await one();
  };
  const working = Promise.all([
    work(() => register(service)),
    work(async () => expect(await readAll(officer)).toMatchObject({})),
    work(async () => {
      const before = { ...known };
      expect(await readAll(officer)).toMatchObject(before);
    }),
  ]);
  const progress: number[] = [];
  const rotation = await rotate({ onProgress: (done) => void progress.push(done) }).finally(() => (isRotating = false));
  await working;
  expect(rotation).toMatchObject({ generation: 2, isNew: true, left: 0, damaged: [] });
  expect(progress.length).toBeGreaterThan(3);
  expect(requests).toBeGreaterThan(10);
  expect(Object.keys(await wrappedUnder())).toEqual(['2']);
  expect(await readAll(officer)).toEqual(known);
});

test('a run that is cut off is finished by the next, which makes no further generation', async () => {
  const officer = await world().person('COMPLIANCE_OFFICER');
  let batches = 0;
  const cutOff = rotate({
    onProgress: () => {
      if (++batches === 2) throw new Error('cut off');
    },
  });
  await expect(cutOff).rejects.toThrow('cut off');
  const half = await wrappedUnder();
  expect(half[3]).toBe(14);
  expect(half[2]).toBeGreaterThan(0);
  expect(await readAll(officer)).toEqual(known);
  await expect(retireKeys({ ...vault() }, now)).resolves.toEqual([1]);
  await expect(retireKeys(vault(), now)).rejects.toThrow(
    'Nothing can be retired: data keys are wrapped under generation 2 still. Run: npm run -s probity -- keys rotate',
  );
  expect(await rotate()).toMatchObject({ generation: 3, isNew: false, left: 0 });
  expect(Object.keys(await wrappedUnder())).toEqual(['3']);
  expect(await readAll(officer)).toEqual(known);
});

test('rows that a transaction holds are passed over, and told', async () => {
  const held = await world().connect('migrate');
  await held.query('begin; select from vault.person_key limit 3 for update');
  const rotation = await rotate().finally(() => held.query('rollback'));
  expect(rotation).toMatchObject({ generation: 4, left: 3 });
  expect(await rotate()).toMatchObject({ generation: 4, isNew: false, rewrapped: 3, left: 0 });
});

test('one key that does not open is told, and stops nothing', async () => {
  const { owner } = world();
  const [some] = (
    await sql<{
      person_id: string;
      wrapped: Buffer;
    }>`select person_id, wrapped from vault.person_key where key_class = 'RECORD' limit 1`.execute(owner)
  ).rows;
  if (!some) throw new Error('there are keys');
  const put = (wrapped: Buffer): Promise<unknown> =>
    sql`update vault.person_key set wrapped = ${wrapped} where person_id = ${some.person_id}::uuid and key_class = 'RECORD'`.execute(
      owner,
    );
  const damaged = Buffer.from(some.wrapped);
  damaged.writeUInt8(damaged.readUInt8(40) ^ 1, 40);
  await put(damaged);
  const rotation = await rotate();
  expect(rotation).toMatchObject({
    left: 1,
    damaged: [
      expect.stringContaining(`RECORD 0 of ${some.person_id} of institution ${world().institutionId}, generation 4`),
    ],
  });
  await put(some.wrapped);
  expect(await rotate()).toMatchObject({ generation: 5, isNew: false, rewrapped: 1, left: 0 });
});

test('two rotations at once: the second is refused', async () => {
  const [one, other] = await Promise.allSettled([rotate(), rotate()]);
  expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
});

describe('once retired', () => {
  test('all that is left opens, by this server and by one that starts now', async () => {
    const officer = await world().person('COMPLIANCE_OFFICER');
    await retireKeys(vault(), now);
    expect(await retireKeys(vault(), now)).toEqual([]);
    const states = (await keyStatus(vault())).map(({ number, isKnown, retiredAt }) => [number, isKnown, retiredAt]);
    expect(states.slice(0, -1).every(([, isKnown, retiredAt]) => !isKnown && retiredAt !== null)).toBe(true);
    expect(states.at(-1)).toEqual([6, true, null]);
    expect(await readAll(officer)).toEqual(known);
    expect(openKeyFile(keyFile, passphrase).generations()).toEqual([6]);
    await register(await serviceOf(world()));
  });

  test('the table takes nothing from a server that knows the old generation alone, so that nothing is lost', async () => {
    const { owner } = world();
    for (const wrapped of [Buffer.alloc(60), Buffer.concat([Buffer.from([0, 5]), Buffer.alloc(60)])]) {
      const written = sql`update vault.person_key set wrapped = ${wrapped}`.execute(owner);
      await expect(written).rejects.toThrow('wrapped_under_kept_generation');
    }
  });

  test('what is wrapped under an old one after it was looked, and before the table refuses it, stops the retiring', async () => {
    const { owner } = world();
    await rotate();
    // A server that has not read the file for long, in a transaction that nobody sees yet.
    const slow = await world().connect('migrate');
    await slow.query('begin');
    await slow.query(
      `update vault.person_key set wrapped = '\\x0006'::bytea || substr(wrapped, 3) where ctid = (select min(ctid) from vault.person_key)`,
    );
    const retiring = expect(retireKeys(vault(), now)).rejects.toThrow(
      'Nothing was retired: a data key was wrapped under a generation below 7 just now',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const [undo] = (
      await sql<{ person_id: string; key_class: string; wrapped: Buffer }>`
        select person_id, key_class, wrapped from vault.person_key where ctid = (select min(ctid) from vault.person_key)`.execute(
        world().owner,
      )
    ).rows;
    await slow.query('commit');
    await retiring;
    expect(openKeyFile(keyFile, passphrase).generations()).toEqual([6, 7]);
    await sql`update vault.person_key set wrapped = ${undo?.wrapped} where person_id = ${undo?.person_id}::uuid and key_class = ${undo?.key_class}`.execute(
      owner,
    );
    expect(await retireKeys(vault(), now)).toEqual([6]);
  });
});
