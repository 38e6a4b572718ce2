import { sql, type Kysely } from 'kysely';
import {
  completeFounding,
  foundInstitution,
  linkIdentityByCommand,
  registerUser,
  type NewInstitution,
} from '../access/index.js';
import { setBucketScheme } from '../cases/index.js';
import type { Actor, Role } from '../lib/actor.js';
import { defaultBuckets } from '../lib/ageing.js';
import { systemClock } from '../lib/clock.js';
import { newId, toNodeId } from '../lib/id.js';
import type { Opened } from './open.js';

/** What commands ask before an actor is known. */

export async function institutionsOf({
  database,
}: Pick<Opened, 'database'>): Promise<readonly { readonly institutionId: string; readonly slug: string }[]> {
  const client = await database.connect();
  try {
    const { rows } = await client.query<{ institution_id: string; slug: string }>(
      'select institution_id, slug from access.list_institutions()',
    );
    return rows.map(({ institution_id: institutionId, slug }) => ({ institutionId, slug }));
  } finally {
    client.release();
  }
}

export const institutionSlugs = async (opened: Pick<Opened, 'database'>): Promise<readonly string[]> =>
  (await institutionsOf(opened)).map(({ slug }) => slug);

/** An active user, by login, by role, or by both, and of the firm where one is given; the first one by login, or null when there is none. */
export async function findActor(
  { database }: Pick<Opened, 'database'>,
  slug: string,
  login: string | null,
  role: Role | null,
  firm: string | null = null,
): Promise<Actor | null> {
  const client = await database.connect();
  try {
    const { rows } = await client.query<{
      institution_id: string;
      user_id: string;
      role: Role;
      firm_id: string | null;
    }>('select institution_id, user_id, role, firm_id from access.find_login($1, $2, $3, $4)', [
      slug,
      login,
      role,
      firm,
    ]);
    const [user] = rows;
    return user
      ? { institutionId: user.institution_id, id: user.user_id, role: user.role, firmId: user.firm_id }
      : null;
  } finally {
    client.release();
  }
}

/** An active compliance officer, by login or the first one. @throws a sentence where there is none */
export async function officerOf(opened: Pick<Opened, 'database'>, slug: string, login: string | null): Promise<Actor> {
  const actor = await findActor(opened, slug, login, 'COMPLIANCE_OFFICER');
  if (actor) return actor;
  throw new Error(
    `${slug} has no active compliance officer${login === null ? '' : ` called ${login}`}. Have its administrator register one. Nothing was changed.`,
  );
}

/** Any number that only founding uses. */
const foundingLock = 7_726_484_900_003n;

