import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { foundInstitution } from '../src/access/index.js';
import { readConfig } from '../src/app/config.js';
import { startEmbeddedPostgres } from '../src/app/embedded-postgres.js';
import { createLog } from '../src/app/log.js';
import { open, type Opened } from '../src/app/open.js';
import { act } from '../src/audit/index.js';
import type { Actor } from '../src/lib/actor.js';
import { day } from '../src/lib/calendar.js';
import { newId } from '../src/lib/id.js';
import { startSequencer } from './sequencer.js';

/**
 * What it costs that every change leaves an entry that becomes a leaf: the same rows, so many a transaction as imports and
 * batches of messages write them, without any journal; with ours and the sequencer in a process of its own; and with one hash
 * chain over all, in the transaction, as most would build it.
 */
export interface JournalTiming {
  readonly way: 'raw' | 'journal' | 'chain';
  readonly rowsPerTransaction: number;
  readonly seconds: number;
  /** Acknowledged, each with its entry where there is one. */
  readonly rowsPerSecond: number;
  /** Milliseconds from the acknowledgement until the entry is a leaf of the tree; null where there is none. */
  readonly inclusion: { readonly median: number; readonly p99: number } | null;
}

/** As one who clicks, and as imports do. */
const transactions = [1, 20];
const writers = 8;

export async function timeJournal(seconds: number, say: (line: string) => void): Promise<readonly JournalTiming[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  const server = await startEmbeddedPostgres({ folder });
  const opened = await open(
    readConfig({ environment: { PROBITY_DATA: folder, LOG_LEVEL: 'silent' } }),
    createLog({ level: 'silent' }),
  );
  const endSequencer = startSequencer({ PROBITY_DATA: folder });
  try {
    const actor = await foundBench(opened);
    const superuser = server.urls('probity').superuser;
    const timings: JournalTiming[] = [];
    for (const rowsPerTransaction of transactions)
      for (const time of [timeRaw, timeOurs, timeChain]) {
        const timing = await time({ opened, actor, superuser, seconds, rowsPerTransaction });
        say(inWords(timing));
        timings.push(timing);
      }
    return timings;
  } finally {
    await endSequencer();
    await opened.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const names: Readonly<Record<JournalTiming['way'], string>> = {
  raw: 'raw pg without a journal',
  journal: 'Probity, each row with its sealed entry, sequencer running',
  chain: 'raw pg with one hash chain in the transaction',
};

export const inWords = ({ way, rowsPerTransaction: each, rowsPerSecond, inclusion, seconds }: JournalTiming): string =>
  `${names[way]}: ${rowsPerSecond.toFixed(0)} rows a second for ${seconds} s, ${each} a transaction, ${writers} writers` +
  (inclusion
    ? `; in the tree after ${inclusion.median.toFixed(0)} ms median, ${inclusion.p99.toFixed(0)} ms p99.`
    : '.');

interface Bench {
  readonly opened: Opened;
  readonly actor: Actor;
  readonly superuser: string;
  readonly seconds: number;
  readonly rowsPerTransaction: number;
}

async function foundBench({ application, owner }: Opened): Promise<Actor> {
  if (!owner) throw new Error("the embedded database's owner is known");
  return foundInstitution(
    owner,
    (actor) => application.contextOf(actor),
    {
      ...{ slug: 'bench', name: 'Bench', timeZone: 'Asia/Shanghai', businessDate: day('2026-03-31') },
      administrator: 'admin',
    },
    new Date(),
  );
}

/** Every writer does one transaction after the other. @returns how many rows a second all of them wrote */
async function writing(
  { seconds, rowsPerTransaction }: Bench,
  write: (writer: number, ids: readonly string[]) => Promise<void>,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (; performance.now() < end; done++) await write(writer, Array.from({ length: rowsPerTransaction }, newId));
    }),
  );
  return (done * rowsPerTransaction * 1000) / (performance.now() - began);
}

const insertTeams = `
  insert into team (institution_id, id, name, recorded_at) select $1::uuid, id, id::text, now() from unnest($2::uuid[]) as id`;
const openSession = 'select access.open_session($1::uuid, $2::uuid, $3, null::uuid, now())';

async function timeRaw(bench: Bench): Promise<JournalTiming> {
  const { rowsPerTransaction, seconds } = bench;
  const rowsPerSecond = await asApplication(bench, () => Promise.resolve());
  return { way: 'raw', rowsPerTransaction, seconds, rowsPerSecond, inclusion: null };
}

