import { sql, type Kysely } from 'kysely';

/** The size of the newest checkpoint of a log that was advertised; 0 before the first. One of another origin is another log's. */
export async function advertisedSize(db: Kysely<never>, institutionId: string, origin: string): Promise<number> {
  const { rows } = await sql<{ size: string }>`
    select size from audit.checkpoint
    where institution_id = ${institutionId}::uuid and starts_with(note, ${`${origin}\n`})
    order by size desc limit 1`.execute(db);
  return Number(rows[0]?.size ?? 0);
}
