import { purposeOf } from './answers.js';
import { contactRule } from './contact-rule.js';
import { isConsumer } from './us-consumer.js';

/**
 * Every electronic message says how to opt out of more, simply and clearly: "Reply STOP to stop texts to this telephone
 * number" does (comment 6(e)-1). A confirmation of having opted out says nothing else: 14(h)(2)(i).
 */
export const usOptOutStatement = contactRule({
  id: 'us.reg-f.opt-out-statement',
  title: { en: 'Electronic messages say how to opt out', 'zh-CN': '电子消息须说明退订方式' },
  citation: '12 CFR 1006.6(e)',
  assurance: 'PRIMARY',
  binds: { channels: ['SMS', 'EMAIL', 'SOCIAL_MEDIA'], directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    NO_OPT_OUT: {
      en: 'The message does not say how to opt out of further messages to this number or address.',
      'zh-CN': '消息未说明如何退订发往该号码或地址的后续消息。',
    },
  },
  judge: (facts) =>
    isConsumer(facts) &&
    purposeOf(facts) !== 'CONFIRMATION' &&
    facts.statements !== null &&
    !facts.statements.includes('OPT_OUT')
      ? { decision: 'PROHIBITED', because: 'NO_OPT_OUT' }
      : null,
});
