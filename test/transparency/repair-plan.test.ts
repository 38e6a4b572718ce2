/** Each state in which a log can be is made for real; the plan names it, and following it brings the verifiers back to content. */
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type pg from 'pg';
import { verifyJournal } from '../../src/audit/index.js';
import { printCheckpoint, readCheckpoint } from '../../src/proof/checkpoint.js';
import { noWitnesses } from '../../src/proof/index.js';
import { printNote, readNote, signerOf, signText, type Signer } from '../../src/proof/note.js';
import type { CheckpointStore } from '../../src/transparency/checkpoint-store.js';
import { planRepair } from '../../src/transparency/plan-repair.js';
import { publish, type Log } from '../../src/transparency/publish.js';
import type { Repair } from '../../src/transparency/repair.js';
import { rebuildTree } from '../../src/transparency/rebuild-tree.js';
import { verifyTree } from '../../src/transparency/verify-tree.js';
import { logSigner } from '../kit/published.js';
import { enter, sequenceAll, withSequencer } from '../kit/sequencer.js';
import { registerDebtor, serviceOf } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();
let superuser: pg.Client;
let signer: Signer;
let stored: string | null = null;
let published: string;

beforeAll(async () => {
  superuser = await world().connect('superuser');
  signer = await logSigner(world());
  await registerDebtor(await serviceOf(world()));
  await enter(world(), 520);
  await sequenceAll(world());
  const given = { store, policy: noWitnesses, known: new Map<string, number>(), now: () => new Date() };
  const { state } = await withSequencer(world(), (db) => publish({ db, ...given }, log()));
  expect(state).toBe('ADVERTISED');
  published = (await store.newest(signer.name))?.note ?? '';
});

beforeEach(() => {
  stored = published;
});

const log = (): Log => ({ institutionId: world().institutionId, signer });

const store: CheckpointStore = {
  newest: () => Promise.resolve(stored === null ? null : { note: stored, version: '1' }),
  replace: (_, __, note) => {
    stored = note;
    return Promise.resolve('1');
  },
};

async function plan(from: CheckpointStore = store): Promise<readonly Repair[]> {
  const { owner, keys, institutionId } = world();
  const { faults: entryFaults } = await verifyJournal(owner, keys, institutionId);
  const { faults: treeFaults } = await verifyTree(owner, institutionId, () => signer);
  return planRepair({ db: owner, store: from, slug: 'bank', entryFaults, treeFaults }, log());
}

const problems = async (from?: CheckpointStore): Promise<string[]> => (await plan(from)).map(({ problem }) => problem);

