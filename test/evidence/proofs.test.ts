import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  CheckpointDocument,
  ConsistencyProofDocument,
  InclusionProofDocument,
  SearchJournalDocument,
} from '../../schema/operations/documents.js';
import { logSignerOf } from '../../src/audit/index.js';
import { printCheckpoint, readCheckpoint } from '../../src/proof/checkpoint.js';
import { isConsistent, isIncluded, leafHash } from '../../src/proof/hash-tree.js';
import { printNote, readNote, readVerifier, signText, verifyNote } from '../../src/proof/note.js';
import { readTlogProof } from '../../src/proof/tlog-proof.js';
import { leaves, leavesOf } from '../kit/journal.js';
import { enter, sequenceAll, withSequencer } from '../kit/sequencer.js';
import { done, serviceOf } from '../kit/verbs.js';
import { newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();

let officer: Person;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  await enter(world(), 300);
});

const state = async (): Promise<Untyped> => done(await officer.ask(CheckpointDocument, {})).checkpoint;
const proofOf = async (entryId: string, part = 1): Promise<Untyped> =>
  done(await officer.ask(InclusionProofDocument, { entryId, part } as never)).inclusionProof;
const consistency = async (from: number, to: number): Promise<Untyped> =>
  done(await officer.ask(ConsistencyProofDocument, { from: String(from), to: String(to) } as never)).consistencyProof;
const bytes = (texts: readonly string[]): Buffer[] => texts.map((text) => Buffer.from(text, 'base64'));

/** The last entry of the institution that was left by the work. */
const enteredBy = async (work: () => Promise<unknown>): Promise<string> => (await leavesOf(world(), work)).at(-1)!.id;

const storedLeaf = async (entryId: string): Promise<Buffer> =>
  (await sql<{ leaf: Buffer }>`select leaf from audit.entry where id = ${entryId}::uuid`.execute(world().owner))
    .rows[0]!.leaf;

/** Signs the tree as it is and advertises it, as the publisher does. */
async function advertise(): Promise<string> {
  const { origin, latest } = await state();
  const { institutionId, keys, clock } = world();
  const checkpoint = { origin, size: Number(latest.size), root: Buffer.from(latest.root, 'base64'), extensions: [] };
  const text = printCheckpoint(checkpoint);
  const signer = logSignerOf(keys, institutionId, origin);
  const note = printNote({ text, signatures: [signText(text, signer, clock.now())] });
  await withSequencer(world(), (db) =>
    sql`insert into audit.checkpoint (institution_id, size, root, note, published_at)
      values (${institutionId}::uuid, ${checkpoint.size}, ${checkpoint.root}, ${note}, ${clock.now().toISOString()}::timestamptz)`.execute(
      db,
    ),
  );
  return note;
}

