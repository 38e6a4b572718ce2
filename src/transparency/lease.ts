import { sql, type Kysely, type RawBuilder } from 'kysely';

/**
 * Leadership by a row: five seconds, by the database's clock alone, renewed while it is held. Each take-over counts the
 * epoch up. Whoever writes as leader first shares a lock on the row as it took it, in the same transaction: nobody takes
 * over until that has ended, and one that was stopped meanwhile finds another epoch and writes nothing.
 */
export interface Lease {
  readonly name: string;
  /** Of this process, made at its start. */
  readonly holder: string;
  readonly epoch: number;
}

/** Somebody else leads by now, or the lease ran out. */
export class LostLease extends Error {
  override readonly name = 'LostLease';
}

export const leaseMilliseconds = 5_000;

const now = sql`clock_timestamp()`;
const end = sql`clock_timestamp() + ${leaseMilliseconds} * interval '1 millisecond'`;
/** A lease that ends later than any that was given is of a clock that has been set back since; the second is for rounding. */
const held = sql<boolean>`expires_at between ${now} and ${now} + ${leaseMilliseconds + 1_000} * interval '1 millisecond'`;

/** @returns null while another holds it */
export async function takeLease(db: Kysely<never>, name: string, holder: string): Promise<Lease | null> {
  const { rows } = await sql<{ epoch: string }>`
    with taken as (
      update audit.lease set holder = ${holder}::uuid, epoch = epoch + 1, expires_at = ${end}
      where name = ${name} and not (${held}) returning epoch
    ), made as (
      insert into audit.lease (name, holder, epoch, expires_at)
      select ${name}, ${holder}::uuid, 1, ${end} where not exists (select from audit.lease where name = ${name})
      on conflict do nothing returning epoch
    )
    select epoch from taken union all select epoch from made`.execute(db);
  const [row] = rows;
  return row ? { name, holder, epoch: Number(row.epoch) } : null;
}

/** @returns whether it is still held */
export const renewLease = (db: Kysely<never>, lease: Lease): Promise<boolean> =>
  changed(db, sql`update audit.lease set expires_at = ${end} where ${isMine(lease)} and ${held} returning true`);

/** So that another need not wait for its end. */
export const giveLeaseBack = (db: Kysely<never>, lease: Lease): Promise<boolean> =>
  changed(db, sql`update audit.lease set expires_at = '-infinity' where ${isMine(lease)} returning true`);

/** What a statement finds nothing without, if it also locks that row `for share of lease`. */
export const isLeader = (lease: Lease): RawBuilder<boolean> => sql<boolean>`${isMine(lease)} and ${held}`;

/** In the transaction of what a leader writes, before it is written. @throws LostLease */
export async function checkLease(db: Kysely<never>, lease: Lease): Promise<void> {
  if (!(await changed(db, sql`select from audit.lease where ${isLeader(lease)} for share`))) throw new LostLease();
}

const isMine = ({ name, holder, epoch }: Lease): RawBuilder<boolean> =>
  sql<boolean>`lease.name = ${name} and lease.holder = ${holder}::uuid and lease.epoch = ${epoch}`;

async function changed(db: Kysely<never>, statement: RawBuilder<unknown>): Promise<boolean> {
  return (await statement.execute(db)).rows.length > 0;
}
