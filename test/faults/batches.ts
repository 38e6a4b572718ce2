import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readConfig } from '../../src/app/config.js';
import type { DatabaseUrls } from '../../src/app/embedded-postgres.js';
import { createLog } from '../../src/app/log.js';
import { open } from '../../src/app/open.js';
import { act } from '../../src/audit/index.js';
import type { Actor } from '../../src/lib/actor.js';
import type { SmallBank } from './small-bank.js';

/** Entries that go in several a transaction, as imports write them, by an application in this process, until told to end. */
export interface Batches {
  /** The ids of the entries whose transaction was said to be committed. */
  readonly acknowledged: () => readonly string[];
  /** They go on until so many are acknowledged. */
  allow(count: number): void;
  /** @returns what was acknowledged */
  end(): Promise<readonly string[]>;
  /** The acknowledged entries that are not there, or not exactly one leaf. */
  missing(superuser: string): Promise<readonly string[]>;
}

const writers = 2;
const inBatch = 25;

export async function batchesOf(folder: string, urls: DatabaseUrls, bank: SmallBank): Promise<Batches> {
  const environment = { PROBITY_DATA: folder, DATABASE_URL: urls.app };
  const opened = await open(readConfig({ environment }), createLog({ level: 'silent' }));
  const acknowledged: string[] = [];
  const over = new AbortController();
  let allowed = 0;
  const write = async (writer: number): Promise<void> => {
    const id = bank.desks[writer]!.userId;
    const actor: Actor = { institutionId: bank.institutionId, id, role: 'COLLECTOR', firmId: null };
    while (!over.signal.aborted) {
      if (acknowledged.length >= allowed) {
        await sleep(5);
        continue;
      }
      const entered: string[] = [];
      try {
        const context = opened.application.contextOf(actor);
        await act(context, { name: 'batch', entries: ['team.registered'] }, ({ journal }) => {
          for (let number = 0; number < inBatch; number++) entered.push(journal.enter({ type: 'team.registered' }));
          return Promise.resolve();
        });
        acknowledged.push(...entered);
      } catch {
        // Whoever hears of no end does not know: it may be there, and need not be.
        await sleep(50);
      }
    }
  };
  const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return {
    acknowledged: () => acknowledged,
    allow: (count) => void (allowed = count),
    end: async () => {
      over.abort();
      await writing;
      await opened.close();
      return acknowledged;
    },
    missing: async (superuser) => {
      const client = new pg.Client({ connectionString: superuser });
      await client.connect();
      const { rows } = await client.query<{ id: string }>(
        `select wanted.id from unnest($1::uuid[]) as wanted(id)
         left join (select id, count(*) from audit.entry group by id) e on e.id = wanted.id
         left join (select entry_id, count(*) from audit.leaf group by entry_id) l on l.entry_id = wanted.id
         where e.count is distinct from 1 or l.count is distinct from 1`,
        [acknowledged],
      );
      await client.end();
      return rows.map(({ id }) => id);
    },
  };
}
