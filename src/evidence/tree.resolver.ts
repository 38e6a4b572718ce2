import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../audit/index.js';
import { BigIntScalar } from '../lib/scalars.js';
import { proveConsistency } from './prove-consistency.js';
import { proveInclusion } from './prove-inclusion.js';
import { readCheckpoint } from './read-checkpoint.js';
import { ConsistencyProof, EntryProof, LogState } from './tree.type.js';

/** What the tree over the journal proves: hashes and signatures, nobody's data. None of these leaves an entry. */
@Resolver()
export class TreeResolver {
  @Query(() => LogState, { description: "How far the institution's log is, and by which key it is verified." })
  checkpoint(@Ctx() context: Context): Promise<LogState> {
    return readCheckpoint(context);
  }

  @Query(() => EntryProof, {
    description:
      'That an entry is in the log; of one that waits for its place, since when. Wait a second, then ask again.',
  })
  inclusionProof(
    @Ctx() context: Context,
    @Arg('entryId', () => ID, { description: 'The entry, by its id in the journal.' }) entryId: string,
    @Arg('part', () => Int, { defaultValue: 1, description: 'Which part of it, from 1; most have one only.' })
    part: number,
  ): Promise<EntryProof> {
    return proveInclusion(context, entryId, part);
  }

  @Query(() => ConsistencyProof, {
    description: 'That the log of an earlier checkpoint is how that of a later one begins: nothing before was changed.',
  })
  consistencyProof(
    @Ctx() context: Context,
    @Arg('from', () => BigIntScalar, { description: 'The size of the earlier, at least 1.' }) from: string,
    @Arg('to', () => BigIntScalar, { description: 'The size of the later, at most that of the tree by now.' })
    to: string,
  ): Promise<ConsistencyProof> {
    return proveConsistency(context, from, to);
  }
}
