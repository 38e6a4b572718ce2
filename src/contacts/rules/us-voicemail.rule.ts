import { contactRule } from './contact-rule.js';

/**
 * A message that says more than a limited-content message may is a communication, and whoever plays it hears it. A
 * limited-content message is none, though its call counts: 1006.2(j), comment 14(b)(2)(i)-1.i.
 */
export const usVoicemail = contactRule({
  id: 'us.reg-f.voicemail',
  title: { en: 'A voicemail that says more than a limited-content message', 'zh-CN': '超出有限内容的语音留言' },
  citation: '12 CFR 1006.2(j), 1006.6(d)(1)',
  assurance: 'SECONDARY',
  binds: { channels: ['PHONE', 'VOICE_ROBOT'], directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    MAY_BE_HEARD: {
      en: 'The voicemail says more than a limited-content message may; somebody else may hear it.',
      'zh-CN': '留言内容超出有限内容信息的范围；他人可能听到。',
    },
  },
  judge: ({ happened }) =>
    happened?.voicemail === 'FULL'
      ? { decision: 'REVIEW', because: 'MAY_BE_HEARD', facts: { kind: happened.contactPointKind ?? 'number' } }
      : null,
});
