import { contactRule } from './contact-rule.js';
import { consentDays, consentTo, countedCalls, countedRoles, countsItself, periodBoundaries } from './us-calls.js';
import { rebuttalFactors } from './us-rebuttal.js';

/**
 * Calls to a particular person about a particular debt: presumed to harass where more than seven are placed within seven
 * consecutive days. Days are the person's; where the person may be in two zones, a call counts if its day falls within the
 * period in either.
 */
export const usCallFrequency = contactRule({
  id: 'us.reg-f.call-frequency',
  title: { en: 'Seven calls in seven days about one debt', 'zh-CN': '同一债务七日内至多七次通话' },
  citation: '12 CFR 1006.14(b)(2)(i)(A), (ii)(A)',
  assurance: 'PRIMARY',
  binds: { channels: ['PHONE', 'VOICE_ROBOT'], directions: ['OUTBOUND'], personRoles: countedRoles },
  parameters: {
    limit: { value: 7, unit: 'calls', stricter: 'LOWER' },
    days: { value: 7, unit: 'consecutive days', stricter: 'HIGHER' },
  },
  explanations: {
    TOO_MANY: {
      en: '{count} calls about this debt were placed within {days} days; more than {limit} are presumed to harass.',
      'zh-CN': '{days}日内已就该笔债务拨打{count}次；超过{limit}次即推定构成骚扰。',
    },
    CONSENT: {
      en: 'The person agreed to this call directly, so that it is not counted.',
      'zh-CN': '当事人已直接同意此次来电，不计入次数。',
    },
  },
  judge: (facts, { limit, days }) => {
    const over = facts.debts
      .map(({ id }) => ({ id, count: countedCalls(facts, id, days).length }))
      // One that happened may not count itself: busy, or learned to be misdirected.
      .filter(({ id, count }) => count >= limit && countsItself(facts, id));
    const [worst] = over
      .filter(({ id }) => consentTo(facts, facts.at, id) === null)
      .sort((one, other) => other.count - one.count);
    if (worst)
      return {
        decision: 'PRESUMED_VIOLATION',
        because: 'TOO_MANY',
        facts: { count: worst.count, limit, days, debt: worst.id },
        factors: rebuttalFactors(facts),
      };
    return over.length > 0 ? { decision: 'ALLOWED', because: 'CONSENT' } : null;
  },
  boundaries: (facts, { days }, until) => periodBoundaries(facts, days, until),
  // The consent by which a call is not counted ended with a conversation before it.
  looksBackDays: ({ days }) => days + consentDays,
});
