/**
 * The closed lists of words that entities, GraphQL enums, database checks and file formats share.
 *
 * Each list is one record, value → description. The TypeScript type, the array of values and the description that GraphQL
 * shows all come from it, so a value is added in one place.
 */

/** The values of a list, in the order in which they are written here. */
export function valuesOf<Value extends string>(words: Readonly<Record<Value, string>>): readonly Value[] {
  return Object.freeze(Object.keys(words) as Value[]);
}

/** The enum object that type-graphql's registerEnumType wants: every value under its own name. */
export function enumOf<Value extends string>(words: Readonly<Record<Value, string>>): { readonly [V in Value]: V } {
  return Object.freeze(Object.fromEntries(Object.keys(words).map((value) => [value, value]))) as { [V in Value]: V };
}

/** The shape of registerEnumType's valuesConfig: every value's description. */
export function descriptionsOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
): Record<Value, { description: string }> {
  const entries = Object.entries<string>(words).map(([value, description]) => [value, { description }]);
  return Object.fromEntries(entries) as Record<Value, { description: string }>;
}

export const channelWords = {
  PHONE: 'A voice call between two people; a dialler that connects a collector is a call too',
  SMS: 'A text message to a mobile phone',
  EMAIL: 'An e-mail',
  LETTER: 'A letter on paper, by post or courier',
  VISIT: 'A visit in person',
  SOCIAL_MEDIA: 'A private message to an account of a messaging or social service',
  VOICE_ROBOT: 'A call in which a machine speaks: artificial or prerecorded voice',
} as const;
export type Channel = keyof typeof channelWords;
export const channels = valuesOf(channelWords);

/** What providers of telephony, text messages and e-mail report of. */
export const reportedChannels = ['PHONE', 'SMS', 'EMAIL', 'VOICE_ROBOT'] as const satisfies readonly Channel[];
export type ReportedChannel = (typeof reportedChannels)[number];

export const directionWords = {
  OUTBOUND: 'The creditor, or whoever acts for it, reached out',
  INBOUND: 'The debtor or another person reached out',
} as const;
export type Direction = keyof typeof directionWords;
export const directions = valuesOf(directionWords);

export const debtorKindWords = {
  INDIVIDUAL: 'A natural person',
  ORGANISATION: 'A company or another legal person',
} as const;
export type DebtorKind = keyof typeof debtorKindWords;
export const debtorKinds = valuesOf(debtorKindWords);

export const personRoleWords = {
  DEBTOR: 'The person liable for the debt',
  CO_DEBTOR: 'Another person liable for the same debt',
  GUARANTOR: 'A person who answers for the debt as guarantor or surety',
  SPOUSE: 'The spouse of the debtor, not liable by that alone',
  CONTACT_PERSON: 'A person named for contact when the contract was made; not liable',
  EMPLOYER: "The debtor's employer, or who answers at the place of work",
  LAWYER: 'A lawyer or another representative of the debtor',
  THIRD_PARTY: 'Anyone else who has nothing to do with the debt; must not be collected from',
  UNKNOWN: 'Nobody established who it was',
} as const;
export type PersonRole = keyof typeof personRoleWords;
export const personRoles = valuesOf(personRoleWords);

export const raisedByWords = {
  COLLECTOR: 'The collector began to speak of it.',
  PERSON: 'The person reached began to speak of it.',
} as const;
export type RaisedBy = keyof typeof raisedByWords;

export const voicemailWords = {
  NONE: 'No voicemail was reached',
  NO_MESSAGE_LEFT: 'Voicemail was reached and no message was left',
  LIMITED_CONTENT: 'A limited-content message was left, which does not reveal that a debt is collected',
  FULL: 'A message was left that says more than a limited-content message may',
} as const;
export type Voicemail = keyof typeof voicemailWords;
export const voicemails = valuesOf(voicemailWords);

