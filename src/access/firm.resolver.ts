import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { RegisterFirmInput, RegisterFirmPayload } from './firm.inputs.js';
import { engagementList, firmList } from './firm.links.js';
import { registerFirm } from './register-firm.js';

@Resolver()
export class FirmResolver {
  @Query(() => firmList.connection, { description: 'The firms that work for the institution.' })
  firms(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => firmList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Firm');
  }

  @Query(() => engagementList.connection, {
    description: 'The engagements of firms; a firm sees its own that hold now, and what it proposed under them.',
  })
  engagements(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => engagementList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Engagement');
  }

  @Mutation(() => RegisterFirmPayload, { description: 'Registers a firm. Leaves firm.registered.' })
  registerFirm(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RegisterFirmInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Firm', 'firm', registerFirm(context, input));
  }
}
