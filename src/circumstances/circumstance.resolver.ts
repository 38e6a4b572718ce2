import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { LookPurposeEnum } from '../access/index.js';
import { lookAtConnection, payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import type { LookPurpose } from '../lib/purpose.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { affordability } from './affordability.js';
import { Affordability } from './affordability.type.js';
import { changeAffordabilityPolicy } from './change-affordability-policy.js';
import {
  ChangeAffordabilityPolicyInput,
  ChangeAffordabilityPolicyPayload,
  EndCircumstanceInput,
  EndCircumstancePayload,
  RecordAffairsInput,
  RecordAffairsPayload,
  RecordCircumstanceInput,
  RecordCircumstancePayload,
} from './circumstance.inputs.js';
import { affordabilityPolicyList, circumstanceList } from './circumstance.links.js';
import { circumstanceNamed, endCircumstance } from './end-circumstance.js';
import { recordAffairs } from './record-affairs.js';
import { recordCircumstance } from './record-circumstance.js';

@Resolver()
export class CircumstanceResolver {
  @Query(() => circumstanceList.connection, {
    description:
      'Why debtors do not pay, what hardship they are in, and what makes them vulnerable. Which it is, and in whose words, is masked unless a purpose is stated, which leaves an access entry. What was known at an instant: filter recordedAt, and leave out of ends and corrections what was recorded later.',
  })
  circumstances(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => circumstanceList.args) _args: ListArgs,
    @Arg('purpose', () => LookPurposeEnum, { nullable: true, description: 'Shows plain values, for this purpose.' })
    purpose?: LookPurpose | null,
  ): Promise<unknown> {
    return purpose
      ? lookAtConnection(context, info, 'Circumstance', { purpose })
      : readConnection(context, info, 'Circumstance');
  }

  @Query(() => Affordability, {
    description:
      'What the debtor of a case can afford a month, reckoned from the latest statement of affairs in the currency of the case by the policy in force. Changes nothing.',
  })
  affordability(
    @Ctx() context: Context,
    @Arg('caseId', () => ID, { description: 'Of which case.' }) caseId: string,
    @Arg('knownAt', () => DateTimeScalar, {
      nullable: true,
      description:
        'With what was recorded by this instant; now where left out. An earlier one is for compliance officers.',
    })
    knownAt?: string | null,
  ): Promise<Affordability> {
    return affordability(context, caseId, knownAt ?? null);
  }

  @Query(() => affordabilityPolicyList.connection, {
    description:
      'How the institution reckons what is affordable; of each currency the latest by validFrom that has begun counts. While there is none: nothing for dependants, half of what is left, statements of 180 days, and plans only show it.',
  })
  affordabilityPolicies(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => affordabilityPolicyList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'AffordabilityPolicy');
  }

  @Mutation(() => RecordCircumstancePayload, {
    description:
      'Records why a debtor does not pay, a hardship or a vulnerability, with its source and date. Leaves circumstance.recorded.',
  })
  recordCircumstance(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RecordCircumstanceInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Circumstance', 'circumstance', recordCircumstance(context, input));
  }

  @Mutation(() => EndCircumstancePayload, {
    description: 'Records that a circumstance is over, or never was; it stays as it was. Leaves circumstance.ended.',
  })
  async endCircumstance(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: EndCircumstanceInput,
  ): Promise<unknown> {
    await endCircumstance(context, input);
    return payloadOf(context, info, 'Circumstance', 'circumstance', Promise.resolve(circumstanceNamed(input)));
  }

  @Mutation(() => RecordAffairsPayload, {
    description:
      'Records what a debtor earns and spends and whom they support, as of a day; a further statement, nothing is overwritten. Leaves affairs.recorded.',
  })
  recordAffairs(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RecordAffairsInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'AffairsStatement', 'affairsStatement', recordAffairs(context, input));
  }

  @Mutation(() => ChangeAffordabilityPolicyPayload, {
    description:
      'Says how the institution reckons what debtors can afford in a currency, from an instant on. Leaves affordabilityPolicy.changed.',
  })
  changeAffordabilityPolicy(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ChangeAffordabilityPolicyInput,
  ): Promise<unknown> {
    const changed = changeAffordabilityPolicy(context, input);
    return payloadOf(context, info, 'AffordabilityPolicy', 'affordabilityPolicy', changed);
  }
}