describe('an entry', () => {
  test('that waits for its place says since when, with its hash and no proof', async () => {
    const enteredAt = world().clock.now().toISOString();
    const id = await enteredBy(() => enter(world()));
    expect(await proofOf(id)).toEqual({
      ...{ entryId: id, part: 1, leafHash: leafHash(await storedLeaf(id)).toString('base64') },
      ...{ pendingSince: enteredAt, proof: null },
    });
  });

  test('is proved in the tree by now while no checkpoint covers it, and then by a checkpoint', async () => {
    const id = await enteredBy(() => enter(world()));
    await sequenceAll(world());
    const { latest } = await state();
    const before = await proofOf(id);
    expect(before).toMatchObject({
      pendingSince: null,
      proof: { checkpoint: null, tlogProof: null, treeSize: latest.size, root: latest.root },
    });
    check(before);
    const note = await advertise();
    await enter(world(), 7);
    await sequenceAll(world());
    const after = await proofOf(id);
    // Of the checkpoint, not of the tree that has grown since.
    expect(after.proof).toMatchObject({ checkpoint: note, treeSize: latest.size, root: latest.root });
    check(after);
    expect(after.leafHash).toBe(leafHash(await storedLeaf(id)).toString('base64'));
  });

  function check({ leafHash: hash, proof }: Untyped): void {
    const [index, size] = [Number(proof.leafIndex), Number(proof.treeSize)];
    const [leaf, root] = bytes([hash, proof.root]);
    expect(isIncluded({ leafHash: leaf!, index, size, root: root!, proof: bytes(proof.hashes) })).toBe(true);
  }

  test('is proved by a file that needs the key of the log and nothing else', async () => {
    const id = await enteredBy(() => enter(world()));
    await sequenceAll(world());
    await advertise();
    const { verifierKey } = await state();
    const { tlogProof, checkpoint } = (await proofOf(id)).proof;
    const file = readTlogProof(tlogProof);
    expect(file.checkpoint).toBe(checkpoint);
    const note = readNote(file.checkpoint);
    expect(verifyNote(note, [readVerifier(verifierKey)])).toHaveLength(1);
    const { size, root } = readCheckpoint(note.text);
    const claim = { leafHash: leafHash(await storedLeaf(id)), index: file.index, size, root, proof: file.hashes };
    expect(isIncluded(claim)).toBe(true);
    expect(isIncluded({ ...claim, leafHash: leafHash(Buffer.from('{}')) })).toBe(false);
    expect(isIncluded({ ...claim, index: file.index - 1 })).toBe(false);
  });

  test('any of them is proved, and the journal says where each stands', async () => {
    await sequenceAll(world());
    const all = (await leaves(world())).filter(({ institution }) => institution === world().institutionId);
    const places = new Set<string>();
    for (const { id } of all.filter((_, index) => index % 23 === 0)) {
      const proved = await proofOf(id);
      check(proved);
      places.add(proved.proof.leafIndex);
      const { journal } = done(
        await officer.ask(SearchJournalDocument, { first: 1, filter: { entryId: id } } as never),
      );
      expect(journal.edges[0]!.node).toMatchObject({ leafIndex: proved.proof.leafIndex, leafHash: proved.leafHash });
    }
    expect(places.size).toBeGreaterThan(10);
    const { journal } = done(await officer.ask(SearchJournalDocument, { first: 1 } as never));
    // The search before this one, which waits.
    expect(journal.edges[0]!.node.leafIndex).toBeNull();
  });

  test('that somebody took out of the journal is still proved by the tree', async () => {
    const id = await enteredBy(() => enter(world()));
    await sequenceAll(world());
    const before = await proofOf(id);
    const superuser = await world().connect('superuser');
    const partition = 'audit.entry_2026_04';
    await superuser.query(`create table public.taken as select * from ${partition} where id = '${id}'`);
    await superuser.query(`alter table ${partition} disable trigger refuse_change`);
    const { rowCount } = await superuser.query(`delete from ${partition} where id = '${id}'`);
    try {
      expect(rowCount).toBe(1);
      expect(await proofOf(id)).toEqual(before);
    } finally {
      await superuser.query(`insert into ${partition} select * from public.taken`);
      await superuser.query(`alter table ${partition} enable always trigger refuse_change`);
      await superuser.query('drop table public.taken');
    }
  });
});

