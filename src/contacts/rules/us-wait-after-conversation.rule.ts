import { contactRule } from './contact-rule.js';
import { consentDays, consentTo, conversations, countedRoles, countsItself, periodBoundaries } from './us-calls.js';
import { rebuttalFactors } from './us-rebuttal.js';

/**
 * After a telephone conversation about a debt no call about it for seven days, the day of the conversation being the first,
 * so that one on the 13th lets the next call be placed on the 20th. Whoever called and whoever raised the debt: comments
 * 14(b)(2)(i)-1.ii and 14(b)(4)-1.ii.
 */
export const usWaitAfterConversation = contactRule({
  id: 'us.reg-f.wait-after-conversation',
  title: { en: 'Seven days after a conversation about a debt', 'zh-CN': '就债务通话后间隔七日' },
  citation: '12 CFR 1006.14(b)(2)(i)(B), (ii)(B)',
  assurance: 'PRIMARY',
  binds: { channels: ['PHONE', 'VOICE_ROBOT'], directions: ['OUTBOUND'], personRoles: countedRoles },
  parameters: { days: { value: 7, unit: 'consecutive days', stricter: 'HIGHER' } },
  explanations: {
    TOO_SOON: {
      en: 'This debt was discussed by telephone within the last {days} days, that day included; a further call is presumed to harass.',
      'zh-CN': '{days}日内（含通话当日）已就该笔债务电话交谈；再次拨打即推定构成骚扰。',
    },
    CONSENT: {
      en: 'The person agreed to this call directly, so that it need not wait.',
      'zh-CN': '当事人已直接同意此次来电，无须等待。',
    },
  },
  judge: (facts, { days }) => {
    const talkedAbout = facts.debts.filter(
      ({ id }) => countsItself(facts, id) && conversations(facts, id, days).length > 0,
    );
    const [debt] = talkedAbout.filter(({ id }) => consentTo(facts, facts.at, id) === null);
    if (debt)
      return {
        decision: 'PRESUMED_VIOLATION',
        because: 'TOO_SOON',
        facts: { days, debt: debt.id },
        factors: rebuttalFactors(facts),
      };
    return talkedAbout.length > 0 ? { decision: 'ALLOWED', because: 'CONSENT' } : null;
  },
  boundaries: (facts, { days }, until) => periodBoundaries(facts, days, until),
  looksBackDays: ({ days }) => Math.max(days, consentDays),
});
