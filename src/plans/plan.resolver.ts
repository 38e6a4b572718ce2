import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOrApproval } from '../access/index.js';
import {
  afterCommit,
  payloadOf,
  readConnection,
  readOne,
  type Context,
  type Info as ResolveInfo,
} from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { agreePlan, planNamed } from './agree-plan.js';
import { endPlan } from './end-plan.js';
import {
  AgreePlanInput,
  AgreePlanPayload,
  EndPlanInput,
  EndPlanPayload,
  ProposePlanInput,
  ProposePlanPayload,
  WithdrawPlanInput,
  WithdrawPlanPayload,
} from './plan.inputs.js';
import { planList } from './plan.links.js';
import { proposePlan } from './propose-plan.js';
import { waiveDebt } from './waive-debt.js';
import { WaiveDebtInput, WaiveDebtPayload } from './waiver.inputs.js';
import { withdrawPlan } from './withdraw-plan.js';

const noPlan = { planId: null, plan: null, approval: null };
const noWaiver = { balanceEntryId: null, balanceEntry: null, approval: null };

@Resolver()
export class PlanResolver {
  @Query(() => planList.connection, {
    description: 'Plans by which debts are to be paid, proposed or agreed, and what became of them.',
  })
  plans(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => planList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Plan');
  }

  @Mutation(() => ProposePlanPayload, {
    description:
      'Proposes terms by which debts of a case are to be paid, or answers others. Leaves plan.proposed, or plan.refused where the law or the policy does not allow them.',
  })
  async proposePlan(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ProposePlanInput,
  ): Promise<unknown> {
    const acted = proposePlan(context, input);
    const id = await acted;
    const refusal = await afterCommit(() => readOne(context, info, 'PlanRefusal', id, ['refusal']));
    if (refusal !== null) return { ...noPlan, refusal };
    return { ...(await payloadOf(context, info, 'Plan', 'plan', acted)), refusal: null };
  }

  @Mutation(() => AgreePlanPayload, {
    description:
      'Records that the debtor accepted a plan: it binds, and collection of its debts stops. Forgiving more than the role may takes a second person; so does, where the policy on affordability says so, asking more a month than the debtor can afford. Leaves plan.agreed and case.paused, and plan.ended and case.resumed of the plan that it replaces; or plan.refused; or approval.requested, and approval.used once approved.',
  })
  async agreePlan(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: AgreePlanInput,
  ): Promise<unknown> {
    const acted = agreePlan(context, input);
    const id = await acted;
    const refusal = await afterCommit(() => readOne(context, info, 'PlanRefusal', id, ['refusal']));
    if (refusal !== null) return { ...noPlan, refusal };
    const plan = () => payloadOf(context, info, 'Plan', 'plan', Promise.resolve(planNamed(input)));
    return { ...(await payloadOrApproval(context, info, acted, noPlan, plan)), refusal: null };
  }

  @Mutation(() => WithdrawPlanPayload, { description: 'Withdraws a plan that is not agreed. Leaves plan.withdrawn.' })
  async withdrawPlan(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: WithdrawPlanInput,
  ): Promise<unknown> {
    await withdrawPlan(context, input);
    return payloadOf(context, info, 'Plan', 'plan', Promise.resolve(planNamed(input)));
  }

  @Mutation(() => EndPlanPayload, {
    description:
      'Records that an agreed plan was kept or broken: collection may go on. Leaves plan.ended and case.resumed.',
  })
  async endPlan(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: EndPlanInput,
  ): Promise<unknown> {
    await endPlan(context, input);
    return payloadOf(context, info, 'Plan', 'plan', Promise.resolve(planNamed(input)));
  }

  @Mutation(() => WaiveDebtPayload, {
    description:
      'Forgives a part of what is owed on a debt, without a plan. More than the role forgives alone takes a second person. Leaves debt.waived; or approval.requested, and approval.used once approved.',
  })
  waiveDebt(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('input') input: WaiveDebtInput): Promise<unknown> {
    const acted = waiveDebt(context, input);
    const waived = () => payloadOf(context, info, 'BalanceEntry', 'balanceEntry', acted);
    return payloadOrApproval(context, info, acted, noWaiver, waived);
  }
}
