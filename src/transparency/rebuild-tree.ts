import { sql, type Kysely } from 'kysely';
import { buildTree } from './build-tree.js';
import type { CheckpointStore } from './checkpoint-store.js';
import { standingOf, type Log } from './publish.js';

/**
 * Tiles, size and root anew from the leaves, in one transaction in which nobody sequences; nothing is changed where the leaves
 * have a gap or do not lead to the newest checkpoint in the store.
 * @param db the owner's login, which may switch the protection of tiles and tree off, and switches it on again
 * @returns how many leaves the tree has
 * @throws Error, a sentence, where they must not be built upon
 */
export const rebuildTree = (db: Kysely<never>, store: CheckpointStore, log: Log): Promise<number> =>
  db.transaction().execute(async (transaction) => {
    const { institutionId, signer } = log;
    // Every step shares this lock: none is under way, and none begins.
    await sql`select from audit.lease for update`.execute(transaction);
    const { external, refusal } = await standingOf({ db: transaction, store }, log);
    if (refusal?.reason === 'STORE_STRANGE' || refusal?.reason === 'STORE_BEHIND') throw new Error(refusal.message);
    const built = await buildTree(transaction, institutionId, external?.size ?? 0);
    if (built.gap !== null)
      throw new Error(`The leaf of index ${built.gap} is missing: nothing is rebuilt. Run probity audit repair-plan.`);
    if (external && !built.rootThen?.equals(external.root))
      throw new Error(
        `The leaves of ${signer.name} do not lead to the checkpoint of size ${external.size} in the store: nothing is rebuilt. Run probity audit repair-plan.`,
      );
    const tiles = [...built.tiles].map(([key, hashes]) => ({ place: key.split('/').map(Number), hashes }));
    await sql`alter table audit.tile disable trigger refuse_change`.execute(transaction);
    await sql`alter table audit.tree disable trigger refuse_change`.execute(transaction);
    await sql`delete from audit.tile where institution_id = ${institutionId}::uuid`.execute(transaction);
    await sql`
      insert into audit.tile (institution_id, level, tile_index, hashes)
      select ${institutionId}::uuid, level, tile_index, hashes
      from unnest(${tiles.map(({ place }) => place[0])}::smallint[], ${tiles.map(({ place }) => place[1])}::bigint[], ${tiles.map(({ hashes }) => hashes)}::bytea[])
        as t(level, tile_index, hashes)`.execute(transaction);
    await sql`delete from audit.tree where institution_id = ${institutionId}::uuid`.execute(transaction);
    if (built.size > 0)
      await sql`
        insert into audit.tree (institution_id, size, root, sequenced_at)
        values (${institutionId}::uuid, ${built.size}, ${built.root}, clock_timestamp())`.execute(transaction);
    await sql`alter table audit.tile enable always trigger refuse_change`.execute(transaction);
    await sql`alter table audit.tree enable always trigger refuse_change`.execute(transaction);
    return built.size;
  });