/** One founding at a time: what another process is still founding must not look cut off. */
async function whileFounding<Result>(
  { owner }: Opened,
  work: (owner: Kysely<never>) => Promise<Result>,
): Promise<Result> {
  if (!owner) throw new Error(`No institution can be founded without the owner's login. ${whatToDo}`);
  return owner.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${foundingLock})`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`select pg_advisory_unlock(${foundingLock})`.execute(connection);
    }
  });
}

/** Founds an institution with its administrator, and the bucket scheme that every institution starts with. */
export async function foundWithBuckets(opened: Opened, given: NewInstitution): Promise<Actor> {
  const { application } = opened;
  const contextOf = (actor: Actor): ReturnType<typeof application.contextOf> => application.contextOf(actor);
  return whileFounding(opened, async (owner) => {
    const administrator = await foundInstitution(owner, contextOf, given, systemClock.now());
    await setBucketScheme(contextOf(administrator), defaultBuckets);
    return administrator;
  });
}

/**
 * Founding is three commits: the institution, its entry, its bucket scheme. Where a process ended in between, this does what
 * lacks.
 * @returns whether anything lacked
 */
export async function completeInstitution(opened: Opened, slug: string): Promise<boolean> {
  const { application } = opened;
  return whileFounding(opened, async (owner) => {
    const hadNoEntry = await completeFounding(owner, (actor) => application.contextOf(actor), slug);
    const { rows } = await sql`
      select from institution i
      where i.slug = ${slug} and not exists (select from bucket b where b.institution_id = i.institution_id)`.execute(
      owner,
    );
    if (rows.length === 0) return hadNoEntry;
    const administrator = await findActor(opened, slug, null, 'ADMINISTRATOR');
    if (!administrator) throw new Error(`${slug} has no active administrator who could set its bucket scheme.`);
    await setBucketScheme(application.contextOf(administrator), defaultBuckets);
    return true;
  });
}

export const whatToDo =
  'Set PROBITY_MIGRATE_URL to the login that owns the tables (see docs/operations.md), and run this again.';

/**
 * Who imports by command: the service user `import`, registered by the institution's administrator on first use, so that
 * the journal tells files from people. A check registers nobody: its transaction is undone, whoever acts.
 */
export const importingActor = (opened: Opened, slug: string, isCheckOnly = false): Promise<Actor> =>
  servingActor(opened, slug, { login: 'import', displayName: 'File import', key: 'importer' }, isCheckOnly);

/** Who judges a history again by command. What officers ask for over the API is done in their own names. */
export const rejudgingActor = (opened: Opened, slug: string): Promise<Actor> =>
  servingActor(opened, slug, { login: 'rejudge', displayName: 'Judging again', key: 'rejudger' });

/** In whose name entries go to somebody's monitoring. */
export const streamingActor = (opened: Pick<Opened, 'application' | 'database'>, slug: string): Promise<Actor> =>
  servingActor(opened, slug, { login: 'stream', displayName: 'Stream to monitoring', key: 'streamer' });

/** In whose name a webhook is paused whose receiver is gone, or said to fail. */
export const tellingActor = (opened: Pick<Opened, 'application' | 'database'>, slug: string): Promise<Actor> =>
  servingActor(opened, slug, { login: 'webhooks', displayName: 'Webhooks', key: 'webhooks' });

/** Who compares by command what providers report with what was recorded. */
export const reconcilingActor = (opened: Opened, slug: string): Promise<Actor> =>
  servingActor(opened, slug, { login: 'reconcile', displayName: 'Reconciliation', key: 'reconciler' });

/** Who runs the night, by command and by itself, whoever began it. */
export const nightlyActor = (opened: Pick<Opened, 'application' | 'database'>, slug: string): Promise<Actor> =>
  servingActor(opened, slug, { login: 'nightly', displayName: 'Nightly run', key: 'nightly' });

/** In whose name leave is asked for what machines may send. */
export const strategyActor = (opened: Pick<Opened, 'application' | 'database'>, slug: string): Promise<Actor> =>
  servingActor(opened, slug, { login: 'strategy', displayName: 'Automatic steps', key: 'strategist' });

async function servingActor(
  opened: Pick<Opened, 'application' | 'database'>,
  slug: string,
  { login, displayName, key }: { readonly login: string; readonly displayName: string; readonly key: string },
  isCheckOnly = false,
): Promise<Actor> {
  const known = await findActor(opened, slug, login, 'SERVICE');
  if (known) return known;
  const administrator = await findActor(opened, slug, null, 'ADMINISTRATOR');
  if (!administrator)
    throw new Error(`${slug} has no active administrator who could register the service user "${login}".`);
  if (isCheckOnly) return administrator;
  const input = { login, displayName, role: 'SERVICE', idempotencyKey: key } as const;
  await registerUser(opened.application.contextOf(administrator), input);
  const registered = await findActor(opened, slug, login, 'SERVICE');
  if (registered) return registered;
  throw new Error(
    `The user "${login}" of ${slug} is inactive or no service. Have the administrator activate it, then run this again.`,
  );
}

/**
 * Lets a subject of an issuer sign in as a user, in the name of the institution's administrator: the way in for the first
 * administrator, who cannot link themselves, and back in for all when nobody can sign in.
 * @throws where it takes a second person, whose word is waited for from now on
 */
export async function linkByCommand(
  opened: Pick<Opened, 'application' | 'database'>,
  { slug, login, issuer, subject, reason }: Record<'slug' | 'login' | 'issuer' | 'subject' | 'reason', string>,
): Promise<void> {
  const user = await findActor(opened, slug, login, null);
  const administrator = await findActor(opened, slug, null, 'ADMINISTRATOR');
  if (!user || !administrator)
    throw new Error(`${slug} has no active ${user ? 'administrator' : `user called ${login}`}. Nothing was changed.`);
  const waiting = await linkIdentityByCommand(opened.application.contextOf(administrator), {
    userId: toNodeId('User', user.id),
    externalId: { issuer, subject },
    reason,
    idempotencyKey: newId(),
  });
  if (waiting !== null)
    throw new Error(
      `This takes a second person, since others of ${slug} can sign in: have one of them approve ${toNodeId('Approval', waiting)} (decideApproval) within 24 hours, then run this again.`,
    );
}
