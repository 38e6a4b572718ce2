import { isWithin } from '../compliance/index.js';
import { addMonths } from '../lib/calendar.js';
import { planRule, type PlanRule } from './plan-rule.js';

/** What the institution itself allows, in the shape of a law, so that one refusal can name both. */
const citation = "The institution's own policy on plans";

const ownTerm = planRule({
  id: 'policy.plan-term',
  citation,
  assurance: 'PRIMARY',
  explanations: {
    TOO_LONG: {
      en: "The plan lasts longer than the institution's policy allows.",
      'zh-CN': '该计划的期限超过本机构政策允许的最长期限。',
    },
  },
  judge: ({ on, lastDueOn, limits }) =>
    lastDueOn > addMonths(on, limits.longestMonths) ? { because: 'TOO_LONG' } : null,
});

const ownForgiveness = planRule({
  id: 'policy.plan-forgiveness',
  citation,
  assurance: 'PRIMARY',
  explanations: {
    TOO_MUCH: {
      en: "The plan forgives more than the institution's policy allows anybody to forgive.",
      'zh-CN': '该计划的减免幅度超过本机构政策允许的上限。',
    },
  },
  judge: ({ owedMinor, forgivenMinor, limits }) =>
    isMoreThan(forgivenMinor, owedMinor, limits.largestForgivenBasisPoints) ? { because: 'TOO_MUCH' } : null,
});

/** Where no law is known that says so: nobody agrees to pay what they need not, without being told. */
const ownTelling = planRule({
  id: 'policy.time-barred-plan',
  citation,
  assurance: 'PRIMARY',
  explanations: {
    NOT_TOLD: {
      en: 'A debt is time-barred: the plan must say that the limitation period is over and that the debtor need not pay.',
      'zh-CN': '债务已超过诉讼时效：协议须说明时效已届满，债务人可以拒绝付款。',
    },
  },
  judge: ({ debts, statements }) =>
    debts.some(({ isTimeBarred, jurisdiction }) => isTimeBarred && !hasLaw(jurisdiction)) &&
    !statements.includes('LIMITATION_EXPIRED')
      ? { because: 'NOT_TOLD' }
      : null,
});

const hasLaw = (jurisdiction: string): boolean => isWithin(jurisdiction, 'CN') || isWithin(jurisdiction, 'GB');

export const ownRules: readonly PlanRule[] = [ownForgiveness, ownTelling, ownTerm];

/** Whether a part is a larger share of the whole than so many basis points: exact, since nothing is divided. */
export const isMoreThan = (partMinor: bigint, wholeMinor: bigint, basisPoints: number): boolean =>
  partMinor * 10_000n > wholeMinor * BigInt(basisPoints);
