import { contactRule } from './contact-rule.js';
import { hoursBoundaries, isWithinHours, shownHours, throughMinute } from './daily-hours.js';

/** India has one time; a number's or an address's own zone says nothing of a person there. */
const indiaTime = ['Asia/Kolkata'];

/** No calls before 08:00 and after 19:00, by the bank or by agents, for whom it answers. */
export const inRbiHours = contactRule({
  id: 'in.rbi.hours',
  title: { en: 'No calls before 08:00 and after 19:00', 'zh-CN': '8:00前及19:00后不得致电' },
  citation: 'Reserve Bank of India, circular of 2022-08-12 on recovery agents',
  assurance: 'SECONDARY',
  binds: { channels: ['PHONE', 'VOICE_ROBOT'], directions: ['OUTBOUND'] },
  parameters: {
    opensAtMinute: { value: 8 * 60, unit: 'minutes since midnight', stricter: 'HIGHER' },
    closesAtMinute: { value: 19 * 60, unit: 'minutes since midnight', stricter: 'LOWER' },
  },
  explanations: {
    OUT_OF_HOURS: {
      en: 'Nobody is called before {opens} or after {closes}, Indian time.',
      'zh-CN': '印度时间{opens}前及{closes}后不得致电。',
    },
  },
  judge: ({ at }, { opensAtMinute, closesAtMinute }) =>
    isWithinHours(indiaTime, at, throughMinute(opensAtMinute, closesAtMinute))
      ? null
      : { decision: 'PROHIBITED', because: 'OUT_OF_HOURS', facts: shownHours(opensAtMinute, closesAtMinute) },
  boundaries: ({ at }, { opensAtMinute, closesAtMinute }, until) =>
    hoursBoundaries(indiaTime, throughMinute(opensAtMinute, closesAtMinute), at, until),
});
