import { contactRule } from './contact-rule.js';
import { personalConsumerCredit } from './cn-scope.js';

/**
 * Visits by two persons at least, who say for whom they come. No text that was read says so: it is what banks do and what
 * older rules of the associations asked for, so its weight is a parameter.
 */
export const cnVisit = contactRule({
  id: 'cn.visit',
  title: { en: 'Visits by two, who say for whom they come', 'zh-CN': '外访须两人以上并表明身份' },
  citation: '银行业外访催收惯例（未见正式文本）',
  assurance: 'UNVERIFIED',
  binds: { channels: ['VISIT'], directions: ['OUTBOUND'], productKinds: personalConsumerCredit },
  parameters: {
    persons: { value: 2, unit: 'persons', stricter: 'HIGHER' },
    severity: { value: 'ADVISED_AGAINST', unit: 'severity', stricter: 'HIGHER' },
  },
  explanations: {
    TOO_FEW: {
      en: '{count} would come; visits are made by {persons} at least.',
      'zh-CN': '外访人数为{count}人；应不少于{persons}人。',
    },
    IDENTITY: {
      en: 'The visitors do not say for whom they come.',
      'zh-CN': '外访人员未表明身份。',
    },
  },
  judge: ({ companions, statements, happened }, { persons, severity }) => {
    const count = companions + 1;
    if (count < persons) return { decision: severity, because: 'TOO_FEW', facts: { count, persons } };
    const isStated = happened?.identityStated ?? statements?.includes('IDENTITY') ?? true;
    // Where nobody was met, there was nobody to say it to.
    return isStated || happened?.conversation === false ? null : { decision: severity, because: 'IDENTITY' };
  },
});