describe('what is no entry', () => {
  test("is answered as another institution's, sequenced or not; and so is a part that is not there", async () => {
    const elsewhere = await world().otherInstitution();
    const stranger = await elsewhere.person('COMPLIANCE_OFFICER');
    const id = await enteredBy(() => enter(world()));
    const asked = (by: Person, entryId: string, part = 1): Promise<Answer> =>
      by.ask(InclusionProofDocument, { entryId, part } as never);
    const unknown = await asked(officer, '01990000-0000-7000-8000-000000000001');
    expect([unknown.codes, unknown.data]).toEqual([['NOT_FOUND'], null]);
    const same = { codes: unknown.codes, message: unknown.errors[0]?.message };
    const said = ({ codes, errors }: Answer) => ({ codes, message: errors[0]?.message });
    expect(said(await asked(stranger, id))).toEqual(same);
    await sequenceAll(world());
    expect(said(await asked(stranger, id))).toEqual(same);
    expect(said(await asked(officer, id, 2))).toEqual(same);
    expect((await asked(officer, 'case_1')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await asked(officer, id, 0)).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a checkpoint', () => {
  test('is the newest that was advertised, beside the tree by now', async () => {
    await sequenceAll(world());
    const note = await advertise();
    const kept = await state();
    expect(kept.advertised).toMatchObject({
      note,
      size: kept.latest.size,
      root: kept.latest.root,
      publishedAt: world().clock.now().toISOString(),
    });
    await enter(world(), 3);
    await sequenceAll(world());
    const grown = await state();
    expect(grown.advertised).toEqual(kept.advertised);
    expect(Number(grown.latest.size)).toBe(Number(kept.latest.size) + 3);
    expect(readVerifier(grown.verifierKey).name).toBe(grown.origin);
    expect(verifyNote(readNote(note), [readVerifier(grown.verifierKey)])).toHaveLength(1);
  });

  test('is not there before the first leaf, and is of the own institution alone', async () => {
    const elsewhere = await world().otherInstitution();
    const stranger = await elsewhere.person('COMPLIANCE_OFFICER');
    const theirs = async (): Promise<Untyped> => done(await stranger.ask(CheckpointDocument, {})).checkpoint;
    expect(await theirs()).toMatchObject({ advertised: null, latest: null });
    await sequenceAll(world());
    const [other, mine] = [await theirs(), await state()];
    expect([other.advertised, Number(other.latest.size) > 0]).toEqual([null, true]);
    for (const field of ['origin', 'verifierKey']) expect(other[field]).not.toBe(mine[field]);
    expect(other.latest.root).not.toBe(mine.latest.root);
  });
});

describe('consistency', () => {
  test('of the tree of one size with that of another is proved for all of them, at the ends too', async () => {
    await sequenceAll(world());
    const size = Number((await state()).latest.size);
    for (const [older, newer] of [
      [1, size],
      [256, 257],
      [255, size],
      [7, 300],
      [size, size],
      [1, 1],
      [size - 1, size],
    ] as const) {
      const { from, to, fromRoot, toRoot, hashes } = await consistency(older, newer);
      expect([from, to]).toEqual([String(older), String(newer)]);
      const [olderRoot, newerRoot] = bytes([fromRoot, toRoot]);
      const claim = { older, olderRoot: olderRoot!, newer, newerRoot: newerRoot!, proof: bytes(hashes) };
      expect([older, newer, isConsistent(claim)]).toEqual([older, newer, true]);
      expect(isConsistent({ ...claim, olderRoot: Buffer.alloc(32) })).toBe(false);
    }
    expect((await consistency(1, size)).toRoot).toBe((await state()).latest.root);
  });

  test('is not asked of the empty tree, backwards, or beyond the tree by now', async () => {
    const size = Number((await state()).latest.size);
    for (const [from, to] of [
      [0, 1],
      [-1, 1],
      [2, 1],
      [1, size + 1],
    ] as const)
      expect(
        (await officer.ask(ConsistencyProofDocument, { from: String(from), to: String(to) } as never)).codes,
      ).toEqual(['BAD_USER_INPUT']);
  });
});

test('proofs show hashes alone: they leave no entry, and none but compliance officers ask for them', async () => {
  await sequenceAll(world());
  const { latest } = await state();
  const [{ id } = { id: '' }] = await leaves(world());
  const left = await leavesOf(world(), async () => {
    await state();
    await proofOf((await leaves(world())).find(({ institution }) => institution === world().institutionId)!.id);
    await consistency(1, Number(latest.size));
  });
  expect(left).toEqual([]);
  for (const other of [
    await serviceOf(world()),
    world().administrator,
    await world().person('REGULATOR'),
    (await world().firm()).administrator,
  ]) {
    expect((await other.ask(CheckpointDocument, {})).codes).toEqual(['FORBIDDEN']);
    expect((await other.ask(InclusionProofDocument, { entryId: id } as never)).codes).toEqual(['FORBIDDEN']);
    expect((await other.ask(ConsistencyProofDocument, { from: '1', to: '1' } as never)).codes).toEqual(['FORBIDDEN']);
  }
});

test('what the journal enters by itself is in it, by nobody', async () => {
  const heartbeat = '01990000-0000-7000-8000-00000000beaf';
  await withSequencer(world(), (db) =>
    sql`select audit.enter_heartbeat(${world().institutionId}::uuid, ${heartbeat}::uuid)`.execute(db),
  );
  const { journal } = done(
    await officer.ask(SearchJournalDocument, { first: 1, filter: { entryId: heartbeat } } as never),
  );
  expect(journal.edges[0]!.node).toMatchObject({
    type: 'journal.heartbeat',
    actor: null,
    subjects: [],
    commitments: [],
  });
});
