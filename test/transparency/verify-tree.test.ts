/** Whatever is changed behind the journal's back, by one who may switch its triggers off, the tree does not fit any more. */
import { beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import { newId } from '../../src/lib/id.js';
import { printCheckpoint } from '../../src/proof/checkpoint.js';
import { printNote } from '../../src/proof/note.js';
import { rootAt, treeReader } from '../../src/transparency/read-tree.js';
import { verifyTree, type TreeReport } from '../../src/transparency/verify-tree.js';
import { enter, sequenceAll } from '../kit/sequencer.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();
let superuser: pg.Client;
const sizes = [1, 256, 500];

beforeAll(async () => {
  superuser = await world().connect('superuser');
  await enter(world(), 700);
  await sequenceAll(world());
  const reader = treeReader(world().owner, world().institutionId);
  for (const size of sizes) {
    const root = await rootAt(reader, size);
    const text = printCheckpoint({ origin: 'probity.local/tlog/bank', size, root, extensions: [] });
    const signatures = [{ name: 'probity.local/tlog/bank', id: Buffer.alloc(4), bytes: Buffer.alloc(64) }];
    await superuser.query('insert into audit.checkpoint values ($1, $2, $3, $4, now())', [
      ...[world().institutionId, size, root, printNote({ text, signatures })],
    ]);
  }
  await enter(world(), 3);
});

const report = (): Promise<TreeReport> => verifyTree(world().owner, world().institutionId);

const tables = ['entry', 'leaf', 'tile', 'tree', 'checkpoint', 'pending'];

/** What the verification says of what a superuser did with the triggers off. It is undone again. */
async function planted(...statements: string[]): Promise<readonly string[]> {
  await superuser.query(tables.map((table) => `create table public.was_${table} as table audit.${table}`).join(';'));
  const { rows } = await superuser.query<{ name: string }>(
    "select tgrelid::regclass::text as name from pg_trigger where tgname = 'refuse_change' and not exists (select from pg_class where oid = tgrelid and relnamespace <> 'audit'::regnamespace)",
  );
  const switched = (how: string): string => rows.map(({ name }) => `alter table ${name} ${how}`).join(';');
  await superuser.query(switched('disable trigger all'));
  try {
    for (const statement of statements) {
      const { rowCount } = await superuser.query(statement);
      expect({ statement, isPlanted: Number(rowCount) > 0 }).toEqual({ statement, isPlanted: true });
    }
    return (await report()).faults;
  } finally {
    const restore = (table: string): string =>
      `delete from audit.${table}; insert into audit.${table} table public.was_${table}; drop table public.was_${table}`;
    await superuser.query(tables.map(restore).join(';'));
    await superuser.query(switched('enable always trigger refuse_change'));
    await superuser.query(switched('enable always trigger refuse_truncate'));
  }
}

const entryAt = (index: number): string => `(select entry_id from audit.leaf where leaf_index = ${index})`;
const other = "decode(repeat('ab', 32), 'hex')";

test('as it is, it holds', async () => {
  expect(await report()).toEqual({ leaves: 702, pending: 3, checkpoints: 3, faults: [] });
});

test.each<readonly [what: string, statements: readonly string[], said: readonly RegExp[]]>([
  [
    "a leaf's hash is changed",
    [`update audit.leaf set leaf_hash = ${other} where leaf_index = 300`],
    [/leaf of entry .* hash that is not that of its bytes/, /tile 1\/0/, /checkpoint of size 500/, /root of the tree/],
  ],
  [
    'a leaf is deleted in the middle',
    ['delete from audit.leaf where leaf_index = 300'],
    [/is no leaf of the tree, nor/, /leaf of index 300 is missing: the next is 301/],
  ],
  ['the first leaf is deleted', ['delete from audit.leaf where leaf_index = 0'], [/leaf of index 0 is missing/]],
  [
    'the last leaf is deleted',
    ['delete from audit.leaf where leaf_index = 701'],
    [/is no leaf of the tree, nor/, /says that it has 702 leaves, and has 701/],
  ],
  [
    'two leaves change places',
    [
      'update audit.leaf set leaf_index = 9999 where leaf_index = 10',
      'update audit.leaf set leaf_index = 10 where leaf_index = 11',
      'update audit.leaf set leaf_index = 11 where leaf_index = 9999',
    ],
    [/tile 1\/0/, /checkpoint of size 256/, /root of the tree/],
  ],
  [
    'the last two leaves, in no tile and no checkpoint, change places',
    [
      'update audit.leaf set leaf_index = 9999 where leaf_index = 700',
      'update audit.leaf set leaf_index = 700 where leaf_index = 701',
      'update audit.leaf set leaf_index = 701 where leaf_index = 9999',
    ],
    [/^the root of the tree is not that of its leaves$/],
  ],
  [
    'a tile is changed',
    [`update audit.tile set hashes = overlay(hashes placing ${other} from 1)`],
    [/^the tile 1\/0 is not that of its leaves$/],
  ],
  ['a tile is cut', ['update audit.tile set hashes = substring(hashes from 1 for 32)'], [/^the tile 1\/0 is not/]],
  ['a tile is deleted', ['delete from audit.tile'], [/^the tile 1\/0 is missing$/]],
  [
    'a tile is added',
    ['insert into audit.tile select institution_id, 2, 0, hashes from audit.tile'],
    [/^the tile 2\/0 is not that of its leaves$/],
  ],
  ["the tree's root is changed", [`update audit.tree set root = ${other}`], [/^the root of the tree is not/]],
  ["the tree's size is changed", ['update audit.tree set size = 701'], [/^the tree says that it has 701 leaves/]],
  ["the tree's state is deleted", ['delete from audit.tree'], [/^the tree says that it has 0 leaves/]],
  [
    'an entry is neither leaf nor waiting',
    ['delete from audit.pending where entry_id = (select entry_id from audit.pending order by entry_id limit 1)'],
    [/is no leaf of the tree, nor does it wait/],
  ],
  [
    'an entry is both leaf and waiting',
    ['insert into audit.pending select institution_id, entry_id, part, leaf_hash from audit.leaf where leaf_index = 5'],
    [/is a leaf of the tree, and waits to become one/],
  ],
  [
    'what waits has another hash',
    [
      `update audit.pending set leaf_hash = ${other} where entry_id = (select entry_id from audit.pending order by entry_id limit 1)`,
    ],
    [/waits under a hash that is not that of its bytes/],
  ],
  [
    'a leaf is of no entry',
    [`delete from audit.entry where id = ${entryAt(40)}`],
    [/a leaf of the tree is of entry .*, which does not exist/],
  ],
  [
    'what waits is of no entry',
    [`insert into audit.pending values ((select institution_id from audit.tree), '${newId()}', 1, ${other})`],
    [/what waits is of entry .*, which does not exist/],
  ],
  [
    'an entry is there twice, where another is gone',
    [
      `insert into audit.entry select institution_id, id, part, at + interval '2 months', type, actor_id, case_id, leaf from audit.entry where id = ${entryAt(41)}`,
      `delete from audit.entry where id = ${entryAt(40)}`,
    ],
    [/is in the journal twice/, /rows, the journal leads to|which does not exist/],
  ],
  [
    "an entry's bytes are changed",
    [`update audit.entry set leaf = leaf || '\\x20' where id = ${entryAt(600)}`],
    [/leaf of entry .* hash that is not that of its bytes/],
  ],
  [
    "a checkpoint's root is changed",
    [`update audit.checkpoint set root = ${other} where size = 256`],
    [/^the checkpoint of size 256 is not that of its leaves$/],
  ],
  [
    "a checkpoint's size is changed",
    ['update audit.checkpoint set size = 257 where size = 256'],
    [/^the checkpoint of size 257 is not that of its leaves$/],
  ],
  [
    "a checkpoint's note is another's",
    ['update audit.checkpoint set note = (select note from audit.checkpoint where size = 1) where size = 256'],
    [/^the checkpoint of size 256 is not that of its leaves$/],
  ],
  [
    'a checkpoint is of more than there is',
    [
      'insert into audit.checkpoint select institution_id, 900, root, note, published_at from audit.checkpoint where size = 1',
    ],
    [/^the checkpoint of size 900 is of more leaves than the 702 of the tree$/],
  ],
])('%s', async (_, statements, said) => {
  const faults = await planted(...statements);
  for (const pattern of said) expect(faults).toContainEqual(expect.stringMatching(pattern));
});

test('of very many faults a thousand are told, and how many more there are', async () => {
  const faults = await planted(
    `update audit.leaf set leaf_hash = ${other}`,
    `insert into audit.pending select institution_id, entry_id, part, ${other} from audit.leaf`,
  );
  expect(faults).toHaveLength(1_001);
  expect(faults.at(-1)).toMatch(/^and 1\d\d\d more$/);
});
