import type { Rule } from '../../compliance/index.js';
import type { ContactFacts } from '../contact-facts.js';
import { cnCardActivePlan } from './cn-card-active-plan.rule.js';
import { cnCardLetterContents } from './cn-card-letter-contents.rule.js';
import { cnCardWhoMayBeCollectedFrom } from './cn-card-who-may-be-collected-from.rule.js';
import { cnCbaAgencyList } from './cn-cba-agency-list.rule.js';
import { cnCbaAttemptsPerContactPoint } from './cn-cba-attempts-per-contact-point.rule.js';
import { cnCbaContactPersonNoDebt } from './cn-cba-contact-person-no-debt.rule.js';
import { cnCbaContactPersonOnlyWhenLost } from './cn-cba-contact-person-only-when-lost.rule.js';
import { cnCbaContactPointSource } from './cn-cba-contact-point-source.rule.js';
import { cnCbaFrequency } from './cn-cba-frequency.rule.js';
import { cnCbaHours } from './cn-cba-hours.rule.js';
import { cnCbaIdentityAtFirstContact } from './cn-cba-identity-at-first-contact.rule.js';
import { cnCbaPrivateAccount } from './cn-cba-private-account.rule.js';
import { cnCbaRelatedThirdParty } from './cn-cba-related-third-party.rule.js';
import { cnGbtCertification } from './cn-gbt-certification.rule.js';
import { cnGbtContactPersonNoDebt } from './cn-gbt-contact-person-no-debt.rule.js';
import { cnGbtContactPersonOnlyWhenLost } from './cn-gbt-contact-person-only-when-lost.rule.js';
import { cnGbtDailyConversations } from './cn-gbt-daily-conversations.rule.js';
import { cnGbtHours } from './cn-gbt-hours.rule.js';
import { cnGbtWhoMayBeCollectedFrom } from './cn-gbt-who-may-be-collected-from.rule.js';
import { cnObjection } from './cn-objection.rule.js';
import { cnOptOut } from './cn-opt-out.rule.js';
import { cnVisit } from './cn-visit.rule.js';
import { elsewhereNoLawKnown } from './elsewhere-no-law-known.rule.js';
import { inRbiHours } from './in-rbi-hours.rule.js';
import { ownHold } from './own-hold.rule.js';
import { ukBreathingSpace } from './uk-breathing-space.rule.js';
import { ukConcHoursReasonable } from './uk-conc-hours-reasonable.rule.js';
import { ukConcIdentityFirst } from './uk-conc-identity-first.rule.js';
import { ukConcStatuteBarred } from './uk-conc-statute-barred.rule.js';
import { ukConcVisitNotice } from './uk-conc-visit-notice.rule.js';
import { ukConcVulnerable } from './uk-conc-vulnerable.rule.js';
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
  cnCardActivePlan,
  cnCardLetterContents,
  cnCardWhoMayBeCollectedFrom,
  cnCbaAgencyList,
  cnCbaAttemptsPerContactPoint,
  cnCbaContactPersonNoDebt,
  cnCbaContactPersonOnlyWhenLost,
  cnCbaContactPointSource,
  cnCbaFrequency,
  cnCbaHours,
  cnCbaIdentityAtFirstContact,
  cnCbaPrivateAccount,
  cnCbaRelatedThirdParty,
  cnGbtCertification,
  cnGbtContactPersonNoDebt,
  cnGbtContactPersonOnlyWhenLost,
  cnGbtDailyConversations,
  cnGbtHours,
  cnGbtWhoMayBeCollectedFrom,
  cnObjection,
  cnOptOut,
  cnVisit,
  elsewhereNoLawKnown,
  inRbiHours,
  ownHold,
  ukBreathingSpace,
  ukConcHoursReasonable,
  ukConcIdentityFirst,
  ukConcStatuteBarred,
  ukConcVisitNotice,
  ukConcVulnerable,
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
