import { addDays, daysBetween, type CalendarDay } from '../../lib/calendar.js';
import { instantOf } from '../../lib/zoned.js';
import type { ContactFacts } from '../contact-facts.js';
import { isCall } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { chinaTime, dayInChina, onlineConsumerCredit } from './cn-scope.js';

/** Collectors are trained and tested before they begin, and at least once a year from then on. */
export const cnGbtCertification = contactRule({
  id: 'cn.gbt.certification',
  title: { en: 'Collectors trained and tested within a year', 'zh-CN': '催收人员须经培训考核，每年至少一次' },
  citation: 'GB/T 45251-2025 第5.2条（组织和人员）',
  assurance: 'SECONDARY',
  binds: { directions: ['OUTBOUND'], productKinds: onlineConsumerCredit },
  parameters: { days: { value: 365, unit: 'days', stricter: 'LOWER' } },
  explanations: {
    STOPPED: {
      en: 'This collector was stopped, or the certificate was withdrawn.',
      'zh-CN': '该催收人员已被停止作业或撤销资格。',
    },
    NEVER: {
      en: 'No training and test of this collector is on record.',
      'zh-CN': '无该催收人员的培训及考核记录。',
    },
    EXPIRED: {
      en: 'Training or test lies more than {days} days back.',
      'zh-CN': '培训或考核距今已超过{days}日。',
    },
  },
  judge: (facts, { days }) => {
    const { isStopped, trainedOn, testedOn } = facts.collector;
    if (isWithoutCollector(facts)) return null;
    if (isStopped) return { decision: 'PROHIBITED', because: 'STOPPED' };
    const ages = [trainedOn, testedOn].map((each) => (each ? daysBetween(each, dayInChina(facts.at)) : -1));
    if (ages.some((age) => age < 0)) return { decision: 'PROHIBITED', because: 'NEVER' };
    return ages.some((age) => age > days) ? { decision: 'PROHIBITED', because: 'EXPIRED', facts: { days } } : null;
  },
  boundaries: ({ at, collector: { trainedOn, testedOn } }, { days }, until) =>
    [trainedOn, testedOn]
      .filter((each): each is CalendarDay => each !== null)
      .flatMap((each) => [instantOf(chinaTime, each), instantOf(chinaTime, addDays(each, days + 1))])
      .filter((each) => each > at && each <= until),
});

/** A machine speaks or sends. One that only dials connects a collector. */
const isWithoutCollector = (facts: ContactFacts): boolean =>
  facts.channel === 'VOICE_ROBOT' || (facts.isAutomatic && !isCall(facts));
