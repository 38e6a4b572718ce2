import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';
import { isWithin } from './pack.js';
import { packs } from './packs.js';

/**
 * What complaints about collection are about: the words of the CFPB's complaint database of 2015, which an institution's own
 * complaints fit too, and which rules each touches. The rules lie in the rooms above; a test says that each exists.
 */

export const complaintIssueWords = {
  DEBT_NOT_OWED: "Cont'd attempts collect debt not owed",
  VERIFICATION: 'Disclosure verification of debt',
  COMMUNICATION_TACTICS: 'Communication tactics',
  FALSE_STATEMENTS: 'False statements or representation',
  IMPROPER_CONTACT: 'Improper contact or sharing of info',
  ILLEGAL_ACTION: 'Taking/threatening an illegal action',
  OTHER: 'Anything else',
} as const;
export type ComplaintIssue = keyof typeof complaintIssueWords;
export const complaintIssues = valuesOf(complaintIssueWords);
export const ComplaintIssueEnum = graphqlEnum(
  'ComplaintIssue',
  complaintIssueWords,
  'What a complaint is about, in the words of the CFPB.',
);

interface SubIssue {
  readonly issue: ComplaintIssue;
  /** As the CFPB's file has it. */
  readonly words: string;
  /** Which rules on contact it touches; none where it is about something else. */
  readonly ruleIds: readonly string[];
}

const contested = ['us.reg-f.dispute', 'cn.objection'] as const;
const notLiable = ['cn.card.who-may-be-collected-from', 'cn.gbt.who-may-be-collected-from'] as const;
const identity = ['us.reg-f.caller-identity', 'cn.cba.identity-at-first-contact'] as const;
const stop = ['us.reg-f.cease', 'us.reg-f.prior-words', 'cn.opt-out'] as const;
const thirdParties = [
  'us.reg-f.third-party',
  'us.reg-f.location-content',
  'us.reg-f.location-once',
  'us.reg-f.voicemail',
  'cn.cba.contact-person-no-debt',
  'cn.cba.contact-person-only-when-lost',
  'cn.cba.related-third-party',
  'cn.gbt.contact-person-no-debt',
  'cn.gbt.contact-person-only-when-lost',
  'uk.conc.identity-first',
] as const;
const hours = [
  'us.reg-f.hours',
  'us.reg-f.inconvenient-time',
  'cn.cba.hours',
  'cn.gbt.hours',
  'in.rbi.hours',
  'uk.conc.hours-reasonable',
] as const;
const counts = [
  'us.reg-f.call-frequency',
  'us.reg-f.wait-after-conversation',
  'us.reg-f.high-concentration',
  'us.reg-f.cumulative-conduct',
  'us.ma.call-frequency',
  'cn.cba.attempts-per-contact-point',
  'cn.cba.frequency',
  'cn.gbt.daily-conversations',
] as const;

const of = (issue: ComplaintIssue, words: string, ruleIds: readonly string[] = []): SubIssue => ({
  issue,
  words,
  ruleIds,
});

