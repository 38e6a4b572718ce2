import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/app/embedded-postgres.js';

/**
 * An institution's imported history, judged again by `probity rejudge` as an operator runs it: kept, which gives
 * every attempt its first verdict, cut off by `kill -9` and taken up again; then tried under the packs of a later day.
 */
export interface Rejudging {
  readonly mode: 'TRY' | 'KEEP';
  readonly attempts: number;
  readonly attemptsPerSecond: number;
  readonly peakResidentMegabytes: number;
  readonly verdictsChanged: number;
  /** How many attempts had been judged when it was killed; the rest was judged by the second run. */
  readonly killedAt: number | null;
  readonly seconds: number;
}

const attemptsEach = 50;

export async function timeRejudging(attempts: number, say: (line: string) => void): Promise<readonly Rejudging[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  const server = await startEmbeddedPostgres({ folder });
  const client = new pg.Client({ connectionString: server.urls('probity').superuser, options: '-c timezone=UTC' });
  try {
    const probity = (...words: string[]) => command(folder, words);
    await probity('institution', '--slug', 'bench', '--name', 'Bench', '--time-zone', 'Asia/Shanghai').ended;
    await client.connect();
    say(`Making ${attempts} attempts with ${attempts / attemptsEach} debtors.`);
    const { rows } = await client.query<{ id: string }>('select institution_id as id from institution');
    await client.query(history(rows[0]?.id ?? '', attempts / attemptsEach));
    await client.query('vacuum analyze');
    await client.query('checkpoint');
    const kept = await cutOff(client, attempts, () => probity('rejudge', '--institution', 'bench', '--json'));
    say(inWords(kept));
    await client.query('analyze');
    const later = ['--try', '--packs-at', '2026-06-01T00:00:00Z'];
    const tried = resultOf(
      'TRY',
      await probity('rejudge', '--institution', 'bench', ...later, '--json').ended,
      null,
      0,
    );
    say(inWords(tried));
    return [kept, tried];
  } finally {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const inWords = (each: Rejudging): string =>
  `Judging ${each.attempts} attempts again (${each.mode}): ${each.attemptsPerSecond.toFixed(0)} attempts a second, ${each.seconds.toFixed(0)} s, at most ${each.peakResidentMegabytes} MB resident, ${each.verdictsChanged} verdicts changed` +
  (each.killedAt === null ? '.' : `; killed at ${each.killedAt} and taken up again.`);

interface Command {
  readonly kill: () => void;
  readonly ended: Promise<string>;
}

function command(folder: string, words: readonly string[]): Command {
  const child = spawn(process.execPath, ['dist/src/cli/main.js', ...words], {
    env: { PROBITY_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  const ended = new Promise<string>((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(written.out);
      else reject(new Error(`probity ${words[0] ?? ''} ended with ${code}: ${written.err}`));
    });
  });
  return { kill: () => void child.kill('SIGKILL'), ended };
}

/** Killed when a third is done, then run again: all must be there once. */
async function cutOff(client: pg.Client, attempts: number, run: () => Command): Promise<Rejudging> {
  const began = performance.now();
  const first = run();
  let killedAt = 0;
  while (killedAt < attempts / 3) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { rows } = await client.query<{ judged: number }>('select max(attempts_judged) as judged from rejudgement');
    killedAt = rows[0]?.judged ?? 0;
  }
  first.kill();
  await first.ended;
  const firstSeconds = (performance.now() - began) / 1000;
  const told = await run().ended;
  const { rows } = await client.query<{ doubled: number; judged: number; differences: number; counted: number }>(`
    select (select count(*) - count(distinct attempt_id) from rejudgement_difference)::int as doubled, attempts_judged as judged,
      verdicts_changed as counted, (select count(*) from rejudgement_difference)::int as differences from rejudgement`);
  const [after] = rows;
  if (after?.doubled !== 0 || after.judged !== attempts || after.differences !== after.counted)
    throw new Error(`not all was judged once: ${JSON.stringify(after)}`);
  return resultOf('KEEP', told, killedAt, firstSeconds);
}

function resultOf(mode: Rejudging['mode'], told: string, killedAt: number | null, secondsBefore: number): Rejudging {
  const { attemptsJudged, verdictsChanged, seconds, peakResidentMegabytes } = JSON.parse(told) as Record<
    'attemptsJudged' | 'verdictsChanged' | 'seconds' | 'peakResidentMegabytes',
    number
  >;
  const all = seconds + secondsBefore;
  return {
    ...{ mode, attempts: attemptsJudged, attemptsPerSecond: attemptsJudged / all, seconds: all },
    ...{ peakResidentMegabytes, verdictsChanged, killedAt },
  };
}

/** Three in four debtors in China, one in the United States; attempts over seventeen months, at all hours of the day. */
function history(institutionId: string, debtors: number): string {
  const inst = `'${institutionId}'::uuid`;
  const id = (kind: number, n: string): string =>
    `('01950000-${kind.toString(16).padStart(4, '0')}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  const [user, person, point, file, debt, attempt, link, entry] = [1, 2, 3, 4, 5, 6, 7, 8] as const;
  const at = `'2025-06-01T00:00:00Z'::timestamptz`;
  const isAmerican = 'n % 4 = 0';
  const zone = `case when ${isAmerican} then 'America/New_York' else 'Asia/Shanghai' end`;
  return `
    insert into app_user (institution_id, id, login, display_name, role, is_active, recorded_at)
      select ${inst}, ${id(user, 'n')}, 'user' || n, 'User ' || n, 'SERVICE', true, ${at} from generate_series(1, 20) n;
    insert into user_qualification (institution_id, id, user_id, kind, is_present, actor_id, valid_from, valid_to, recorded_at, entry_id)
      select ${inst}, ${id(20, '2 * n + k')}, ${id(user, 'n')}, (array['TRAINED', 'TESTED'])[k + 1], true, ${id(user, '1')}, ${at}, null, ${at}, ${id(entry, 'n')} from generate_series(1, 20) n, generate_series(0, 1) k;
    insert into person (institution_id, id, reference, kind, language, time_zone, is_debtor, recorded_at, entry_id)
      select ${inst}, ${id(person, 'n')}, 'D-' || n, 'INDIVIDUAL', 'zh-CN', ${zone}, true, ${at}, ${id(entry, 'n')} from generate_series(1, ${debtors}) n;
    insert into contact_point (institution_id, id, person_id, kind, source, time_zone, valid_from, valid_to, recorded_at, entry_id)
      select ${inst}, ${id(point, '2 * n + k')}, ${id(person, 'n')}, (array['MOBILE_PHONE', 'EMAIL'])[k + 1], 'CONTRACT', ${zone}, ${at}, null, ${at}, ${id(entry, 'n')}
      from generate_series(1, ${debtors}) n, generate_series(0, 1) k;
    insert into collection_case (institution_id, id, reference, debtor_id, stage, months_of_delay, days_past_due, bucket_code, bucket_label, bucket_from_day, bucket_to_day, classification, aged_on, currency, outstanding_minor, opened_at, entry_id)
      select ${inst}, ${id(file, 'n')}, 'C-' || n, ${id(person, 'n')}, 'FIRST', 2, 40, 'M2', '31 to 60 days', 31, 60, 'SPECIAL_MENTION', '2026-06-01', 'CNY', 101400, ${at}, ${id(entry, 'n')}
      from generate_series(1, ${debtors}) n;
    insert into debt (institution_id, id, reference, case_id, account_id, product_kind, jurisdiction, currency, principal_minor, interest_minor, fees_minor, recorded_at, entry_id)
      select ${inst}, ${id(debt, '2 * n + k')}, 'L-' || n || '-' || k, ${id(file, 'n')}, null, (array['CREDIT_CARD', 'ONLINE_CONSUMER_LOAN'])[k + 1], case when ${isAmerican} then 'US' else 'CN' end, 'CNY', 50000, 700, 0, ${at}, ${id(entry, 'n')}
      from generate_series(1, ${debtors}) n, generate_series(0, 1) k;
    insert into contact_attempt (institution_id, id, case_id, debtor_id, contact_point_id, person_id, person_role, channel, direction, actor_id, occurred_at, recorded_at,
        connected, answered, conversation, voicemail, outcome, companions, is_imported, external_id, entry_id)
      select ${inst}, ${id(attempt, 'a')}, ${id(file, 'n')}, ${id(person, 'n')}, ${id(point, '2 * n + (a % 5 = 0)::int')}, ${id(person, 'n')}, 'DEBTOR',
        case when a % 5 = 0 then 'EMAIL' else 'PHONE' end, case when a % 23 = 0 then 'INBOUND' else 'OUTBOUND' end, ${id(user, 'a % 20 + 1')},
        ${at} + ((a::bigint * 7919 + n) % 44000000) * interval '1 second', ${at} + interval '512 days', true, a % 3 = 0, a % 6 = 0, 'NONE',
        case when a % 5 = 0 then 'DELIVERED' when a % 3 = 0 then 'CONNECTED_DEBTOR' else 'NO_ANSWER' end, '{}', true, 'X-' || a, ${id(entry, 'a')}
      from (select a, (a - 1) / ${attemptsEach} + 1 as n from generate_series(1, ${debtors * attemptsEach}) a) attempts;
    insert into contact_attempt_debt (institution_id, id, attempt_id, debt_id, is_intended, is_attributed, raised_by)
      select ${inst}, ${id(link, 'a')}, ${id(attempt, 'a')}, ${id(debt, `2 * ((a - 1) / ${attemptsEach} + 1) + a % 2`)}, true, true, case when a % 6 = 0 then 'COLLECTOR' end
      from generate_series(1, ${debtors * attemptsEach}) a;`;
}
