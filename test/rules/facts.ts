import { newId } from '../../src/lib/id.js';
import { standing, judge, type Decision, type Pack, type Rule, type Verdict } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';

/** Facts for tables: an ordinary contact on which nothing weighs, with what the row says. */
export function factsOf(some: Partial<ContactFacts> & Pick<ContactFacts, 'at'>): ContactFacts {
  return {
    attemptId: null,
    happened: null,
    channel: 'PHONE',
    direction: 'OUTBOUND',
    isAutomatic: false,
    actorType: 'AGENCY',
    personRole: 'DEBTOR',
    locations: ['US'],
    collector: {
      firmId: null,
      trainedOn: '2026-01-05' as ContactFacts['collector']['trainedOn'],
      testedOn: '2026-01-05' as ContactFacts['collector']['testedOn'],
      isStopped: false,
      isFirmListed: null,
      mayUsePrivateAccount: false,
      usesPrivateAccount: null,
    },
    person: {
      id: 'debtor',
      debtorId: 'debtor',
      timeZones: ['America/New_York'],
      isDeceased: false,
      isIncapable: false,
      isVulnerable: false,
    },
    debtor: { isDeceased: false, isIncapable: false, hasValidPhone: true },
    contactPoint: pointOf({}),
    debts: [debtOf('card')],
    particularDebts: new Map(),
    purpose: 'COLLECTION',
    reasonCode: null,
    companions: 0,
    noticeGivenAt: null,
    statements: null,
    attempts: [],
    consents: [],
    wishes: [],
    pauses: [],
    ever: {
      hasBeenReached: true,
      firstCommunicationAt: new Map(),
      firstWrittenAt: new Map(),
      lastExchange: null,
      lastConfirmedAt: null,
      debtorTries: [],
      locationAskedAt: null,
      mayAskLocationAgain: false,
      priorConductAt: null,
    },
    ...some,
  };
}

type Debt = ContactFacts['debts'][number];
export const debtOf = (id: string, some: Partial<Debt> = {}): Debt => ({
  id,
  productKind: 'CREDIT_CARD',
  jurisdiction: 'US',
  isTimeBarred: false,
  isInLitigation: false,
  validationGivenAt: null,
  validationEndsOn: null,
  ...some,
});

type Point = NonNullable<ContactFacts['contactPoint']>;
export const pointOf = (some: Partial<Point>): Point => ({
  id: 'mobile',
  kind: 'MOBILE_PHONE',
  source: 'CONTRACT',
  isLeftByHolder: true,
  isOfEmployer: false,
  knownPlaces: [],
  lastWrittenFromAt: null,
  checkedNotReassignedAt: null,
  optOutNoticeSentAt: null,
  optOutNoticeUntil: null,
  wasUsedByPriorCollector: false,
  isInvalid: false,
  ...some,
});

/** A call that rang unanswered, unless said otherwise. */
export const attemptOf = (occurredAt: Date, some: Partial<PastAttempt> = {}): PastAttempt => ({
  id: newId(),
  occurredAt,
  isReserved: false,
  expiresAt: null,
  channel: 'PHONE',
  direction: 'OUTBOUND',
  isAutomatic: false,
  firmId: null,
  actorId: 'collector',
  personId: 'debtor',
  personRole: 'DEBTOR',
  contactPointId: 'mobile',
  contactPointKind: 'MOBILE_PHONE',
  connected: true,
  answered: false,
  conversation: false,
  voicemail: 'NONE',
  outcome: 'NO_ANSWER',
  isMisdirected: false,
  purpose: 'COLLECTION',
  reasonCode: null,
  identityStated: null,
  disclosedDebt: false,
  debtsAttributed: ['card'],
  debtsDiscussed: [],
  ...some,
});

/** What the person sent or said first, to be answered. */
export const inboundOf = (occurredAt: Date, some: Partial<PastAttempt> = {}): PastAttempt =>
  attemptOf(occurredAt, { direction: 'INBOUND', answered: true, outcome: 'DELIVERED', ...some });

/** An outstanding permit for a call: whatever may come of it. It expires ten minutes later unless the row says otherwise. */
export const reservationOf = (occurredAt: Date, some: Partial<PastAttempt> = {}): PastAttempt =>
  conversationOf(occurredAt, ['card'], {
    isReserved: true,
    expiresAt: new Date(occurredAt.getTime() + 600_000),
    ...some,
  });

/** The same of a text. */
export const reservedTextOf = (occurredAt: Date, some: Partial<PastAttempt> = {}): PastAttempt =>
  reservationOf(occurredAt, {
    ...{ channel: 'SMS', answered: false, conversation: false, outcome: 'DELIVERED', debtsDiscussed: [] },
    ...some,
  });

/** A conversation about the debts, all raised by the collector. */
export const conversationOf = (occurredAt: Date, debts = ['card'], some: Partial<PastAttempt> = {}): PastAttempt =>
  attemptOf(occurredAt, {
    answered: true,
    conversation: true,
    outcome: 'CONNECTED_DEBTOR',
    debtsAttributed: debts,
    debtsDiscussed: debts.map((debtId) => ({ debtId, raisedBy: 'COLLECTOR' })),
    ...some,
  });

/** What one rule alone says, with its own parameters unless the row has others. */
export function said(
  rule: Rule<ContactFacts>,
  facts: ContactFacts,
  values: Readonly<Record<string, number | Decision>> = {},
): readonly [decision: Decision, because: string | null, factors: readonly string[]] {
  const verdict = verdictOf([rule], facts, values);
  const [reason] = verdict.reasons;
  return [verdict.decision, reason?.because ?? null, reason?.factors ?? []];
}

/** A verdict by rules of one pack that binds the facts' first debt, whoever acts. */
export const verdictOf = (
  rules: readonly Rule<ContactFacts>[],
  facts: ContactFacts,
  values: Readonly<Record<string, number | Decision>> = {},
): Verdict => judge(facts, standingOf(rules, facts, values));

export const standingOf = (
  rules: readonly Rule<ContactFacts>[],
  facts: ContactFacts,
  values: Readonly<Record<string, number | Decision>> = {},
) =>
  standing<ContactFacts>(
    [
      {
        id: 'table',
        version: '1',
        title: { en: 'table', 'zh-CN': '表' },
        jurisdiction: facts.debts[0]?.jurisdiction ?? 'US',
        effectiveFrom: new Date(0),
        rules: rules.map(({ id }) => ({ id, values })),
      } satisfies Pack,
    ],
    rules,
  );

/** To a collector who gives no reason. */
export const asACollector = (decision: Decision): boolean => decision === 'ALLOWED' || decision === 'REVIEW';

/** An instant by the clocks of New York, such as '2026-04-01 10:00'. */
export const inNewYork = (text: string): Date =>
  new Date(`${text.replace(' ', 'T')}:00${summer(text) ? '-04:00' : '-05:00'}`);
/** By the clocks of China. */
export const inChina = (text: string): Date =>
  new Date(`${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}+08:00`);

const summer = (text: string): boolean => text >= '2026-03-08' && text < '2026-11-01';