/** As a superuser who switches the triggers of a table off, and on again. */
async function asSuperuser(table: string, ...statements: string[]): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.oid = 'audit.${table}'::regclass or c.oid in (select inhrelid from pg_inherits where inhparent = 'audit.${table}'::regclass)`,
  );
  const switched = async (how: string): Promise<void> => {
    for (const trigger of ['refuse_change', 'refuse_truncate'])
      await superuser.query(rows.map(({ name }) => `alter table ${name} ${how} trigger ${trigger}`).join(';'));
  };
  const isProtected = !['pending', 'counter', 'lease'].includes(table);
  if (isProtected) await switched('disable');
  for (const statement of statements) {
    const { rowCount } = await superuser.query(statement);
    expect({ statement, isDone: Number(rowCount) > 0 }).toEqual({ statement, isDone: true });
  }
  if (isProtected) await switched('enable always');
}

/** Looks at the damage, and puts the table back as it was. */
async function meanwhile<Result>(table: string, damage: string, look: () => Promise<Result>): Promise<Result> {
  await superuser.query(`create table public.was as table audit.${table}`);
  await asSuperuser(table, damage);
  try {
    return await look();
  } finally {
    await asSuperuser(table, `delete from audit.${table}`, `insert into audit.${table} table public.was`);
    await superuser.query('drop table public.was');
  }
}

/** What a step says to do by the migrator's login. */
async function follow(repair: Repair | undefined): Promise<void> {
  const statements = repair?.steps.map((step) => /^By the migrator's login: (.*)$/.exec(step)?.[1]).filter(Boolean);
  expect(statements).toHaveLength(1);
  for (const statement of statements?.[0]?.split(';').filter((each) => each.trim() !== '') ?? [])
    await sql.raw(statement).execute(world().owner);
}

test('of a healthy log there is nothing to repair', async () => {
  expect(await plan()).toEqual([]);
});

test.each([
  ['tile', 'delete from audit.tile'],
  ['tile', 'update audit.tile set hashes = substring(hashes from 1 for 32)'],
  ['tree', "update audit.tree set root = decode(repeat('ab', 32), 'hex')"],
  ['tree', 'update audit.tree set size = size - 100'],
  ['tree', 'delete from audit.tree'],
])('what is built of the leaves is built anew (%s: %s)', async (table, damage) => {
  await asSuperuser(table, damage);
  const repairs = await plan();
  expect(repairs.map(({ problem }) => problem)).toEqual(['TREE_DAMAGED']);
  expect(repairs[0]?.steps.join()).toContain('probity audit rebuild-tree --institution bank');
  expect(await rebuildTree(world().owner, store, log())).toBe(readCheckpoint(readNote(published).text).size);
  expect(await plan()).toEqual([]);
});

test.each([
  [
    'leaf',
    'delete from audit.leaf where leaf_index = 300',
    'LEAVES_MISSING',
    /leaves of index 300\..*tile\/entries\/001/s,
  ],
  [
    'entry',
    'delete from audit.entry where id = (select entry_id from audit.leaf where leaf_index = 20)',
    'ENTRIES_MISSING',
    /leaves 20 are gone.*tile\/entries\/000/s,
  ],
  [
    'entry',
    "update audit.entry set leaf = leaf || ' ' where id = (select entry_id from audit.leaf where leaf_index = 21)",
    'ENTRIES_CHANGED',
    /leaves 21 the hash.*tile\/entries\/000/s,
  ],
] as const)(
  'what cannot be rebuilt is said to be in backups and exports (%s: %s)',
  async (table, damage, problem, said) => {
    await meanwhile(table, damage, async () => {
      const repairs = await plan();
      expect(repairs.map((each) => each.problem)).not.toContain('TREE_DAMAGED');
      const named = repairs.find((each) => each.problem === problem);
      expect([named?.what, ...(named?.steps ?? [])].join('\n')).toMatch(said);
      if (table === 'leaf')
        await expect(rebuildTree(world().owner, store, log())).rejects.toThrow('nothing is rebuilt');
    });
    expect(await plan()).toEqual([]);
  },
);

test('a tree is not rebuilt over leaves that do not lead to what was published', async () => {
  await meanwhile('leaf', 'update audit.leaf set leaf_hash = sha256(leaf_hash) where leaf_index = 5', async () => {
    expect(await problems()).toContain('ENTRIES_CHANGED');
    await expect(rebuildTree(world().owner, store, log())).rejects.toThrow('do not lead to the checkpoint');
  });
  expect(await plan()).toEqual([]);
});

test('an entry that was taken from the queue is put back into it', async () => {
  await enter(world(), 2);
  await asSuperuser('pending', 'delete from audit.pending where ctid = (select min(ctid) from audit.pending)');
  const repairs = await plan();
  expect(repairs.map(({ problem }) => problem)).toEqual(['NEITHER_QUEUED_NOR_SEQUENCED']);
  await follow(repairs[0]);
  expect(await plan()).toEqual([]);
});

test('counters are made of the numbers anew', async () => {
  await asSuperuser('counter', 'update audit.counter set seq = seq + 3');
  const repairs = await plan();
  expect(repairs.map(({ problem }) => problem)).toEqual(['COUNTERS_DAMAGED']);
  await follow(repairs[0]);
  expect(await plan()).toEqual([]);
});

test.each([
  ['a month', 'alter table audit.entry_2026_04 disable trigger refuse_change'],
  ['the leaves', 'alter table audit.leaf enable trigger refuse_truncate'],
  ['the tree', 'drop trigger refuse_change on audit.tree'],
  ['the tiles', 'alter table audit.tile no force row level security'],
])('a protection that lacks is put back (%s)', async (what, statement) => {
  await superuser.query(statement);
  const repairs = await plan();
  expect(repairs.map(({ problem }) => problem)).toEqual(['UNPROTECTED']);
  if (what === 'the tree')
    await superuser.query(
      'create trigger refuse_change before update or delete on audit.tree for each row execute function audit.refuse_shrinking()',
    );
  await follow(repairs[0]);
  expect(await plan()).toEqual([]);
});

test.each([
  ["'-infinity'", 'has ended, and nobody took over'],
  ["now() - interval '90 seconds'", 'it died, and nobody took over'],
  ["now() + interval '4 seconds'", 'holds the lease, and takes nothing'],
])('a queue that stands still is told with who leads (%s)', async (end, said) => {
  await enter(world());
  await asSuperuser('pending', "update audit.pending set queued_at = now() - interval '5 minutes'");
  await asSuperuser('lease', `update audit.lease set expires_at = ${end}`);
  const repairs = await plan();
  expect(repairs.map(({ problem }) => problem)).toEqual(['QUEUE_STUCK']);
  expect(repairs[0]?.what).toContain(said);
  await asSuperuser('lease', "update audit.lease set expires_at = '-infinity'");
  await sequenceAll(world());
  expect(await plan()).toEqual([]);
});

const noteOf = (size: number, root: Buffer, by: Signer = signer): string => {
  const text = printCheckpoint({ origin: by.name, size, root, extensions: [] });
  return printNote({ text, signatures: [signText(text, by, new Date())] });
};

test('after a restore the leaves that lack are named, and where their bytes can be', async () => {
  const { rows } = await superuser.query<{ size: string }>('select size from audit.tree');
  const size = Number(rows[0]?.size);
  stored = noteOf(size + 600, Buffer.alloc(32, 1));
  const [repair, ...others] = await plan();
  expect([repair?.problem, others]).toEqual(['ROLLED_BACK', []]);
  expect(repair?.steps.join('\n')).toContain(`the leaves ${size} to ${size + 599}`);
  expect(repair?.steps.join('\n')).toMatch(/tile\/entries\/002, tile\/entries\/003.*successor log/s);
});

test('a fork, and a store that lost or has something else, are told apart', async () => {
  const { size } = readCheckpoint(readNote(published).text);
  stored = noteOf(size, Buffer.alloc(32, 1));
  expect(await problems()).toEqual(['FORKED']);
  stored = null;
  expect(await problems()).toEqual(['STORE_BEHIND']);
  stored = noteOf(size, Buffer.alloc(32, 1), signerOf(signer.name, 'ED25519', Buffer.alloc(32, 9)));
  expect(await problems()).toEqual(['STORE_STRANGE']);
  const broken: CheckpointStore = { ...store, newest: () => Promise.reject(new Error('The disk is full.')) };
  expect(await plan(broken)).toEqual([expect.objectContaining({ problem: 'STORE_FAILS', what: 'The disk is full.' })]);
});

test('entries in the default partition are told, and nothing of them is lost', async () => {
  world().clock.set('2041-05-01T02:00:00.000Z');
  await enter(world(), 2);
  const repairs = await plan();
  expect(repairs.map(({ problem }) => problem)).toEqual(['IN_DEFAULT_PARTITION']);
  expect(repairs[0]?.what).toContain('2 entries of 2041-05');
});
