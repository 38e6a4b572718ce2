import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

/** Why somebody looks at plain personal data: a closed list, since a free text is no purpose. */
const lookPurposeWords = {
  CONTACT: 'To make or prepare a contact.',
  CASE_WORK: 'To work the case otherwise: letters, plans, matters.',
  AUDIT: 'To check how contacts were made.',
  COMPLAINT: 'To answer a complaint or a request of the person.',
  CORRECTION: 'To correct what is recorded.',
} as const;

export type LookPurpose = keyof typeof lookPurposeWords;
export const lookPurposes = valuesOf(lookPurposeWords);
export const LookPurposeEnum = graphqlEnum(
  'LookPurpose',
  lookPurposeWords,
  'Why plain personal data is shown. Each look leaves an entry in the journal with its purpose, the people and the fields.',
);
