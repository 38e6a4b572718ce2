/** Where nothing happens an entry says so: of a shape that the sequencer's login cannot depart from. */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { newId } from '../../src/lib/id.js';
import { enterHeartbeats } from '../../src/transparency/heartbeat.js';
import { LostLease } from '../../src/transparency/lease.js';
import { runSequencer } from '../../src/transparency/run-sequencer.js';
import { leaves, type Leaf } from '../kit/journal.js';
import { until } from '../kit/probity.js';
import { asLeader, enter, sequenceAll, withSequencer } from '../kit/sequencer.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

const heartbeats = async (): Promise<readonly Leaf[]> =>
  (await leaves(world())).filter(({ type }) => type === 'journal.heartbeat');

test('a journal in which nothing happens gets one after the other, each a leaf of the tree', async () => {
  const stopping = new AbortController();
  const running = withSequencer(world(), (db) =>
    runSequencer(db, {
      ...{ signal: stopping.signal, heartbeatMilliseconds: 400 },
      onTrouble: (error) => {
        throw error;
      },
    }),
  );
  await until('three heartbeats were entered', async () => (await heartbeats()).length >= 3);
  stopping.abort();
  await running;
  await sequenceAll(world());
  const { rows } = await sql<{ unsequenced: number }>`
    select count(*)::int as unsequenced from audit.entry e where type = 'journal.heartbeat'
      and not exists (select from audit.leaf l where l.institution_id = e.institution_id and l.entry_id = e.id)`.execute(
    world().owner,
  );
  expect(rows).toEqual([{ unsequenced: 0 }]);
});

test("its bytes are those of the golden file, and its time is the database's", async () => {
  const { leaf } = JSON.parse(
    readFileSync(new URL('../house/golden/leaf-v1/journal.heartbeat.json', import.meta.url), 'utf8'),
  ) as { leaf: string };
  const [heartbeat] = await heartbeats();
  if (!heartbeat) throw new Error('the first test has left none');
  const { id, time, institution } = heartbeat as Leaf & { time: string; institution: string };
  const same = leaf
    .replace('01990000-0000-7000-8000-000000000001', id)
    .replace('01990000-0000-7000-8000-000000000002', institution)
    .replace('2026-04-01T02:00:00.120Z', time);
  const { rows } = await sql<{ leaf: Buffer; isNow: boolean }>`
    select leaf, at between clock_timestamp() - interval '5 minutes' and clock_timestamp() as "isNow" from audit.entry where id = ${id}::uuid`.execute(
    world().owner,
  );
  expect(rows.map((row) => ({ ...row, leaf: row.leaf.toString() }))).toEqual([{ leaf: same, isNow: true }]);
});

test('none is entered where something happened, waits, or somebody else leads', async () => {
  const before = (await heartbeats()).length;
  await sequenceAll(world());
  await asLeader(world(), async (db, lease) => {
    await enterHeartbeats(db, lease, 60_000);
    await enter(world());
    await enterHeartbeats(db, lease, 0);
    expect(await heartbeats()).toHaveLength(before);
    await expect(enterHeartbeats(db, { ...lease, epoch: lease.epoch - 1 }, 0)).rejects.toThrow(LostLease);
  });
  await sequenceAll(world());
  await asLeader(world(), (db, lease) => enterHeartbeats(db, lease, 0));
  expect(await heartbeats()).toHaveLength(before + 1);
});

test("the sequencer's login writes no other entry, and none of an institution that is not there", async () => {
  const client = await world().connect('sequencer');
  for (const statement of [
    "insert into audit.entry (institution_id, id, part, at, type, actor_id, leaf) values (gen_random_uuid(), gen_random_uuid(), 1, now(), 'x', gen_random_uuid(), '')",
    "insert into audit.pending (institution_id, entry_id, part, leaf_hash) values (gen_random_uuid(), gen_random_uuid(), 1, sha256(''))",
    'select from audit.entry',
    'select from audit.secret',
    'select from vault.subject',
    'select from public.person',
  ])
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  await expect(client.query('select audit.enter_heartbeat($1, $2)', [newId(), newId()])).rejects.toMatchObject({
    code: 'PB404',
  });
});

test('months are made ahead by the sequencer, protected; one whose entries came already is named and stops none', async () => {
  const sequencer = await world().connect('sequencer');
  const superuser = await world().connect('superuser');
  const made = 'select audit.make_partitions_ahead() as left_out';
  expect((await sequencer.query(made)).rows).toEqual([{ left_out: [] }]);
  const { rows } = await superuser.query<{ early: string; late: string }>(
    "select to_char(now() at time zone 'UTC' + interval '4 months', 'YYYY_MM') as early, to_char(now() at time zone 'UTC' + interval '11 months', 'YYYY_MM') as late",
  );
  const { early = '', late = '' } = rows[0] ?? {};
  const isProtected = async (month: string): Promise<boolean> => {
    const { rowCount } = await superuser.query(
      "select from pg_trigger where tgrelid = to_regclass($1) and tgenabled = 'A' and tgname in ('refuse_change', 'refuse_truncate')",
      [`audit.entry_${month}`],
    );
    return rowCount === 2;
  };
  await superuser.query('begin');
  try {
    for (const month of [early, late]) await superuser.query(`drop table audit.entry_${month}`);
    await superuser.query(
      "insert into audit.entry (institution_id, id, part, at, type, actor_id, leaf) values (gen_random_uuid(), gen_random_uuid(), 1, now() + interval '4 months', 'x', gen_random_uuid(), '')",
    );
    const { rows: left } = await superuser.query(made);
    expect(left).toEqual([{ left_out: [early.replace('_', '-')] }]);
    expect([await isProtected(early), await isProtected(late)]).toEqual([false, true]);
  } finally {
    await superuser.query('rollback');
  }
});
