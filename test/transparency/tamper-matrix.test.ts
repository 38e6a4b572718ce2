/**
 * Every column of what the journal is made of, changed in every way by a superuser with triggers and constraints gone: who
 * finds it. The rows are the catalogue's own columns, so that a new one that nobody verifies fails. `npm run tamper-matrix`
 * does all of it and prints the table; without PROBITY_LONG each column is changed once.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { act, logSignerOf, verifyJournal } from '../../src/audit/index.js';
import { noWitnesses, readPolicy, signReceipt, type Policy } from '../../src/proof/index.js';
import { isReceiptOf, verifyReceipt, type Receipt } from '../../src/proof/receipt.js';
import type { Signer } from '../../src/proof/note.js';
import type { CheckpointStore } from '../../src/transparency/checkpoint-store.js';
import { takeLease } from '../../src/transparency/lease.js';
import { publish, type Publication } from '../../src/transparency/publish.js';
import { sequenceStep } from '../../src/transparency/sequence.js';
import { verifyTree } from '../../src/transparency/verify-tree.js';
import { isLongRun } from '../kit/outside-data.js';
import { logSigner } from '../kit/published.js';
import { enter, sequenceAll, withSequencer } from '../kit/sequencer.js';
import { tampering, type Tampering } from '../kit/tamper.js';
import { openCase, recordContactAttempt, registerDebtor, serviceOf } from '../kit/verbs.js';
import { policyOf, startWitness, type KitWitness } from '../kit/witnesses.js';
import { newWorld } from '../kit/world.js';

/** Not here: `lease`, which says who sequences and of what is sequenced nothing. */
const tables = [
  'entry',
  'entry_subject',
  'secret',
  'counter',
  'pending',
  'leaf',
  'tile',
  'tree',
  'checkpoint',
] as const;
type Table = (typeof tables)[number];

/** By whose clock something came or was published: no proof says it, and what is shown of it is for alarms alone. */
const saysNothing: readonly string[] = ['pending.queued_at', 'tree.sequenced_at', 'checkpoint.published_at'];

/** Of these, all rows here have the same: there is nothing to swap them with. */
const allAlike: readonly string[] = [
  ...['entry.part', 'entry_subject.part', 'entry_subject.role', 'secret.part', 'secret.position', 'secret.key_year'],
  ...['pending.part', 'leaf.part', 'tile.level', 'tile.tile_index', 'checkpoint.institution_id'],
];

type Finder = 'journal' | 'tree' | 'receipt' | 'store' | 'witness';

const world = newWorld();
let tamper: Tampering;
let witness: KitWitness;
let signer: Signer;
let institutions: readonly string[];
let receipts: readonly Receipt[];
/** As the store had it when the last was published. */
let stored: string | null = null;

/** Keeps nothing, so that what is tried upon damage leaves no trace; what stood there before stands. */
const storeOf = (note: string | null): CheckpointStore => ({
  newest: () => Promise.resolve(note === null ? null : { note, version: '1' }),
  replace: () => Promise.resolve('2'),
});

const realStore: CheckpointStore = {
  newest: () => storeOf(stored).newest(''),
  replace: (_, __, note) => ((stored = note), Promise.resolve('2')),
};

function publishTo(db: Tampering['db'], store: CheckpointStore, policy: Policy): Promise<Publication> {
  const publisher = { db, store, policy, known: new Map<string, number>(), now: () => new Date() };
  return publish(publisher, { institutionId: world().institutionId, signer });
}

beforeAll(async () => {
  const { app } = world();
  const other = await world().otherInstitution();
  institutions = [world().institutionId, other.administrator.actor.institutionId];
  signer = await logSigner(world());
  witness = await startWitness('one', [signer]);
  const policy = readPolicy(policyOf([witness], 1));
  const service = await serviceOf(world());
  for (const count of [5, 280, 1]) {
    world().clock.pass(60_000);
    await recordContactAttempt(world(), service, await openCase(world()), { note: 'nobody answered' });
    await enter(world(), count);
    await sequenceAll(world());
    const { state } = await withSequencer(world(), (db) => publishTo(db, realStore, policy));
    expect(state).toBe('ADVERTISED');
  }
  await act(
    app.contextOf(other.administrator.actor),
    { name: 'enter', entries: ['team.registered'] },
    ({ journal }) => {
      for (let number = 0; number < 260; number++) journal.enter({ type: 'team.registered' });
      return Promise.resolve();
    },
  );
  await registerDebtor(await other.person('SERVICE'));
  await sequenceAll(world());
  await enter(world(), 3);
  await enter({ app, administrator: other.administrator });
  const superuser = await world().connect('superuser');
  tamper = await tampering(
    superuser,
    tables.map((table) => `audit.${table}`),
  );
  const waiting = await tamper.rows<{ entry_id: string; leaf_hash: Buffer }>(
    'select entry_id, leaf_hash from audit.pending where institution_id = $1 order by entry_id',
    [world().institutionId],
  );
  receipts = waiting.map(({ entry_id, leaf_hash }) => {
    const given = signReceipt({ origin: signer.name, entryId: entry_id, part: [1, 1], leafHash: leaf_hash }, signer);
    return verifyReceipt(given.note, signer);
  });
});

