import type { Pack } from './pack.js';

/** The Attorney General's regulation binds a creditor and whoever collects for them. */
export const usMaPacks: readonly Pack[] = [
  {
    id: 'us-ma',
    version: '2012-03-02',
    title: {
      en: 'Massachusetts Debt Collection Regulations (940 CMR 7.00)',
      'zh-CN': '马萨诸塞州债务催收条例（940 CMR 7.00）',
    },
    jurisdiction: 'US-MA',
    effectiveFrom: new Date('2012-03-02T05:00:00Z'),
    rules: [{ id: 'us.ma.call-frequency' }],
  },
];
