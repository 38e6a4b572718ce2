import { localTime, midnights } from '../../lib/zoned.js';
import { isUsFederalHoliday } from '../../lib/us-holidays.js';
import { contactRule } from './contact-rule.js';
import { countedRoles } from './us-calls.js';

const sunday = 7;

/** Calls on Sundays and holidays may rebut the presumption of compliance: in any zone where the person may be. */
export const usInconvenientDays = contactRule({
  id: 'us.reg-f.inconvenient-days',
  title: { en: 'Sundays and federal holidays', 'zh-CN': '周日及联邦法定假日' },
  citation: '12 CFR 1006.14(b)(2)(i) with the CFPB’s FAQ on rebutting the presumptions; 5 U.S.C. 6103(a)',
  assurance: 'SECONDARY',
  binds: { channels: ['PHONE', 'VOICE_ROBOT'], directions: ['OUTBOUND'], personRoles: countedRoles },
  parameters: {},
  explanations: {
    HOLIDAY: {
      en: '{day} is a federal holiday; calls on less convenient days may rebut the presumption of compliance.',
      'zh-CN': '{day}为联邦法定假日；在较不便的日子拨打可能推翻合规推定。',
    },
    SUNDAY: {
      en: '{day} is a Sunday; calls on less convenient days may rebut the presumption of compliance.',
      'zh-CN': '{day}为周日；在较不便的日子拨打可能推翻合规推定。',
    },
  },
  judge: ({ at, person, happened }) => {
    // Busy, or not in service: nobody was disturbed.
    if (happened?.connected === false) return null;
    const days = person.timeZones.map((zone) => localTime(zone, at));
    const holiday = days.find(({ day }) => isUsFederalHoliday(day));
    if (holiday) return { decision: 'REVIEW', because: 'HOLIDAY', facts: { day: holiday.day } };
    const found = days.find(({ weekday }) => weekday === sunday);
    return found ? { decision: 'REVIEW', because: 'SUNDAY', facts: { day: found.day } } : null;
  },
  boundaries: ({ at, person }, _, until) => midnights(person.timeZones, at, until),
});
