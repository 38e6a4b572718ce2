import { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { sealings } from '../../migrations/index.js';
import type { KeyService } from '../audit/index.js';
import { ormOptions } from './database.js';
import { loginNames } from './embedded-postgres.js';
import { ownerOf } from './owner.js';
import { holdsPlainRows, rewriteSealedTables, sealPlainRows } from './seal-plain-rows.js';

/** Any number that only migrating uses: two processes that start at once migrate one after the other. */
const migrationLock = 7_726_484_900_001n;

/**
 * Brings the database up to date, under an advisory lock. Where plain data of an earlier version was sealed, it ends when no
 * file of the database holds it any more.
 * @param keys opens the key file; asked only where plain personal data of an earlier version waits to be sealed
 * @returns the names of what ran
 */
export async function migrate(migratorUrl: string, keys: () => KeyService): Promise<readonly string[]> {
  await checkLogins(migratorUrl);
  return locked(migratorUrl, async (orm) => {
    const owner = ownerOf(migratorUrl);
    try {
      const ran = await bringUp(orm, owner, keys);
      await rewriteSealedTables(owner, migratorUrl);
      return ran;
    } finally {
      await owner.destroy();
    }
  });
}

async function bringUp(orm: MikroORM, owner: Kysely<never>, keys: () => KeyService): Promise<readonly string[]> {
  const pending = (await orm.migrator.getPending()).map(({ name }) => name);
  const ran = [];
  for (const { before, after } of sealings.filter((each) => pending.includes(each.after))) {
    if (pending.includes(before)) ran.push(...(await orm.migrator.up({ to: before })));
    if (await holdsPlainRows(owner, after)) await sealPlainRows(owner, keys(), after);
    ran.push(...(await orm.migrator.up({ to: after })));
  }
  ran.push(...(await orm.migrator.up()));
  return ran.map(({ name }) => name);
}

/** What the entities say and the database does not: null when they agree. */
export async function schemaDifference(migratorUrl: string): Promise<string | null> {
  return locked(migratorUrl, async (orm) => (await orm.schema.getUpdateSchemaSQL({ wrap: false })).trim() || null);
}

/** Migrations grant to these by name; without them PostgreSQL would stop half way with a message that helps nobody. */
async function checkLogins(migratorUrl: string): Promise<void> {
  const client = new Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select name from unnest($1::text[]) as name where not exists (select from pg_roles where rolname = name)',
      [loginNames],
    );
    if (rows.length > 0) {
      throw new Error(
        `The database lacks the logins ${rows.map(({ name }) => name).join(', ')}. Make them first: docker/logins.sql does, docs/operations.md says how.`,
      );
    }
  } finally {
    await client.end();
  }
}

async function locked<Result>(migratorUrl: string, work: (orm: MikroORM) => Promise<Result>): Promise<Result> {
  const lock = new Client({ connectionString: migratorUrl });
  // A connection that breaks fails the statement under way; as an event that nobody hears it would end the process too.
  lock.on('error', () => undefined);
  await lock.connect();
  const orm = await MikroORM.init(ormOptions(migratorUrl));
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    return await work(orm);
  } finally {
    await orm.close(true);
    await lock.end();
  }
}
