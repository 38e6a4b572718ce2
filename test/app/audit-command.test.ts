import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { lookInto } from '../faults/small-bank.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { foreignJudge } from '../kit/foreign-judge.js';
import { startTimeStamper } from '../kit/time-stamper.js';
import { endAll, freePort, run, sentences, serve, until, type Server } from '../kit/probity.js';

/** The demonstration, as somebody runs it who wants to see the journal hold, and then breaks it. */
const stamper = await startTimeStamper();
let folder: DataFolder;
let environment: Record<string, string>;
let server: Server;
let debtorId: string;
const judge = foreignJudge();

beforeAll(async () => {
  folder = dataFolder();
  environment = { PROBITY_DATA: folder.path, PORT: await freePort(), LOG_LEVEL: 'warn' };
  if (stamper) environment = { ...environment, PROBITY_TIMESTAMP_URL: stamper.url, PROBITY_TIMESTAMP_CA: stamper.ca };
  server = await serve(environment);
  const { out } = await run(['token', '--role', 'collector'], environment);
  const ask = async (query: string, variables = {}): Promise<unknown> => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${out.trim()}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const { cases } = (await ask('{ cases(first: 1) { nodes { id debtor { id contactPoints { id kind } } } } }')) as {
    cases: { nodes: { id: string; debtor: { id: string; contactPoints: { id: string; kind: string }[] } }[] };
  };
  const [found] = cases.nodes;
  debtorId = found!.debtor.id;
  const point = found!.debtor.contactPoints.find(({ kind }) => kind === 'MOBILE_PHONE');
  const outcome = { connected: false, answered: false, conversation: false, outcome: 'NO_ANSWER' };
  for (let count = 0; count < 3; count++)
    await ask(
      'mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttempt { id } } }',
      {
        input: {
          ...{ caseId: found!.id, contactPointId: point!.id, channel: 'PHONE', direction: 'OUTBOUND', ...outcome },
          ...{ occurredAt: new Date().toISOString(), idempotencyKey: `attempt ${count}`, note: `note ${count}` },
        },
      },
    );
});

afterAll(async () => {
  judge?.remove();
  await endAll();
  await stamper?.stop();
  await folder.remove();
});

const place = (name: string): string => join(folder.path, name);

test('a journal is verified, exported, verified elsewhere, and found out where it was changed', async () => {
  await until('the log is published', async () => (await run(['audit', 'checkpoint'], environment)).code === 0);
  const checkpoint = await run(['audit', 'checkpoint'], environment);
  expect(checkpoint.out).toMatch(/^probity\.local\/tlog\/[a-z-]+\n\d+\n/);
  writeFileSync(place('held'), checkpoint.out);

  const holds = await run(['audit', 'verify', '--earlier', place('held')], environment);
  expect([holds.code, holds.out]).toEqual([0, expect.stringContaining('goes on from the checkpoint that you held')]);

  if (stamper)
    await until('a checkpoint is stamped', async () =>
      (await run(['audit', 'verify'], environment)).out.includes('1 checkpoints were stamped.'),
    );

  const exporting = ['audit', 'export', '--user', 'officer', '--debtor', debtorId, '--reference', 'Order 7'];
  const exported = await run([...exporting, '--details', 'note', '--out', place('evidence')], environment);
  expect([exported.code, exported.out]).toEqual([0, expect.stringContaining('Exported numbers 1 to 3')]);
  expect(existsSync(place('evidence/verify.go'))).toBe(true);
  expect(readFileSync(place('evidence/disclosures.ndjson'), 'utf8')).toContain('note 2');
  const key = readFileSync(place('evidence/keys.txt'), 'utf8').split('\n')[0]!;
  expect(await run(['verify', place('evidence'), '--key', key], {})).toMatchObject({ code: 0 });
  if (stamper) {
    const verified = await run(['verify', place('evidence'), '--timestamp-ca', stamper.ca], {});
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringMatching(/\d+ of the \d+ entries existed at .* O=Stamps, CN=good\n/),
    ]);
    const believing = await run(['verify', place('evidence')], {});
    expect(believing.out).toContain('Name their certificates with --timestamp-ca');
    const token = readFileSync(place('evidence/time-stamp.b64'), 'latin1');
    expect(stamper.accepts(readFileSync(place('evidence/stamped-checkpoint')), Buffer.from(token, 'base64'))).toBe(
      true,
    );
  }
  const again = await run([...exporting, '--out', place('evidence')], environment);
  expect([again.code, sentences(again)]).toEqual([2, expect.stringContaining('is not empty')]);
  const stranger = await run([...exporting.with(3, 'an.lihua'), '--out', place('other')], environment);
  expect([stranger.code, sentences(stranger)]).toEqual([1, expect.stringContaining('no active compliance officer')]);

  const log = await run(['audit', 'export-log', '--user', 'officer', '--out', place('log')], environment);
  expect([log.code, log.out]).toEqual([0, expect.stringContaining('Wrote the log probity.local/tlog/')]);
  if (judge) expect(judge.judgeFolder(place('log'), key)).toMatchObject({ isGood: true });

  await server.stop();
  const healthy = await run(['audit', 'repair-plan'], environment);
  expect([healthy.code, healthy.out]).toEqual([0, 'There is nothing to repair.\n']);
  const { owner, end } = await lookInto(folder.path);
  await sql`alter table audit.leaf disable trigger all`.execute(owner);
  await sql`update audit.leaf set leaf_hash = sha256(leaf_hash) where leaf_index = 1`.execute(owner);
  await end();
  const broken = await run(['audit', 'verify', '--json'], environment);
  expect(broken.code).toBe(1);
  const { isGood, faults } = JSON.parse(broken.out) as { isGood: boolean; faults: string[] };
  expect([isGood, faults.length > 0]).toEqual([false, true]);
  const planned = await run(['audit', 'repair-plan', '--json'], environment);
  const { repairs } = JSON.parse(planned.out) as { repairs: { problem: string }[] };
  // Where leaves were added since the newest checkpoint, that what was published is another past is seen as well.
  const problems = repairs.map(({ problem }) => problem).filter((problem) => problem !== 'FORKED');
  expect([planned.code, problems]).toEqual([1, ['ENTRIES_CHANGED', 'UNPROTECTED']]);
  const refused = await run(['audit', 'rebuild-tree'], environment);
  expect([refused.code, sentences(refused)]).toEqual([1, expect.stringContaining('nothing is rebuilt')]);
});

test.each([
  [['verify', '.', '--timestamp-ca', 'package.json'], /--timestamp-ca takes a file of certificates/],
  [['audit', 'verify', '--earlier', 'nowhere'], /--earlier takes a file/],
  [['audit', 'export', '--user', 'officer'], /required option/],
  [
    ['audit', 'export', '--user', 'o', '--debtor', 'd', '--reference', 'r', '--out', '/tmp', '--from', 'x'],
    /not empty|--from/,
  ],
  [['audit', 'verify', '--institution', 'nobody'], /one of harbour-bank/],
])(
  'misused: %j',
  async (words, said) => {
    const ended = await run(words, environment);
    expect([ended.code, ended.err]).toEqual([2, expect.stringMatching(said)]);
  },
  60_000,
);
