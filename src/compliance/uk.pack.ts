import type { Pack } from './pack.js';

/** Both bind lenders and whoever collects for them. */
export const ukPacks: readonly Pack[] = [
  {
    id: 'uk-breathing-space',
    version: '2021-05-04',
    title: { en: 'Debt Respite Scheme Regulations 2020', 'zh-CN': '英国《债务喘息计划条例》（2020）' },
    jurisdiction: 'GB',
    effectiveFrom: new Date('2021-05-03T23:00:00Z'),
    rules: [{ id: 'uk.breathing-space' }],
  },
  {
    id: 'uk-conc',
    version: '2014-04-01',
    title: { en: 'FCA Handbook, CONC 7', 'zh-CN': '英国金融行为监管局《消费信贷手册》第7章' },
    jurisdiction: 'GB',
    effectiveFrom: new Date('2014-03-31T23:00:00Z'),
    rules: [
      { id: 'uk.conc.hours-reasonable' },
      { id: 'uk.conc.identity-first' },
      { id: 'uk.conc.statute-barred' },
      { id: 'uk.conc.visit-notice' },
      { id: 'uk.conc.vulnerable' },
    ],
  },
];
