import { owes, turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { personalConsumerCredit } from './cn-scope.js';
import { isCollection, isConcernedSpouse } from './cn-third-party.js';

/**
 * Third parties related to the debt (债务相关第三人), such as a spouse whose family the debt served, are told from unrelated
 * ones, strictly. No machine can tell: where the record has a ground, a person looks at it; where it has none, nothing is
 * collected.
 */
export const cnCbaRelatedThirdParty = contactRule({
  id: 'cn.cba.related-third-party',
  title: { en: 'Third parties only where the debt concerns them', 'zh-CN': '仅可联系债务相关第三人' },
  citation:
    '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026-01-30）：债务相关第三人、债务无关第三人',
  assurance: 'SECONDARY',
  binds: {
    directions: ['OUTBOUND'],
    personRoles: ['SPOUSE', 'CONTACT_PERSON', 'EMPLOYER', 'THIRD_PARTY', 'UNKNOWN'],
    productKinds: personalConsumerCredit,
  },
  parameters: {},
  explanations: {
    GROUND: {
      en: 'A ground for collecting from the spouse is on record: see whether the debt served the family.',
      'zh-CN': '已记录向其配偶催收的依据：请核实债务是否用于家庭共同生活。',
    },
    NO_GROUND: {
      en: 'No ground is on record for collecting from the spouse.',
      'zh-CN': '未记录可向其配偶催收的依据。',
    },
    UNRELATED: {
      en: 'Nothing is collected from a third party ({role}) to whom the debt is unrelated.',
      'zh-CN': '不得向债务无关第三人（{role}）催收。',
    },
  },
  judge: (facts) => {
    if (owes(facts.personRole) || !isCollection(facts)) return null;
    if (isConcernedSpouse(facts)) return { decision: 'REVIEW', because: 'GROUND' };
    return facts.personRole === 'SPOUSE'
      ? { decision: 'PROHIBITED', because: 'NO_GROUND' }
      : { decision: 'PROHIBITED', because: 'UNRELATED', facts: { role: facts.personRole } };
  },
  boundaries: ({ at, consents }, _, until) => turns(consents, at, until),
});
