/** Until so many sessions of the database wait for another's lock. @throws where nobody does */
export async function waiting(
  client: { query(text: string): Promise<{ rowCount: number | null }> },
  count = 1,
): Promise<void> {
  for (let round = 0; round < 12_000; round++) {
    // A transaction sees those who were there when it first looked.
    await client.query('select pg_stat_clear_snapshot()');
    const { rowCount } = await client.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if ((rowCount ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`nobody waits, or fewer than ${count}`);
}
