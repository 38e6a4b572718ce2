import type { ContactFacts } from '../contact-facts.js';
import { owes } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { tellsOfDebt } from './disclosure.js';

/** No details of a debt before it is established that the person is the debtor or acts for the debtor. */
export const ukConcIdentityFirst = contactRule({
  id: 'uk.conc.identity-first',
  title: { en: 'Who it is comes before what is owed', 'zh-CN': '核实身份后方可谈及债务' },
  citation: 'FCA CONC 7.9.10R',
  assurance: 'PRIMARY',
  binds: {},
  parameters: {},
  explanations: {
    NOT_ESTABLISHED: {
      en: 'The debt was spoken of with a person whose identity was not established.',
      'zh-CN': '未核实对方身份即谈及债务。',
    },
    NOT_INTRODUCED: {
      en: 'The debt was spoken of by a caller who had not said for whom they call.',
      'zh-CN': '未表明己方身份即谈及债务。',
    },
    NOT_THE_DEBTOR: {
      en: 'Details of the debt go to a person ({role}) who is not the debtor and does not act for the debtor.',
      'zh-CN': '向并非债务人亦非其代理人的人（{role}）透露了债务信息。',
    },
  },
  judge: (facts) => {
    const { happened, personRole } = facts;
    if (personRole === 'UNKNOWN')
      return hasSpokenOfDebt(facts) ? { decision: 'PROHIBITED', because: 'NOT_ESTABLISHED' } : null;
    if (!owes(personRole) && personRole !== 'LAWYER')
      return tellsOfDebt(facts)
        ? { decision: 'PROHIBITED', because: 'NOT_THE_DEBTOR', facts: { role: personRole } }
        : null;
    return happened?.identityStated === false && hasSpokenOfDebt(facts)
      ? { decision: 'PROHIBITED', because: 'NOT_INTRODUCED' }
      : null;
  },
});

/** A conversation is by its definition an exchange about the debt. */
const hasSpokenOfDebt = (facts: ContactFacts): boolean => tellsOfDebt(facts) || (facts.happened?.conversation ?? false);
