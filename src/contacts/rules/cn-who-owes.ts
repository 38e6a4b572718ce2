import type { Rule } from '../../compliance/index.js';
import type { ProductKind } from '../../lib/vocabulary.js';
import type { ContactFacts } from '../contact-facts.js';
import { owes } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { isCollection } from './cn-third-party.js';

interface Law {
  readonly id: string;
  readonly citation: string;
  readonly productKinds: readonly ProductKind[];
}

/** Collected from are the debtor and who answers for the debt, and nobody else. */
export const onlyFromWhoOwes = ({ id, citation, productKinds }: Law): Rule<ContactFacts> =>
  contactRule({
    id,
    title: { en: 'Only from the debtor and who answers for the debt', 'zh-CN': '仅可向债务人本人及其担保人催收' },
    citation,
    assurance: 'SECONDARY',
    binds: { directions: ['OUTBOUND'], productKinds },
    parameters: {},
    explanations: {
      OWES_NOTHING: {
        en: 'Nothing is collected from a person ({role}) who neither owes the debt nor guarantees it.',
        'zh-CN': '不得向与债务无关的第三人（{role}）催收。',
      },
      REPRESENTATIVE: {
        en: 'A representative speaks for the debtor: see that the authority is on record.',
        'zh-CN': '对方为债务人的代理人：请核实其授权。',
      },
    },
    judge: (facts) => {
      if (owes(facts.personRole) || !isCollection(facts)) return null;
      return facts.personRole === 'LAWYER'
        ? { decision: 'REVIEW', because: 'REPRESENTATIVE' }
        : { decision: 'PROHIBITED', because: 'OWES_NOTHING', facts: { role: facts.personRole } };
    },
  });
