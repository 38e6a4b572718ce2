import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { consistencySpans, isConsistent } from '../../src/proof/index.js';
import { spanHashes, treeReader } from '../../src/transparency/index.js';
import { ownerOf } from '../../src/app/owner.js';

/** What a stranger sees of a log while it is beaten: its checkpoints, as often as they look. */
export interface WatchedCheckpoints {
  /** The newest that is advertised has all leaves. */
  hasAll(superuser: string): Promise<boolean>;
  end(superuser: string): Promise<{
    readonly advertised: number;
    /** Of the adjacent pairs, how many are proven to go on one from the other by the tree as it is in the end. */
    readonly consistent: number;
    readonly seen: number;
    /** Seen, and not among those that were advertised: shown to one alone. */
    readonly unknown: readonly string[];
  }>;
}

export function watchedCheckpoints(url: string, slug: string): WatchedCheckpoints {
  const seen = new Set<string>();
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) {
      const note = await fetch(`${url}/tlog/${slug}/checkpoint`).then(
        (answer) => (answer.ok ? answer.text() : null),
        () => null,
      );
      if (note !== null) seen.add(note);
      await sleep(100);
    }
  })();
  return {
    hasAll: (superuser) =>
      asked(superuser, async (client) => {
        const { rows } = await client.query<{ has: boolean }>(
          'select (select max(size) from audit.checkpoint) = (select size from audit.tree) as has',
        );
        return rows[0]?.has === true;
      }),
    end: async (superuser) => {
      over.abort();
      await looking;
      const rows = await asked(superuser, async (client) => {
        const answer = await client.query<{ institution: string; size: string; root: Buffer; note: string }>(
          'select institution_id as institution, size, root, note from audit.checkpoint order by size',
        );
        return answer.rows;
      });
      const owner = ownerOf(superuser);
      let consistent = 0;
      for (const [index, { institution, ...older }] of rows.slice(0, -1).entries()) {
        const newer = rows[index + 1]!;
        const [from, to] = [Number(older.size), Number(newer.size)];
        const proof = await spanHashes(treeReader(owner, institution), consistencySpans(from, to));
        if (isConsistent({ older: from, olderRoot: older.root, newer: to, newerRoot: newer.root, proof })) consistent++;
      }
      await owner.destroy();
      const notes = new Set(rows.map(({ note }) => note));
      return {
        advertised: rows.length,
        consistent,
        seen: seen.size,
        unknown: [...seen].filter((note) => !notes.has(note)),
      };
    },
  };
}

async function asked<Result>(url: string, ask: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
