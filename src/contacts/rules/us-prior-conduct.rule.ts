import { contactRule } from './contact-rule.js';
import { countedRoles, daysInEach, daysLater } from './us-calls.js';

/**
 * What was done to the person before weighs on calls that are few enough: obscene or threatening language, inconvenient
 * times and places. The time elapsed weighs as well, and the text gives no number for it.
 */
export const usPriorConduct = contactRule({
  id: 'us.reg-f.prior-conduct',
  title: { en: 'Earlier misconduct towards the person', 'zh-CN': '此前对当事人的不当行为' },
  citation: '12 CFR 1006, Supplement I, comment 14(b)(2)(i)-2.iv',
  assurance: 'PRIMARY',
  binds: { channels: ['PHONE', 'VOICE_ROBOT'], directions: ['OUTBOUND'], personRoles: countedRoles },
  // A year, in which the person may sue over it: 15 U.S.C. 1692k(d).
  parameters: { days: { value: 365, unit: 'days for which it weighs', stricter: 'HIGHER' } },
  explanations: {
    PRIOR_CONDUCT: {
      en: 'Misconduct towards this person was found {elapsed} days ago; it may rebut the presumption of compliance.',
      'zh-CN': '{elapsed}日前曾认定对该当事人的不当行为；可能推翻合规推定。',
    },
  },
  judge: (facts, { days }) => {
    const { priorConductAt } = facts.ever;
    if (priorConductAt === null || priorConductAt > facts.at || facts.happened?.connected === false) return null;
    const elapsed = Math.min(...daysInEach(facts, priorConductAt, facts.at));
    return elapsed <= days ? { decision: 'REVIEW', because: 'PRIOR_CONDUCT', facts: { elapsed } } : null;
  },
  boundaries: (facts, { days }, until) => {
    const { priorConductAt } = facts.ever;
    return priorConductAt === null
      ? []
      : [priorConductAt, ...daysLater(facts, [priorConductAt], days + 1)].filter(
          (each) => each > facts.at && each <= until,
        );
  },
});
