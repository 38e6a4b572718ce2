import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOrApproval } from '../access/index.js';
import { afterCommit, payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import type { ListArgs } from '../lib/lists.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { applyRetention } from './apply-retention.js';
import { changeRetention } from './change-retention.js';
import { goneBy, leastYearsOf, planRetention, timesOf } from './retention-plan.js';
import { retentionChangeList } from './retention.links.js';
import {
  ApplyRetentionInput,
  ApplyRetentionPayload,
  ChangeRetentionInput,
  ChangeRetentionPayload,
  RetentionPlan,
  RetentionTimeInForce,
} from './retention.type.js';

@Resolver()
export class RetentionResolver {
  @Query(() => [RetentionTimeInForce], {
    description: 'For how long your institution keeps what it enters of people, by class and jurisdiction.',
  })
  async retentionTimes(
    @Ctx() context: Context,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'In force then; now where left out.' })
    at?: string | null,
  ): Promise<RetentionTimeInForce[]> {
    const times = await timesOf(context, at ? new Date(at) : undefined);
    return times.map((each) => ({
      ...each,
      leastYears: leastYearsOf(each),
      changedFrom: each.changedFrom?.toISOString() ?? null,
    }));
  }

  @Query(() => retentionChangeList.connection, {
    description: 'What your institution changed of the times of retention, also what takes effect only later.',
  })
  retentionChanges(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => retentionChangeList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'RetentionChange');
  }

  @Query(() => RetentionPlan, {
    description: 'The dry run of retention: what would be destroyed, and what would not, and why. Changes nothing.',
  })
  retentionPlan(
    @Ctx() context: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'On which day; today, by UTC, where left out.' })
    asOf?: CalendarDay | null,
  ): Promise<RetentionPlan> {
    return planRetention(context, asOf ?? null);
  }

  @Mutation(() => ChangeRetentionPayload, {
    description:
      'Changes for how long entries of a class are kept, from an instant to come on. Takes a second compliance officer, within seven days. Leaves approval.requested; or, once approved, approval.used and retention.changed.',
  })
  changeRetention(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ChangeRetentionInput,
  ): Promise<unknown> {
    const waiting = { retentionChangeId: null, retentionChange: null };
    return payloadOrApproval(context, info, changeRetention(context, input), waiting, (id) =>
      payloadOf(context, info, 'RetentionChange', 'retentionChange', Promise.resolve(id)),
    );
  }

  @Mutation(() => ApplyRetentionPayload, {
    description:
      'Destroys the keys of what has been kept long enough, for ever, at most 50 000 at once; every proof still holds. Takes a second person. Leaves approval.requested; or, once approved, approval.used and retention.applied.',
  })
  applyRetention(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ApplyRetentionInput,
  ): Promise<unknown> {
    return payloadOrApproval(context, info, applyRetention(context, input), { applied: null }, (entryId) =>
      afterCommit(async () => ({ applied: { entryId, gone: await goneBy(context, entryId) } })),
    );
  }
}
