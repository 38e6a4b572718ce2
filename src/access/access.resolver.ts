import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import {
  actorOf,
  payloadOf,
  readConnection,
  readExisting,
  type Context,
  type Info as ResolveInfo,
} from '../audit/index.js';
import { defineList, IdFilter, TextFilter, type ListArgs } from '../lib/lists.js';
import {
  ChangeUserInput,
  ChangeUserPayload,
  RegisterTeamInput,
  RegisterTeamPayload,
  RegisterUserInput,
  RegisterUserPayload,
} from './access.inputs.js';
import { grantPayload } from './grant-role.js';
import { changeUser, registerTeam, registerUser } from './register-user.js';
import { Team } from './team.entity.js';
import { User } from './user.entity.js';
import { Viewer } from './viewer.type.js';

export const userList = defineList({
  name: 'User',
  plural: 'users',
  node: () => User,
  filter: { login: TextFilter, firm: IdFilter },
  ids: { firm: 'Firm' },
  order: ['login'],
  defaultOrder: ['login'],
});
export const teamList = defineList({
  name: 'Team',
  plural: 'teams',
  node: () => Team,
  filter: { name: TextFilter },
  order: ['name'],
  defaultOrder: ['name'],
});

@Resolver()
export class AccessResolver {
  @Query(() => Viewer, { description: 'Who you are, by your token.' })
  viewer(@Ctx() context: Context, @Info() info: ResolveInfo): Promise<unknown> {
    return readExisting(context, info, 'Viewer', actorOf(context).id);
  }

  @Query(() => userList.connection, {
    description: "The users of the institution; for a firm's administrator, those of the firm.",
  })
  users(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => userList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'User');
  }

  @Query(() => teamList.connection, { description: 'The teams of the institution.' })
  teams(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => teamList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Team');
  }

  @Mutation(() => RegisterTeamPayload, { description: 'Registers a team. Leaves team.registered.' })
  registerTeam(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RegisterTeamInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Team', 'team', registerTeam(context, input));
  }

  @Mutation(() => RegisterUserPayload, {
    description:
      'Registers a user. A role that decides about others, and LEGAL_HOLD, take a second person. Leaves user.registered, and approval.used; or approval.requested.',
  })
  registerUser(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RegisterUserInput,
  ): Promise<unknown> {
    return grantPayload(
      context,
      info,
      { role: input.role, grants: input.grants ?? null },
      registerUser(context, input),
    );
  }

  @Mutation(() => ChangeUserPayload, {
    description:
      'Changes role, team, grants or activity of a user. To give a role that decides about others, or LEGAL_HOLD, takes a second person. Leaves user.changed, and approval.used; or approval.requested.',
  })
  changeUser(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ChangeUserInput,
  ): Promise<unknown> {
    return grantPayload(context, info, input, changeUser(context, input));
  }
}
