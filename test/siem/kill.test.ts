/**
 * `probity audit stream` as operators run it, killed again and again (`kill -9`) while entries come: a file has each leaf of
 * the tree exactly once and in order, an endpoint has each at least once, with no gap.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { readConfig } from '../../src/app/config.js';
import { createLog } from '../../src/app/log.js';
import { open, type Opened } from '../../src/app/open.js';
import { sequenceInBackground } from '../../src/app/sequencing.js';
import { act } from '../../src/audit/index.js';
import type { Actor } from '../../src/lib/actor.js';
import { foundSmallBank } from '../faults/small-bank.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { eventReceiver, type EventReceiver } from '../kit/event-receiver.js';
import { isThorough } from '../kit/outside-data.js';
import { endAll, probity, run, sentences, until, type Probity } from '../kit/probity.js';

const cycles = isThorough ? 30 : 3;
const entriesInCycle = 2_000;

let folder: DataFolder;
let opened: Opened;
let actor: Actor;
let receiver: EventReceiver;
let environment: Record<string, string>;
let sequencing: { readonly stop: () => Promise<void> };

beforeAll(async () => {
  folder = dataFolder();
  const { institutionId, desks } = await foundSmallBank(folder.path, 1);
  actor = { institutionId, id: desks[0]!.userId, role: 'COLLECTOR', firmId: null };
  environment = { PROBITY_DATA: folder.path, LOG_LEVEL: 'warn', PROBITY_STREAM_TOKEN: 'a-token' };
  const log = createLog({ level: 'silent' });
  opened = await open(readConfig({ environment }), log);
  sequencing = sequenceInBackground(opened.sequencer!, log);
  receiver = await eventReceiver();
});

afterAll(async () => {
  await endAll();
  await receiver.goAway();
  await sequencing.stop();
  await opened.close();
  await folder.remove();
});

/** Entries of one transaction each thousand; the sequencer takes them in beside. */
async function enterMany(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1_000)
    await act(opened.application.contextOf(actor), { name: 'enter', entries: ['team.registered'] }, ({ journal }) => {
      for (let number = 0; number < Math.min(left, 1_000); number++) journal.enter({ type: 'team.registered' });
      return Promise.resolve();
    });
}

const file = (): string => join(folder.path, 'entries.ndjson');
const grew = (): number => statSync(file(), { throwIfNoEntry: false })?.size ?? 0;
const toFile = (): readonly string[] => ['audit', 'stream', '--to', `file:${file()}`, '--name', 'to-file'];
const toAddress = (): readonly string[] => ['audit', 'stream', '--to', receiver.url, '--name', 'to-address'];

async function kill(...killed: readonly Probity[]): Promise<void> {
  for (const { child } of killed) child.kill('SIGKILL');
  await Promise.all(killed.map(({ exited }) => exited));
}

interface Placed {
  readonly index: number;
  readonly hash: string;
}

const placesIn = (lines: readonly string[]): readonly Placed[] =>
  lines.map((line) => (JSON.parse(line) as { unmapped: { leaf: Placed } }).unmapped.leaf);

async function leaves(): Promise<readonly Placed[]> {
  const { rows } = await sql<Placed>`
    select leaf_index::int as index, encode(leaf_hash, 'base64') as hash from audit.leaf
    where institution_id = ${actor.institutionId}::uuid order by leaf_index`.execute(opened.owner!);
  return rows;
}

test(`killed ${cycles} times: the file has every leaf once and in order, the endpoint every leaf and no gap`, async () => {
  const moved: string[] = [];
  let torn = 0;
  for (let cycle = 0; cycle < cycles; cycle++) {
    await enterMany(entriesInCycle);
    const [size, count] = [grew(), receiver.lines.length];
    const streams = [probity(toFile(), environment), probity(toAddress(), environment)];
    await until('both stream', () => grew() > size && receiver.lines.length > count);
    await sleep(Math.random() * 150);
    await kill(...streams);
    torn += readFileSync(file()).at(-1) === 10 ? 0 : 1;
    // Rotated while a stream runs, as a tool does it.
    if (cycle === 1) {
      const running = probity(toFile(), environment);
      await until('it has caught up', async () => linesOf(file()).length >= (await leaves()).length);
      moved.push(`${file()}.1`);
      renameSync(file(), moved[0]!);
      await enterMany(10);
      await until('a new file is there', () => existsSync(file()) && grew() > 0);
      await kill(running);
    }
  }
  await until('all is in the tree', async () => {
    const { rows } = await sql`select from audit.pending limit 1`.execute(opened.owner!);
    return rows.length === 0;
  });
  for (const words of [toFile(), toAddress()])
    expect(await run([...words, '--once'], environment)).toMatchObject({ code: 0 });
  const inFile = placesIn([...moved, file()].flatMap(linesOf));
  const all = (await leaves()).slice(0, inFile.length);
  const [first, ...again] = [placesIn(receiver.lines)];
  expect(again).toEqual([]);
  process.stderr.write(
    `kill -9 of streams: ${cycles} cycles, ${inFile.length} leaves in the file (${torn} times its last line was torn), ${first.length} events at the address\n`,
  );
  // Behind the last that it read may come the entries by which it began itself, and by which the other did: no more.
  expect((await leaves()).length - inFile.length).toBeLessThanOrEqual(2);
  expect(inFile.length).toBeGreaterThan(cycles * entriesInCycle);
  expect(inFile).toEqual(all);
  const kept = [...new Map(first.map((place) => [place.index, place])).values()];
  expect(kept.length).toBeGreaterThanOrEqual(inFile.length);
  expect(kept).toEqual((await leaves()).slice(0, kept.length));
});

const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);

test('a receiver that refuses ends it with a sentence that shows no secret', async () => {
  receiver.answer(403);
  await enterMany(1);
  const ended = await run([...toAddress()], environment);
  expect([ended.code, sentences(ended)]).toEqual([1, expect.stringContaining('correct PROBITY_STREAM_TOKEN')]);
  expect(ended.err + ended.out).not.toMatch(/a-token|in-the-address/);
});