export const outcomeWords = {
  CONNECTED_DEBTOR: 'The debtor was reached (right-party contact)',
  CONNECTED_OTHER: 'Somebody else was reached (wrong-party contact)',
  NO_ANSWER: 'Nobody answered',
  BUSY: 'The line was busy',
  NOT_IN_SERVICE: 'The number, address or account is not in service',
  VOICEMAIL_REACHED: 'A voicemail box was reached',
  DELIVERED: 'The message or letter was delivered',
  UNDELIVERED: 'The message or letter could not be delivered',
  REFUSED: 'The person reached refused to talk or to pay',
  PROMISED: 'The debtor promised to pay',
  DISPUTED: 'The debtor disputed the debt',
  WRONG_NUMBER: 'The contact point belongs to somebody else',
  LEFT_MESSAGE: 'A message was left with a person or at the address',
  VISITED_MET: 'A visit, in which somebody was met',
  VISITED_ABSENT: 'A visit, in which nobody was met',
} as const;
export type Outcome = keyof typeof outcomeWords;
export const outcomes = valuesOf(outcomeWords);

export const reasonCodeWords = {
  REQUIRED_BY_LAW: 'A law requires the contact (Regulation F, comment 14(b)(2)(ii)-2.i)',
  ACTIVE_LITIGATION: 'It belongs to litigation that is under way (comment 14(b)(2)(ii)-2.ii)',
  CONSUMER_REQUEST: 'It answers a request of the person (comment 14(b)(2)(ii)-2.iii)',
  TIME_CRITICAL_OUTSIDE_CONTROL:
    'It could not wait: the person could still avoid harm that whoever collects does not control (comment 14(b)(2)(ii)-2.iv)',
  CALLBACK_AGREED: 'The person had agreed to be called back',
  LOCATION_INFORMATION: 'To learn where the debtor can be reached, and nothing else',
  OTHER: 'Any other reason',
} as const;
export type ReasonCode = keyof typeof reasonCodeWords;
export const reasonCodes = valuesOf(reasonCodeWords);

export const contactPurposeWords = {
  COLLECTION: 'To collect',
  LOCATION: 'Only to learn where the debtor is, or to pass a message: nothing is said of a debt',
  REPLY: 'One answer to what the person wrote or said, by the same way',
  LEGALLY_REQUIRED: 'A statement that a law demands',
  CLOSING_OR_REMEDY: 'That efforts end, or that a stated remedy may be or is invoked (12 CFR 1006.6(c)(2))',
  CONFIRMATION: 'One confirmation that a wish was heard',
} as const;
export type ContactPurpose = keyof typeof contactPurposeWords;
export const contactPurposes = valuesOf(contactPurposeWords);

export const statementWords = {
  IDENTITY: 'For whom the message or call comes',
  DEBT_COLLECTOR: 'That it comes from a debt collector',
  COLLECTION_PURPOSE: 'That a debt is collected, and that information will be used for it',
  OPT_OUT: 'How to stop such messages to this address or number',
  VALIDATION: 'The validation information of 12 CFR 1006.34(c)',
  BALANCE: 'What is owed',
  LEGAL_BASIS: 'On which contract or law the claim rests',
  RIGHTS: 'What the debtor may do about it',
  HOW_TO_PAY_OR_OBJECT: 'How to pay, and how to object',
  CONTACT: 'How to reach whoever collects',
  SEAL: "The creditor's seal",
  VISIT_PURPOSE: 'Why somebody visits',
  LEGAL_ACTION: 'That a suit is brought or may be',
} as const;
export type Statement = keyof typeof statementWords;
export const statements = valuesOf(statementWords);

export const productKindWords = {
  CREDIT_CARD: 'A credit card account',
  PERSONAL_CONSUMER_LOAN: 'A consumer loan to a person, not secured',
  ONLINE_CONSUMER_LOAN: 'A consumer loan made over the internet',
  MORTGAGE: 'A loan secured on land or a dwelling',
  AUTO_LOAN: 'A loan to buy a vehicle',
  STUDENT_LOAN: 'A loan for education',
  MEDICAL: 'A debt for medical care',
  BUSINESS_LOAN: 'A loan for business purposes',
  OTHER: 'Any other debt',
} as const;
export type ProductKind = keyof typeof productKindWords;
export const productKinds = valuesOf(productKindWords);

