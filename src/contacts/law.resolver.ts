import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOrApproval } from '../access/index.js';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import { caseList } from '../cases/index.js';
import {
  changePack,
  ChangePackInput,
  ChangePackPayload,
  describePacks,
  ExplanationLanguageEnum,
  packChangeList,
  packs,
  RulePack,
  ruleChangesOf,
  type ExplanationLanguage,
} from '../compliance/index.js';
import type { ListArgs } from '../lib/lists.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { casesTouchedBy } from './cases-touched.js';
import { contactRules } from './rules/index.js';

/** The law by which contact is judged, and what an institution makes of it. It stands here, where the rules are known. */
@Resolver()
export class LawResolver {
  @Query(() => [RulePack], {
    description:
      'The law by which contact is judged: the packs in force, their rules, citations and parameters, as your institution changed them.',
  })
  async rulePacks(
    @Ctx() context: Context,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'Those in force then; now where left out.' })
    at?: string | null,
    @Arg('language', () => ExplanationLanguageEnum, { defaultValue: 'EN', description: 'Of titles and explanations.' })
    language: ExplanationLanguage = 'EN',
  ): Promise<RulePack[]> {
    const changes = await ruleChangesOf(context);
    return describePacks(packs, contactRules, at ? new Date(at) : context.clock.now(), language, changes);
  }

  @Query(() => packChangeList.connection, {
    description: 'What your institution changed of the packs, also what takes effect only later.',
  })
  packChanges(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => packChangeList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'PackChange');
  }

  @Query(() => caseList.connection, {
    description:
      'The notice of a change: the open cases with a debt under the law of the pack, of a kind that the rule is about.',
  })
  casesTouchedBy(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('packChangeId', () => ID, { description: 'Which change, also before it takes effect.' }) packChangeId: string,
    @Args(() => caseList.args) _args: ListArgs,
  ): Promise<unknown> {
    return casesTouchedBy(context, info, packChangeId);
  }

  @Mutation(() => ChangePackPayload, {
    description:
      'Tightens a rule of a pack for your institution, switches it off, or puts it back, from an instant to come on. Takes a second compliance officer, within seven days. Leaves approval.requested; or, once approved, approval.used and pack.changed.',
  })
  changePack(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ChangePackInput,
  ): Promise<unknown> {
    const waiting = { packChangeId: null, packChange: null };
    return payloadOrApproval(context, info, changePack(context, contactRules, input), waiting, (id) =>
      payloadOf(context, info, 'PackChange', 'packChange', Promise.resolve(id)),
    );
  }
}
