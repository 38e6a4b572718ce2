import type { Pack } from './pack.js';

/** The circular binds banks, which answer for their agents. */
export const inPacks: readonly Pack[] = [
  {
    id: 'in-rbi',
    version: '2022-08-12',
    title: { en: 'Reserve Bank of India: recovery agents', 'zh-CN': '印度储备银行：催收代理人' },
    jurisdiction: 'IN',
    effectiveFrom: new Date('2022-08-11T18:30:00Z'),
    rules: [{ id: 'in.rbi.hours' }],
  },
];
