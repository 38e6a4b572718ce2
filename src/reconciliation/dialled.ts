/** Numbers and addresses as reconciliation sees them: not by what they are, but by the contact points that share them. */
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { millisecondsPerDay } from '../lib/calendar.js';

/** A number or address, and the time in which its lines and attempts are looked at. */
export interface Dialled {
  /** The contact points of all who have it, in order. */
  readonly pointIds: readonly string[];
  readonly from: Date;
  readonly to: Date;
}

/** A contact point, and when something happened at it. */
export interface Event {
  readonly pointId: string;
  readonly first: Date;
  readonly last: Date;
}

/** Lines and attempts that stand in a row, each within the tolerance of the next, are looked at together. */
const marginMilliseconds = millisecondsPerDay;

/** Who shares a number is told by the vault's index, from which an erased person is gone: their contact point stands alone then. */
export async function dialledAt({ db }: Work, events: readonly Event[]): Promise<readonly Dialled[]> {
  const { rows } = await sql<{ id: string; same: readonly string[] }>`
    select p.id, array(
      select same.row_id from vault.search_token mine
      join vault.search_token same on same.institution_id = mine.institution_id and same.field = mine.field and same.token = mine.token
      where mine.institution_id = p.institution_id and mine.person_id = p.person_id and mine.row_id = p.id and mine.field = 'ContactPoint.value'
      order by 1) as same
    from contact_point p where p.id = any(${events.map(({ pointId }) => pointId)}::uuid[])`.execute(db);
  const sameOf = new Map(rows.map(({ id, same }) => [id, same.length > 0 ? same : [id]]));
  const byNumber = Map.groupBy(events, ({ pointId }) => sameOf.get(pointId)?.join() ?? pointId);
  return [...byNumber.values()].map((some) => ({
    pointIds: sameOf.get(some[0]?.pointId ?? '') ?? [],
    from: new Date(Math.min(...some.map(({ first }) => first.getTime())) - marginMilliseconds),
    to: new Date(Math.max(...some.map(({ last }) => last.getTime())) + marginMilliseconds),
  }));
}

/**
 * Of two who reconcile the same number, such as a run and somebody who records late, the second waits, and sees what the first
 * has left. Always in one order, so that they do not lock each other out.
 */
export async function holdNumbers({ db, actor }: Work, numbers: readonly Dialled[]): Promise<void> {
  const names = numbers.flatMap(({ pointIds }) => pointIds).map((id) => `reconcile ${actor.institutionId} ${id}`);
  await sql`
    select pg_advisory_xact_lock(hashtextextended(name, 0)) is null as held
    from (select name from unnest(${[...new Set(names)].sort()}::text[]) as given(name) order by name) as inorder`.execute(
    db,
  );
}
