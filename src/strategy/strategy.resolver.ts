import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOrApproval } from '../access/index.js';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import type { ListArgs } from '../lib/lists.js';
import { DateScalar } from '../lib/scalars.js';
import { compareArms } from './compare-arms.js';
import { draftStrategy } from './draft-strategy.js';
import { dryRunStrategy } from './dry-run.js';
import { putStrategyInForce } from './put-in-force.js';
import { StrategyComparison, StrategyDryRun } from './strategy-figures.type.js';
import {
  DraftStrategyInput,
  DraftStrategyPayload,
  PutStrategyInForceInput,
  PutStrategyInForcePayload,
} from './strategy.inputs.js';
import { dueStepList, inForceList, versionList } from './strategy.links.js';

@Resolver()
export class StrategyResolver {
  @Query(() => versionList.connection, { description: 'Versions of strategies, in force or not, latest first.' })
  strategyVersions(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => versionList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'StrategyVersion');
  }

  @Query(() => inForceList.connection, {
    description: 'By which versions cases were, are and will be worked, latest first.',
  })
  strategiesInForce(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => inForceList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'StrategyInForce');
  }

  @Query(() => dueStepList.connection, {
    description:
      'Steps of strategies that came due of the cases in sight, earliest first: work of teams, and what machines may send. Whoever sends asks for those that are PERMITTED.',
  })
  dueSteps(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => dueStepList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'DueStep');
  }

  @Query(() => StrategyDryRun, {
    description:
      'What a night would do if all cases were worked by a version: counted over the whole institution, with some of the cases that you may see. Writes nothing.',
  })
  dryRunStrategy(
    @Ctx() context: Context,
    @Arg('versionId', () => ID, { description: 'Which version.' }) versionId: string,
    @Arg('businessDate', () => DateScalar, {
      nullable: true,
      description: 'Of which night; today, where the institution is, where left out.',
    })
    businessDate: CalendarDay | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Of how many cases to tell, 0 to 100.' }) first: number,
    @Arg('after', () => ID, { nullable: true, description: 'The id of a case: tell of those after it.' })
    after: string | null,
  ): Promise<StrategyDryRun> {
    return dryRunStrategy(context, { versionId, businessDate: businessDate ?? null, first, after: after ?? null });
  }

  @Query(() => StrategyComparison, { description: 'What came of the cases of champion and challenger.' })
  strategyComparison(
    @Ctx() context: Context,
    @Arg('inForceId', () => ID, { description: 'Which strategy in force.' }) inForceId: string,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: "Up to which business date, inclusive; the institution's own where left out.",
    })
    asOf: CalendarDay | null,
  ): Promise<StrategyComparison> {
    return compareArms(context, inForceId, asOf ?? null);
  }

  @Mutation(() => DraftStrategyPayload, {
    description: 'Keeps a version of a strategy, which by itself changes nothing. Leaves strategy.drafted.',
  })
  draftStrategy(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: DraftStrategyInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'StrategyVersion', 'strategyVersion', draftStrategy(context, input));
  }

  @Mutation(() => PutStrategyInForcePayload, {
    description:
      'Puts a version in force from a business date on, alone or with a challenger. Takes two people: leaves approval.requested; and once a compliance officer has approved, approval.used and strategy.putInForce.',
  })
  putStrategyInForce(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: PutStrategyInForceInput,
  ): Promise<unknown> {
    const waiting = { strategyInForceId: null, strategyInForce: null };
    return payloadOrApproval(context, info, putStrategyInForce(context, input), waiting, (id) =>
      payloadOf(context, info, 'StrategyInForce', 'strategyInForce', Promise.resolve(id)),
    );
  }
}
