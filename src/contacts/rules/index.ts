import type { Rule } from '../../compliance/index.js';
import type { ContactFacts } from '../contact-facts.js';
import { usCallFrequency } from './us-call-frequency.rule.js';
import { usCallerIdentity } from './us-caller-identity.rule.js';
import { usCease } from './us-cease.rule.js';
import { usChannelWish } from './us-channel-wish.rule.js';
import { usCumulativeConduct } from './us-cumulative-conduct.rule.js';
import { usDisclosure } from './us-disclosure.rule.js';
import { usDispute } from './us-dispute.rule.js';
import { usEmailSafeHarbour } from './us-email-safe-harbour.rule.js';
import { usHighConcentration } from './us-high-concentration.rule.js';
import { usHours } from './us-hours.rule.js';
import { usInconvenientDays } from './us-inconvenient-days.rule.js';
import { usInconvenientPlace } from './us-inconvenient-place.rule.js';
import { usInconvenientTime } from './us-inconvenient-time.rule.js';
import { usLocationContent } from './us-location-content.rule.js';
import { usLocationOnce } from './us-location-once.rule.js';
import { usMaCallFrequency } from './us-ma-call-frequency.rule.js';
import { usOptOutStatement } from './us-opt-out-statement.rule.js';
import { usPriorConduct } from './us-prior-conduct.rule.js';
import { usPriorWords } from './us-prior-words.rule.js';
import { usRepresented } from './us-represented.rule.js';
import { usTextSafeHarbour } from './us-text-safe-harbour.rule.js';
import { usThirdParty } from './us-third-party.rule.js';
import { usTimeBarred } from './us-time-barred.rule.js';
import { usValidation } from './us-validation.rule.js';
import { usVoicemail } from './us-voicemail.rule.js';
import { usWaitAfterConversation } from './us-wait-after-conversation.rule.js';
import { usWorkplace } from './us-workplace.rule.js';

/** Every rule on contact. Packs say which of them stand where, and since when. */
export const contactRules: readonly Rule<ContactFacts>[] = [
  usCallFrequency,
  usCallerIdentity,
  usCease,
  usChannelWish,
  usCumulativeConduct,
  usDisclosure,
  usDispute,
  usEmailSafeHarbour,
  usHighConcentration,
  usHours,
  usInconvenientDays,
  usInconvenientPlace,
  usInconvenientTime,
  usLocationContent,
  usLocationOnce,
  usMaCallFrequency,
  usOptOutStatement,
  usPriorConduct,
  usPriorWords,
  usRepresented,
  usTextSafeHarbour,
  usThirdParty,
  usTimeBarred,
  usValidation,
  usVoicemail,
  usWaitAfterConversation,
  usWorkplace,
];
