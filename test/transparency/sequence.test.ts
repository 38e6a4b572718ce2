/** One step after the other, the queue becomes the tree: nothing is lost, doubled or left out, and readers find it all. */
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { consistencySpans, inclusionSpans, isConsistent, isIncluded, rootOver } from '../../src/proof/hash-tree.js';
import { rootAt, spanHashes, treeReader } from '../../src/transparency/read-tree.js';
import { institutionsWaiting, mostInStep, sequenceStep, TreeDamaged } from '../../src/transparency/sequence.js';
import { verifyTree } from '../../src/transparency/verify-tree.js';
import { asLeader, enter, sequenceAll, withSequencer } from '../kit/sequencer.js';
import { newWorld } from '../kit/world.js';

const world = newWorld();

const report = () => verifyTree(world().owner, world().institutionId);

async function leafHashes(): Promise<Buffer[]> {
  const { rows } = await sql<{ leaf_hash: Buffer }>`
    select leaf_hash from audit.leaf where institution_id = ${world().institutionId}::uuid order by leaf_index`.execute(
    world().owner,
  );
  return rows.map(({ leaf_hash }) => leaf_hash);
}

test('what many wrote at once while it ran is in the tree once, at indexes without a gap, in steps of any size', async () => {
  let isOver = false;
  let steps = 0;
  const sequencing = asLeader(world(), async (db, lease) => {
    while (!isOver || (await institutionsWaiting(db)).length > 0) {
      const { taken } = await sequenceStep(db, lease, world().institutionId);
      if (taken > 0) steps++;
    }
  });
  await Promise.all(
    Array.from({ length: 6 }, async (_, writer) => {
      // On a fast writer, or a slow sequencer, until it has come by often enough.
      for (let round = 0; round < 25 || steps <= 5; round++) await enter(world(), 1 + ((writer * 7 + round * 3) % 23));
    }),
  );
  isOver = true;
  await sequencing;
  const { leaves, pending, faults } = await report();
  expect({ pending, faults }).toEqual({ pending: 0, faults: [] });
  expect(steps).toBeGreaterThan(5);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit.entry`.execute(world().owner);
  expect(leaves).toBe(rows[0]?.count);
  expect(leaves).toBeGreaterThan(1_000);
});

test('more than a step takes waits for the next, in the order of the ids, and tiles of the second level come of it', async () => {
  await asLeader(world(), async (db, lease) => {
    const before = (await leafHashes()).length;
    for (let round = 0; round < 3; round++) await enter(world(), 2_000);
    const first = await sequenceStep(db, lease, world().institutionId);
    expect(first).toEqual({ taken: mostInStep, size: before + mostInStep });
    expect(await sequenceStep(db, lease, world().institutionId)).toEqual({ taken: 1_000, size: before + 6_000 });
    expect(await sequenceStep(db, lease, world().institutionId)).toEqual({ taken: 0, size: before + 6_000 });
    const { rows } = await sql<{ isOrdered: boolean }>`
      select bool_and(ordered) as "isOrdered" from (
        select entry_id > lag(entry_id, 1, '00000000-0000-0000-0000-000000000000') over (order by leaf_index) as ordered
        from audit.leaf where institution_id = ${world().institutionId}::uuid and leaf_index >= ${before}) as x`.execute(
      world().owner,
    );
    expect(rows).toEqual([{ isOrdered: true }]);
    const { rows: tiles } =
      await sql`select level, tile_index, octet_length(hashes) / 32 as width from audit.tile`.execute(world().owner);
    expect(tiles).toEqual([{ level: 1, tile_index: '0', width: Math.floor((before + 6_000) / 256) }]);
  });
});

test('readers prove inclusion and consistency at any size, by tiles and leaves', async () => {
  await sequenceAll(world());
  const hashes = await leafHashes();
  const reader = treeReader(world().owner, world().institutionId);
  const size = hashes.length;
  expect(await reader.state()).toEqual({ size, root: rootOver(hashes) });
  const sizes = [1, 2, 3, 255, 256, 257, 511, 512, 1_000, 4_096, 5_121, size - 1, size];
  for (const older of sizes) {
    const olderRoot = await rootAt(reader, older);
    expect(olderRoot).toEqual(rootOver(hashes.slice(0, older)));
    for (const index of [0, Math.floor(older / 2), older - 1]) {
      const proof = await spanHashes(reader, inclusionSpans(index, older));
      expect(isIncluded({ leafHash: hashes[index]!, index, size: older, root: olderRoot, proof })).toBe(true);
    }
    const proof = await spanHashes(reader, consistencySpans(older, size));
    expect(isConsistent({ older, olderRoot, newer: size, newerRoot: rootOver(hashes), proof })).toBe(true);
  }
  await expect(rootAt(reader, size + 1)).rejects.toThrow(RangeError);
  expect(await treeReader(world().owner, world().administrator.actor.id).state()).toBeNull();
});

test('each institution has a tree of its own', async () => {
  const { administrator } = await world().otherInstitution();
  await withSequencer(world(), async (db) => {
    const waiting = await institutionsWaiting(db);
    expect(waiting).toContain(administrator.actor.institutionId);
  });
  await sequenceAll(world());
  await withSequencer(world(), async (db) => expect(await institutionsWaiting(db)).toEqual([]));
  const other = await verifyTree(world().owner, administrator.actor.institutionId);
  expect(other).toMatchObject({ leaves: 2, pending: 0, faults: [] });
});

test('nothing is built on a tree that was changed', async () => {
  const superuser = await world().connect('superuser');
  const tile = 'update audit.tile set hashes = overlay(hashes placing $1::bytea from octet_length(hashes) - 31)';
  const { rows } = await superuser.query<{ hash: Buffer }>(
    'select substring(hashes from octet_length(hashes) - 31) as hash from audit.tile',
  );
  await superuser.query('alter table audit.tile disable trigger refuse_change');
  await superuser.query(tile, [Buffer.alloc(32)]);
  await enter(world());
  await asLeader(world(), async (db, lease) => {
    await expect(sequenceStep(db, lease, world().institutionId)).rejects.toThrow(TreeDamaged);
    await superuser.query(tile, [rows[0]?.hash]);
    await superuser.query('alter table audit.tile enable always trigger refuse_change');
    expect(await sequenceStep(db, lease, world().institutionId)).toMatchObject({ taken: 1 });
  });
});