export const complaintSubIssueTable = {
  NOT_MY_DEBT: of('DEBT_NOT_OWED', 'Debt is not mine', [...contested, ...notLiable]),
  IDENTITY_THEFT: of('DEBT_NOT_OWED', 'Debt resulted from identity theft', [...contested, ...notLiable]),
  DISCHARGED_IN_BANKRUPTCY: of('DEBT_NOT_OWED', 'Debt was discharged in bankruptcy', contested),
  DEBT_PAID: of('DEBT_NOT_OWED', 'Debt was paid', contested),
  NOT_DISCLOSED_AS_COLLECTION: of('VERIFICATION', 'Not disclosed as an attempt to collect', [
    'us.reg-f.disclosure',
    ...identity,
  ]),
  NOT_ENOUGH_INFORMATION: of('VERIFICATION', 'Not given enough info to verify debt', [
    'us.reg-f.validation',
    'us.reg-f.dispute',
    'cn.card.letter-contents',
  ]),
  NO_NOTICE_OF_RIGHT_TO_DISPUTE: of('VERIFICATION', 'Right to dispute notice not received', [
    'us.reg-f.validation',
    'cn.card.letter-contents',
  ]),
  CALLED_AFTER_WRITTEN_CEASE: of('COMMUNICATION_TACTICS', 'Called after sent written cease of comm', stop),
  CALLED_OUTSIDE_HOURS: of('COMMUNICATION_TACTICS', 'Called outside of 8am-9pm', hours),
  REPEATED_CALLS: of('COMMUNICATION_TACTICS', 'Frequent or repeated calls', counts),
  THREATENED_LEGAL_ACTION: of('COMMUNICATION_TACTICS', 'Threatened to take legal action'),
  ABUSIVE_LANGUAGE: of('COMMUNICATION_TACTICS', 'Used obscene/profane/abusive language', ['us.reg-f.prior-conduct']),
  WRONG_AMOUNT: of('FALSE_STATEMENTS', 'Attempted to collect wrong amount', contested),
  IMPERSONATED_OFFICIAL: of('FALSE_STATEMENTS', 'Impersonated an attorney or official', identity),
  SAID_NOT_PAYING_IS_CRIME: of('FALSE_STATEMENTS', 'Indicated committed crime not paying'),
  SAID_NOT_TO_ANSWER_LAWSUIT: of('FALSE_STATEMENTS', "Indicated shouldn't respond to lawsuit"),
  CONTACTED_EMPLOYER: of('IMPROPER_CONTACT', 'Contacted employer after asked not to', [
    'us.reg-f.workplace',
    'us.reg-f.third-party',
    ...notLiable,
  ]),
  CONTACTED_AFTER_ASKED_NOT_TO: of('IMPROPER_CONTACT', 'Contacted me after I asked not to', [
    'us.reg-f.channel-wish',
    ...stop,
  ]),
  CONTACTED_INSTEAD_OF_ATTORNEY: of('IMPROPER_CONTACT', 'Contacted me instead of my attorney', [
    'us.reg-f.represented',
  ]),
  TALKED_TO_THIRD_PARTY: of('IMPROPER_CONTACT', 'Talked to a third party about my debt', thirdParties),
  TOOK_EXEMPT_FUNDS: of('ILLEGAL_ACTION', 'Attempted to/Collected exempt funds'),
  SEIZED_PROPERTY: of('ILLEGAL_ACTION', 'Seized/Attempted to seize property'),
  SUED_WITHOUT_NOTICE: of('ILLEGAL_ACTION', 'Sued w/o proper notification of suit'),
  SUED_AT_WRONG_PLACE: of('ILLEGAL_ACTION', "Sued where didn't live/sign for debt"),
  THREATENED_ARREST: of('ILLEGAL_ACTION', 'Threatened arrest/jail if do not pay'),
  THREATENED_SUIT_ON_OLD_DEBT: of('ILLEGAL_ACTION', 'Threatened to sue on too old debt', [
    'us.reg-f.time-barred',
    'uk.conc.statute-barred',
  ]),
  OTHER: of('OTHER', 'Anything else'),
} as const satisfies Readonly<Record<string, SubIssue>>;
export type ComplaintSubIssue = keyof typeof complaintSubIssueTable;
export const complaintSubIssues = Object.keys(complaintSubIssueTable) as readonly ComplaintSubIssue[];

export const ComplaintSubIssueEnum = graphqlEnum(
  'ComplaintSubIssue',
  Object.fromEntries(complaintSubIssues.map((each) => [each, complaintSubIssueTable[each].words])) as Record<
    ComplaintSubIssue,
    string
  >,
  'What a complaint is about in particular, in the words of the CFPB.',
);

/** The rules that it touches and that some pack of the jurisdiction has; of all jurisdictions where none is known. */
export function rulesTouched(subIssue: ComplaintSubIssue, jurisdiction: string | null): string[] {
  const { ruleIds }: SubIssue = complaintSubIssueTable[subIssue];
  if (jurisdiction === null) return [...ruleIds];
  const standing = new Set(
    packs.filter((pack) => isWithin(jurisdiction, pack.jurisdiction)).flatMap(({ rules }) => rules.map(({ id }) => id)),
  );
  return ruleIds.filter((id) => standing.has(id));
}
