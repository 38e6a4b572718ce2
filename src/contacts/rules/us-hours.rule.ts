import { clockTime, localTime } from '../../lib/zoned.js';
import type { ContactFacts } from '../contact-facts.js';
import { turns } from '../reading-facts.js';
import { messageAnswered } from './answers.js';
import { contactRule } from './contact-rule.js';
import { hoursBoundaries, isWithinHours, throughMinute } from './daily-hours.js';
import { attemptsAfter, consentsTo, isConsumer } from './us-consumer.js';
import { isWithinStretch, type BarredTimes } from './us-times.js';

const minute = 60_000;

/**
 * Before 8 in the morning and after 9 in the evening by the consumer's clock: both are allowed to the millisecond. Where the
 * consumer may be in several places it must be a convenient time in all (comment -2); a message is sent when it is sent,
 * whenever it is read (comment -1). A letter has no hour.
 */
export const usHours = contactRule({
  id: 'us.reg-f.hours',
  title: { en: 'Not before 8:00 and not after 21:00', 'zh-CN': '早8点前、晚9点后不得联系' },
  citation: '12 CFR 1006.6(b)(1)(i)',
  assurance: 'PRIMARY',
  binds: {
    channels: ['PHONE', 'VOICE_ROBOT', 'SMS', 'EMAIL', 'SOCIAL_MEDIA', 'VISIT'],
    directions: ['OUTBOUND'],
  },
  parameters: {
    from: { value: 480, unit: 'minutes since midnight', stricter: 'HIGHER' },
    to: { value: 1260, unit: 'minutes since midnight', stricter: 'LOWER' },
  },
  explanations: {
    OUTSIDE_HOURS: {
      en: 'Where the person may be it is {time}; contact before {from} and after {to} is inconvenient.',
      'zh-CN': '当事人可能所在地现为{time}；{from}前、{to}后联系即属不便时间。',
    },
    CONSENT: {
      en: 'The person agreed to this time directly with the collector.',
      'zh-CN': '当事人已直接向催收方同意在此时间联系。',
    },
    RESPONSE: {
      en: 'One response to what the person wrote at this time, by the same way.',
      'zh-CN': '对当事人在此时段主动联系的一次同渠道答复。',
    },
  },
  judge: (facts, values) => {
    const { from, to } = values;
    const barred = barredHours(facts, values);
    if (!isConsumer(facts) || !barred.isBarred(facts.at)) return null;
    if (consentsTo(facts, 'OUTSIDE_HOURS').length > 0) return { decision: 'ALLOWED', because: 'CONSENT' };
    const message = messageAnswered(facts);
    if (message && isWithinStretch(barred, message, facts.at)) return { decision: 'ALLOWED', because: 'RESPONSE' };
    const times = facts.person.timeZones
      .filter((zone) => !isWithinHours([zone], facts.at, throughMinute(from, to)))
      .map((zone) => clockTime(Math.floor(localTime(zone, facts.at).milliseconds / minute)));
    return {
      decision: 'PROHIBITED',
      because: 'OUTSIDE_HOURS',
      facts: { time: [...new Set(times)], from: clockTime(from), to: clockTime(to) },
    };
  },
  boundaries: (facts, values, until) => [
    ...barredHours(facts, values).changes(facts.at, until),
    ...turns(facts.consents, facts.at, until),
    ...attemptsAfter(facts, until),
  ],
});

// "After 9 p.m." begins with the first moment after it.
function barredHours(
  { person }: ContactFacts,
  { from, to }: { readonly from: number; readonly to: number },
): BarredTimes {
  const hours = throughMinute(from, to);
  return {
    isBarred: (at) => !isWithinHours(person.timeZones, at, hours),
    changes: (after, until) => hoursBoundaries(person.timeZones, hours, after, until),
  };
}
