import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import {
  CancelRejudgementInput,
  CancelRejudgementPayload,
  StartRejudgementInput,
  StartRejudgementPayload,
} from './rejudgement.inputs.js';
import { rejudgementList } from './rejudgement.links.js';
import { cancelRejudgement, startRejudgement } from './start-rejudgement.js';

/** The history of an institution, judged again. The work itself is done in the background, or by command. */
@Resolver()
export class RejudgementResolver {
  @Query(() => rejudgementList.connection, {
    description: 'The jobs that judge the history again, with how far they are and what came out, latest first.',
  })
  rejudgements(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => rejudgementList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Rejudgement');
  }

  @Mutation(() => StartRejudgementPayload, {
    description:
      'Has the history judged again, in the background; or tries what other packs would say of it. Leaves rejudgement.started.',
  })
  startRejudgement(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: StartRejudgementInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Rejudgement', 'rejudgement', startRejudgement(context, input));
  }

  @Mutation(() => CancelRejudgementPayload, {
    description: 'Ends such a job where it stands; what was judged until then stays. Leaves rejudgement.cancelled.',
  })
  cancelRejudgement(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: CancelRejudgementInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Rejudgement', 'rejudgement', cancelRejudgement(context, input));
  }
}
