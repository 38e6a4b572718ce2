/** Entries leave for somebody's monitoring: all of them, in the order of the tree, once in a file, and nobody's personal data. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { eventFormats, fileReceiver, runStream } from '../../src/siem/index.js';
import type { Streaming } from '../../src/siem/run-stream.js';
import { until } from '../kit/probity.js';
import { foundIn, type Sought } from '../kit/scan.js';
import { enter, sequenceAll } from '../kit/sequencer.js';
import { addPhone, done, key, openCase, recordContactAttempt, serviceOf } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();
const folder = mkdtempSync(join(tmpdir(), 'probity-stream-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
let path: string;
const newFile = (): void => void (path = join(folder, `${++number}.ndjson`));
afterEach(newFile);

let officer: Person;
beforeAll(async () => {
  newFile();
  officer = await world().person('COMPLIANCE_OFFICER');
  await enter(world(), 3);
  await sequenceAll(world());
});

interface Placed {
  readonly index: number;
  readonly hash: string;
  readonly id: string;
}

/** What is in the tree, in its order. */
async function leaves(): Promise<readonly Placed[]> {
  const { rows } = await sql<{ index: number; hash: string; id: string }>`
    select leaf_index::int as index, encode(leaf_hash, 'base64') as hash, entry_id || '.' || part as id from audit.leaf
    where institution_id = ${world().institutionId}::uuid order by leaf_index`.execute(world().owner);
  return rows;
}

interface Event {
  readonly metadata: { readonly uid: string; readonly sequence: number; readonly event_code: string };
  readonly unmapped: { readonly leaf: { readonly index: number; readonly hash: string } };
}

const eventsIn = (...files: string[]): readonly Event[] =>
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Event),
  );
const placesOf = (events: readonly Event[]): readonly Placed[] =>
  events.map(({ metadata, unmapped }) => ({ ...unmapped.leaf, id: metadata.uid }));

const streaming = (more: Partial<Streaming> = {}): Streaming => ({
  ...{ database: world().database, name: `to-${number}`, format: eventFormats.ocsf, isOnce: true },
  receiver: fileReceiver(path, more.format ?? eventFormats.ocsf),
  logs: () => Promise.resolve([{ institutionId: world().institutionId, slug: 'bank', log: 'log.example/bank' }]),
  signal: new AbortController().signal,
  onBegin: () => Promise.resolve(),
  onTrouble: () => undefined,
  ...more,
});
const stream = (more?: Partial<Streaming>): Promise<void> => runStream(streaming(more));

/** Streams beside the test, until that ends at the latest. */
function streamBeside(more: Partial<Streaming> = {}): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = stream({ ...more, isOnce: false, signal: stopping.signal });
  const stop = (): Promise<void> => {
    stopping.abort();
    return running;
  };
  beside.push(stop);
  return { stop };
}
const beside: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of beside.splice(0)) await stop();
});

/** How far a receiver of the given name is said to be. */
const setPosition = (next: number): Promise<unknown> =>
  sql`update audit.receiver_position set next_index = ${next} where receiver = ${`to-${number}`}`.execute(
    world().owner,
  );

async function more(count = 3): Promise<void> {
  await enter(world(), count);
  await sequenceAll(world());
}

