import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOrApproval } from '../access/index.js';
import { payloadOf, readNarrowed, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { PlaceHoldInput, PlaceHoldPayload, ReleaseHoldInput, ReleaseHoldPayload } from './hold.inputs.js';
import { holdList } from './hold.links.js';
import { isStanding, placeHold } from './place-hold.js';
import { holdNamed, releaseHold } from './release-hold.js';

@Resolver()
export class HoldResolver {
  @Query(() => holdList.connection, {
    description: 'Legal holds: whose data may not be erased or destroyed, and why.',
  })
  holds(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => holdList.args) _args: ListArgs,
    @Arg('onlyStanding', { defaultValue: false, description: 'Leave out those that were released.' })
    onlyStanding: boolean,
  ): Promise<unknown> {
    return readNarrowed(context, info, 'Hold', { onlyStanding }, isStanding(onlyStanding));
  }

  @Mutation(() => PlaceHoldPayload, {
    description:
      'Places a legal hold on a debtor, a case or a period; takes the grant LEGAL_HOLD. From then on nothing of those whom it touches is erased or destroyed. Leaves hold.placed.',
  })
  placeHold(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('input') input: PlaceHoldInput): Promise<unknown> {
    return payloadOf(context, info, 'Hold', 'hold', placeHold(context, input));
  }

  @Mutation(() => ReleaseHoldPayload, {
    description:
      'Releases a legal hold. Takes two people, both with the grant LEGAL_HOLD. Leaves approval.requested; or, once approved, approval.used and hold.released.',
  })
  releaseHold(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ReleaseHoldInput,
  ): Promise<unknown> {
    return payloadOrApproval(context, info, releaseHold(context, input), { holdId: null, hold: null }, () =>
      payloadOf(context, info, 'Hold', 'hold', Promise.resolve(holdNamed(input))),
    );
  }
}
