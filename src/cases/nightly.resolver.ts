import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import type { ListArgs } from '../lib/lists.js';
import { DateScalar } from '../lib/scalars.js';
import { nightlyRunList } from './nightly.links.js';
import { rollRates } from './roll-rates.js';
import { RollingEnum, RollRates, type Rolling } from './roll-rates.type.js';

/** The nights of an institution, which `probity nightly` runs, and what they made of its accounts and cases. */
@Resolver()
export class NightlyResolver {
  @Query(() => nightlyRunList.connection, {
    description:
      'The nightly runs, latest business date first: the history of the business date, and what each came to.',
  })
  nightlyRuns(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => nightlyRunList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'NightlyRun');
  }

  @Query(() => RollRates, {
    description:
      'The roll-rate matrix between two business dates, in numbers of accounts or cases: from which bucket to which, and how many were cured.',
  })
  rollRates(
    @Ctx() context: Context,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: CalendarDay,
    @Arg('to', () => DateScalar, { description: 'The second day.' }) to: CalendarDay,
    @Arg('of', () => RollingEnum, { defaultValue: 'ACCOUNTS', description: 'What is counted.' }) of: Rolling,
  ): Promise<RollRates> {
    return rollRates(context, from, to, of);
  }
}