describe('a file', () => {
  test('has an event for every leaf, in their order, and gets what comes later behind them', async () => {
    await stream();
    const first = await leaves();
    expect(placesOf(eventsIn(path))).toEqual(first);
    expect(eventsIn(path).map(({ metadata }) => metadata.sequence)).toEqual(first.map(({ index }) => index));
    await more();
    await stream();
    const then = await leaves();
    expect(then.length).toBe(first.length + 3);
    expect(placesOf(eventsIn(path))).toEqual(then);
    await stream();
    expect(placesOf(eventsIn(path))).toEqual(then);
  });

  test.each([1, 20, 300])('whose last line was torn after %d bytes is mended', async (bytes) => {
    await stream();
    const whole = readFileSync(path);
    appendFileSync(path, whole.subarray(0, bytes));
    await more();
    await stream();
    expect(placesOf(eventsIn(path))).toEqual(await leaves());
  });

  test('that was written and not counted gets nothing twice, wherever in the batch it was killed', async () => {
    await stream();
    const whole = readFileSync(path, 'utf8');
    const ends = [...whole.matchAll(/\n/g)].map(({ index }) => index + 1);
    for (const [kept, counted] of [
      [ends.length, 0],
      [ends.length - 2, 1],
      [3, 3],
      [0, 0],
    ] as const) {
      // The last of the lines is torn too.
      writeFileSync(path, whole.slice(0, (kept === 0 ? 0 : ends[kept - 1]!) + 17));
      await setPosition(counted);
      await stream();
      expect(placesOf(eventsIn(path))).toEqual(await leaves());
    }
  });

  test('may be moved away at any time, by whoever rotates it', async () => {
    const running = streamBeside();
    const caughtUp = async (...files: string[]): Promise<void> => {
      const size = (await leaves()).length;
      await until('the file has all', () => placesOf(eventsIn(...files)).length >= size);
    };
    await until('the file is there', () => readable(path));
    await caughtUp(path);
    const [first, second] = [`${path}.1`, `${path}.2`];
    renameSync(path, first);
    await more();
    await until('a new file is there', () => readable(path));
    await caughtUp(first, path);
    renameSync(path, second);
    await more();
    await until('a new file is there', () => readable(path));
    await caughtUp(first, second, path);
    await running.stop();
    expect(placesOf(eventsIn(first, second, path))).toEqual(await leaves());
  });

  test('of lines that others have written is not touched where it ends in the middle of one', async () => {
    writeFileSync(path, 'precious');
    await expect(stream()).rejects.toThrow('ends with a line that no stream has written');
    expect(readFileSync(path, 'utf8')).toBe('precious');
  });

  test.each([
    ['/nowhere/at/all', 'its folder is not there'],
    ['/tmp', 'it is a folder'],
  ])('at %s is refused with a sentence', async (place, said) => {
    await expect(stream({ receiver: fileReceiver(place, eventFormats.ocsf) })).rejects.toThrow(said);
  });

  test('with lines of leaves that the tree has others for, as after a restore, gets those others', async () => {
    await stream();
    const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    const lost = lines.slice(2).map((line) => line.replace(/"hash":"..../, '"hash":"AAAA'));
    writeFileSync(path, [...lines.slice(0, 2), ...lost, ''].join('\n'));
    await setPosition(2);
    await stream();
    expect(placesOf(eventsIn(path)).slice(lines.length)).toEqual((await leaves()).slice(2));
  });
});

const readable = (file: string): boolean => {
  try {
    return readFileSync(file).length > 0;
  } catch {
    return false;
  }
};

test('of two that stream under one name one waits, and takes over', async () => {
  const troubles: string[] = [];
  const [one, other] = [[] as number[], [] as number[]];
  const begun = (places: number[]) => (_: unknown, next: number) => Promise.resolve(void places.push(next));
  const leading = streamBeside({ onBegin: begun(one) });
  await until('the first streams', () => one.length > 0);
  streamBeside({ onBegin: begun(other), onTrouble: (error) => troubles.push((error as Error).message) });
  await until('the second waits', () => troubles.length > 0);
  expect(troubles[0]).toContain('Another process streams as');
  expect(other).toEqual([]);
  await leading.stop();
  await until('the second has taken over', () => other.length > 0);
  await more();
  const size = (await leaves()).length;
  await until('it streams', () => eventsIn(path).length === size);
  expect(placesOf(eventsIn(path))).toEqual(await leaves());
});

test('what is not as it was entered is not sent, nor what follows it', async () => {
  const superuser = await world().connect('superuser');
  const [, , target] = await leaves();
  const id = target!.id.split('.')[0]!;
  const change = (from: string, to: string): Promise<unknown> =>
    superuser.query(
      `update audit.entry set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), $1, $2), 'UTF8') where id = $3`,
      [from, to, id],
    );
  const { rows } = await superuser.query<{ name: string }>(
    `select tableoid::regclass::text as name from audit.entry where id = $1`,
    [id],
  );
  await superuser.query(`alter table ${rows[0]!.name} disable trigger all`);
  try {
    await change('ADMINISTRATOR', 'ADMINISTRATOX');
    await expect(stream()).rejects.toThrow('Leaf 2 of log.example/bank is gone, or is not what was entered');
    expect(eventsIn(path)).toEqual([]);
  } finally {
    await change('ADMINISTRATOX', 'ADMINISTRATOR');
    await superuser.query(`alter table ${rows[0]!.name} enable always trigger refuse_change`);
  }
  await stream();
  expect(placesOf(eventsIn(path))).toEqual(await leaves());
});

test('an event is matched with the proof that its entry stands in the journal', async () => {
  await stream();
  const event = eventsIn(path).at(-1)!;
  const entryId = event.metadata.uid.split('.')[0]!;
  const { inclusionProof } = done(
    await officer.ask('query ($id: ID!) { inclusionProof(entryId: $id) { leafHash proof { leafIndex } } }', {
      id: entryId,
    }),
  );
  expect(inclusionProof).toEqual({
    ...{ leafHash: event.unmapped.leaf.hash, proof: { leafIndex: String(event.metadata.sequence) } },
  });
});

test('of a person whose every word is looked for, none is in it', async () => {
  const said = {
    ...{ displayName: 'Umbrella Xylophone', nationalId: 'UX-31010119-7', birthDate: '1979-09-19' },
    ...{ phone: '+8613700137555', note: 'Quokka at noon.', recording: 's3://recordings/numbat-7' },
    ...{ reference: 'Letter of the axolotl' },
  };
  const collector = await world().person('COLLECTOR', 'North');
  const { displayName, nationalId, birthDate, note, recording } = said;
  const opened = await openCase(world(), { assignee: collector, debtor: { displayName, nationalId, birthDate } });
  const contactPointId = await addPhone(await serviceOf(world()), opened.debtorId, said.phone);
  await recordContactAttempt(world(), collector, { ...opened, contactPointId }, { note, recording });
  done(await officer.ask(`{ node(id: "${opened.debtorId}", purpose: AUDIT) { ... on Debtor { displayName } } }`));
  const input = { personIds: [opened.debtorId], purpose: 'AUDIT', reference: said.reference, idempotencyKey: key() };
  const exported = await officer.ask(
    'mutation ($input: ExportPeopleInput!) { exportPeople(input: $input) { export { json } } }',
    { input },
  );
  await sequenceAll(world());
  await stream();
  const lines = readFileSync(path);
  newFile();
  await stream({ format: eventFormats.cef });
  const written = Buffer.concat([lines, readFileSync(path)]);
  const types = new Set(eventsIn(join(folder, `${number - 1}.ndjson`)).map(({ metadata }) => metadata.event_code));
  for (const type of ['person.registered', 'contactAttempt.recorded', 'person.looked', 'person.exported'])
    expect(types).toContain(type);
  const personId = opened.debtorId.replace('debtor_', '');
  const sought: Sought[] = [
    ...Object.entries({ ...said, personId }).map(([what, value]) => ({ what, value })),
    ...Object.entries(said).map(([what, value]) => ({ what: `${what} as bytes`, value: Buffer.from(value) })),
  ];
  // What it could be found in is found in it.
  expect(foundIn(Buffer.from(JSON.stringify(exported.data)), sought)).toEqual(
    expect.arrayContaining(['displayName', 'nationalId', 'phone', 'note']),
  );
  expect(foundIn(written, sought)).toEqual([]);
});
