import { graphqlEnum } from './enums.js';

/** Here, since rules on contact, refusals and times of retention all cite a law, and none of their rooms knows the others. */
const assuranceWords = {
  PRIMARY: "The rule's own text was read word for word.",
  SECONDARY: "Taken from somebody else's account of the text.",
  UNVERIFIED: 'From general knowledge; nobody has checked it against the text.',
} as const;
export type Assurance = keyof typeof assuranceWords;
export const AssuranceEnum = graphqlEnum('Assurance', assuranceWords, 'How well the text behind a rule is known.');
