/** A person's own copy is complete: whatever table holds somebody's id, or a case's, is in it or says here why not. */
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { rooms } from '../../src/app/rooms.js';
import { buildApi } from '../../src/app/schema.js';
import { makeCursors } from '../../src/lib/cursor.js';
import { sealedFieldNames } from '../../src/lib/fields.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

/** Tables that name a person or a case and are no part of the copy, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'audit.entry': 'given as `accesses` and `entries`, by what its leaf says of the person',
  'audit.entry_subject': 'given as `accesses` and `entries`, row by row',
  'audit.secret': 'salts, and values that stand in the tables too: for proving them, which is what a bundle is for',
  'audit.counter': 'the last number of each stream, which the last of `accesses` and of `entries` shows',
  'vault.subject': 'joins the person to their pseudonym in the journal: no datum of the person',
  'vault.person_key': 'a key, wrapped: what is sealed under it is given opened',
  'vault.search_token': 'a keyed hash of a value that is given in plain',
  'vault.destroyed_key': 'which keys of the journal are gone: no datum of the person',
  'public.legal_hold':
    'tells of suits and investigations, also of those that the person may not be told of: counsel answers that',
  'public.queue_refusal':
    'until when a case is not judged again before it is handed out: of some hours, and reckoned from what the copy has',
};

/** Columns by which a table holds an id of somebody without a foreign key: by name, since nothing else tells them. */
const telling = ['person_id', 'debtor_id', 'case_id', 'pseudonym', 'account_id', 'attempt_id', 'contact_point_id'];

const partsByTable = async (): Promise<Map<string, string>> => {
  const { catalogue } = await buildApi(world().database.orm.getMetadata(), makeCursors(Buffer.alloc(32)));
  return new Map(catalogue.copies.map(({ of, section }) => [`public.${catalogue.type(of).table}`, section]));
};

/** Tables from which foreign keys lead to a person or a case, over however many others; and those with a telling column. */
async function tablesOfPeople(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive reaching as (
      select 'public.person'::regclass::oid as oid union select 'public.collection_case'::regclass::oid
      union select k.conrelid from pg_constraint k join reaching r on r.oid = k.confrelid
      where k.contype = 'f'
    )
    select distinct format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'audit', 'vault') and c.relkind in ('r', 'p') and not c.relispartition
      and (c.oid in (select oid from reaching) or exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = any(${telling}::text[]) and not a.attisdropped))
    order by 1`.execute(world().owner);
  return rows.map(({ name }) => name);
}

test('every table that holds an id of a person or a case is in the copy, or is excepted with a reason', async () => {
  const parts = await partsByTable();
  const tables = await tablesOfPeople();
  expect(tables).toEqual(expect.arrayContaining(['public.debt', 'public.contact_point_state', 'vault.person_key']));
  expect(tables.filter((table) => !parts.has(table) && !(table in exceptions))).toEqual([]);
});

test('no exception is left over, nor names what the copy has', async () => {
  const [parts, tables] = [await partsByTable(), await tablesOfPeople()];
  expect(Object.keys(exceptions).filter((table) => parts.has(table) || !tables.includes(table))).toEqual([]);
});

test('no table is in the copy twice, and no two sections share a name', () => {
  const copies = rooms.flatMap((room) => room.copies);
  for (const names of [copies.map(({ of }) => of), copies.map(({ section }) => section)])
    expect(new Set(names).size).toBe(names.length);
});

test('every column of a part is in the copy, and every field that is sealed in it', async () => {
  const { catalogue } = await buildApi(world().database.orm.getMetadata(), makeCursors(Buffer.alloc(32)));
  const missing: string[] = [];
  for (const { of } of catalogue.copies) {
    const { table, columns, fields } = catalogue.type(of);
    const { rows } = await sql<{ name: string }>`
      select attname as name from pg_attribute where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped`.execute(
      world().owner,
    );
    const known = new Set([...columns.values()].map(({ name }) => name));
    missing.push(...rows.filter(({ name }) => !known.has(name)).map(({ name }) => `${table}.${name}`));
    const sealed = sealedFieldNames().filter((name) => name.startsWith(`${of}.`));
    missing.push(...sealed.filter((name) => fields.get(name.slice(of.length + 1))?.kind !== 'sealed'));
  }
  expect(missing).toEqual([]);
});
