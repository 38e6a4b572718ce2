import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOrApproval } from '../access/index.js';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { parseNodeId } from '../lib/id.js';
import type { ListArgs } from '../lib/lists.js';
import { writeOffLimitList, writeOffList } from './disposal.links.js';
import { endWriteOff, writeOffNamed } from './end-write-off.js';
import { setWriteOffLimit } from './set-write-off-limit.js';
import { writeOffDebts } from './write-off-debts.js';
import {
  EndWriteOffInput,
  EndWriteOffPayload,
  SetWriteOffLimitInput,
  SetWriteOffLimitPayload,
  WriteOffDebtsInput,
  WriteOffDebtsPayload,
} from './write-off.inputs.js';

const nothingYet = { caseId: null, case: null, approval: null };

@Resolver()
export class WriteOffResolver {
  @Query(() => writeOffList.connection, { description: 'Debts that left the balance sheet, and what came in since.' })
  writeOffs(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => writeOffList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'WriteOff');
  }

  @Query(() => writeOffLimitList.connection, {
    description:
      'Up to what amount one person writes off alone; of each currency the latest by validFrom counts. While there is none, all of it takes two.',
  })
  writeOffLimits(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => writeOffLimitList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'WriteOffLimit');
  }

  @Mutation(() => WriteOffDebtsPayload, {
    description:
      'Writes debts of a case off: they leave the balance sheet, and are owed and collected as before. More than the limit takes a second person. Leaves debt.writtenOff; or approval.requested, and approval.used once approved.',
  })
  writeOffDebts(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: WriteOffDebtsInput,
  ): Promise<unknown> {
    const file = () => payloadOf(context, info, 'Case', 'case', Promise.resolve(parseNodeId(input.caseId)?.id ?? ''));
    return payloadOrApproval(context, info, writeOffDebts(context, input), nothingYet, file);
  }

  @Mutation(() => EndWriteOffPayload, {
    description: 'Puts a written-off debt back on the balance sheet. Leaves writeOff.ended.',
  })
  async endWriteOff(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: EndWriteOffInput,
  ): Promise<unknown> {
    await endWriteOff(context, input);
    return payloadOf(context, info, 'WriteOff', 'writeOff', Promise.resolve(writeOffNamed(input)));
  }

  @Mutation(() => SetWriteOffLimitPayload, {
    description: 'Says up to what amount one person writes off alone, from now on. Leaves writeOffLimit.set.',
  })
  setWriteOffLimit(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: SetWriteOffLimitInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'WriteOffLimit', 'writeOffLimit', setWriteOffLimit(context, input));
  }
}
