import type { Pack } from './pack.js';

/** Regulation F binds third-party collectors and buyers of debt, not a bank that collects in its own name. */
export const usFederalPacks: readonly Pack[] = [
  {
    id: 'us-federal',
    version: '2021-11-30',
    title: { en: 'Regulation F (12 CFR 1006)', 'zh-CN': '美国《F条例》（12 CFR 1006）' },
    jurisdiction: 'US',
    actorTypes: ['AGENCY', 'DEBT_BUYER', 'LAW_FIRM'],
    effectiveFrom: new Date('2021-11-30T05:00:00Z'),
    rules: [
      { id: 'us.reg-f.call-frequency' },
<<<<<<< HEAD
      { id: 'us.reg-f.caller-identity' },
      { id: 'us.reg-f.cumulative-conduct' },
      { id: 'us.reg-f.high-concentration' },
      { id: 'us.reg-f.inconvenient-days' },
      { id: 'us.reg-f.location-content' },
      { id: 'us.reg-f.location-once' },
      { id: 'us.reg-f.prior-conduct' },
      { id: 'us.reg-f.prior-words' },
      { id: 'us.reg-f.third-party' },
      { id: 'us.reg-f.time-barred' },
      { id: 'us.reg-f.voicemail' },
      { id: 'us.reg-f.wait-after-conversation' },
=======
      { id: 'us.reg-f.cease' },
      { id: 'us.reg-f.channel-wish' },
      { id: 'us.reg-f.disclosure' },
      { id: 'us.reg-f.dispute' },
      { id: 'us.reg-f.email-safe-harbour' },
      { id: 'us.reg-f.hours' },
      { id: 'us.reg-f.inconvenient-place' },
      { id: 'us.reg-f.inconvenient-time' },
      { id: 'us.reg-f.opt-out-statement' },
      { id: 'us.reg-f.represented' },
      { id: 'us.reg-f.text-safe-harbour' },
      { id: 'us.reg-f.validation' },
      { id: 'us.reg-f.workplace' },
>>>>>>> rules-mail
    ],
  },
];