afterAll(() => witness.stop());

const verifiers: readonly (readonly [Finder, (institutionId: string) => Promise<boolean>])[] = [
  ['journal', async (id) => (await verifyJournal(tamper.db, world().keys, id)).faults.length > 0],
  [
    'tree',
    async (id) =>
      (await verifyTree(tamper.db, id, (origin) => logSignerOf(world().keys, id, origin))).faults.length > 0,
  ],
];

/** Whether an entry for which somebody holds a receipt is not what it was, or nowhere. */
async function isMissed(receipt: Receipt): Promise<boolean> {
  const [kept] = await tamper.rows<{ leaf: Buffer }>(
    `select e.leaf from audit.entry e where e.id = $1 and e.part = $2 and e.institution_id = $3 and exists (
      select from audit.pending p where p.entry_id = e.id and p.leaf_hash = $4 union all select from audit.leaf l where l.entry_id = e.id and l.leaf_hash = $4)`,
    [receipt.entryId, receipt.part[0], world().institutionId, receipt.leafHash],
  );
  return !kept || !isReceiptOf(receipt, kept.leaf);
}

/**
 * Who finds something, without the witness, who is asked only where everything else is rewritten.
 * @param mayStop whether one who finds it is enough
 */
async function finders(mayStop = false): Promise<Finder[]> {
  const found = new Set<Finder>();
  for (const id of institutions)
    for (const [finder, finds] of verifiers) {
      if (await finds(id)) found.add(finder);
      if (mayStop && found.size > 0) return [...found];
    }
  for (const receipt of receipts) if (await isMissed(receipt)) found.add('receipt');
  const publication = await publishTo(tamper.db, storeOf(stored), noWitnesses).catch(() => null);
  if (publication?.state === 'REFUSED') found.add('store');
  return [...found];
}

/** For the table all who find it, else the first. */
const firstFinders = (): Promise<Finder[]> => finders(!isLongRun);

interface Column {
  readonly table: Table;
  readonly name: string;
  readonly type: string;
}

const columns = (): Promise<Column[]> =>
  tamper.rows<Column>(
    `select c.table_name as table, c.column_name as name, c.data_type as type from information_schema.columns c
     where c.table_schema = 'audit' and c.table_name = any($1) order by array_position($1, c.table_name::text), c.ordinal_position`,
    [tables],
  );

/** Another value of the kind, made of the one that stands there. */
function otherOf({ table, name, type }: Column): string {
  if (name === 'institution_id') return `'${institutions[1]}'`;
  // The last bytes of the log's signature.
  if (name === 'note') return `left(note, length(note) - 20) || 'AAAAAAAAAAAAAAAAAAA=' || E'\\n'`;
  const made: Readonly<Record<string, string>> = {
    uuid: 'gen_random_uuid()',
    smallint: `${name} + 1`,
    bigint: `${name} + 1`,
    text: `${name} || 'x'`,
    bytea: `set_byte(${name}, octet_length(${name}) / 2, get_byte(${name}, octet_length(${name}) / 2) # 1)`,
    'timestamp with time zone': `${name} + interval '1 second'`,
  };
  const other = made[type];
  if (!other) throw new Error(`the matrix knows no other value for ${table}.${name} of ${type}: say one`);
  return other;
}

interface Spot {
  readonly tableoid: string;
  readonly ctid: string;
  readonly value: string;
  /** All other columns of the row. */
  readonly others: string;
}

/** A row of our institution with something in that column, from the middle of them. */
async function spotOf({ table, name }: Column): Promise<Spot> {
  const [row] = await tamper.rows<Spot>(
    `select tableoid, ctid, ${name}::text as value, others from (
       select tableoid, ctid, *, (to_jsonb(t) - '${name}')::text as others, row_number() over (order by ctid) as number, count(*) over () as count
       from audit.${table} t where institution_id = $1 and ${name} is not null) x
     where number = (count + 1) / 2`,
    [institutions[0]],
  );
  if (!row) throw new Error(`no row of audit.${table} has a ${name}: the world must make one`);
  return row;
}

