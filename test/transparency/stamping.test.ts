import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AsnConvert } from '@peculiar/asn1-schema';
import { TimeStampReq } from '@peculiar/asn1-tsp';
import { sql } from 'kysely';
import type pg from 'pg';
import { CheckpointDocument } from '../../schema/operations/documents.js';
import { readConfig } from '../../src/app/config.js';
import { createLog } from '../../src/app/log.js';
import { publishInBackground } from '../../src/app/publishing.js';
import { timeStampersOf } from '../../src/app/time-stamping.js';
import { readCertificates } from '../../src/proof/certificate-path.js';
import { logSignerOf } from '../../src/audit/index.js';
import { succeedLog } from '../../src/transparency/succeed-log.js';
import { checkpointsToStamp } from '../../src/transparency/run-stamping.js';
import { timeStampQuery } from '../../src/proof/time-stamp-query.js';
import { stampCheckpoint, type TimeStampAuthority } from '../../src/transparency/stamp-checkpoint.js';
import { verifyStamps } from '../../src/transparency/verify-stamps.js';
import { until } from '../kit/probity.js';
import { logSigner, publishing } from '../kit/published.js';
import { enter, sequenceAll, withSequencer } from '../kit/sequencer.js';
import { describeStamped, startTimeStamper, type StamperKind, type TimeStamper } from '../kit/time-stamper.js';
import { done } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

/** Checkpoints are stamped by an authority of RFC 3161; what it says is verified and kept, and it holds up nobody. */

const world = newWorld();
const started = await startTimeStamper();
const other = await startTimeStamper();
const { publishAll, remove } = publishing(world);
let stamper: TimeStamper;
let authority: TimeStampAuthority;

afterAll(async () => {
  remove();
  await started?.stop();
  await other?.stop();
});

const certificatesOf = ({ ca }: TimeStamper): TimeStampAuthority['trusted'] =>
  readCertificates(readFileSync(ca, 'utf8'));

const never = new AbortController().signal;

interface Checkpoint {
  readonly institutionId: string;
  readonly size: number;
  readonly note: string;
}

/** A new one, as it was advertised. */
async function published(): Promise<Checkpoint> {
  await enter(world());
  await publishAll();
  const { institutionId } = world();
  const { rows } = await sql<{ size: string; note: string }>`
    select size, note from audit.checkpoint where institution_id = ${institutionId}::uuid order by size desc limit 1`.execute(
    world().owner,
  );
  return { institutionId, size: Number(rows[0]!.size), note: rows[0]!.note };
}

const stamp = async (checkpoint: Checkpoint, now = (): Date => new Date()): Promise<void> => {
  await withSequencer(world(), (db) => stampCheckpoint(db, authority, checkpoint, { now, signal: never }));
};

interface Kept {
  readonly size: string;
  readonly token: Buffer;
}

const kept = async (): Promise<Kept[]> =>
  (
    await sql<Kept>`
      select size, token from audit.time_stamp where institution_id = ${world().institutionId}::uuid order by size`.execute(
      world().owner,
    )
  ).rows;

