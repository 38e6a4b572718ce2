import { contactRule } from './contact-rule.js';

const hour = 3_600_000;

/**
 * A visit is announced with adequate notice, and its purpose explained. How much is adequate the text does not say: the hours
 * are the house's own, and what falls short of them is for a person who gives a reason.
 */
export const ukConcVisitNotice = contactRule({
  id: 'uk.conc.visit-notice',
  title: { en: 'Adequate notice of a visit', 'zh-CN': '上门前应充分告知' },
  citation: 'FCA CONC 7.9.12R, 7.9.13G',
  assurance: 'PRIMARY',
  binds: { channels: ['VISIT'], directions: ['OUTBOUND'] },
  parameters: {
    hours: { value: 24, unit: 'hours', stricter: 'HIGHER' },
    severity: { value: 'ADVISED_AGAINST', unit: 'severity', stricter: 'HIGHER' },
  },
  explanations: {
    NO_NOTICE: { en: 'No notice of this visit was given.', 'zh-CN': '未事先告知上门。' },
    NO_PURPOSE: { en: 'The purpose of the visit is not explained.', 'zh-CN': '未说明上门目的。' },
    SHORT: {
      en: 'Less than {hours} hours pass between the notice and the visit.',
      'zh-CN': '告知与上门之间不足{hours}小时。',
    },
  },
  judge: ({ at, noticeGivenAt, statements }, { hours, severity }) => {
    if (noticeGivenAt === null || noticeGivenAt > at) return { decision: 'PROHIBITED', because: 'NO_NOTICE' };
    if (statements !== null && !statements.includes('VISIT_PURPOSE'))
      return { decision: 'PROHIBITED', because: 'NO_PURPOSE' };
    return at.getTime() < noticeGivenAt.getTime() + hours * hour
      ? { decision: severity, because: 'SHORT', facts: { hours } }
      : null;
  },
  boundaries: ({ at, noticeGivenAt }, { hours }, until) =>
    noticeGivenAt === null
      ? []
      : [noticeGivenAt, new Date(noticeGivenAt.getTime() + hours * hour)].filter((each) => each > at && each <= until),
});
