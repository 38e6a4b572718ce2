import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

/** The closed lists of a complaint. What it is about has a file of its own: `complaint-issues.ts`. */

const complaintSourceWords = {
  DEBTOR: 'Whom it concerns, or somebody for them, complained to the institution.',
  REGULATOR: 'A regulator passed it on.',
  PUBLIC_FILE:
    'A published file, such as the complaint database of the US Consumer Financial Protection Bureau (CFPB); nobody is named in it.',
  OTHER: 'Anybody else.',
} as const;
export type ComplaintSource = keyof typeof complaintSourceWords;
export const complaintSources = valuesOf(complaintSourceWords);
export const ComplaintSourceEnum = graphqlEnum('ComplaintSource', complaintSourceWords, 'Who brought a complaint.');

const complaintChannelWords = {
  PHONE: 'By telephone.',
  EMAIL: 'By e-mail.',
  LETTER: 'By letter.',
  BRANCH: 'In person.',
  WEB: "By the institution's own pages or app.",
  SOCIAL_MEDIA: 'By a message on a social service.',
  PORTAL: "By a regulator's portal.",
  FILE: 'In a file that was imported.',
  OTHER: 'By any other way.',
} as const;
export type ComplaintChannel = keyof typeof complaintChannelWords;
export const complaintChannels = valuesOf(complaintChannelWords);
export const ComplaintChannelEnum = graphqlEnum('ComplaintChannel', complaintChannelWords, 'How a complaint came in.');

const complaintStateWords = {
  OPEN: 'Not answered yet.',
  ANSWERED: 'Answered; not closed yet.',
  CLOSED: 'Closed.',
} as const;
export type ComplaintState = keyof typeof complaintStateWords;
export const complaintStates = valuesOf(complaintStateWords);
export const ComplaintStateEnum = graphqlEnum('ComplaintState', complaintStateWords, 'How far a complaint has come.');

const answerWords = {
  UPHELD: 'The complaint is right.',
  PARTLY_UPHELD: 'The complaint is right in part.',
  NOT_UPHELD: 'The complaint is not right.',
  WITHDRAWN: 'Who complained took it back.',
  CLOSED_WITH_EXPLANATION: 'Explained, without relief (CFPB: Closed with explanation).',
  CLOSED_WITH_MONETARY_RELIEF: 'With money for the one who complained (CFPB: Closed with monetary relief).',
  CLOSED_WITH_NON_MONETARY_RELIEF: 'With relief other than money (CFPB: Closed with non-monetary relief).',
  CLOSED_WITHOUT_EXPLANATION: 'Neither relief nor explanation (CFPB: Closed).',
} as const;
const complaintOutcomeWords = {
  ...answerWords,
  IN_PROGRESS: 'Being worked; a final answer is owed (CFPB: In progress).',
  UNTIMELY_RESPONSE: 'It was not answered in time (CFPB: Untimely response).',
} as const;
export type ComplaintOutcome = keyof typeof complaintOutcomeWords;
export const complaintOutcomes = valuesOf(complaintOutcomeWords);
export const ComplaintOutcomeEnum = graphqlEnum('ComplaintOutcome', complaintOutcomeWords, 'What came of a complaint.');

/** Which outcomes an answer can have. */
export const isAnswer = (outcome: ComplaintOutcome): boolean => outcome in answerWords;

const complaintChangeKindWords = {
  OPENED: 'It was taken in.',
  LINKED: 'It was linked to a case, to attempts or to findings.',
  ANSWERED: 'It was answered.',
  CLOSED: 'It was closed.',
  REOPENED: 'It was opened again, with new deadlines.',
} as const;
export type ComplaintChangeKind = keyof typeof complaintChangeKindWords;
export const complaintChangeKinds = valuesOf(complaintChangeKindWords);
export const ComplaintChangeKindEnum = graphqlEnum(
  'ComplaintChangeKind',
  complaintChangeKindWords,
  'What happened to a complaint.',
);

const complaintSubjectKindWords = {
  CONTACT_ATTEMPT: 'An attempt to contact somebody.',
  FINDING: 'A finding.',
} as const;
export type ComplaintSubjectKind = keyof typeof complaintSubjectKindWords;
export const complaintSubjectKinds = valuesOf(complaintSubjectKindWords);
export const ComplaintSubjectKindEnum = graphqlEnum(
  'ComplaintSubjectKind',
  complaintSubjectKindWords,
  'What kind of record a complaint is about.',
);
