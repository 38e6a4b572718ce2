import type { ContactFacts, Statement } from '../contact-facts.js';

/** Anything from which it is learned that there is a debt. */
const ofDebt: readonly Statement[] = [
  'DEBT_COLLECTOR',
  'COLLECTION_PURPOSE',
  'VALIDATION',
  'BALANCE',
  'LEGAL_BASIS',
  'RIGHTS',
  'HOW_TO_PAY_OR_OBJECT',
];

/** The text or the talk gives the debt away. */
export const tellsOfDebt = ({ statements, happened }: ContactFacts): boolean =>
  (statements?.some((each) => ofDebt.includes(each)) ?? false) ||
  (happened !== null &&
    (happened.disclosedDebt || happened.debtsDiscussed.some(({ raisedBy }) => raisedBy === 'COLLECTOR')));
