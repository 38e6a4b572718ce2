import { graphqlEnum } from '../lib/enums.js';

/** The closed lists of findings. */

export const findingKindWords = {
  RULE: 'A rule says that it should not have happened.',
  PERMIT_MISSING: 'It needed a permit, and had none.',
  PERMIT_INVALID: 'The permit that it named was used, expired, forged, or for something else.',
  UNRECORDED_CONTACT: 'A provider reports that it was made, and nobody has recorded it.',
} as const;
export type FindingKind = keyof typeof findingKindWords;
export const FindingKindEnum = graphqlEnum('FindingKind', findingKindWords, 'What is found wrong.');

export const findingSubjectKindWords = {
  CONTACT_ATTEMPT: 'A contact attempt.',
  DELIVERY_LINE: 'A call, text or e-mail that a provider reports.',
} as const;
export type FindingSubjectKind = keyof typeof findingSubjectKindWords;
export const FindingSubjectKindEnum = graphqlEnum(
  'FindingSubjectKind',
  findingSubjectKindWords,
  'What kind of event a finding is about.',
);

export const findingStateWords = {
  OPEN: 'Nobody has explained it, and nobody has decided it.',
  EXPLAINED: 'Whoever did it has said why; it waits for a compliance officer.',
  CONFIRMED: 'A compliance officer found that it should not have happened.',
  DISMISSED: 'A compliance officer found that nothing is to be held against it.',
  WITHDRAWN: 'The verdict was given again, and nothing is left of it.',
} as const;
export type FindingState = keyof typeof findingStateWords;
export const FindingStateEnum = graphqlEnum('FindingState', findingStateWords, 'How far a finding has been worked.');

export const findingChangeKindWords = {
  OPENED: 'It was opened.',
  CHANGED: 'The verdict was given again, and names other rules than before, or decides otherwise.',
  EXPLAINED: 'Whoever did it, or their lead, said why.',
  CONFIRMED: 'A compliance officer confirmed it.',
  DISMISSED: 'A compliance officer dismissed it.',
  WITHDRAWN: 'The verdict was given again, and nothing is left of it.',
  REOPENED:
    'It was withdrawn and is there again; or it was decided, and the verdict has got worse since; or it was explained or confirmed, and whoever did it has changed the record so that nothing is left of it.',
  MEASURE: 'A measure was taken along with its confirmation.',
} as const;
export type FindingChangeKind = keyof typeof findingChangeKindWords;
export const FindingChangeKindEnum = graphqlEnum(
  'FindingChangeKind',
  findingChangeKindWords,
  'What happened to a finding.',
);

export const findingMeasureWords = {
  COACHING: 'The collector is coached.',
  CERTIFICATION_WITHDRAWN: 'Training and test do not count any more: both are to be passed again before any contact.',
  COLLECTOR_STOPPED: 'The collector contacts nobody until the stop is lifted.',
} as const;
export type FindingMeasure = keyof typeof findingMeasureWords;
export const FindingMeasureEnum = graphqlEnum(
  'FindingMeasure',
  findingMeasureWords,
  'What follows for the collector from a confirmed finding.',
);
