import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOf, readConnection, readOne, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { fromNodeId, toNodeId } from '../lib/id.js';
import { beginContact, returnContactPermit } from './begin-contact.js';
import { policyList } from './contact.links.js';
import { SetContactPolicyInput, SetContactPolicyPayload } from './contact-policy.entity.js';
import { setContactPolicy } from './set-contact-policy.js';
import type { ListArgs } from '../lib/lists.js';
import { asksForWindows, contactPermission, type AskedVerdict } from './contact-permission.js';
import { ContactVerdict } from './contact-verdict.entity.js';
import {
  BeginContactInput,
  BeginContactPayload,
  ContactPermissionInput,
  RequestContactPermitInput,
  RequestContactPermitPayload,
  ReturnContactPermitInput,
  ReturnContactPermitPayload,
} from './permission.inputs.js';
import { requestContactPermit } from './request-contact-permit.js';

@Resolver()
export class PermitResolver {
  @Query(() => ContactVerdict, {
    description:
      'May this person be contacted, now or then? With every reason, its citation, and when it becomes allowed.',
  })
  contactPermission(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ContactPermissionInput,
  ): Promise<AskedVerdict> {
    return contactPermission(context, input, asksForWindows(info));
  }

  @Query(() => policyList.connection, {
    description: 'What the institution asks of those who make contacts, beyond the law; the latest first.',
  })
  contactPolicies(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => policyList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'ContactPolicy');
  }

  @Mutation(() => SetContactPolicyPayload, {
    description: 'Says from when on every contact needs a permit, or not any more. Leaves contactPolicy.set.',
  })
  setContactPolicy(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: SetContactPolicyInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'ContactPolicy', 'contactPolicy', setContactPolicy(context, input));
  }

  @Mutation(() => RequestContactPermitPayload, {
    description:
      'Asks leave for one contact, and reserves it. Leaves contactPermit.issued or contact.refused, or a request for approval.',
  })
  async requestContactPermit(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RequestContactPermitInput,
  ): Promise<unknown> {
    const id = requestContactPermit(context, input);
    const permit = await payloadOf(context, info, 'ContactPermit', 'permit', id);
    if (permit['permit']) return { ...permit, refusal: null, approval: null };
    const refusal = await readOne(context, info, 'ContactRefusal', await id, ['refusal']);
    const approval = refusal ? null : await readOne(context, info, 'Approval', await id, ['approval']);
    return { permitId: null, permit: null, refusal, approval };
  }

  @Mutation(() => BeginContactPayload, {
    description: 'Redeems a permit at the dial, once more judged. Leaves contact.begun or contact.refused.',
  })
  async beginContact(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: BeginContactInput,
  ): Promise<unknown> {
    const refusal = await payloadOf(context, info, 'ContactRefusal', 'refusal', beginContact(context, input));
    const permitId = fromNodeId('ContactPermit', input.permitId, 'input.permitId');
    const permit = await readOne(context, info, 'ContactPermit', permitId, ['permit']);
    return { permitId: toNodeId('ContactPermit', permitId), permit, refusal: refusal['refusal'] };
  }

  @Mutation(() => ReturnContactPermitPayload, {
    description: 'Gives a permit back unused: it counts no more. Leaves contactPermit.returned.',
  })
  returnContactPermit(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ReturnContactPermitInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'ContactPermit', 'permit', returnContactPermit(context, input));
  }
}
