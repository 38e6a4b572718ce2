import { graphqlEnum } from '../lib/enums.js';
import {
  contactPurposeWords,
  directionWords,
  outcomeWords,
  reasonCodeWords,
  statementWords,
  voicemailWords,
} from '../lib/vocabulary.js';

export { ChannelEnum } from '../lib/channel.js';

/** Beside the ways to reach a debtor, the words for what came of it. */
export const DirectionEnum = graphqlEnum('Direction', directionWords, 'Who reached out.');
export const OutcomeEnum = graphqlEnum('Outcome', outcomeWords, 'The coded result of an attempt.');
export const ReasonCodeEnum = graphqlEnum(
  'ReasonCode',
  reasonCodeWords,
  'Why an attempt was made, where a rule asks for a reason.',
);
export const VoicemailEnum = graphqlEnum(
  'Voicemail',
  voicemailWords,
  'What was left on an answering machine; rules count the kinds differently.',
);
export const ContactPurposeEnum = graphqlEnum('ContactPurpose', contactPurposeWords, 'Why somebody is contacted.');
/** `Statement` is an account's, by month. */
export const StatementEnum = graphqlEnum('ContactStatement', statementWords, 'What a text contains or a caller says.');
