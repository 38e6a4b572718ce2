import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../audit/index.js';
import {
  describePacks,
  ExplanationLanguageEnum,
  packs,
  RulePack,
  type ExplanationLanguage,
} from '../compliance/index.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { contactRules } from './rules/index.js';

@Resolver()
export class LawResolver {
  @Query(() => [RulePack], {
    description: 'The law by which contact is judged: the packs in force, their rules, citations and parameters.',
  })
  rulePacks(
    @Ctx() { clock }: Context,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'Those in force then; now where left out.' })
    at?: string | null,
    @Arg('language', () => ExplanationLanguageEnum, { defaultValue: 'EN', description: 'Of titles and explanations.' })
    language: ExplanationLanguage = 'EN',
  ): RulePack[] {
    return describePacks(packs, contactRules, at ? new Date(at) : clock.now(), language);
  }
}
