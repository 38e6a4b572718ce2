import { localDay } from '../../lib/zoned.js';
import type { ContactFacts, Wish } from '../contact-facts.js';
import { holds, turns } from '../reading-facts.js';
import { messageAnswered } from './answers.js';
import { contactRule } from './contact-rule.js';
import { attemptsAfter, isAbout, isConsumer, wishesOf } from './us-consumer.js';
import { isWithinStretch, type BarredTimes } from './us-times.js';
import { isScheduled, scheduleTimes } from './weekly-times.js';

/**
 * Times that the collector knows to be inconvenient, from the consumer or from the creditor's file, for any debt: they stay
 * barred until the consumer says otherwise (comment 6(b)(1)-1). An agreement to be contacted at night says nothing of them.
 */
export const usInconvenientTime = contactRule({
  id: 'us.reg-f.inconvenient-time',
  title: { en: 'Not at times that the person called inconvenient', 'zh-CN': '不得在当事人表示不便的时间联系' },
  citation: '12 CFR 1006.6(b)(1)(i)',
  assurance: 'PRIMARY',
  binds: {
    channels: ['PHONE', 'VOICE_ROBOT', 'SMS', 'EMAIL', 'SOCIAL_MEDIA', 'VISIT'],
    directions: ['OUTBOUND'],
  },
  parameters: {},
  explanations: {
    INCONVENIENT: {
      en: 'This time is known to be inconvenient to the person since {since}.',
      'zh-CN': '自{since}起已知当事人在此时间不便接受联系。',
    },
    RESPONSE: {
      en: 'One response to what the person wrote within this inconvenient time, by the same way; the time stays barred.',
      'zh-CN': '对当事人在该不便时段主动联系的一次同渠道答复；该时段仍不得联系。',
    },
  },
  judge: (facts) => {
    const [wish] = wishes(facts).filter((each) => isBarredBy(each, facts, facts.at));
    if (!wish || !isConsumer(facts)) return null;
    const message = messageAnswered(facts);
    if (message && isWithinStretch(barredTimes(facts), message, facts.at))
      return { decision: 'ALLOWED', because: 'RESPONSE' };
    const [zone = 'UTC'] = facts.person.timeZones;
    return {
      decision: 'PROHIBITED',
      because: 'INCONVENIENT',
      facts: { since: localDay(zone, wish.validFrom), wish: wish.id },
    };
  },
  boundaries: (facts, _, until) => [...barredTimes(facts).changes(facts.at, until), ...attemptsAfter(facts, until)],
});

const wishes = (facts: ContactFacts): readonly Wish[] =>
  wishesOf(facts, 'TIME', 'ONLY_TIME').filter((wish) => isAbout(wish, facts));

/** In any zone where the person may be it is a time that they ruled out, or none of those that they left. */
const isBarredBy = (wish: Wish, { person }: ContactFacts, at: Date): boolean =>
  holds(wish, at) && person.timeZones.some((zone) => isScheduled(wish.schedule, zone, at) === (wish.kind === 'TIME'));

const barredTimes = (facts: ContactFacts): BarredTimes => ({
  isBarred: (at) => wishes(facts).some((wish) => isBarredBy(wish, facts, at)),
  changes: (after, until) => [
    ...scheduleTimes(
      facts,
      wishes(facts).map(({ schedule }) => schedule),
      after,
      until,
    ),
    ...turns(facts.wishes, after, until),
  ],
});
