import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { payloadOf, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { readReply } from './opt-out-words.js';
import { TakeInReplyInput, TakeInReplyPayload } from './reply.inputs.js';
import { takeInReply } from './take-in-reply.js';

@Resolver()
export class ReplyResolver {
  @Mutation(() => TakeInReplyPayload, {
    description:
      'Takes in what somebody wrote back, as an inbound attempt. An opt-out, such as STOP or 退订, is honoured in the same act. Leaves contactAttempt.recorded, and wish.recorded for an opt-out.',
  })
  async takeInReply(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: TakeInReplyInput,
  ): Promise<unknown> {
    const payload = await payloadOf(context, info, 'ContactAttempt', 'contactAttempt', takeInReply(context, input));
    return { ...payload, reading: readReply(input) };
  }
}
