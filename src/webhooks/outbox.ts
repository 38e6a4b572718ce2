/**
 * What is done with the rows of the outbox after the trigger has written them. None of it is a fact of an institution: what
 * happened is in the journal, what administrators ask for leaves its own entry, and what is lost here is sent once more.
 */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Actor } from '../lib/actor.js';
import type { WebhookFailure } from './webhook-delivery.entity.js';

type Db = Kysely<never>;

const instant = (at: Date): RawBuilder<Date> => sql<Date>`${at.toISOString()}::timestamptz`;

interface Told {
  readonly id: string;
  readonly webhookId: string;
  readonly entryId: string;
  readonly entryType: string;
}

/** One entry to one webhook, in a lane of its own. */
export async function queueEntry(db: Db, { institutionId }: Actor, told: Told, now: Date): Promise<void> {
  await sql`
    insert into webhook_delivery (institution_id, id, webhook_id, entry_id, entry_type, occurred_at, lane_id, number, is_replay, state, attempts, next_try_at)
    values (${institutionId}::uuid, ${told.id}::uuid, ${told.webhookId}::uuid, ${told.entryId}::uuid, ${told.entryType}, ${instant(now)},
      ${told.entryId}::uuid, nextval('audit.webhook_number'), false, 'PENDING', 0, ${instant(now)})`.execute(db);
}

export interface Period {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

/** How many entries of the period a webhook is told of; no more than one beyond `most` are counted. */
export async function countTold(db: Db, webhookId: string, { from, to }: Period, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from webhook w join audit.entry e on e.institution_id = w.institution_id and e.type = any(w.entry_types)
      where w.id = ${webhookId}::uuid and e.at >= ${instant(from)} and e.at < ${instant(to)} and e.part = 1
      limit ${most + 1}
    ) told`.execute(db);
  return rows[0]?.count ?? 0;
}

/** All of them once more, in the order of their times and ids, behind what waits already. */
export async function queueAgain(db: Db, webhookId: string, { from, to }: Period, now: Date): Promise<void> {
  await sql`
    insert into webhook_delivery (institution_id, id, webhook_id, entry_id, entry_type, occurred_at, lane_id, number, is_replay, state, attempts, next_try_at)
    select told.institution_id, gen_random_uuid(), ${webhookId}::uuid, told.id, told.type, told.at, coalesce(told.case_id, told.id),
      nextval('audit.webhook_number'), true, 'PENDING', 0, ${instant(now)}
    from (
      select e.institution_id, e.id, e.type, e.at, e.case_id
      from webhook w join audit.entry e on e.institution_id = w.institution_id and e.type = any(w.entry_types)
      where w.id = ${webhookId}::uuid and e.at >= ${instant(from)} and e.at < ${instant(to)} and e.part = 1
      order by e.at, e.id
    ) told`.execute(db);
}

/** With all the patience of the first time. @returns whether there is such a delivery that was not taken */
export async function beginAnew(db: Db, deliveryId: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update webhook_delivery set state = 'PENDING', attempts = 0, first_tried_at = null, next_try_at = ${instant(now)}, settled_at = null
    where id = ${deliveryId}::uuid and state in ('PENDING', 'DEAD') returning id`.execute(db);
  return rows.length > 0;
}

/** What waited while a webhook was paused is tried at once, with all patience. */
export async function beginAllAnew(db: Db, webhookId: string, now: Date): Promise<void> {
  await sql`
    update webhook_delivery set attempts = 0, first_tried_at = null, next_try_at = ${instant(now)}
    where webhook_id = ${webhookId}::uuid and state = 'PENDING'`.execute(db);
}

export async function cancelAll(db: Db, webhookId: string, now: Date): Promise<void> {
  await sql`
    update webhook_delivery set state = 'CANCELLED', settled_at = ${instant(now)}
    where webhook_id = ${webhookId}::uuid and state = 'PENDING'`.execute(db);
}

/** A delivery that this process has for itself for a while, with what its message is made of. */
export interface Claimed {
  readonly id: string;
  readonly leaseId: string;
  readonly entryId: string;
  readonly entryType: string;
  readonly attempts: number;
  readonly firstTriedAt: Date | null;
  readonly webhookId: string;
  readonly url: string;
  readonly salt: Buffer;
  readonly previousSalt: Buffer | null;
  readonly previousSecretUntil: Date | null;
  /** The entry's first part. */
  readonly leaf: Buffer;
  /** Pseudonyms of those whom it is about as debtors, and the people behind them who are still known. */
  readonly people: Readonly<Record<string, string>> | null;
}

