import { contactRule } from './contact-rule.js';
import { personalConsumerCredit } from './cn-scope.js';

/** An agency collects only while it stands on the list that the bank publishes. */
export const cnCbaAgencyList = contactRule({
  id: 'cn.cba.agency-list',
  title: { en: 'Only agencies on the published list', 'zh-CN': '仅限名单内的外部催收机构' },
  citation: '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026-01-30）：外部催收机构名单制管理',
  assurance: 'SECONDARY',
  binds: { directions: ['OUTBOUND'], actorTypes: ['AGENCY'], productKinds: personalConsumerCredit },
  parameters: {},
  explanations: {
    NOT_LISTED: {
      en: 'This agency does not stand on the list that the bank publishes.',
      'zh-CN': '该机构不在银行公布的外部催收机构名单内。',
    },
  },
  judge: ({ collector }) =>
    collector.isFirmListed === false ? { decision: 'PROHIBITED', because: 'NOT_LISTED' } : null,
});
