import { contactRule } from './contact-rule.js';
import { personalConsumerCredit } from './cn-scope.js';

/**
 * Staff of an agency use no phone and no account of their own without the bank's consent. Where nobody recorded whose
 * account it is, a message by a social service is taken to go out from a private one: that is what most of them are.
 */
export const cnCbaPrivateAccount = contactRule({
  id: 'cn.cba.private-account',
  title: { en: 'No private phone or account of agency staff', 'zh-CN': '外部机构人员不得使用私人电话或社交账号' },
  citation: '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026-01-30）：八项禁止行为',
  assurance: 'SECONDARY',
  binds: { directions: ['OUTBOUND'], actorTypes: ['AGENCY'], productKinds: personalConsumerCredit },
  parameters: {},
  explanations: {
    PRIVATE_ACCOUNT: {
      en: 'An agency’s collector uses a private phone or account to which the bank did not agree.',
      'zh-CN': '外部催收机构人员未经银行同意使用私人电话或社交账号。',
    },
  },
  judge: ({ channel, collector }) =>
    (collector.usesPrivateAccount ?? channel === 'SOCIAL_MEDIA') && !collector.mayUsePrivateAccount
      ? { decision: 'PROHIBITED', because: 'PRIVATE_ACCOUNT' }
      : null,
});
