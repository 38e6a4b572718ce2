import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { payloadOf, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { listFirm } from './list-firm.js';
import { ListFirmInput, ListFirmPayload, QualifyUserInput, QualifyUserPayload } from './qualification.inputs.js';
import { qualifyUser } from './qualify-user.js';

@Resolver()
export class QualificationResolver {
  @Mutation(() => QualifyUserPayload, {
    description:
      'Enters that a user passed a training or a test, was stopped, or may use a private account; or does so no more. Team leads enter it for their own team, and stop nobody. Where it holds from an earlier instant, what the user did since then is judged again. Leaves user.qualified.',
  })
  qualifyUser(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: QualifyUserInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'User', 'user', qualifyUser(context, input));
  }

  @Mutation(() => ListFirmPayload, {
    description:
      'Puts a firm on the white-list of agencies, or takes it from there; from an earlier instant, what its users did since then is judged again. Leaves firm.listed.',
  })
  listFirm(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('input') input: ListFirmInput): Promise<unknown> {
    return payloadOf(context, info, 'Firm', 'firm', listFirm(context, input));
  }
}
