import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { LookPurposeEnum } from '../access/index.js';
import { lookAtConnection, payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { lookingFor } from '../debtors/index.js';
import type { ListArgs } from '../lib/lists.js';
import type { LookPurpose } from '../lib/purpose.js';
import { breakGlass } from './break-glass.js';
import { BreakGlassInput, BreakGlassPayload } from './break-glass.inputs.js';
import {
  AssignCaseInput,
  AssignCasePayload,
  MoveCaseInput,
  MoveCasePayload,
  OpenCaseInput,
  OpenCasePayload,
  SetBucketSchemeInput,
  SetBucketSchemePayload,
} from './case.inputs.js';
import { caseList } from './case.links.js';
import { openCase } from './open-case.js';
import { replaceBucketScheme } from './set-bucket-scheme.js';
import { assignCase, moveCase } from './steer-case.js';

@Resolver()
export class CaseResolver {
  @Query(() => caseList.connection, {
    description:
      "The cases that you may see: a collector's own, a lead's team's, or the institution's. Masked, unless a purpose is stated, which leaves an access entry.",
  })
  cases(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => caseList.args) _args: ListArgs,
    @Arg('purpose', () => LookPurposeEnum, { nullable: true, description: 'Shows plain values, for this purpose.' })
    purpose?: LookPurpose | null,
    @Arg('revealId', () => ID, { nullable: true, description: 'Shows in plain what this reveal of yours names.' })
    revealId?: string | null,
  ): Promise<unknown> {
    const looking = lookingFor(purpose, revealId);
    return looking ? lookAtConnection(context, info, 'Case', looking) : readConnection(context, info, 'Case');
  }

  @Mutation(() => OpenCasePayload, { description: 'Opens a case on a debtor. Leaves case.opened.' })
  openCase(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('input') input: OpenCaseInput): Promise<unknown> {
    return payloadOf(context, info, 'Case', 'case', openCase(context, input));
  }

  @Mutation(() => AssignCasePayload, {
    description: 'Gives a case to a collector, or takes it back. Leaves case.assigned.',
  })
  assignCase(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: AssignCaseInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Case', 'case', assignCase(context, input));
  }

  @Mutation(() => MoveCasePayload, { description: 'Moves a case to another stage. Leaves case.stageMoved.' })
  moveCase(@Ctx() context: Context, @Info() info: ResolveInfo, @Arg('input') input: MoveCaseInput): Promise<unknown> {
    return payloadOf(context, info, 'Case', 'case', moveCase(context, input));
  }

  @Mutation(() => BreakGlassPayload, {
    description:
      'Opens the cases of one debtor to you for at most an hour, whoever works them. Compliance officers are told at once and review it. Leaves glass.broken.',
  })
  breakGlass(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: BreakGlassInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'BreakGlass', 'breakGlass', breakGlass(context, input));
  }

  @Mutation(() => SetBucketSchemePayload, {
    description:
      'Puts a bucket scheme in force from now on; cases keep their bucket until they are aged next. Leaves bucketScheme.set.',
  })
  setBucketScheme(@Ctx() context: Context, @Arg('input') input: SetBucketSchemeInput): Promise<unknown> {
    return replaceBucketScheme(context, input);
  }
}
