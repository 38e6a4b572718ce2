import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { lookAtConnection, payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import type { LookPurpose } from '../lib/purpose.js';
import {
  AcknowledgeAlertInput,
  AcknowledgeAlertPayload,
  ReviewBreakGlassInput,
  ReviewBreakGlassPayload,
} from './break-glass.inputs.js';
import { alertList, breakGlassList } from './break-glass.links.js';
import { LookPurposeEnum } from './purpose.js';
import { acknowledgeAlert, reviewBreakGlass } from './review-break-glass.js';

/** Glass is broken in `cases`, which knows whose they are. */
@Resolver()
export class BreakGlassResolver {
  @Query(() => breakGlassList.connection, {
    description:
      "Extraordinary accesses: your own, or for compliance officers the institution's. What was explained is shown for the purpose AUDIT, which leaves an access entry.",
  })
  breakGlasses(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => breakGlassList.args) _args: ListArgs,
    @Arg('purpose', () => LookPurposeEnum, { nullable: true, description: 'Shows plain values, for this purpose.' })
    purpose?: LookPurpose | null,
  ): Promise<unknown> {
    return purpose
      ? lookAtConnection(context, info, 'BreakGlass', { purpose })
      : readConnection(context, info, 'BreakGlass');
  }

  @Query(() => alertList.connection, { description: 'What compliance officers are told at once.' })
  alerts(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => alertList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Alert');
  }

  @Mutation(() => ReviewBreakGlassPayload, {
    description: 'Closes an extraordinary access with what was found. Leaves glass.reviewed.',
  })
  reviewBreakGlass(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ReviewBreakGlassInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'BreakGlass', 'breakGlass', reviewBreakGlass(context, input));
  }

  @Mutation(() => AcknowledgeAlertPayload, { description: 'Takes note of an alert. Leaves alert.acknowledged.' })
  acknowledgeAlert(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: AcknowledgeAlertInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Alert', 'alert', acknowledgeAlert(context, input));
  }
}
