import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import type { ListArgs } from '../lib/lists.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { Channel } from '../lib/vocabulary.js';
import { addTemplate, addTemplateVersion, retireTemplate } from './add-template.js';
import { ChannelEnum } from './channel.js';
import { StatementDemand } from './objection.type.js';
import { OccasionEnum, templateChannels, type Occasion } from './occasion.js';
import { requiredStatements } from './template-check.js';
import {
  AddTemplateInput,
  AddTemplatePayload,
  AddTemplateVersionInput,
  AddTemplateVersionPayload,
  RetireTemplateInput,
  RetireTemplatePayload,
} from './template.inputs.js';
import { templateList } from './template.links.js';

@Resolver()
export class TemplateResolver {
  @Query(() => templateList.connection, { description: "The institution's texts, with all their versions." })
  templates(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => templateList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Template');
  }

  @Query(() => [StatementDemand], {
    description:
      'What rules ask of a text for one way and one occasion, and forbid in it: by every pack in force, whoever sends it, for whatever kind of debt.',
  })
  requiredStatements(
    @Ctx() { clock }: Context,
    @Arg('channel', () => ChannelEnum, { description: 'By which way it is sent; neither PHONE nor VISIT.' })
    channel: Channel,
    @Arg('occasion', () => OccasionEnum, { description: 'On which occasion.' }) occasion: Occasion,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'By the packs in force then; now where left out.' })
    at?: string | null,
  ): StatementDemand[] {
    const written = templateChannels.find((each) => each === channel);
    if (!written) throw badInput('channel', `has no texts written beforehand. Choose ${templateChannels.join(', ')}.`);
    return requiredStatements({ channel: written, occasion, at: at ? new Date(at) : clock.now() });
  }

  @Mutation(() => AddTemplatePayload, {
    description: 'Adds a template with its first text, and says what rules have against it. Leaves template.added.',
  })
  addTemplate(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: AddTemplateInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Template', 'template', addTemplate(context, input));
  }

  @Mutation(() => AddTemplateVersionPayload, {
    description: 'Adds a text, and says what rules have against it. Leaves template.versionAdded.',
  })
  addTemplateVersion(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: AddTemplateVersionInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'TemplateVersion', 'templateVersion', addTemplateVersion(context, input));
  }

  @Mutation(() => RetireTemplatePayload, {
    description: 'Takes a template out of use, in every language, from now on. Leaves template.retired.',
  })
  retireTemplate(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RetireTemplateInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'TemplateVersion', 'templateVersion', retireTemplate(context, input));
  }
}
