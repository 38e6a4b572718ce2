import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/app/embedded-postgres.js';

/**
 * A book of accounts, aged by `probity nightly` as an operator runs it: the first night, in which every account gets its
 * first age; the night after, in which for most a day passes; the same cut off by `kill -9` and taken up again; and one behind
 * the month's end, with a new statement of every account. One account in five is overdue, one in ten has a case.
 */
export interface Night {
  readonly night: string;
  readonly accounts: number;
  readonly cases: number;
  /** History rows that came. */
  readonly changed: number;
  readonly seconds: number;
  readonly accountsPerSecond: number;
  readonly peakResidentMegabytes: number;
  /** Batches that had been taken when it was killed; the rest was taken by the second run. */
  readonly killedAt: number | null;
}

export async function timeNights(sizes: readonly number[], say: (line: string) => void): Promise<readonly Night[]> {
  const nights: Night[] = [];
  for (const accounts of sizes) nights.push(...(await timeBook(accounts, say)));
  return nights;
}

async function timeBook(accounts: number, say: (line: string) => void): Promise<readonly Night[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  const server = await startEmbeddedPostgres({ folder });
  const client = new pg.Client({ connectionString: server.urls('probity').superuser, options: '-c timezone=UTC' });
  try {
    const found = ['--slug', 'bench', '--name', 'Bench', '--time-zone', 'Asia/Shanghai'];
    await command(folder, ['institution', ...found, '--business-date', '2026-03-30']).ended;
    await client.connect();
    const { rows } = await client.query<{ id: string }>('select institution_id as id from institution');
    say(`Making ${accounts} accounts.`);
    await client.query(book(rows[0]?.id ?? '', accounts));
    await client.query('vacuum analyze');
    await client.query('checkpoint');
    const nights: Night[] = [];
    const time = async (night: string, businessDate: string, isCutOff = false): Promise<void> => {
      const words = ['nightly', '--institution', 'bench', '--business-date', businessDate, '--json'];
      const began = performance.now();
      const killedAt = isCutOff ? await cutOff(client, command(folder, words)) : null;
      const secondsBefore = isCutOff ? (performance.now() - began) / 1000 : 0;
      const timed = nightOf(night, await command(folder, words).ended, killedAt, secondsBefore);
      say(inWords(timed));
      nights.push(timed);
    };
    await time('the first', '2026-03-31');
    await time('a day later', '2026-04-01');
    await time('a day later, killed and taken up again', '2026-04-02', true);
    await client.query(statements(rows[0]?.id ?? '', '2026-04-30', 3));
    await client.query('analyze');
    await time('with new statements', '2026-04-30');
    return nights;
  } finally {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const inWords = (each: Night): string =>
  `A night of ${each.accounts} accounts and ${each.cases} cases (${each.night}): ${each.accountsPerSecond.toFixed(0)} accounts a second, ${each.seconds.toFixed(1)} s, at most ${each.peakResidentMegabytes} MB resident, ${each.changed} rows of history` +
  (each.killedAt === null ? '.' : `; killed after ${each.killedAt} batches.`);

interface Told {
  readonly seconds: number;
  readonly peakResidentMegabytes: number;
  readonly steps: readonly { readonly step: string; readonly rows: number; readonly changed: number }[];
}

function nightOf(night: string, text: string, killedAt: number | null, secondsBefore: number): Night {
  const { peakResidentMegabytes, steps, ...told } = JSON.parse(text) as Told;
  const seconds = secondsBefore + told.seconds;
  const rows = (name: string): number => steps.find(({ step }) => step === name)?.rows ?? 0;
  const accounts = rows('accounts');
  return {
    ...{ night, accounts, cases: rows('cases'), seconds, peakResidentMegabytes, killedAt },
    changed: steps.reduce((sum, { changed }) => sum + changed, 0),
    accountsPerSecond: accounts / Math.max(seconds, 0.1),
  };
}

interface Running {
  readonly ended: Promise<string>;
  kill(): void;
}

function command(folder: string, words: readonly string[]): Running {
  const child = spawn(process.execPath, ['dist/src/cli/main.js', ...words], {
    env: { PROBITY_DATA: folder, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const ended = new Promise<string>((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0 || code === null) resolve(out);
      else reject(new Error(`${words.join(' ')} ended with ${code}`));
    });
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** @returns how many batches had been taken: one at least */
async function cutOff(client: pg.Client, running: Running): Promise<number> {
  const taken = async (): Promise<number> => {
    const { rows } = await client.query<{ taken: number }>(
      "select count(b.taken_at)::int as taken from nightly_batch b join nightly_run r on r.institution_id = b.institution_id and r.id = b.run_id where r.state = 'RUNNING'",
    );
    return rows[0]?.taken ?? 0;
  };
  for (let isOver = false; !isOver && (await taken()) === 0;)
    isOver = await Promise.race([running.ended.then(() => true), sleep(10).then(() => false)]);
  running.kill();
  await running.ended;
  return taken();
}

/** Ids in the order of time, as the application makes them. */
const idOf = (kind: number): string => `('01960000-0${kind}00-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;

const book = (institutionId: string, accounts: number): string => `
  insert into person (institution_id, id, reference, kind, language, time_zone, is_debtor, recorded_at, entry_id)
  select '${institutionId}', ${idOf(1)}, 'P-' || n, 'INDIVIDUAL', 'zh-CN', 'Asia/Shanghai', true, now(), gen_random_uuid() from generate_series(1, ${accounts}) n;
  insert into account (institution_id, id, debtor_id, product_kind, currency, recorded_at, entry_id)
  select '${institutionId}', ${idOf(2)}, ${idOf(1)}, 'CREDIT_CARD', 'CNY', now(), gen_random_uuid() from generate_series(1, ${accounts}) n;
  ${statements(institutionId, '2026-02-28', 0)}
  ${statements(institutionId, '2026-03-31', 0)}
  insert into collection_case (institution_id, id, reference, debtor_id, stage, months_of_delay, days_past_due, bucket_code, bucket_label,
    bucket_from_day, bucket_to_day, classification, aged_on, currency, outstanding_minor, opened_at, entry_id)
  select '${institutionId}', ${idOf(3)}, 'C-' || n, ${idOf(1)}, 'FIRST', 0, 0, 'M0', 'Current', 0, 0, 'NORMAL', '2026-03-30', 'CNY', 100000, now(), gen_random_uuid()
  from generate_series(10, ${accounts}, 10) n;
  insert into debt (institution_id, id, reference, case_id, account_id, product_kind, jurisdiction, currency, principal_minor, interest_minor, fees_minor, recorded_at, entry_id)
  select '${institutionId}', ${idOf(4)}, 'D-' || n, ${idOf(3)}, ${idOf(2)}, 'CREDIT_CARD', 'CN', 'CNY', 100000, 0, 0, now(), gen_random_uuid()
  from generate_series(10, ${accounts}, 10) n;`;

/** Of every fifth account 1 to 8 months of delay; each month some of them are others. */
const statements = (institutionId: string, on: string, shift: number): string => `
  insert into statement (institution_id, id, account_id, statement_on, months_of_delay, currency, billed_minor, paid_minor, recorded_at, entry_id)
  select '${institutionId}', gen_random_uuid(), id, '${on}', case when (x % 5) = 0 then 1 + (x / 5 + ${shift}) % 8 else 0 end, 'CNY', 100000, 0, now(), gen_random_uuid()
  from (select id, row_number() over (order by id) as x from account) numbered;`;
