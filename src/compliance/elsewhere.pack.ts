import { recordsBegin } from '../lib/clock.js';
import { elsewhere, type Pack } from './pack.js';

/** Where no pack says anything, that nothing forbids a contact is not known. */
export const elsewherePacks: readonly Pack[] = [
  {
    id: 'elsewhere',
    version: '2026-11-22',
    title: { en: 'Places whose law no pack knows', 'zh-CN': '规则包未涵盖其法律的地区' },
    jurisdiction: elsewhere,
    effectiveFrom: recordsBegin,
    rules: [{ id: 'elsewhere.no-law-known' }],
  },
];
