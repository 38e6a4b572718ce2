import { recordsBegin } from '../lib/clock.js';
import { everywhere, type Pack } from './pack.js';

/** What an institution stops by itself, under whatever law. */
export const ownPacks: readonly Pack[] = [
  {
    id: 'own',
    version: '2026-11-23',
    title: { en: 'What the institution itself has stopped', 'zh-CN': '本机构自行暂停的事项' },
    jurisdiction: everywhere,
    effectiveFrom: recordsBegin,
    rules: [{ id: 'own.hold' }],
  },
];
