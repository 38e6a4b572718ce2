import { expect } from '@jest/globals';
import { sql } from 'kysely';
import type { World } from './world.js';

/** An entry's leaf as it stands in the journal. */
export interface Leaf {
  readonly id: string;
  readonly type: string;
  readonly subjects: readonly { pseudonym: string; role: string; stream: string; seq: number }[];
  readonly outcomes: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly part: readonly [number, number];
  readonly [key: string]: unknown;
}

/** The leaves of the whole journal, in the order of their ids. */
export async function leaves({ owner }: World): Promise<readonly Leaf[]> {
  const { rows } = await sql<{
    leaf: Buffer;
  }>`select leaf from audit.entry order by id, part`.execute(owner);
  return rows.map(({ leaf }) => JSON.parse(leaf.toString()) as Leaf);
}

/** What the given work left in the journal, and what it answered. */
export async function leavesOf<Result>(world: World, work: () => Promise<Result>): Promise<readonly Leaf[]> {
  const known = new Set((await leaves(world)).map(({ id }) => id));
  await work();
  return (await leaves(world)).filter(({ id }) => !known.has(id));
}

/** How many rows every table holds, by name: whether anything was written at all. */
export async function rowCounts({ owner }: World): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ name: string; count: string }>`
    select format('%I.%I', n.nspname, c.relname) as name,
      (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', n.nspname, c.relname), false, true, '')))[1]::text as count
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'audit', 'vault') and c.relkind in ('r', 'p') and not c.relispartition order by 1`.execute(
    owner,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}

/** While the work runs, one entry of a person is gone, as only a superuser who disables the journal's triggers can take it. */
export async function withoutEntry<Result>(
  world: World,
  stream: 'CONTACT' | 'ACCESS',
  debtorId: string,
  seq: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const superuser = await world.connect('superuser');
  const partition = 'audit.entry_subject_2026_04';
  const mine = `stream = '${stream}' and seq = ${seq} and pseudonym = (select pseudonym from vault.subject where person_id = '${debtorId.replace('debtor_', '')}')`;
  await superuser.query(`create table public.taken as select * from ${partition} where ${mine}`);
  await superuser.query(`alter table ${partition} disable trigger refuse_change`);
  const { rowCount } = await superuser.query(`delete from ${partition} where ${mine}`);
  try {
    expect(rowCount).toBe(1);
    return await work();
  } finally {
    await superuser.query(`insert into ${partition} select * from public.taken`);
    await superuser.query(`alter table ${partition} enable always trigger refuse_change`);
    await superuser.query('drop table public.taken');
  }
}
