import { graphqlEnum } from '../lib/enums.js';
import { lookPurposeWords } from '../lib/purpose.js';

export const LookPurposeEnum = graphqlEnum(
  'LookPurpose',
  lookPurposeWords,
  'Why plain personal data is shown; each role may state those that are part of its work. Each look leaves an entry in the journal with its purpose, the people and the fields.',
);
