import { sql, type Kysely } from 'kysely';

/** How far a receiver has an institution's journal: the index of the next leaf that it gets. */
export async function positionOf(db: Kysely<never>, institutionId: string, receiver: string): Promise<number> {
  const { rows } = await sql<{ next_index: string }>`
    select next_index from audit.receiver_position
    where institution_id = ${institutionId}::uuid and receiver = ${receiver}`.execute(db);
  return Number(rows[0]?.next_index ?? 0);
}

/** Kept once the receiver has what is before it, never earlier. */
export async function keepPosition(
  db: Kysely<never>,
  institutionId: string,
  receiver: string,
  next: number,
): Promise<void> {
  await sql`
    insert into audit.receiver_position (institution_id, receiver, next_index, sent_at)
    values (${institutionId}::uuid, ${receiver}, ${next}, clock_timestamp())
    on conflict (institution_id, receiver) do update set next_index = excluded.next_index, sent_at = excluded.sent_at`.execute(
    db,
  );
}
