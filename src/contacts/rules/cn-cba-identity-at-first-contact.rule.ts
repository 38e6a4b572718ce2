import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { after, before, isCall } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { personalConsumerCredit } from './cn-scope.js';

/** At the first contact the collector says for which institution. */
export const cnCbaIdentityAtFirstContact = contactRule({
  id: 'cn.cba.identity-at-first-contact',
  title: { en: 'The institution is named at the first contact', 'zh-CN': '首次联系应表明机构身份' },
  citation: '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026-01-30）：首次催收表明身份',
  assurance: 'SECONDARY',
  binds: { directions: ['OUTBOUND'], productKinds: personalConsumerCredit },
  parameters: {},
  explanations: {
    NOT_STATED: {
      en: 'The first contact does not say for which institution it is made.',
      'zh-CN': '首次联系未表明机构身份。',
    },
    NOT_RECORDED: {
      en: 'This was the first contact; nobody recorded whether the institution was named.',
      'zh-CN': '此为首次联系；未记录是否已表明机构身份。',
    },
  },
  judge: (facts) => {
    const { happened, statements } = facts;
    if (facts.ever.hasBeenReached || before(facts).some((each) => isReached(each) && !each.isReserved)) return null;
    const isInText = statements === null ? null : statements.includes('IDENTITY');
    if (happened === null) return isInText === false ? { decision: 'PROHIBITED', because: 'NOT_STATED' } : null;
    if (!isReached(happened)) return null;
    const isStated = happened.identityStated ?? isInText;
    if (isStated === null) return { decision: 'REVIEW', because: 'NOT_RECORDED' };
    return isStated ? null : { decision: 'PROHIBITED', because: 'NOT_STATED' };
  },
  boundaries: (facts, _, until) =>
    after(facts, until)
      .filter(isReached)
      .map(({ occurredAt }) => occurredAt),
});

/** Somebody was spoken to, met or written to: a call that rang, or dropped before a word, reached nobody. */
const isReached = (attempt: PastAttempt): boolean =>
  attempt.direction === 'OUTBOUND' &&
  (isSpoken(attempt)
    ? attempt.conversation
    : attempt.outcome !== 'UNDELIVERED' && attempt.outcome !== 'NOT_IN_SERVICE');

const isSpoken = ({ channel }: Pick<ContactFacts, 'channel'>): boolean => isCall({ channel }) || channel === 'VISIT';
