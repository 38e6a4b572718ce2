import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { LookPurposeEnum } from '../access/index.js';
import { lookAtConnection, payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import type { LookPurpose } from '../lib/purpose.js';
import { confirmFinding, dismissFinding } from './decide-finding.js';
import { explainFinding } from './explain-finding.js';
import {
  ConfirmFindingInput,
  ConfirmFindingPayload,
  DismissFindingInput,
  DismissFindingPayload,
  ExplainFindingInput,
  ExplainFindingPayload,
} from './finding.inputs.js';
import { findingList } from './finding.links.js';

@Resolver()
export class FindingResolver {
  @Query(() => findingList.connection, {
    description:
      'The findings that you may see: of your cases, and about what you did yourself. What was said of them is shown for a purpose, which leaves an access entry.',
  })
  findings(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => findingList.args) _args: ListArgs,
    @Arg('purpose', () => LookPurposeEnum, { nullable: true, description: 'Shows plain values, for this purpose.' })
    purpose?: LookPurpose | null,
  ): Promise<unknown> {
    return purpose ? lookAtConnection(context, info, 'Finding', { purpose }) : readConnection(context, info, 'Finding');
  }

  @Mutation(() => ExplainFindingPayload, {
    description:
      'Says why it happened: by whoever did it, or the lead of their team; again, as often as there is something to add before it is decided. Leaves finding.explained.',
  })
  explainFinding(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ExplainFindingInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Finding', 'finding', explainFinding(context, input));
  }

  @Mutation(() => ConfirmFindingPayload, {
    description:
      'Decides that it should not have happened, with the measures that follow. Leaves finding.confirmed, and user.qualified for what a measure takes away.',
  })
  confirmFinding(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ConfirmFindingInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Finding', 'finding', confirmFinding(context, input));
  }

  @Mutation(() => DismissFindingPayload, {
    description: 'Decides that nothing is to be held against it. Leaves finding.dismissed.',
  })
  dismissFinding(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: DismissFindingInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Finding', 'finding', dismissFinding(context, input));
  }
}