/** Another row with another value there; and another row else too, or swapping the two would change nothing. */
const anotherThan = async ({ table, name }: Column, { value, others }: Spot): Promise<Spot | null> =>
  (
    await tamper.rows<Spot>(
      `select tableoid, ctid, ${name}::text as value, '' as others from audit.${table} t
       where ${name}::text is distinct from $1 and ${name} is not null and (to_jsonb(t) - '${name}')::text <> $2 limit 1`,
      [value, others],
    )
  )[0] ?? null;

const set = (
  { table, name }: Column,
  { tableoid, ctid }: Spot,
  expression: string,
  values: unknown[] = [],
): Promise<void> =>
  tamper.run(
    `update audit.${table} set ${name} = ${expression} where tableoid = ${tableoid} and ctid = '${ctid}'`,
    values,
  );

/** What is done to one column of one row. @returns false where there is no other row to do it with */
const ways: Readonly<Record<string, (column: Column, spot: Spot) => Promise<boolean>>> = {
  change: async (column, spot) => {
    await set(column, spot, otherOf(column));
    return true;
  },
  delete: async (column, spot) => {
    await set(column, spot, 'null');
    return true;
  },
  insert: async (column, { tableoid, ctid }) => {
    const all = (await columns()).filter(({ table }) => table === column.table);
    const names = all.map(({ name }) => name).join(', ');
    const values = all.map((each) => (each.name === column.name ? otherOf(each) : each.name)).join(', ');
    await tamper.run(
      `insert into audit.${column.table} (${names}) select ${values} from audit.${column.table} where tableoid = ${tableoid} and ctid = '${ctid}'`,
    );
    return true;
  },
  swap: async (column, spot) => {
    const other = await anotherThan(column, spot);
    if (!other) return false;
    await set(column, spot, `$1::text::${column.type}`, [other.value]);
    await set(column, other, `$1::text::${column.type}`, [spot.value]);
    return true;
  },
  duplicate: async (column, spot) => {
    const other = await anotherThan(column, spot);
    if (!other) return false;
    await set(column, spot, `$1::text::${column.type}`, [other.value]);
    return true;
  },
};

const table: string[][] = [];
const asCell = (found: readonly Finder[] | null): string => (found === null ? '–' : found.join(' + ') || 'NOBODY');

afterAll(() => {
  if (!isLongRun) return;
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  const lines = table.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  process.stdout.write(`\n${lines.join('\n')}\n\n– all rows are alike, or nothing is said by it\n`);
});

test('as it is, nobody finds anything', async () => {
  expect(
    await tamper.within(
      () => Promise.resolve(),
      () => finders(),
    ),
  ).toEqual([]);
});

test.each(tables)('whatever is done to a column of audit.%s is found', async (name) => {
  const chosen = isLongRun ? Object.entries(ways) : Object.entries(ways).filter(([way]) => way === 'change');
  table.push([`audit.${name}`, ...chosen.map(([way]) => way)]);
  const missed: string[] = [];
  const alike = new Set<string>();
  for (const column of (await columns()).filter((each) => each.table === name)) {
    const cells: string[] = [];
    const key = `${name}.${column.name}`;
    const spot = await spotOf(column);
    for (const [way, damage] of chosen) {
      let isDone = true;
      const found = await tamper.within(
        async () => (isDone = await damage(column, spot)),
        async () => (isDone ? await firstFinders() : null),
      );
      if (found === null) alike.add(key);
      const isNothing = saysNothing.includes(key) && way !== 'insert';
      if (found?.length === 0 && !isNothing) missed.push(`${key} ${way}`);
      cells.push(asCell(isNothing ? null : found));
    }
    table.push([key, ...cells]);
  }
  expect(missed).toEqual([]);
  const expected = allAlike.filter((each) => each.startsWith(`${name}.`));
  if (isLongRun) expect([...alike]).toEqual(expected);
});

/** What is done to whole rows. A checkpoint that is gone is no loss: a later one proves what it proved. */
const rowsOf: Readonly<Record<string, (table: Table) => string>> = {
  'a row is deleted': (name) =>
    `delete from audit.${name} where ctid = (select ctid from audit.${name} where institution_id = $1 limit 1) and institution_id = $1`,
  'a row is there twice': (name) =>
    `insert into audit.${name} select * from audit.${name} where institution_id = $1 limit 1`,
  'the tail is dropped': (name) =>
    `delete from audit.${name} t using (select tableoid, ctid from audit.${name} where institution_id = $1 order by ${name === 'leaf' ? 'leaf_index' : 'ctid'} desc limit 2) last where t.tableoid = last.tableoid and t.ctid = last.ctid`,
};

