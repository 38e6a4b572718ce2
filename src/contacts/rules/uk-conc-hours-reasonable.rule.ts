import type { ContactFacts } from '../contact-facts.js';
import { answers } from './answers.js';
import { contactRule } from './contact-rule.js';
import { hoursBoundaries, isWithinHours, shownHours, throughMinute } from './daily-hours.js';
import { isWithinStretch, type BarredTimes } from './us-times.js';
import { wishAgainstTime, wishedTimeBoundaries } from './wished-times.js';

/**
 * No contact at unreasonable times, and due regard to reasonable requests on when: a shift worker's wish binds until it is
 * withdrawn. The rule names no hours; these are what is common. A letter has no hour at which it is read. Who just wrote is
 * answered, whatever the hour: while the time lasts at which they wrote, not on another night.
 */
export const ukConcHoursReasonable = contactRule({
  id: 'uk.conc.hours-reasonable',
  title: { en: 'Contact at reasonable times', 'zh-CN': '应在合理时间联系' },
  citation: 'FCA CONC 7.9.4R',
  assurance: 'UNVERIFIED',
  binds: {
    channels: ['PHONE', 'VOICE_ROBOT', 'SMS', 'EMAIL', 'SOCIAL_MEDIA', 'VISIT'],
    directions: ['OUTBOUND'],
  },
  parameters: {
    opensAtMinute: { value: 8 * 60, unit: 'minutes since midnight', stricter: 'HIGHER' },
    closesAtMinute: { value: 21 * 60, unit: 'minutes since midnight', stricter: 'LOWER' },
    severity: { value: 'REVIEW', unit: 'severity', stricter: 'HIGHER' },
  },
  explanations: {
    WISH: {
      en: 'The person asked not to be contacted at this time.',
      'zh-CN': '当事人已要求不在此时段联系。',
    },
    UNREASONABLE: {
      en: 'Before {opens} or after {closes} by the clocks where the person may be.',
      'zh-CN': '当事人所在地时间早于{opens}或晚于{closes}。',
    },
  },
  judge: (facts, { opensAtMinute, closesAtMinute, severity }) => {
    const message = answers(facts);
    if (message && isWithinStretch(barredTimes(facts, opensAtMinute, closesAtMinute), message, facts.at)) return null;
    if (wishAgainstTime(facts)) return { decision: 'PROHIBITED', because: 'WISH' };
    return isWithinHours(facts.person.timeZones, facts.at, throughMinute(opensAtMinute, closesAtMinute))
      ? null
      : { decision: severity, because: 'UNREASONABLE', facts: shownHours(opensAtMinute, closesAtMinute) };
  },
  boundaries: (facts, { opensAtMinute, closesAtMinute }, until) => [
    ...hoursBoundaries(facts.person.timeZones, throughMinute(opensAtMinute, closesAtMinute), facts.at, until),
    ...wishedTimeBoundaries(facts, until),
  ],
});

const barredTimes = (facts: ContactFacts, opensAtMinute: number, closesAtMinute: number): BarredTimes => {
  const hours = throughMinute(opensAtMinute, closesAtMinute);
  return {
    isBarred: (at) => !isWithinHours(facts.person.timeZones, at, hours) || wishAgainstTime({ ...facts, at }) !== null,
    changes: (after, until) => [
      ...hoursBoundaries(facts.person.timeZones, hours, after, until),
      ...wishedTimeBoundaries({ ...facts, at: after }, until),
    ],
  };
};