describeStamped(started !== null && other !== null, 'a checkpoint', () => {
  beforeAll(() => {
    stamper = started!;
    authority = { url: stamper.url, trusted: certificatesOf(stamper), timeoutMilliseconds: 60_000 };
  });
  afterEach(() => {
    stamper.answer = (query) => stamper.reply(query);
  });

  test('is stamped as it was advertised: openssl says so too, and so does the API', async () => {
    const checkpoint = await published();
    await stamp(checkpoint);
    const { size, token } = (await kept()).at(-1)!;
    expect(Number(size)).toBe(checkpoint.size);
    expect(stamper.accepts(Buffer.from(checkpoint.note), token)).toBe(true);
    const officer = await world().person('COMPLIANCE_OFFICER');
    const { timeStamp } = done(await officer.ask(CheckpointDocument, {})).checkpoint;
    expect(timeStamp).toMatchObject({ size, note: checkpoint.note, token: token.toString('base64') });
    expect(Math.abs(Date.parse(timeStamp!.stampedAt) - Date.now())).toBeLessThan(600_000);
  });

  const wrongs: [string, (query: Buffer) => ReturnType<TimeStamper['answer']>, RegExp][] = [
    ['an answer to another checkpoint', () => stamper.reply(queryOver('another')), /over something else/],
    ['an answer to an earlier question', (query) => repeated(query), /nonce is not ours/],
    ['an answer without a nonce', (query) => stamper.reply(withoutNonce(query)), /nonce is not ours/],
    ['an answer of another authority', (query) => other!.reply(query), /not of an authority that is trusted/],
    ...(['forServers', 'forMore', 'uncritical'] as StamperKind[]).map((kind): (typeof wrongs)[number] => [
      `an answer by a certificate ${kind}`,
      (query) => stamper.replyWrongly(query, kind),
      /not for time stamping/,
    ]),
    ['a refusal', (query) => stamper.reply(hashedOtherwise(query)), /has refused \(rejection/],
    ['garbage', () => Buffer.from('<html>It works!</html>'), /no time stamp of RFC 3161/],
    ['more than a time stamp', () => Buffer.alloc(100_000), /more than a time stamp/],
    ['an error', () => 503, /answered with 503/],
  ];
  test.each(wrongs)('has no stamp by %s', async (_, answer, why) => {
    const checkpoint = await published();
    const before = await kept();
    stamper.answer = answer;
    await expect(stamp(checkpoint)).rejects.toThrow(why);
    expect(await kept()).toEqual(before);
  });

  test('has none by an authority that hangs, or is not there', async () => {
    const checkpoint = await published();
    const before = await kept();
    stamper.answer = () => 'HANG';
    const impatient = { ...authority, timeoutMilliseconds: 200 };
    for (const each of [impatient, { ...authority, url: 'http://127.0.0.1:1/tsa' }])
      await expect(
        withSequencer(world(), (db) => stampCheckpoint(db, each, checkpoint, { now: () => new Date(), signal: never })),
      ).rejects.toThrow('cannot be reached, or does not answer');
    expect(await kept()).toEqual(before);
  });

  test('has none by an authority whose clock is another', async () => {
    const checkpoint = await published();
    for (const hours of [-1, 1])
      await expect(stamp(checkpoint, () => new Date(Date.now() + hours * 3_600_000))).rejects.toThrow(
        'The clock of the authority',
      );
  });

  test('keeps its stamp: nobody changes or deletes it, and of two the first stays', async () => {
    const checkpoint = await published();
    await stamp(checkpoint);
    const before = await kept();
    await stamp(checkpoint);
    expect(await kept()).toEqual(before);
    const superuser = await world().connect('superuser');
    for (const statement of [
      'update audit.time_stamp set size = size',
      'delete from audit.time_stamp',
      'truncate audit.time_stamp',
    ])
      await expect(superuser.query(statement)).rejects.toMatchObject({ code: 'PB403' });
  });
});

describeStamped(started !== null && other !== null, 'what is kept', () => {
  const tables = ['time_stamp', 'checkpoint'];
  let superuser: pg.Client;
  beforeAll(async () => {
    superuser = await world().connect('superuser');
    for (let count = 0; count < 2; count++) await stamp(await published());
  });

  test.each([
    ['holds', [], /^$/],
    [
      'is of another checkpoint',
      ['update audit.time_stamp set token = (select token from audit.time_stamp order by size limit 1)'],
      /over something else/,
    ],
    [
      'was changed',
      [`update audit.time_stamp set token = overlay(token placing '\\x00' from 120 for 1)`],
      /does not hold/,
    ],
    [
      'says another time',
      [`update audit.time_stamp set stamped_at = stamped_at - interval '1 day'`],
      /says another time than its row/,
    ],
    ['is of no checkpoint', ['delete from audit.checkpoint'], /of a checkpoint that is not there/],
  ])('%s, and the audit says so', async (_, changes, fault) => {
    const run = async (one: (table: string) => string): Promise<void> => {
      await superuser.query(tables.map(one).join(';'));
    };
    await run((table) => `create table public.was_${table} as table audit.${table}`);
    await run((table) => `alter table audit.${table} disable trigger all`);
    try {
      for (const change of changes) expect((await superuser.query(change)).rowCount).toBeGreaterThan(0);
      const { faults, stamps } = await verifyStamps(world().owner, world().institutionId, authority.trusted);
      expect([stamps > 1, faults.join()]).toEqual([true, expect.stringMatching(fault)]);
    } finally {
      await run((table) => `delete from audit.${table}`);
      await run((table) => `insert into audit.${table} table public.was_${table}; drop table public.was_${table}`);
      await run((table) => `alter table audit.${table} enable always trigger refuse_change`);
      await run((table) => `alter table audit.${table} enable always trigger refuse_truncate`);
    }
  });

  test('is believed by whom is trusted alone', async () => {
    const report = (trusted: TimeStampAuthority['trusted'] | null): Promise<readonly string[]> =>
      verifyStamps(world().owner, world().institutionId, trusted).then(({ faults }) => faults);
    expect(await report(null)).toEqual([]);
    expect((await report(certificatesOf(other!))).join()).toContain('not of an authority that is trusted');
  });
});

describeStamped(started !== null && other !== null, 'beside a publisher', () => {
  let folder: string;
  const logOrigin = 'probity.example/tlog';
  // In a store of its own, so under another origin, which goes on from the one above.
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'probity-store-'));
    const { app, keys, institutionId } = world();
    const officer = await world().person('COMPLIANCE_OFFICER');
    const [slug] = (await logSigner(world())).name.split('/').slice(-1);
    const { note } = await published();
    await succeedLog(app.contextOf(officer.actor), {
      ...{ successor: `${logOrigin}/${slug}`, note },
      signerOf: (origin) => logSignerOf(keys, institutionId, origin),
    });
    await sequenceAll(world());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  interface Heard {
    readonly alerts: string[];
    readonly stamped: string[];
  }

  /** As a server does, without a pause between stamps. */
  async function whilePublishing(work: (heard: Heard) => Promise<void>): Promise<void> {
    const { urls, keys } = world();
    const heard: Heard = { alerts: [], stamped: [] };
    const { stop } = publishInBackground(
      urls.sequencer,
      keys,
      {
        ...{ logOrigin, checkpointStore: { folder }, witnessPolicy: null },
        timeStamping: { url: stamper.url, certificates: stamper.ca, interval: 0 },
      },
      createLog({ level: 'silent' }),
      {
        onAlert: (alert) => heard.alerts.push(alert),
        onWitness: () => undefined,
        onStamped: (slug) => heard.stamped.push(slug),
      },
    );
    try {
      await work(heard);
    } finally {
      await stop();
    }
  }

  const checkpoints = async (): Promise<number> =>
    Number(
      (await sql<{ count: string }>`select count(*) as count from audit.checkpoint`.execute(world().owner)).rows[0]!
        .count,
    );

  /** The publisher goes on: what is entered is advertised, twice. */
  async function goesOn(): Promise<void> {
    for (let turn = 0; turn < 2; turn++) {
      const before = await checkpoints();
      await enter(world());
      await sequenceAll(world());
      await until('a further checkpoint is advertised', async () => (await checkpoints()) > before);
    }
  }

  test('each new checkpoint is stamped in its turn', () =>
    whilePublishing(async ({ stamped, alerts }) => {
      const before = (await kept()).length;
      await goesOn();
      await until('a stamp is kept', async () => (await kept()).length > before);
      await until('it is told', () => stamped.length > 1);
      expect(alerts).toEqual([]);
    }));

  test('an authority that fails is told of, and holds up no checkpoint', () =>
    whilePublishing(async ({ alerts }) => {
      stamper.answer = () => 503;
      await goesOn();
      await until('somebody is called', () => alerts.includes('TIME_STAMP_FAILS'));
      await goesOn();
      expect(new Set(alerts)).toEqual(new Set(['TIME_STAMP_FAILS']));
    }));

  test('one that hangs holds up neither checkpoints nor the end', async () => {
    stamper.answer = () => 'HANG';
    const asked = stamper.asked();
    await whilePublishing(async () => {
      await goesOn();
      await until('it was asked', () => stamper.asked() > asked);
      await goesOn();
    });
  });

  afterEach(() => {
    stamper.answer = (query) => stamper.reply(query);
  });

  test('a log has its turn when its newest checkpoint has no stamp, and the last stamp is old enough', async () => {
    const due = (intervalSeconds: number): Promise<unknown[]> =>
      withSequencer(world(), (db) => checkpointsToStamp(db, intervalSeconds));
    const checkpoint = await published();
    expect(await due(0)).toEqual([expect.objectContaining(checkpoint)]);
    expect(await due(86_400)).toEqual([]);
    await stamp(checkpoint);
    expect(await due(0)).toEqual([]);
  });
});

