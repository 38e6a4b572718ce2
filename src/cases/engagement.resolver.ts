import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { payloadOf, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { endEngagement, engageFirm } from './engage-firm.js';
import {
  DecideSubEngagementInput,
  DecideSubEngagementPayload,
  EndEngagementInput,
  EndEngagementPayload,
  EngageFirmInput,
  EngageFirmPayload,
  ProposeSubEngagementInput,
  ProposeSubEngagementPayload,
} from './engagement.inputs.js';
import { decideSubEngagement, proposeSubEngagement } from './pass-cases-on.js';

@Resolver()
export class EngagementResolver {
  @Mutation(() => EngageFirmPayload, {
    description: 'Lets a firm see stated cases, from a day to a day, for stated purposes. Leaves engagement.agreed.',
  })
  engageFirm(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: EngageFirmInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Engagement', 'engagement', engageFirm(context, input));
  }

  @Mutation(() => EndEngagementPayload, {
    description:
      'Ends an engagement and those under it at once: the next request of the firm sees nothing by it. Leaves engagement.ended.',
  })
  endEngagement(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: EndEngagementInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Engagement', 'engagement', endEngagement(context, input));
  }

  @Mutation(() => ProposeSubEngagementPayload, {
    description:
      "Asks for the institution's consent to pass cases on to another firm; of a law firm, for partners. Leaves engagement.proposed.",
  })
  proposeSubEngagement(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ProposeSubEngagementInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Engagement', 'engagement', proposeSubEngagement(context, input));
  }

  @Mutation(() => DecideSubEngagementPayload, {
    description: 'Consents to passing cases on, or refuses it. Leaves engagement.decided.',
  })
  decideSubEngagement(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: DecideSubEngagementInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Engagement', 'engagement', decideSubEngagement(context, input));
  }
}
