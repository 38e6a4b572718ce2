import type { Pack } from './pack.js';

/**
 * Each text has its own date and its own scope. The standard is recommended, the guideline is the association's, the
 * measures and the laws bind by themselves; what a deployment switches off is journaled.
 */
export const cnPacks: readonly Pack[] = [
  {
    id: 'cn-card',
    version: '2011-01-13',
    title: { en: 'Measures on credit card business (2011, No. 2)', 'zh-CN': '《商业银行信用卡业务监督管理办法》' },
    jurisdiction: 'CN',
    effectiveFrom: new Date('2011-01-12T16:00:00Z'),
    rules: [
      { id: 'cn.card.active-plan' },
      { id: 'cn.card.letter-contents' },
      { id: 'cn.card.who-may-be-collected-from' },
      { id: 'cn.objection' },
    ],
  },
  {
    id: 'cn-pipl',
    version: '2021-11-01',
    title: {
      en: 'Personal Information Protection Law and Civil Code',
      'zh-CN': '《个人信息保护法》《民法典》人格权编',
    },
    jurisdiction: 'CN',
    effectiveFrom: new Date('2021-10-31T16:00:00Z'),
    rules: [{ id: 'cn.opt-out' }],
  },
  {
    id: 'cn-gbt',
    version: '2025-02-28',
    title: {
      en: 'GB/T 45251-2025, online consumer credit to persons',
      'zh-CN': 'GB/T 45251-2025《互联网金融 个人网络消费信贷 贷后催收风控指引》',
    },
    jurisdiction: 'CN',
    effectiveFrom: new Date('2025-02-27T16:00:00Z'),
    rules: [
      { id: 'cn.gbt.certification' },
      { id: 'cn.gbt.contact-person-no-debt' },
      { id: 'cn.gbt.contact-person-only-when-lost' },
      { id: 'cn.gbt.daily-conversations' },
      { id: 'cn.gbt.hours' },
      { id: 'cn.gbt.who-may-be-collected-from' },
    ],
  },
  {
    id: 'cn-cba',
    version: '2026-01-30',
    title: {
      en: 'China Banking Association: collecting consumer loans to persons (trial)',
      'zh-CN': '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》',
    },
    jurisdiction: 'CN',
    effectiveFrom: new Date('2026-01-29T16:00:00Z'),
    rules: [
      { id: 'cn.cba.agency-list' },
      { id: 'cn.cba.attempts-per-contact-point' },
      { id: 'cn.cba.contact-person-no-debt' },
      { id: 'cn.cba.contact-person-only-when-lost' },
      { id: 'cn.cba.contact-point-source' },
      { id: 'cn.cba.frequency' },
      { id: 'cn.cba.hours' },
      { id: 'cn.cba.identity-at-first-contact' },
      { id: 'cn.cba.private-account' },
      { id: 'cn.cba.related-third-party' },
      { id: 'cn.visit' },
    ],
  },
];
