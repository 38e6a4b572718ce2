import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

/** The closed lists of words of plans and promises. */

const planKindWords = {
  EQUAL_INSTALMENTS: 'Equal instalments; the first ones bear what does not divide evenly, one minor unit each.',
  BALLOON: 'Equal instalments and a larger last one.',
  SETTLEMENT: 'Less than is owed, as full settlement (减免结清), in equal instalments or at once.',
  PAYMENT_HOLIDAY: 'Nothing for some months, and then equal instalments.',
  GIVEN: 'Instalments as they were negotiated one by one.',
} as const;
export type PlanKind = keyof typeof planKindWords;
export const planKinds = valuesOf(planKindWords);
export const PlanKindEnum = graphqlEnum('PlanKind', planKindWords, 'How a plan spreads what is to be paid.');

const planStateWords = {
  PROPOSED: 'Proposed; nobody is bound.',
  NEGOTIATED: 'Answered with other terms, which are a plan of their own.',
  WITHDRAWN: 'Withdrawn before it was agreed.',
  PERFORMING: 'Agreed, and performed as far as is known: collection stops.',
  KEPT: 'All of it was paid (履约).',
  BROKEN: 'Not paid as agreed (违约): collection may go on.',
  RENEGOTIATED: 'Ended by the agreement of another plan in its stead.',
} as const;
export type PlanState = keyof typeof planStateWords;
export const planStates = valuesOf(planStateWords);
export const PlanStateEnum = graphqlEnum('PlanState', planStateWords, 'How far a plan has come.');

const planOutcomeWords = { KEPT: planStateWords.KEPT, BROKEN: planStateWords.BROKEN } as const;
export type PlanOutcome = keyof typeof planOutcomeWords;
export const PlanOutcomeEnum = graphqlEnum('PlanOutcome', planOutcomeWords, 'How an agreed plan ended.');

const planSideWords = {
  DEBTOR: 'The debtor, or who speaks for them.',
  INSTITUTION: 'The institution, or who collects for it.',
} as const;
export type PlanSide = keyof typeof planSideWords;
export const planSides = valuesOf(planSideWords);
export const PlanSideEnum = graphqlEnum('PlanSide', planSideWords, 'Whose terms they are.');

const planStatementWords = {
  FEES: 'What fees and interest are charged while the plan runs, or that none are.',
  NO_NEW_CARD: 'That no new card is issued until the plan is settled.',
  RIGHTS_AND_BREACH: 'The rights and duties of both sides, and what follows from a breach.',
  LIMITATION_EXPIRED: 'That the limitation period is over, and that the debtor need not pay.',
} as const;
export type PlanStatement = keyof typeof planStatementWords;
export const PlanStatementEnum = graphqlEnum(
  'PlanStatement',
  planStatementWords,
  'What the agreement says besides its amounts, currency and dates, which it always has.',
);

const acceptanceWayWords = {
  WRITTEN: 'Signed on paper.',
  ELECTRONIC: 'Accepted by electronic means, such as the front end of the institution.',
  ORAL: 'By word of mouth.',
} as const;
export type AcceptanceWay = keyof typeof acceptanceWayWords;
export const acceptanceWays = valuesOf(acceptanceWayWords);
export const AcceptanceWayEnum = graphqlEnum('AcceptanceWay', acceptanceWayWords, 'How the debtor accepted.');

const promiseStateWords = {
  OPEN: 'Given; neither kept nor broken yet.',
  KEPT: 'Paid in time, within the tolerance (履约).',
  BROKEN: 'Not paid in time (跳票).',
  WITHDRAWN: 'Taken back, or recorded by mistake.',
} as const;
export type PromiseState = keyof typeof promiseStateWords;
export const promiseStates = valuesOf(promiseStateWords);
export const PromiseStateEnum = graphqlEnum('PromiseState', promiseStateWords, 'What became of a promise to pay.');

const promiseOutcomeWords = {
  KEPT: promiseStateWords.KEPT,
  BROKEN: promiseStateWords.BROKEN,
  WITHDRAWN: promiseStateWords.WITHDRAWN,
} as const;
export type PromiseOutcome = keyof typeof promiseOutcomeWords;
export const PromiseOutcomeEnum = graphqlEnum('PromiseOutcome', promiseOutcomeWords, 'How a promise ended.');
