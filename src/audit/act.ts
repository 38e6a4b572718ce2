import type { EntityManager } from '@mikro-orm/postgresql';
import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql, type Kysely } from 'kysely';
import type { Actor } from '../lib/actor.js';
import { conflict, forbidden, Invariant } from '../lib/errors.js';
import { checkWellFormed } from '../lib/input.js';
import type { Entered, Operation } from '../lib/room.js';
import type { Opener } from '../lib/sealed.js';
import { actorOf, type Context, type Notice } from './context.js';
import { WorkingJournal, type Journal } from './journal.js';
import { Keyring } from './keyring.js';
import { Sealer } from './sealer.js';
import { inSession } from './session.js';

/** What a verb is lent while its transaction is open. */
export interface Work<Entry extends string = string> {
  readonly em: EntityManager;
  /** The same transaction for set-based and hot statements. */
  readonly db: Kysely<never>;
  readonly actor: Actor;
  readonly now: Date;
  readonly journal: Journal<Entry>;
  /** Seals personal data under the keys of those whom it is about. */
  readonly sealer: Sealer;
  /** Opens what a verb must compare with, such as a number that an import names. */
  readonly opener: Opener;
  /** Runs after the entries are written, in the same transaction: for what takes away the keys that they are sealed with. */
  afterEntries(step: (db: Kysely<never>) => Promise<void>): void;
  /** Tells those who run the server, once it is committed; what is undone is told to nobody. */
  tellOperators(notice: Omit<Notice, 'institutionId' | 'actorId'>): void;
}

/** What makes a mutation safe to repeat: the client's key, and all that it sent with it. */
export interface Repeatable {
  readonly key: string;
  readonly input: unknown;
  /** The id that the result will have; a repetition is answered with the first one's. */
  readonly resultId: string;
}

/**
 * @param verb may say that it left everything as it was, and so enters nothing: its key is claimed all the same
 * @returns the id of the result: the new one, or the first one's where this is a repetition
 */
export async function actOnce<Entry extends string>(
  context: Context,
  operation: Operation<Entry>,
  repeatable: Repeatable,
  verb: (work: Work<Entry>, leaveUnchanged: () => void) => Promise<void>,
): Promise<string> {
  checkWellFormed('input', repeatable.input);
  return act(context, operation, async (work, leaveUnchanged) => {
    const first = await claimKey(work, operation.name, repeatable, context.keys.derive('idempotency'));
    if (first !== null) {
      leaveUnchanged();
      await context.receipts?.takeFirst(work.db, work.actor, repeatable.key);
      return first;
    }
    await verb(work, leaveUnchanged);
    return repeatable.resultId;
  });
}

/**
 * The only way in which anything is written: opens the transaction and its session, lends a `Work` to the verb, and
 * commits the change and its journal entries together. A change that left no entry rolls back, and so does one whose
 * entries cannot be written.
 */
export async function act<Entry extends string, Result>(
  context: Context,
  operation: Operation<Entry>,
  verb: (work: Work<Entry>, leaveUnchanged: () => void) => Promise<Result>,
): Promise<Result> {
  const actor = actorOf(context);
  if (context.isGet) throw forbidden('Changes are taken over POST only.');
  await context.pace.admit(actor.institutionId);
  const now = context.clock.now();
  const journal = new WorkingJournal(actor, now, context.keys);
  const sealer = new Sealer(actor.institutionId, context.keys);
  const opener = new Keyring(context.keys, actor.institutionId);
  const afterwards: ((db: Kysely<never>) => Promise<void>)[] = [];
  const notices: Notice[] = [];
  let isUnchanged = false;
  const done = await inSession(context.database, actor, now, async (em, db) => {
    const afterEntries: Work['afterEntries'] = (step) => void afterwards.push(step);
    const tellOperators: Work['tellOperators'] = (notice) =>
      void notices.push({ ...notice, institutionId: actor.institutionId, actorId: actor.id });
    const work = { em, db, actor, now, journal, sealer, opener, afterEntries, tellOperators };
    const result = await verb(work, () => (isUnchanged = true));
    await em.flush();
    await react(context, work, journal.entered);
    await sealer.write(db);
    if (journal.size > 0) await journal.write(db);
    else if (!isUnchanged && (await hasWritten(db)))
      throw new Invariant(`${operation.name} changed something and left no entry`);
    for (const step of afterwards) await step(db);
    await context.receipts?.take(db, actor, journal.written);
    return result;
  });
  for (const notice of notices) context.tellOperators(notice);
  return done;
}

/** Higher rooms take notice of what was entered, not of what they enter themselves. */
async function react({ reactions }: Context, work: Work, entered: readonly Entered[]): Promise<void> {
  for (const each of entered)
    for (const reaction of reactions.get(each.type) ?? []) await reaction.react(work as never, each);
}

async function hasWritten(db: Kysely<never>): Promise<boolean> {
  const { rows } = await sql<{
    written: boolean;
  }>`select pg_current_xact_id_if_assigned() is not null as written`.execute(db);
  return rows[0]?.written === true;
}

/**
 * Claims the key for this transaction; another that holds it is waited for. Kept per actor for 30 days as an HMAC of the
 * body and the result's id, never the answer.
 * @returns the first result's id, or null when this is the first. @throws CONFLICT when the body differs
 */
async function claimKey(
  { db, actor, now }: Work,
  operation: string,
  { key, input, resultId }: Repeatable,
  hmacKey: Buffer,
): Promise<string | null> {
  const body = createHmac('sha256', hmacKey)
    .update(`${operation}\n${canonicalize(input) ?? ''}`)
    .digest();
  const { rows } = await sql<{ result_id: string; body: Buffer; is_new: boolean }>`
    with claimed as (
      insert into idempotency_key (institution_id, actor_id, key, operation, body, result_id, recorded_at)
      values (${actor.institutionId}::uuid, ${actor.id}::uuid, ${key}, ${operation}, ${body}, ${resultId}::uuid, ${now.toISOString()}::timestamptz)
      on conflict do nothing returning result_id, body
    )
    select result_id, body, true as is_new from claimed
    union all
    select result_id, body, false from idempotency_key where actor_id = ${actor.id}::uuid and key = ${key}`.execute(db);
  const [found] = rows;
  if (found?.is_new) return null;
  // The other transaction committed while we waited on its row: this statement's snapshot was too old to see it.
  const first =
    found ??
    (
      await sql<{
        result_id: string;
        body: Buffer;
      }>`select result_id, body from idempotency_key where actor_id = ${actor.id}::uuid and key = ${key}`.execute(db)
    ).rows[0];
  if (!first) throw new Invariant('an idempotency key that is neither new nor known');
  if (!first.body.equals(body))
    throw conflict(
      'This idempotencyKey was used for another input. Use a new key for a new action, and the same input to repeat one.',
    );
  return first.result_id;
}
