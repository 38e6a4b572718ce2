import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { changePlanPolicy } from './change-plan-policy.js';
import { endPromise, promiseNamed } from './end-promise.js';
import { planPolicyList, promiseList } from './plan.links.js';
import {
  ChangePlanPolicyInput,
  ChangePlanPolicyPayload,
  EndPromiseInput,
  EndPromisePayload,
  RecordPromiseInput,
  RecordPromisePayload,
} from './promise.inputs.js';
import { recordPromise } from './record-promise.js';

@Resolver()
export class PromiseResolver {
  @Query(() => promiseList.connection, { description: 'What debtors promised to pay, and what became of it.' })
  promises(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => promiseList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'PromiseToPay');
  }

  @Query(() => planPolicyList.connection, {
    description:
      'What the institution allows of plans and promises; the latest by validFrom that has begun counts. While there is none: sixty months, 3000 basis points forgiven by two people and none alone, no tolerance.',
  })
  planPolicies(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => planPolicyList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'PlanPolicy');
  }

  @Mutation(() => RecordPromisePayload, { description: 'Records a promise to pay. Leaves promise.recorded.' })
  recordPromise(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RecordPromiseInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'PromiseToPay', 'promiseToPay', recordPromise(context, input));
  }

  @Mutation(() => EndPromisePayload, {
    description: 'Records that a promise was kept or broken, or is withdrawn. Leaves promise.ended.',
  })
  async endPromise(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: EndPromiseInput,
  ): Promise<unknown> {
    await endPromise(context, input);
    return payloadOf(context, info, 'PromiseToPay', 'promiseToPay', Promise.resolve(promiseNamed(input)));
  }

  @Mutation(() => ChangePlanPolicyPayload, {
    description:
      'Says what the institution allows of plans and promises from an instant on. Leaves planPolicy.changed.',
  })
  changePlanPolicy(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ChangePlanPolicyInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'PlanPolicy', 'planPolicy', changePlanPolicy(context, input));
  }
}
