import { contactRule } from './contact-rule.js';
import { personalConsumerCredit } from './cn-scope.js';

/**
 * Six lawful ways to have come by a number or address: the contract, the debtor, the debtor's authority, public sources, a
 * contact person, an authorised query. Each is a source of its own in the record; what came from anywhere else is not used.
 */
export const cnCbaContactPointSource = contactRule({
  id: 'cn.cba.contact-point-source',
  title: { en: 'Contact points from lawful sources only', 'zh-CN': '联系方式须来源合法' },
  citation: '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026-01-30）：联系信息的合法来源',
  assurance: 'SECONDARY',
  binds: { directions: ['OUTBOUND'], productKinds: personalConsumerCredit },
  parameters: {},
  explanations: {
    NO_LAWFUL_SOURCE: {
      en: 'This contact point is not known to come from a lawful source.',
      'zh-CN': '该联系方式无合法来源记录。',
    },
  },
  judge: ({ contactPoint }) =>
    contactPoint?.source === 'OTHER' ? { decision: 'PROHIBITED', because: 'NO_LAWFUL_SOURCE' } : null,
});
