import pg from 'pg';

/** The statements that reach the wire while the work runs, in their order: what the client holds back is not among them. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const sent: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...args: unknown[]): unknown {
    const [first] = args;
    sent.push(typeof first === 'string' ? first : (first as { text: string }).text);
    return query.apply(this, args);
  };
  try {
    await work();
    // The connection is given back after the answer, and nobody waits for it.
    for (let round = 0; round < 12_000 && !/^(commit|rollback)/.test(sent.at(-1) ?? 'commit'); round++)
      await new Promise((resolve) => setTimeout(resolve, 5));
  } finally {
    prototype.query = query;
  }
  return sent;
}