test('rows that are taken away or doubled are found in every table', async () => {
  const missed: string[] = [];
  table.push(['', ...Object.keys(rowsOf), 'truncate']);
  for (const name of tables) {
    const cells: string[] = [];
    for (const [way, statement] of Object.entries(rowsOf)) {
      const found = await tamper.within(() => tamper.run(statement(name), [institutions[0]]), firstFinders);
      const isNothing = name === 'checkpoint' && way !== 'a row is there twice';
      if (found.length === 0 && !isNothing) missed.push(`${name}: ${way}`);
      cells.push(asCell(isNothing ? null : found));
    }
    const partition = ['entry', 'entry_subject', 'secret'].includes(name) ? `${name}_2026_04` : name;
    const found = await tamper.within(() => tamper.rows(`truncate audit.${partition}`), firstFinders);
    if (found.length === 0 && name !== 'checkpoint') missed.push(`${name}: truncate`);
    table.push([`audit.${name}`, ...cells, asCell(name === 'checkpoint' ? null : found)]);
  }
  expect(missed).toEqual([]);
});

/** The tree anew over the entries as they stand, with checkpoints signed by the true key: what an operator could do. */
async function rewriteTree(): Promise<void> {
  const id = institutions[0]!;
  await tamper.rows('create unique index on audit.tile (institution_id, level, tile_index)');
  await tamper.rows('create unique index on audit.tree (institution_id)');
  for (const name of ['pending', 'leaf', 'tile', 'tree', 'checkpoint'])
    await tamper.run(`delete from audit.${name} where institution_id = $1`, [id]);
  await tamper.run(
    `insert into audit.pending (institution_id, entry_id, part, leaf_hash) select institution_id, id, part, sha256('\\x00'::bytea || leaf) from audit.entry where institution_id = $1`,
    [id],
  );
  await tamper.rows('delete from audit.lease');
  const lease = await takeLease(tamper.db, 'sequencer', randomUUID());
  await sequenceStep(tamper.db, lease!, id);
  expect((await publishTo(tamper.db, storeOf(null), noWitnesses)).state).toBe('ADVERTISED');
}

/** An entry about nobody, that is in the tree. */
const plain = `(select l.entry_id from audit.leaf l join audit.entry e on e.id = l.entry_id where l.institution_id = $1 and e.type = 'team.registered' order by l.leaf_index limit 1)`;

const rewriting: Readonly<Record<string, () => Promise<void>>> = {
  'an entry is another': () =>
    tamper.run(
      `update audit.entry set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"outcomes":[]', '"outcomes":["OTHER"]'), 'UTF8') where id = ${plain}`,
      [institutions[0]],
    ),
  'an entry is gone': () => tamper.run(`delete from audit.entry where id = ${plain}`, [institutions[0]]),
  'the tail is gone': () =>
    tamper.run(
      `delete from audit.entry where institution_id = $1 and type = 'team.registered' and (id in (select entry_id from audit.pending where institution_id = $1) or id in (select entry_id from audit.leaf where institution_id = $1 order by leaf_index desc limit 3))`,
      [institutions[0]],
    ),
};

test.each(Object.entries(rewriting))(
  'everything is rewritten with the true key (%s): both verifiers are content, the store and the witness are not',
  async (what, damage) => {
    const policy = readPolicy(policyOf([witness], 1));
    const { found, publication } = await tamper.within(
      async () => {
        await damage();
        await rewriteTree();
      },
      async () => ({
        found: (await finders()).filter((finder) => finder !== 'receipt'),
        // Its store was rewritten too: it has nothing.
        publication: await (async () => {
          await tamper.rows('delete from audit.checkpoint where institution_id = $1', [institutions[0]]);
          return publishTo(tamper.db, storeOf(null), policy);
        })(),
      }),
    );
    expect(found).toEqual(['store']);
    const witnesses = 'witnesses' in publication ? publication.witnesses : [];
    expect(witnesses.map(({ outcome }) => outcome)).toEqual([expect.stringMatching(/^(INCONSISTENT|AHEAD)$/)]);
    table.push([`rewritten with the true key: ${what}`, asCell(['store', 'witness'])]);
  },
);

test('an entry that waits, taken away with all that tells of it, is missed by who has its receipt', async () => {
  const [receipt] = receipts;
  const found = await tamper.within(
    async () => {
      await tamper.run('delete from audit.pending where entry_id = $1', [receipt!.entryId]);
      await tamper.run('delete from audit.entry where id = $1', [receipt!.entryId]);
    },
    () => finders(),
  );
  expect(found).toEqual(['receipt']);
  table.push(['what waits is taken away with all that tells of it', asCell(found)]);
});
