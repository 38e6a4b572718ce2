import type { ContactFacts } from '../contact-facts.js';
import { after, before, comingBefore } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { reachedSomebody, thirdParties } from './us-persons.js';

/**
 * A third party is asked where the consumer is once. What reached nobody is no communication and may be tried again, within
 * the limits of calls, which count for this person as for anybody.
 */
export const usLocationOnce = contactRule({
  id: 'us.reg-f.location-once',
  title: { en: 'Asking a third party where the consumer is, once', 'zh-CN': '向第三方查询下落仅限一次' },
  citation: '12 CFR 1006.10(c)',
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'], personRoles: thirdParties },
  parameters: {},
  explanations: {
    ASKED_BEFORE: {
      en: 'This person was already asked, did not ask for another contact, and is not believed to have answered wrongly or incompletely.',
      'zh-CN': '已向该人查询过，其未要求再次联系，亦无理由认为此前答复有误或不完整。',
    },
  },
  judge: (facts) => {
    const { ever, happened, purpose } = facts;
    const isAsking = purpose === 'LOCATION' && (happened === null || reachedSomebody(happened));
    if (!isAsking || ever.mayAskLocationAgain) return null;
    return (ever.locationAskedAt !== null && ever.locationAskedAt < facts.at) || hasAsked(facts)
      ? { decision: 'PROHIBITED', because: 'ASKED_BEFORE' }
      : null;
  },
  boundaries: (facts, _, until) =>
    [
      ...(facts.ever.locationAskedAt ? comingBefore(facts.ever.locationAskedAt) : []),
      ...after(facts, until).flatMap(({ occurredAt }) => comingBefore(occurredAt)),
    ].filter((each) => each > facts.at && each <= until),
});

const hasAsked = (facts: ContactFacts): boolean =>
  before(facts).some(
    (attempt) =>
      attempt.purpose === 'LOCATION' &&
      attempt.direction === 'OUTBOUND' &&
      attempt.personId === facts.person.id &&
      attempt.firmId === facts.collector.firmId &&
      !attempt.isMisdirected &&
      reachedSomebody(attempt),
  );
