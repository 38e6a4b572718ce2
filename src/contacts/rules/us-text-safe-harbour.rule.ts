import type { ContactFacts } from '../contact-facts.js';
import { after, turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { daysInEach, daysLater } from './us-calls.js';
import { attemptsAfter, consentsTo, isConsumer, later } from './us-consumer.js';
import { isWrittenFrom, lastWrittenFrom } from './us-electronic.js';

/**
 * The procedure that protects from a text that somebody else reads: the consumer texted from the number about the debt, or
 * agreed directly to texts to it, within the past 60 days; or within them the number was found not reassigned since. Without
 * it a text is not forbidden, so that a person looks.
 */
export const usTextSafeHarbour = contactRule({
  id: 'us.reg-f.text-safe-harbour',
  title: { en: 'Texts to numbers that are surely the person’s', 'zh-CN': '短信须发往确属当事人的号码' },
  citation: '12 CFR 1006.6(d)(3), (5)',
  assurance: 'PRIMARY',
  binds: { channels: ['SMS'], directions: ['OUTBOUND'] },
  parameters: { days: { value: 60, unit: 'days', stricter: 'LOWER' } },
  explanations: {
    NO_GROUND: {
      en: 'The person neither texted from this number about the debt nor agreed to texts; a call from it does not count.',
      'zh-CN': '当事人未曾以该号码就债务发短信，亦未同意接收短信；来电不计。',
    },
    TOO_LONG_AGO: {
      en: 'The last text or agreement is more than {days} days old, and the number was not checked within them.',
      'zh-CN': '最近一次短信或同意已逾{days}日，且其间未核查号码是否转让。',
    },
  },
  judge: (facts, { days }) => {
    if (!isConsumer(facts)) return null;
    const grounds = groundsOf(facts);
    if (grounds.length === 0) return { decision: 'REVIEW', because: 'NO_GROUND' };
    const checkedAt = facts.contactPoint?.checkedNotReassignedAt ?? null;
    const isRecent = (instant: Date): boolean =>
      instant <= facts.at && daysInEach(facts, instant, facts.at).every((each) => each <= days);
    // A check counts if it was made since the text or the agreement.
    return grounds.some((ground) => isRecent(ground) || (checkedAt && checkedAt >= ground && isRecent(checkedAt)))
      ? null
      : { decision: 'REVIEW', because: 'TOO_LONG_AGO', facts: { days } };
  },
  boundaries: (facts, { days }, until) => {
    const known = [facts.contactPoint?.lastWrittenFromAt ?? null, facts.contactPoint?.checkedNotReassignedAt ?? null];
    const since = [
      ...known,
      lastWrittenFrom(facts),
      ...facts.consents.map(({ validFrom }) => validFrom),
      ...after(facts, until)
        .filter((each) => isWrittenFrom(each, facts))
        .map(({ occurredAt }) => occurredAt),
    ];
    return [
      ...later(facts, until, known),
      ...later(facts, until, daysLater(facts, since, days + 1)),
      ...turns(facts.consents, facts.at, until),
      ...attemptsAfter(facts, until),
    ];
  },
});

const groundsOf = (facts: ContactFacts): readonly Date[] => {
  const written = lastWrittenFrom(facts);
  return [...(written ? [written] : []), ...consentsTo(facts, 'TEXT').map(({ validFrom }) => validFrom)];
};
