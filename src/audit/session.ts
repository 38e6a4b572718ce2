import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Actor } from '../lib/actor.js';
import type { Database } from './database.js';
import { conflict, unauthenticated } from '../lib/errors.js';

/**
 * Opens the row-level-security session of a transaction, and in the same statement checks that the user is still active
 * in the role and firm that the token says, so that deactivation acts on the next request. Held back by the database client
 * and sent along with the first real statement: it costs no round trip.
 * @param now our clock's, not the database's: by it the day is told on which an engagement of a firm holds or has ended
 */
export const openSession = ({ institutionId, id, role, firmId }: Actor, now: Date): RawBuilder<unknown> =>
  sql`select access.open_session(${institutionId}::uuid, ${id}::uuid, ${role}, ${firmId}::uuid, ${now.toISOString()}::timestamptz) as held`;

/** One transaction on the primary, in the actor's session, with a unit of work: for what is written by entities. */
export const inSession = <Result>(
  database: Database,
  actor: Actor,
  now: Date,
  work: (em: EntityManager, db: Kysely<never>) => Promise<Result>,
): Promise<Result> =>
  translated(
    database.fork().transactional(async (em) => {
      const db = em.getKysely() as unknown as Kysely<never>;
      await openSession(actor, now).execute(db);
      return work(em, db);
    }),
  );

/** The same without a unit of work, which costs a tenth of a look. */
export const lookInSession = <Result>(
  database: Database,
  actor: Actor,
  now: Date,
  look: (db: Kysely<never>) => Promise<Result>,
): Promise<Result> =>
  translated(
    (database.fork().getKysely() as unknown as Kysely<never>).transaction().execute(async (db) => {
      await openSession(actor, now).execute(db);
      return look(db);
    }),
  );

/**
 * The same for what only reads: its end is sent, and not waited for. Read-only, so that nobody writes here by mistake and
 * hears that it is done before it is.
 */
export const readInSession = <Result>(
  database: Database,
  actor: Actor,
  now: Date,
  read: (db: Kysely<never>) => Promise<Result>,
): Promise<Result> =>
  translated(
    (async () => {
      const db = await (database.fork().getKysely() as unknown as Kysely<never>)
        .startTransaction()
        .setAccessMode('read only')
        .execute();
      // Where the connection is lost meanwhile, what was read is no less so; the pool throws it away.
      const end = (): void =>
        void db
          .rollback()
          .execute()
          .catch(() => undefined);
      try {
        await openSession(actor, now).execute(db);
        return await read(db);
      } finally {
        end();
      }
    })(),
  );

/**
 * Reads what an institution shows to everybody, such as hashes, in a session in which nobody acts.
 * @returns null where there is no institution of that slug, or nothing was found
 */
export const readInPublic = <Found>(
  database: Database,
  slug: string,
  read: (db: Kysely<never>, institutionId: string) => Promise<Found | null>,
): Promise<Found | null> =>
  (database.fork().getKysely() as unknown as Kysely<never>)
    .transaction()
    .setAccessMode('read only')
    .execute(async (db) => {
      const institutionId = await institutionCalled(db, slug);
      if (institutionId === null) return null;
      await sql`select set_config('app.institution', ${institutionId}, true) as held`.execute(db);
      return read(db, institutionId);
    });

/** One transaction in an institution's session in which nobody acts: for what runs by itself, and is a fact of nobody. */
export const withinInstitution = <Result>(
  database: Database,
  institutionId: string,
  work: (db: Kysely<never>) => Promise<Result>,
): Promise<Result> =>
  (database.fork().getKysely() as unknown as Kysely<never>).transaction().execute(async (db) => {
    await sql`select set_config('app.institution', ${institutionId}, true) as held`.execute(db);
    return work(db);
  });

export async function institutionCalled(db: Kysely<never>, slug: string): Promise<string | null> {
  const { rows } = await sql<{
    institution_id: string;
  }>`select institution_id from access.list_institutions() where slug = ${slug}`.execute(db);
  return rows[0]?.institution_id ?? null;
}

const translated = <Result>(transaction: Promise<Result>): Promise<Result> =>
  transaction.catch((error: unknown) => {
    throw databaseError(error);
  });

/** What `access.open_session` raises for a user who is unknown, deactivated or of another role by now. */
const notActive = 'PB401';

/** PostgreSQL's own code for a unique key that is taken. */
const keyTaken = '23505';

/** Translates what the database refuses into the caller's mistake that it is; every other error is passed on. */
export function databaseError(error: unknown): unknown {
  const codes = [error, (error as { cause?: unknown }).cause].map(
    (each) => (each as { code?: string } | undefined)?.code,
  );
  if (codes.includes(notActive)) {
    return unauthenticated(
      'Your user is not active in this role any more. Ask the administrator of your institution, then get a new token.',
    );
  }
  // Verbs look first and say which reference it is; this is the other of two who looked at the same time.
  // In the journal's own tables it would be damage, not a mistake.
  const schemas = [error, (error as { cause?: unknown }).cause].map(
    (each) => (each as { schema?: string } | undefined)?.schema,
  );
  if (codes.includes(keyTaken) && schemas.includes('public'))
    return conflict('Somebody else recorded the same reference just now. Look it up, or choose another.');
  return error;
}

/**
 * Asks as the institution asks, in a firm's transaction as well: for what a law counts, whoever acts. The answer decides;
 * its rows are shown to nobody.
 */
export async function asInstitution<Result>(
  db: Kysely<never>,
  { firmId }: Pick<Actor, 'firmId'>,
  ask: () => Promise<Result>,
): Promise<Result> {
  if (firmId === null) return ask();
  // Held back and sent along, as the session is.
  await sql`select set_config('app.firm', '', true) as held`.execute(db);
  const answer = await ask();
  await sql`select set_config('app.firm', ${firmId}, true) as held`.execute(db);
  return answer;
}

/**
 * Asks by a statement that is planned once for each connection and along the indexes: for one that takes longer to plan than
 * to run, and is about one debtor whatever the tables hold. What is planned before they fill would else walk them whole.
 * Nothing is compiled for it, then and until the transaction ends: older servers add what is switched off to a plan's cost,
 * and would compile for a second what runs for two milliseconds.
 */
export async function plannedOnce<Result>(db: Kysely<never>, ask: () => Promise<Result>): Promise<Result> {
  const plan = (mode: string, isSequential: string): RawBuilder<unknown> =>
    sql`select set_config('plan_cache_mode', ${mode}, true), set_config('enable_seqscan', ${isSequential}, true), set_config('jit', 'off', true) as held`;
  await plan('force_generic_plan', 'off').execute(db);
  const answer = await ask();
  await plan('auto', 'on').execute(db);
  return answer;
}
