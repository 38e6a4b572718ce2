import { graphqlEnum } from './enums.js';
import { channelWords } from './vocabulary.js';

/** The ways to reach a person: what was tried, and what somebody wishes not to be reached by. */
export const ChannelEnum = graphqlEnum('Channel', channelWords, 'The ways to reach a person.');
