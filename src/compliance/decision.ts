import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

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
export const DecisionEnum = graphqlEnum('Decision', decisionWords, 'What the law says of a contact.');

export const worstOf = (some: Iterable<Decision>): Decision => {
  let worst: Decision = 'ALLOWED';
  for (const each of some) if (decisions.indexOf(each) > decisions.indexOf(worst)) worst = each;
  return worst;
};

const assuranceWords = {
  PRIMARY: "The rule's own text was read word for word.",
  SECONDARY: "Taken from somebody else's account of the text.",
  UNVERIFIED: 'From general knowledge; nobody has checked it against the text.',
} as const;
export type Assurance = keyof typeof assuranceWords;
export const AssuranceEnum = graphqlEnum('Assurance', assuranceWords, 'How well the text behind a rule is known.');

/** As what somebody collects; laws bind some and not others. */
export type ActorType =
  /** The bank itself, in its own name. */
  | 'CREDITOR'
  /** An agency that collects for the creditor. */
  | 'AGENCY'
  /** Who bought the debt. */
  | 'DEBT_BUYER'
  /** A law firm that collects for the creditor. */
  | 'LAW_FIRM';

const explanationLanguageWords = { EN: 'English.', ZH_CN: 'Simplified Chinese.' } as const;
export type ExplanationLanguage = keyof typeof explanationLanguageWords;
export const ExplanationLanguageEnum = graphqlEnum(
  'ExplanationLanguage',
  explanationLanguageWords,
  'The languages in which rules are explained.',
);
