import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { DecideApprovalInput, DecideApprovalPayload } from './approval.inputs.js';
import { approvalList } from './approval.links.js';
import { decideApproval } from './decide-approval.js';

@Resolver()
export class ApprovalResolver {
  @Query(() => approvalList.connection, {
    description: 'What takes two people: requests that your role decides, and your own.',
  })
  approvals(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => approvalList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Approval');
  }

  @Mutation(() => DecideApprovalPayload, {
    description: 'Approves or rejects what somebody else asked for. Leaves approval.decided.',
  })
  decideApproval(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: DecideApprovalInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Approval', 'approval', decideApproval(context, input));
  }
}
