/** While what was written waits too long for the tree, writers are slowed, then refused; and nobody is where no sequencer is. */
import { beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import request from 'supertest';
import { watchJournal } from '../../src/app/journal-watch.js';
import { until } from '../kit/probity.js';
import { rowCounts } from '../kit/journal.js';
import { enter, sequenceAll } from '../kit/sequencer.js';
import { key, openCase, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

const world = newWorld({ watchesJournal: true });

let superuser: pg.Client;
let officer: Person;
let opened: OpenedCase;
beforeAll(async () => {
  superuser = await world().connect('superuser');
  officer = await world().person('COMPLIANCE_OFFICER');
  opened = await openCase(world());
});

const write = (): Promise<Answer> =>
  world().administrator.ask('mutation ($input: RegisterTeamInput!) { registerTeam(input: $input) { team { id } } }', {
    input: { name: key(), idempotencyKey: key() },
  });
const lookAt = (): Promise<Answer> =>
  officer.ask(`{ node(id: "${opened.debtorId}", purpose: AUDIT) { ... on Debtor { displayName } } }`);
const read = (): Promise<Answer> => officer.ask(`{ node(id: "${opened.debtorId}") { ... on Debtor { displayName } } }`);
/** As if what waits had waited for so long. */
const waited = (seconds: number): Promise<unknown> =>
  superuser.query("update audit.pending set queued_at = clock_timestamp() - $1 * interval '1 second'", [seconds]);

const takesLease = (): Promise<unknown> =>
  superuser.query(
    "insert into audit.lease values ('sequencer', gen_random_uuid(), 1, '-infinity') on conflict do nothing",
  );
const noLease = (): Promise<unknown> => superuser.query('delete from audit.lease');

/** By what the watch has read, not by the clock. */
const metric = async (name: string): Promise<number> => {
  const { text } = await request(world().app.http.server).get('/metrics');
  return Number(new RegExp(`^${name}\\{institution="[^"]+"\\} (\\S+)$`, 'm').exec(text)?.[1]);
};
const seen = (isSo: (seconds: number) => boolean): Promise<void> =>
  until('the watch has seen it', async () => isSo(await metric('probity_journal_oldest_pending_seconds')));

test('where a sequencer was once and is no more, changes and looks are refused, nothing is changed or shown, and masked readings go on', async () => {
  await takesLease();
  await waited(61);
  await seen((seconds) => seconds >= 60);
  const before = await rowCounts(world());
  for (const answer of [await write(), await lookAt()]) {
    expect(answer.errors).toMatchObject([{ extensions: { code: 'JOURNAL_BEHIND', retryAfterSeconds: 5 } }]);
    expect(answer.errors[0]?.message).toContain('Nothing was changed. Try again in 5 s.');
  }
  expect((await lookAt()).data).toEqual({ node: null });
  expect(await rowCounts(world())).toEqual(before);
  expect(await read()).toMatchObject({ errors: [], data: { node: { displayName: '张**' } } });
});

test('below the bound all are taken, and slowed from five seconds on', async () => {
  await takesLease();
  await waited(40);
  await seen((seconds) => seconds >= 40 && seconds < 60);
  const began = performance.now();
  expect((await write()).errors).toEqual([]);
  expect((await lookAt()).errors).toEqual([]);
  // Each waits a quarter of a second: longer never fails, shorter cannot be.
  expect(performance.now() - began).toBeGreaterThan(495);
});

test('what runs by itself waits until the journal has caught up', async () => {
  await takesLease();
  await waited(61);
  await seen((seconds) => seconds >= 60);
  let isEntered = false;
  const entering = enter(world()).then(() => (isEntered = true));
  expect((await write()).codes).toEqual(['JOURNAL_BEHIND']);
  expect(isEntered).toBe(false);
  await sequenceAll(world());
  await entering;
  expect((await write()).errors).toEqual([]);
});

test('where no sequencer ever was, nobody is held back', async () => {
  await write();
  await noLease();
  await waited(10_000);
  await seen((seconds) => seconds >= 10_000);
  expect((await write()).errors).toEqual([]);
  expect((await lookAt()).errors).toEqual([]);
});

test('what waits long by one reading and is gone by the next, as a long transaction leaves it, holds nobody back', async () => {
  const answers = [[{ ...row, oldest_pending_seconds: 100 }], [{ ...row, oldest_pending_seconds: 0 }]];
  let reads = 0;
  const watch = watchJournal({
    connect: () =>
      Promise.resolve({
        // What monitoring has of it is asked besides.
        query: (text: string) =>
          Promise.resolve({ rows: text.includes('journal_states') ? answers[reads++ % answers.length] : [] }),
        release: () => undefined,
      }) as never,
  });
  const seenSeconds: (number | undefined)[] = [];
  for (let round = 0; round < 3; round++) {
    const before = reads;
    await until('it has read again', () => reads > before);
    seenSeconds.push(watch.states()[0]?.oldestPendingSeconds);
  }
  await watch.stop();
  expect(seenSeconds.every((seconds) => (seconds ?? 0) === 0)).toBe(true);
});

const row = { institution_id: 'x', slug: 'x', tree_size: '1', is_sequenced: true };

test('the size of the tree is a metric too', async () => {
  await sequenceAll(world());
  const { rows } = await superuser.query<{ size: string }>('select size from audit.tree');
  await until(
    'the watch has seen it',
    async () => (await metric('probity_journal_tree_size')) === Number(rows[0]?.size),
  );
  expect(Number(rows[0]?.size)).toBeGreaterThan(5);
});
