import { Arg, Args, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { allocateCases } from './allocate-cases.js';
import { AllocateCasesInput, AllocateCasesPayload } from './allocation.inputs.js';
import {
  SetCollectorSkillsInput,
  SetCollectorSkillsPayload,
  SetQueuePolicyInput,
  SetQueuePolicyPayload,
} from './queue.inputs.js';
import { queuePolicyList, skillsList } from './queue.links.js';
import { setCollectorSkills } from './set-collector-skills.js';
import { setQueuePolicy } from './set-queue-policy.js';
import { WorkQueue } from './work-queue.type.js';
import { workQueue } from './work-queue.js';

/** What a lead sees and settles of the team's work. */
@Resolver()
export class AllocationResolver {
  @Query(() => WorkQueue, {
    description: 'What stands in the queue of your team now, in which order and why, and who works on what.',
  })
  workQueue(
    @Ctx() context: Context,
    @Arg('first', () => Int, { description: 'How many places, 1 to 100.' }) first: number,
    @Arg('after', () => Int, { defaultValue: 0, description: 'Those after this place.' }) after: number,
  ): Promise<WorkQueue> {
    return workQueue(context, first, after);
  }

  @Query(() => skillsList.connection, {
    description: 'What collectors are given to work on; of each the latest by validFrom counts.',
  })
  collectorSkills(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => skillsList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'CollectorSkills');
  }

  @Query(() => queuePolicyList.connection, {
    description:
      'How the work queue runs; the latest by validFrom that has begun counts. While there is none: 30 minutes, 20 hours.',
  })
  queuePolicies(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => queuePolicyList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'QueuePolicy');
  }

  @Mutation(() => AllocateCasesPayload, {
    description:
      "Gives cases of your team to its collectors, as many to each as fit: those that are nobody's, or those of one who leaves. Leaves one queue.allocated, which commits to them; a dry run leaves nothing.",
  })
  allocateCases(@Ctx() context: Context, @Arg('input') input: AllocateCasesInput): Promise<AllocateCasesPayload> {
    return allocateCases(context, input);
  }

  @Mutation(() => SetCollectorSkillsPayload, {
    description: 'Says what a collector of your team is given to work on from now on. Leaves collectorSkills.set.',
  })
  setCollectorSkills(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: SetCollectorSkillsInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'CollectorSkills', 'collectorSkills', setCollectorSkills(context, input));
  }

  @Mutation(() => SetQueuePolicyPayload, {
    description: 'Says how the work queue runs from an instant on. Leaves queuePolicy.set.',
  })
  setQueuePolicy(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: SetQueuePolicyInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'QueuePolicy', 'queuePolicy', setQueuePolicy(context, input));
  }
}
