import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

export { AssuranceEnum, type Assurance } from '../lib/assurance.js';

/** From the mildest to the worst: of several reasons the worst decides. */
const decisionWords = {
  ALLOWED: 'The law allows it.',
  REVIEW: 'Allowed, with something that a person should look at; a permit is issued.',
  ADVISED_AGAINST:
    'A text advises against it (不宜); a permit is issued to a person who gives a reason, never to a machine.',
  PRESUMED_VIOLATION:
    'Presumed to be a violation unless rebutted; a permit is issued only for a rebuttal reason that a compliance officer approves.',
  PROHIBITED: 'Forbidden. No permit is ever issued.',
} as const;
export type Decision = keyof typeof decisionWords;
export const decisions = valuesOf(decisionWords);
export const DecisionEnum = graphqlEnum(
  'Decision',
  decisionWords,
  'What the law says of a contact; of several reasons the worst decides.',
);

export const worstOf = (some: Iterable<Decision>): Decision => {
  let worst: Decision = 'ALLOWED';
  for (const each of some) if (isWorse(each, worst)) worst = each;
  return worst;
};

export const isWorse = (one: Decision, other: Decision): boolean => decisions.indexOf(one) > decisions.indexOf(other);

const actorTypeWords = {
  CREDITOR: 'The bank itself, in its own name.',
  AGENCY: 'An agency that collects for the creditor.',
  DEBT_BUYER: 'Who bought the debt.',
  LAW_FIRM: 'A law firm that collects for the creditor.',
} as const;
/** As what somebody collects; laws bind some and not others. */
export type ActorType = keyof typeof actorTypeWords;
export const ActorTypeEnum = graphqlEnum('ActorType', actorTypeWords, 'As what somebody collects.');

const explanationLanguageWords = { EN: 'English.', ZH_CN: 'Simplified Chinese.' } as const;
export type ExplanationLanguage = keyof typeof explanationLanguageWords;
export const ExplanationLanguageEnum = graphqlEnum(
  'ExplanationLanguage',
  explanationLanguageWords,
  'The languages in which rules are explained.',
);