export const contactPointKindWords = {
  MOBILE_PHONE: 'A mobile phone number',
  LANDLINE_HOME: 'A fixed telephone at home',
  LANDLINE_WORK: 'A telephone at the place of work',
  EMAIL: 'An e-mail address',
  POSTAL_ADDRESS: 'A postal address',
  SOCIAL_ACCOUNT: 'An account of a messaging or social service',
} as const;
export type ContactPointKind = keyof typeof contactPointKindWords;
export const contactPointKinds = valuesOf(contactPointKindWords);

export const contactPointSourceWords = {
  CONTRACT: 'Given in the contract or its application',
  LEFT_BY_DEBTOR: 'Left by the debtor afterwards',
  AUTHORISED_BY_DEBTOR: 'Obtained elsewhere with the authority of the debtor',
  PUBLIC_SOURCE: 'Found in a public source',
  TOLD_BY_CONTACT_PERSON: 'Told by a contact person',
  CREDIT_BUREAU: 'From a credit bureau',
  OTHER: 'From anywhere else, or not known',
} as const;
export type ContactPointSource = keyof typeof contactPointSourceWords;
export const contactPointSources = valuesOf(contactPointSourceWords);

export const caseStageWords = {
  REMINDER: 'Before or shortly after the due date: friendly reminders',
  FIRST: 'First stage of collection',
  SECOND: 'Second stage of collection, after the first did not succeed',
  LEGAL: 'Legal proceedings are prepared or under way',
  CLOSED: 'Collection has ended',
  TRANSFERRED: 'The claim was sold (债权转让): it is the buyer who collects',
} as const;
export type CaseStage = keyof typeof caseStageWords;
export const caseStages = valuesOf(caseStageWords);
/** Where nothing is collected here any more. */
export const isOver = (stage: string): boolean => stage === 'CLOSED' || stage === 'TRANSFERRED';

export const classificationWords = {
  NORMAL: '正常: the debtor can perform, nothing is overdue',
  SPECIAL_MENTION: '关注: principal, interest or return is overdue, by however little',
  SUBSTANDARD: '次级: overdue for more than 90 days',
  DOUBTFUL: '可疑: overdue for more than 270 days',
  LOSS: '损失: overdue for more than 360 days',
} as const;
export type Classification = keyof typeof classificationWords;
export const classifications = valuesOf(classificationWords);

export const placeWords = {
  HOME: 'Where the person lives',
  WORK: 'Where the person works',
} as const;
export type Place = keyof typeof placeWords;
export const places = valuesOf(placeWords);

export const consentKindWords = {
  MORE_CALLS: 'More calls than Regulation F presumes to be in order, for at most seven days',
  OUTSIDE_HOURS: 'Contact outside of the hours of the law',
  MORE_ATTEMPTS: 'More attempts than a frequency allows that the person may lift',
  TEXT: 'Text messages to the number',
  EMAIL: 'E-mail to the address',
  THIRD_PARTY: 'To speak about the debt with somebody who does not owe it',
  VISIT: 'A visit in person',
  LAWYER_AGREES: 'Contact with the person although somebody represents them: the representative agrees',
} as const;
export type ConsentKind = keyof typeof consentKindWords;
export const consentKinds = valuesOf(consentKindWords);

export const wishKindWords = {
  TIME: 'Not at these times: the schedule',
  ONLY_TIME: 'Only at these times: the schedule',
  PLACE: 'Not at this place',
  CHANNEL: 'Not by this way',
  CONTACT_POINT: 'Not at this number or address',
  CEASE: 'No contact at all; binds from receipt, which is when it begins to hold',
  REPRESENTED: 'Somebody represents the person; the debts say in what',
  NOT_AT_WORK: 'The employer forbids it, or the person may not take calls at work',
  REFUSED: 'A person who does not owe will not be contacted again',
} as const;
export type WishKind = keyof typeof wishKindWords;
export const wishKinds = valuesOf(wishKindWords);
