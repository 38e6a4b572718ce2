import { graphqlEnum } from '../lib/enums.js';
import { valuesOf, type Channel, type ContactPurpose } from '../lib/vocabulary.js';

/** The ways for which a text is written beforehand; whoever rings or visits speaks for themselves. */
export const templateChannels = ['SMS', 'EMAIL', 'LETTER', 'VOICE_ROBOT', 'SOCIAL_MEDIA'] as const satisfies Channel[];
export type TemplateChannel = (typeof templateChannels)[number];

const occasionWords = {
  REMINDER: 'Reminds of what is due, after earlier contacts.',
  INITIAL_COMMUNICATION: 'The first that the person hears of the debt from whoever collects it.',
  VALIDATION_NOTICE: 'Gives the validation information of 12 CFR 1006.34 after the first communication.',
  COLLECTION_LETTER: 'The formal collection letter (催收函件).',
  LEGAL_WARNING: 'Says that a suit may be brought.',
  VISIT_NOTICE: 'Announces a visit, and why.',
  LOCATION_INQUIRY: 'Asks somebody else where the debtor is; says nothing of a debt.',
  REPLY: 'Answers what the person wrote, once.',
  CONFIRMATION: 'Confirms that a wish was heard, such as an opt-out; once.',
  CLOSING_NOTICE: 'Says that efforts end, or that a stated remedy may be or is invoked: 12 CFR 1006.6(c)(2).',
  REQUIRED_BY_LAW: 'A statement that a law demands, such as a periodic one.',
} as const;
export type Occasion = keyof typeof occasionWords;
export const occasions = valuesOf(occasionWords);
export const OccasionEnum = graphqlEnum('Occasion', occasionWords, 'On which occasion a text is sent.');

/** Why somebody is contacted on each occasion, as rules ask for it. */
export const purposeOf: Readonly<Record<Occasion, ContactPurpose>> = {
  REMINDER: 'COLLECTION',
  INITIAL_COMMUNICATION: 'COLLECTION',
  VALIDATION_NOTICE: 'COLLECTION',
  COLLECTION_LETTER: 'COLLECTION',
  LEGAL_WARNING: 'COLLECTION',
  VISIT_NOTICE: 'COLLECTION',
  LOCATION_INQUIRY: 'LOCATION',
  REPLY: 'REPLY',
  CONFIRMATION: 'CONFIRMATION',
  CLOSING_NOTICE: 'CLOSING_OR_REMEDY',
  REQUIRED_BY_LAW: 'LEGALLY_REQUIRED',
};