async function asApplication(
  bench: Bench,
  more: (client: pg.PoolClient, ids: readonly string[]) => Promise<void>,
): Promise<number> {
  const { opened, actor } = bench;
  const clients = await Promise.all(Array.from({ length: writers }, () => opened.database.connect()));
  try {
    return await writing(bench, async (writer, ids) => {
      const client = clients[writer] as pg.PoolClient;
      await client.query('begin');
      await client.query(openSession, [actor.institutionId, actor.id, actor.role]);
      await client.query(insertTeams, [actor.institutionId, ids]);
      await more(client, ids);
      await client.query('commit');
    });
  } finally {
    for (const client of clients) client.release();
  }
}

async function timeOurs(bench: Bench): Promise<JournalTiming> {
  const { opened, actor, superuser, seconds, rowsPerTransaction } = bench;
  const acknowledged: { readonly id: string; readonly at: number }[] = [];
  const watch = await watchTree(superuser);
  const rowsPerSecond = await writing(bench, async (_, ids) => {
    let last = '';
    await act(
      opened.application.contextOf(actor),
      { name: 'bench', entries: ['team.registered'] },
      async ({ db, journal }) => {
        await sql`insert into team (institution_id, id, name, recorded_at)
          select ${actor.institutionId}::uuid, id, id::text, now() from unnest(${ids}::uuid[]) as id`.execute(db);
        for (const team of ids) last = journal.enter({ type: 'team.registered', details: { team, name: team } });
      },
    );
    acknowledged.push({ id: last, at: performance.now() });
  });
  const inclusion = await watch.inclusionOf(acknowledged);
  return { way: 'journal', rowsPerTransaction, seconds, rowsPerSecond, inclusion };
}

/** Sees every ten milliseconds how far the tree is. */
async function watchTree(url: string): Promise<{
  inclusionOf: (acknowledged: readonly { id: string; at: number }[]) => Promise<{ median: number; p99: number }>;
}> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const seen: { readonly size: number; readonly at: number }[] = [];
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      const { rows } = await client.query<{ size: string }>('select size from audit.tree');
      seen.push({ size: Number(rows[0]?.size ?? 0), at: performance.now() });
      await sleep(10);
    }
  })();
  return {
    inclusionOf: async (acknowledged) => {
      while (((await client.query('select from audit.pending limit 1')).rowCount ?? 0) > 0) await sleep(20);
      await sleep(50);
      over.abort();
      await watching;
      const { rows } = await client.query<{ entry_id: string; leaf_index: string }>(
        'select entry_id, leaf_index from audit.leaf where entry_id = any ($1::uuid[])',
        [acknowledged.map(({ id }) => id)],
      );
      await client.end();
      const indexOf = new Map(rows.map(({ entry_id, leaf_index }) => [entry_id, Number(leaf_index)]));
      const taken = acknowledged
        .map(({ id, at }) => {
          const index = indexOf.get(id);
          const found = index === undefined ? undefined : seen.find(({ size }) => size > index);
          if (!found) throw new Error(`entry ${id} is not in the tree`);
          return Math.max(0, found.at - at);
        })
        .sort((one, other) => one - other);
      const at = (share: number): number => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0;
      return { median: at(0.5), p99: at(0.99) };
    },
  };
}

/** Each row's hash is over the one before, whoever wrote it: so each transaction waits for the one before to end. */
async function timeChain(bench: Bench): Promise<JournalTiming> {
  const { superuser, seconds, rowsPerTransaction } = bench;
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  try {
    await client.query(`
      drop table if exists public.chain, public.chain_head;
      create table public.chain (position bigserial primary key, row_id uuid not null, hash bytea not null);
      create table public.chain_head (hash bytea not null);
      insert into public.chain_head values (sha256(''));
      grant select, insert on public.chain to probity_app;
      grant usage on sequence public.chain_position_seq to probity_app;
      grant select, update on public.chain_head to probity_app`);
    const rowsPerSecond = await asApplication(bench, async (each, ids) => {
      await each.query('select hash from public.chain_head for update');
      await each.query(
        `with recursive linked as (
           select 0::bigint as position, null::uuid as row_id, hash from public.chain_head
           union all
           select l.position + 1, ($1::uuid[])[l.position + 1], sha256(l.hash || uuid_send(($1::uuid[])[l.position + 1]))
           from linked l where l.position < cardinality($1::uuid[])
         ), added as (insert into public.chain (row_id, hash) select row_id, hash from linked where position > 0 order by position)
         update public.chain_head set hash = (select hash from linked order by position desc limit 1)`,
        [ids],
      );
    });
    return { way: 'chain', rowsPerTransaction, seconds, rowsPerSecond, inclusion: null };
  } finally {
    await client.end();
  }
}