test.each([
  [{ PROBITY_TIMESTAMP_URL: 'http://stamps.example/tsa' }, /without PROBITY_TIMESTAMP_CA/],
  [{ PROBITY_TIMESTAMP_URL: 'stamps.example', PROBITY_TIMESTAMP_CA: 'ca.pem' }, /must be an address such as/],
  [{ PROBITY_TIMESTAMP_INTERVAL: '5' }, /PROBITY_TIMESTAMP_INTERVAL must be a whole number from 60/],
])('the environment %j is refused', (environment, why) => {
  expect(() => readConfig({ environment })).toThrow(why);
});

test('a file that holds no certificate is refused with a sentence', () => {
  const timeStamping = { url: null, interval: 3_600 };
  for (const certificates of ['/nowhere/ca.pem', import.meta.filename])
    expect(() => timeStampersOf({ timeStamping: { ...timeStamping, certificates } })).toThrow(
      /PROBITY_TIMESTAMP_CA: .*in PEM/,
    );
  expect(timeStampersOf({ timeStamping: { ...timeStamping, certificates: null } })).toBeNull();
});

const queryOver = (text: string): Buffer => timeStampQuery(Buffer.from(text)).bytes;

/** The query, with a member of another value. */
function changed(query: Buffer, change: (asked: TimeStampReq) => void): Buffer {
  const asked = AsnConvert.parse(query, TimeStampReq);
  change(asked);
  return Buffer.from(AsnConvert.serialize(asked));
}

const repeated = (query: Buffer): Buffer =>
  stamper.reply(changed(query, (asked) => (asked.nonce = Uint8Array.of(0x41, 7, 7).buffer)));
const withoutNonce = (query: Buffer): Buffer => changed(query, (asked) => delete asked.nonce);
/** By a hash that the authority does not take: SHA-224's number. */
const hashedOtherwise = (query: Buffer): Buffer =>
  changed(query, ({ messageImprint }) => (messageImprint.hashAlgorithm.algorithm = '2.16.840.1.101.3.4.2.4'));
