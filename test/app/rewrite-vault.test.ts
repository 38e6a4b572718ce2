import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { rewriteVault } from '../../src/app/rewrite-vault.js';
import { rewriteUntilGone } from '../kit/rewriting.js';
import { filesOf } from '../kit/scan.js';
import { registerDebtor, serviceOf } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

/** What is deleted from the vault is gone from the database's files once these are rewritten, and not before. */
const world = newWorld();

const found = async (parts: readonly Buffer[]): Promise<boolean[]> => {
  const all = await filesOf(await world().connect('superuser'));
  return parts.map((part) => all.includes(part));
};

/** People with a key and a token each, deleted; with the samples of the planner, as an idle night draws them. */
async function deleted(count: number): Promise<readonly Buffer[]> {
  const { owner } = world();
  const service = await serviceOf(world());
  const ids: string[] = [];
  for (let number = 0; number < count; number++)
    ids.push((await registerDebtor(service, { nationalId: `${Math.random()}` })).replace('debtor_', ''));
  const { rows: keys } = await sql<{
    bytes: Buffer;
  }>`select wrapped as bytes from vault.person_key where person_id = any (${ids}::uuid[]) and key_class = 'RECORD'`.execute(
    owner,
  );
  const { rows: tokens } = await sql<{
    bytes: Buffer;
  }>`select token as bytes from vault.search_token where person_id = any (${ids}::uuid[]) and field = 'Person.nationalId'`.execute(
    owner,
  );
  await sql`analyze vault.person_key, vault.search_token`.execute(owner);
  await sql`delete from vault.search_token where person_id = any (${ids}::uuid[])`.execute(owner);
  await sql`delete from vault.person_key where person_id = any (${ids}::uuid[]) and key_class = 'RECORD'`.execute(
    owner,
  );
  return [...keys, ...tokens].map(({ bytes }) => bytes);
}

test('deleted keys and tokens stay in the files through a plain vacuum, and are gone after the rewrite', async () => {
  for (let number = 0; number < 5; number++) await registerDebtor(await serviceOf(world()));
  const parts = await deleted(8);
  expect(parts).toHaveLength(16);
  await sql`vacuum (analyze) vault.person_key, vault.search_token`.execute(world().owner);
  // Which of them a vacuum overwrites, as it moves the rows of a page together, is PostgreSQL's own affair.
  expect(await found(parts)).toContain(true);
  const rewritten = await rewriteUntilGone(world());
  expect(rewritten.map(({ table }) => table)).toEqual([
    'vault.destroyed_key',
    'vault.person_key',
    'vault.search_token',
    'vault.subject',
    'pg_catalog.pg_statistic',
  ]);
  expect(await found(parts)).toEqual(parts.map(() => false));
});

test('what a running transaction sees is kept, and told; the next night takes it', async () => {
  const reader = await world().connect('backup');
  const parts = await deletedBeside(async () => {
    await reader.query('begin isolation level repeatable read');
    // Of another table: one that read the vault itself would have to be waited for.
    await reader.query('select count(*) from person');
  });
  const [, keys] = await rewriteVault(world().urls.migrate).finally(() => reader.query('rollback'));
  expect(keys).toMatchObject({ table: 'vault.person_key', deletedRowsKept: parts.length });
  expect(await found(parts)).toEqual(parts.map(() => true));
  await rewriteUntilGone(world());
  expect(await found(parts)).toEqual(parts.map(() => false));
});

/** The same as `deleted`, keys alone, with something done between the writing and the deleting. */
async function deletedBeside(between: () => Promise<void>): Promise<readonly Buffer[]> {
  const { owner } = world();
  const id = (await registerDebtor(await serviceOf(world()))).replace('debtor_', '');
  const { rows } = await sql<{
    bytes: Buffer;
  }>`select wrapped as bytes from vault.person_key where person_id = ${id}::uuid and key_class = 'RECORD'`.execute(
    owner,
  );
  await between();
  await sql`delete from vault.search_token where person_id = ${id}::uuid`.execute(owner);
  await sql`delete from vault.person_key where person_id = ${id}::uuid and key_class = 'RECORD'`.execute(owner);
  return rows.map(({ bytes }) => bytes);
}
