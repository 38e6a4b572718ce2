import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { defineList, IdFilter, type ListArgs } from '../lib/lists.js';
import { ApiKey } from './api-key.entity.js';
import { createApiKey, revokeApiKey } from './create-api-key.js';
import { ExternalIdentity } from './external-identity.entity.js';
import { linkIdentity, unlinkIdentity } from './link-identity.js';
import { setSignInPolicy } from './set-sign-in-policy.js';
import { SignInPolicy } from './sign-in-policy.entity.js';
import {
  CreateApiKeyInput,
  CreateApiKeyPayload,
  LinkIdentityInput,
  LinkIdentityPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
  SetSignInPolicyInput,
  SetSignInPolicyPayload,
  UnlinkIdentityInput,
  UnlinkIdentityPayload,
} from './sign-in.inputs.js';
import { payloadOrApproval } from './use-approval.js';

export const identityList = defineList({
  name: 'ExternalIdentity',
  plural: 'identities',
  node: () => ExternalIdentity,
  filter: { user: IdFilter },
  ids: { user: 'User' },
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});
export const apiKeyList = defineList({
  name: 'ApiKey',
  plural: 'API keys',
  node: () => ApiKey,
  filter: { user: IdFilter },
  ids: { user: 'User' },
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});
export const signInPolicyList = defineList({
  name: 'SignInPolicy',
  plural: 'sign-in policies',
  node: () => SignInPolicy,
  filter: {},
  order: ['validFrom'],
  defaultOrder: ['-validFrom'],
});

/** How users come to sign in: their identities at issuers, the keys of services, what claims decide. */
@Resolver()
export class SignInResolver {
  @Query(() => identityList.connection, { description: 'Who signs in as whom, and who did.' })
  identities(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => identityList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'ExternalIdentity');
  }

  @Query(() => apiKeyList.connection, {
    description: 'The keys of service accounts, revoked ones too; never their secrets.',
  })
  apiKeys(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => apiKeyList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'ApiKey');
  }

  @Query(() => signInPolicyList.connection, { description: 'The sign-in policies, the one in force first.' })
  signInPolicies(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => signInPolicyList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'SignInPolicy');
  }

  @Mutation(() => LinkIdentityPayload, {
    description:
      'Lets a subject sign in as a user. It takes a second person, but for the first identity of a person whose role one gives. Leaves identity.linked, and approval.used; or approval.requested.',
  })
  linkIdentity(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: LinkIdentityInput,
  ): Promise<unknown> {
    const linked = linkIdentity(context, input);
    const done = (id: string): Promise<Record<string, unknown>> =>
      payloadOf(context, info, 'ExternalIdentity', 'identity', Promise.resolve(id));
    return payloadOrApproval(context, info, linked, { identityId: null, identity: null }, done);
  }

  @Mutation(() => UnlinkIdentityPayload, {
    description: 'Lets a subject sign in no more, from its next request on. Leaves identity.unlinked.',
  })
  unlinkIdentity(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: UnlinkIdentityInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'ExternalIdentity', 'identity', unlinkIdentity(context, input));
  }

  @Mutation(() => SetSignInPolicyPayload, {
    description: "Says what the claims of the issuer's tokens may decide from now on. Leaves signInPolicy.set.",
  })
  setSignInPolicy(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: SetSignInPolicyInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'SignInPolicy', 'signInPolicy', setSignInPolicy(context, input));
  }

  @Mutation(() => CreateApiKeyPayload, {
    description: 'Makes a key for a service account, at most two active ones. Leaves apiKey.created.',
  })
  async createApiKey(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: CreateApiKeyInput,
  ): Promise<unknown> {
    const { id, secret } = await createApiKey(context, input);
    const payload = await payloadOf(context, info, 'ApiKey', 'apiKey', Promise.resolve(id));
    return { ...payload, secret, isRepetition: secret === null };
  }

  @Mutation(() => RevokeApiKeyPayload, {
    description: 'Revokes a key; acts with the next request. Leaves apiKey.revoked.',
  })
  revokeApiKey(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RevokeApiKeyInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'ApiKey', 'apiKey', revokeApiKey(context, input));
  }
}
