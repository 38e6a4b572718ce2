import { contactRule } from './contact-rule.js';

/** Nobody is called without being told by whom. Who asks a third party for location information names themselves only. */
export const usCallerIdentity = contactRule({
  id: 'us.reg-f.caller-identity',
  title: { en: "Meaningful disclosure of the caller's identity", 'zh-CN': '如实表明来电者身份' },
  citation: '12 CFR 1006.14(g)',
  assurance: 'PRIMARY',
  binds: { channels: ['PHONE', 'VOICE_ROBOT'], directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    NOT_STATED: {
      en: 'The person was spoken to, or a message was left, without saying for whom the call was.',
      'zh-CN': '通话或留言时未说明代表何方致电。',
    },
    HUNG_UP: {
      en: 'The call was answered and ended before it was said for whom it was; many such calls harass.',
      'zh-CN': '接听后在说明代表何方致电之前即结束；多次如此构成骚扰。',
    },
  },
  judge: ({ happened, purpose, isAutomatic, statements }) => {
    if (purpose === 'LOCATION') return null;
    // What a machine will say is known beforehand.
    if (!happened)
      return isAutomatic && statements && !statements.includes('IDENTITY')
        ? { decision: 'PROHIBITED', because: 'NOT_STATED' }
        : null;
    if (happened.identityStated !== false) return null;
    if (happened.conversation || happened.voicemail === 'FULL')
      return { decision: 'PROHIBITED', because: 'NOT_STATED' };
    return happened.answered ? { decision: 'REVIEW', because: 'HUNG_UP' } : null;
  },
});