const isFree = (row: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${row}.leased_until`)} is null or ${sql.ref(`${row}.leased_until`)} <= clock_timestamp())`;

/** Longer than any try lasts. Whoever dies meanwhile leaves the lane to others when it ends. */
const leaseSeconds = 60;

/**
 * Takes what is due of a webhook: of each lane the first that waits, unless somebody has it. Two who ask at once get different
 * ones; and of one lane nobody gets the next before the one before it is taken or given up.
 */
export async function claimDue(
  db: Db,
  { webhookId, leaseId, now, most }: { webhookId: string; leaseId: string; now: Date; most: number },
): Promise<readonly Claimed[]> {
  const { rows: due } = await sql<{ id: string }>`
    select d.id from webhook_delivery d
    where d.webhook_id = ${webhookId}::uuid and d.state = 'PENDING' and d.next_try_at <= ${instant(now)} and ${isFree('d')}
      and exists (select from webhook w where w.institution_id = d.institution_id and w.id = d.webhook_id and w.state = 'ACTIVE')
      and not exists (
        select from webhook_delivery before
        where before.institution_id = d.institution_id and before.webhook_id = d.webhook_id and before.lane_id = d.lane_id
          and before.state = 'PENDING' and before.number < d.number)
    order by d.next_try_at, d.number limit ${most}`.execute(db);
  if (due.length === 0) return [];
  // By a statement of its own that knows no other table: a row that somebody changed meanwhile is looked at once more, which
  // together with the joins above has crashed PostgreSQL 18.4.
  const { rows: claimed } = await sql<{ id: string }>`
    with free as (
      select d.institution_id, d.id from webhook_delivery d
      where d.id = any(${due.map(({ id }) => id)}::uuid[]) and d.state = 'PENDING' and ${isFree('d')}
      order by d.id for update skip locked
    )
    update webhook_delivery d set lease_id = ${leaseId}::uuid, leased_until = clock_timestamp() + ${leaseSeconds} * interval '1 second'
    from free where d.institution_id = free.institution_id and d.id = free.id returning d.id`.execute(db);
  const { rows } = await sql<Omit<Claimed, Instants> & Record<Instants, string | Date | null>>`
    select c.id, c.lease_id as "leaseId", c.entry_id as "entryId", c.entry_type as "entryType", c.attempts, c.first_tried_at as "firstTriedAt",
      w.id as "webhookId", w.url, w.salt, w.previous_salt as "previousSalt", w.previous_secret_until as "previousSecretUntil", e.leaf,
      (select json_object_agg(s.pseudonym, s.person_id) from audit.entry_subject x
        join vault.subject s on s.institution_id = x.institution_id and s.pseudonym = x.pseudonym
        where x.institution_id = c.institution_id and x.entry_id = c.entry_id and x.part = 1 and x.at = c.occurred_at and x.role = 'DEBTOR') as people
    from webhook_delivery c
    join webhook w on w.institution_id = c.institution_id and w.id = c.webhook_id
    join audit.entry e on e.institution_id = c.institution_id and e.id = c.entry_id and e.part = 1 and e.at = c.occurred_at
    where c.id = any(${claimed.map(({ id }) => id)}::uuid[]) order by c.number`.execute(db);
  return rows.map(({ firstTriedAt, previousSecretUntil, ...row }) => ({
    ...row,
    firstTriedAt: firstTriedAt === null ? null : new Date(firstTriedAt),
    previousSecretUntil: previousSecretUntil === null ? null : new Date(previousSecretUntil),
  }));
}

type Instants = 'firstTriedAt' | 'previousSecretUntil';

/** What came of a try. */
export interface Tried {
  readonly status: number | null;
  readonly failure: WebhookFailure | null;
  /** When it is tried again; null where it was taken, or is given up. */
  readonly nextTryAt: Date | null;
  readonly now: Date;
}

/** Written down by who has the lease, and by nobody whose lease ran out and was taken by another. */
export async function settle(db: Db, claimed: Claimed, { status, failure, nextTryAt, now }: Tried): Promise<void> {
  const state = failure === null ? 'DELIVERED' : nextTryAt === null ? 'DEAD' : 'PENDING';
  const { rows } = await sql`
    update webhook_delivery set state = case when state = 'PENDING' then ${state} else state end, attempts = attempts + 1,
      first_tried_at = coalesce(first_tried_at, ${instant(now)}), next_try_at = ${instant(nextTryAt ?? now)},
      last_status = ${status}, last_failure = ${failure}, settled_at = ${state === 'PENDING' ? sql`settled_at` : instant(now)},
      lease_id = null, leased_until = null
    where id = ${claimed.id}::uuid and lease_id = ${claimed.leaseId}::uuid returning id`.execute(db);
  if (rows.length > 0 && state === 'DELIVERED')
    await sql`
      update webhook set failing_since = null where id = ${claimed.webhookId}::uuid and failing_since is not null`.execute(
      db,
    );
}
