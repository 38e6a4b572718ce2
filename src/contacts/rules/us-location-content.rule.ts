import type { ContactFacts, Statement, Wish } from '../contact-facts.js';
import { concerns, holds, turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { reachedSomebody, thirdParties } from './us-persons.js';

/** What shows that a debt is owed or collected. */
const ofDebt: readonly Statement[] = [
  'DEBT_COLLECTOR',
  'COLLECTION_PURPOSE',
  'VALIDATION',
  'BALANCE',
  'LEGAL_BASIS',
  'HOW_TO_PAY_OR_OBJECT',
  'LEGAL_ACTION',
];

/** What is said when a third party is asked where the consumer is: nothing of a debt, and for whom one calls only if asked. */
export const usLocationContent = contactRule({
  id: 'us.reg-f.location-content',
  title: { en: 'What a third party may be told and asked', 'zh-CN': '向第三方查询下落的内容限制' },
  citation: '12 CFR 1006.10(b)',
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'], personRoles: thirdParties },
  parameters: {},
  explanations: {
    DEBT_NAMED: {
      en: 'Who asks a third party where the consumer is may not state or show that a debt is owed.',
      'zh-CN': '向第三方查询下落时不得表明或暗示存在债务。',
    },
    REPRESENTED: {
      en: 'The consumer is represented by an attorney; nobody but the attorney is asked.',
      'zh-CN': '债务人已委托律师；仅可向该律师查询。',
    },
    FOR_WHOM: {
      en: 'It was said for whom the caller calls; that is allowed only if the person asked for it.',
      'zh-CN': '已说明代表何方致电；仅在对方明确要求时允许。',
    },
  },
  judge: (facts) => {
    const { happened, purpose, statements } = facts;
    if (purpose !== 'LOCATION' || (happened && !reachedSomebody(happened))) return null;
    if (happened?.disclosedDebt || statements?.some((each) => ofDebt.includes(each)))
      return { decision: 'PROHIBITED', because: 'DEBT_NAMED' };
    if (isRepresented(facts)) return { decision: 'PROHIBITED', because: 'REPRESENTED' };
    return happened?.identityStated ? { decision: 'REVIEW', because: 'FOR_WHOM' } : null;
  },
  boundaries: (facts, _, until) =>
    turns(
      [...facts.wishes.filter(isRepresentation), ...facts.consents.filter(({ kind }) => kind === 'LAWYER_AGREES')],
      facts.at,
      until,
    ),
});

const isRepresentation = ({ kind }: Wish): boolean => kind === 'REPRESENTED';

/** The consumer, not the person asked; an attorney who agreed stands in nobody's way. */
const isRepresented = ({ wishes, consents, debts, person, at }: ContactFacts): boolean =>
  debts.some(
    (debt) =>
      wishes.some(
        (wish) =>
          isRepresentation(wish) && wish.personId === person.debtorId && concerns(wish, [debt]) && holds(wish, at),
      ) && !consents.some((each) => each.kind === 'LAWYER_AGREES' && concerns(each, [debt]) && holds(each, at)),
  );
