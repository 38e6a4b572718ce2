import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { ormOptions } from './database.js';

/** Any number that only migrating uses: two processes that start at once migrate one after the other. */
const migrationLock = 7_726_484_900_001n;

/** Brings the database up to date, under an advisory lock. @returns the names of what ran */
export async function migrate(migratorUrl: string): Promise<readonly string[]> {
  return locked(migratorUrl, async (orm) => (await orm.migrator.up()).map(({ name }) => name));
}

/** What the entities say and the database does not: null when they agree. */
export async function schemaDifference(migratorUrl: string): Promise<string | null> {
  return locked(migratorUrl, async (orm) => (await orm.schema.getUpdateSchemaSQL({ wrap: false })).trim() || null);
}

async function locked<Result>(migratorUrl: string, work: (orm: MikroORM) => Promise<Result>): Promise<Result> {
  const lock = new Client({ connectionString: migratorUrl });
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
