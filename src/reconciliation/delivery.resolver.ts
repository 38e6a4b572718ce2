import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { deliveryReportList } from './delivery.links.js';

/** What providers report. It is brought in and compared by commands: `probity import`, `probity reconcile`. */
@Resolver()
export class DeliveryResolver {
  @Query(() => deliveryReportList.connection, {
    description:
      'The delivery reports of telephony, SMS and e-mail providers, latest first, with what came of comparing them with the attempts that were recorded.',
  })
  deliveryReports(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => deliveryReportList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'DeliveryReport');
  }
}
