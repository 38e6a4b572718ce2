import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sequencerDatabase } from '../../src/app/sequencer-database.js';
import { act } from '../../src/audit/index.js';
import { giveLeaseBack, takeLease, type Lease } from '../../src/transparency/lease.js';
import { institutionsWaiting, sequenceStep } from '../../src/transparency/sequence.js';
import type { World } from './world.js';

/** Leaves entries of one transaction, in the journal of the administrator's institution. */
export const enter = ({ app, administrator }: Pick<World, 'app' | 'administrator'>, count = 1): Promise<void> =>
  act(app.contextOf(administrator.actor), { name: 'enter', entries: ['team.registered'] }, ({ journal }) => {
    for (let number = 0; number < count; number++) journal.enter({ type: 'team.registered' });
    return Promise.resolve();
  });

export async function withSequencer<Result>(
  { urls }: Pick<World, 'urls'>,
  work: (db: Kysely<never>) => Promise<Result>,
): Promise<Result> {
  const db = sequencerDatabase(urls.sequencer);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** As the leader; the lease is given back. */
export const asLeader = <Result>(
  world: Pick<World, 'urls'>,
  work: (db: Kysely<never>, lease: Lease) => Promise<Result>,
): Promise<Result> =>
  withSequencer(world, async (db) => {
    const lease = await takeLease(db, 'sequencer', randomUUID());
    if (!lease) throw new Error('another holds the lease');
    try {
      return await work(db, lease);
    } finally {
      await giveLeaseBack(db, lease);
    }
  });

/** Takes all that waits into the trees. */
export const sequenceAll = (world: Pick<World, 'urls'>): Promise<void> =>
  asLeader(world, async (db, lease) => {
    for (let waiting = await institutionsWaiting(db); waiting.length > 0; waiting = await institutionsWaiting(db))
      for (const institutionId of waiting) await sequenceStep(db, lease, institutionId);
  });
