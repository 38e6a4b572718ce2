import type { ActorType } from '../compliance/index.js';
import { type CalendarDay, millisecondsPerDay } from '../lib/calendar.js';
import type { Channel, ContactPurpose, Direction, PersonRole, ReasonCode, Statement } from '../lib/vocabulary.js';
import { localDay } from '../lib/zoned.js';
import type { RecordedPoint, RecordedPointState } from './collection-record.js';
import type {
  CollectorFacts,
  ContactDebt,
  ContactFacts,
  ContactPointFacts,
  EverFacts,
  PastAttempt,
  PersonFacts,
} from './contact-facts.js';
import { everFacts } from './ever-facts.js';
import {
  byValidity,
  isOfValidity,
  knownBy,
  lastPresent,
  lastValid,
  reserved,
  type KnownRecord,
} from './known-record.js';
import { firstOf, inOrder } from './reading-facts.js';

/** A contact that is planned, or that happened. Instants are milliseconds since 1970. */
export interface Contact {
  readonly at: number;
  readonly attemptId: string | null;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly actorId: string | null;
  readonly firmId: string | null;
  /** As if another kind of actor made it; null for the one who does. */
  readonly actorType: ActorType | null;
  readonly personId: string;
  readonly personRole: PersonRole;
  readonly contactPointId: string | null;
  readonly debtIds: readonly string[];
  readonly purpose: ContactPurpose;
  readonly reasonCode: ReasonCode | null;
  readonly isAutomatic: boolean;
  readonly companions: number;
  readonly noticeGivenAt: number | null;
  readonly statements: readonly Statement[] | null;
  readonly usesPrivateAccount: boolean | null;
}

/** What the rules read of a contact, from the record as it was known. */
export function factsOf(known: KnownRecord, contact: Contact): ContactFacts {
  const { record } = known;
  const { at, attemptId, personId, contactPointId } = contact;
  const point = contactPointId === null ? null : pointFacts(known, contact, contactPointId);
  const person = personFacts(known, personId, at);
  const collector = collectorOf(known, contact);
  const debts = debtsOf(known, contact);
  const kinds = new Map(record.points.map(({ id, kind }) => [id, kind]));
  const happened = attemptId === null ? null : (known.attempts.find(({ id }) => id === attemptId) ?? null);
  const earliest = new Date(at - known.reachDays * millisecondsPerDay);
  const attempts = known.attempts.slice(firstOf(known.attempts, ({ occurredAt }) => occurredAt >= earliest));
  // What has happened has used up its permit, if it had one: only what is planned must leave room for what others plan.
  const permits = attemptId === null ? record.permits.map((each) => reserved(each, kinds, at)) : [];
  return {
    at: new Date(at),
    attemptId,
    happened,
    channel: contact.channel,
    direction: contact.direction,
    actorType: contact.actorType ?? actorTypeOf(known, contact.firmId),
    personRole: happened?.personRole ?? contact.personRole,
    debts,
    locations: locationsOf(known, personId),
    isAutomatic: contact.isAutomatic,
    collector,
    person,
    debtor: {
      ...conditionsOf(known, record.debtorId, at),
      hasValidPhone: pointsOf(known, record.debtorId, at).some(({ kind }) => isTelephone(kind)),
    },
    contactPoint: point,
    particularDebts: particularDebtsOf(known),
    purpose: contact.purpose,
    reasonCode: contact.reasonCode,
    companions: contact.companions,
    noticeGivenAt: contact.noticeGivenAt === null ? null : new Date(contact.noticeGivenAt),
    statements: contact.statements,
    attempts: merged(attemptId === null ? attempts : attempts.filter(({ id }) => id !== attemptId), permits),
    // What a third party may be told depends on what the debtor wished and agreed to as well.
    consents: known.consents.filter((each) => each.personId === personId || each.personId === record.debtorId),
    wishes: known.wishes.filter((each) => each.personId === personId || each.personId === record.debtorId),
    pauses: known.pauses,
    ever: everOf(known, { person, collector, debts, channel: contact.channel }, contact),
  };
}

const merged = (attempts: readonly PastAttempt[], permits: readonly PastAttempt[]): readonly PastAttempt[] =>
  permits.length === 0 ? attempts : [...attempts, ...permits].sort(inOrder);

/** Derived from the engagement, never believed. The institution itself is a creditor. */
function actorTypeOf({ record: { firms } }: KnownRecord, firmId: string | null): ActorType {
  if (firmId === null) return 'CREDITOR';
  return firms.find(({ id }) => id === firmId)?.kind === 'LAW_FIRM' ? 'LAW_FIRM' : 'AGENCY';
}

function collectorOf({ record, knownAt }: KnownRecord, contact: Contact): CollectorFacts {
  const { actorId, firmId, at } = contact;
  const known = { knownAt, at };
  const latest = (kind: string) =>
    lastPresent(record.qualifications, known, (each) => each.userId === actorId && each.kind === kind);
  const on = (kind: string): CalendarDay | null => {
    const passed = latest(kind);
    return passed ? localDay(record.institutionZone, new Date(passed.validFrom)) : null;
  };
  const listing = lastValid(record.listings, known, (each) => each.firmId === firmId);
  return {
    firmId,
    trainedOn: on('TRAINED'),
    testedOn: on('TESTED'),
    isStopped: latest('STOPPED') !== null,
    isFirmListed: firmId === null ? null : !!listing?.isListed && (listing.validTo === null || at < listing.validTo),
    mayUsePrivateAccount: latest('PRIVATE_ACCOUNT') !== null,
    usesPrivateAccount: contact.usesPrivateAccount,
  };
}

function personFacts(known: KnownRecord, personId: string, at: number): PersonFacts {
  const { record, knownAt } = known;
  const person = record.people.find(({ id }) => id === personId);
  // What stood before the first correction that was not known yet.
  const corrected = person?.zonesBefore.find(({ recordedAt }) => recordedAt > knownAt);
  const home = corrected?.timeZone ?? person?.timeZone ?? record.institutionZone;
  const others = pointsOf(known, personId, at).flatMap(({ timeZone }) => (timeZone === null ? [] : [timeZone]));
  return {
    id: personId,
    debtorId: record.debtorId,
    timeZones: [...new Set([home, ...others])],
    ...conditionsOf(known, personId, at),
    isVulnerable: hasCondition(known, personId, 'VULNERABLE', at),
  };
}

const conditionsOf = (
  known: KnownRecord,
  personId: string,
  at: number,
): { readonly isDeceased: boolean; readonly isIncapable: boolean } => ({
  isDeceased: hasCondition(known, personId, 'DECEASED', at),
  isIncapable: hasCondition(known, personId, 'INCAPABLE', at),
});

const hasCondition = ({ record, knownAt }: KnownRecord, personId: string, condition: string, at: number): boolean =>
  lastPresent(
    record.conditions,
    { knownAt, at },
    (each) => each.personId === personId && each.condition === condition,
  ) !== null;

/** Numbers and addresses by which the person may be found: without those that turned out to be somebody else's, or dead. */
const pointsOf = (known: KnownRecord, personId: string, at: number) =>
  knownBy(known.record.points, known.knownAt).filter((each) => each.personId === personId && isOfThem(known, each, at));

/** Where nobody said since when it was theirs, it always was. */
const isOfThem = (known: KnownRecord, { id, validFrom, recordedAt }: RecordedPoint, at: number): boolean =>
  (validFrom <= at || validFrom >= recordedAt) && !isInvalidAt(known, id, at);

const locationsOf = (known: KnownRecord, personId: string): string[] => [
  ...new Set(pointsOf(known, personId, Infinity).flatMap(({ region }) => (region === null ? [] : [region]))),
];

const isTelephone = (kind: string): boolean =>
  kind === 'MOBILE_PHONE' || kind === 'LANDLINE_HOME' || kind === 'LANDLINE_WORK';

const statesOf = ({ record, knownAt }: KnownRecord, pointId: string, at: number): RecordedPointState[] =>
  knownBy(record.pointStates, knownAt)
    .filter((each) => each.pointId === pointId && each.validFrom <= at)
    .sort(byValidity);

function isInvalidAt(known: KnownRecord, pointId: string, at: number): boolean {
  const last = statesOf(known, pointId, at).findLast(({ state }) => isOfValidity(state));
  return last !== undefined && last.state !== 'CONFIRMED';
}

function pointFacts(known: KnownRecord, { at, channel, firmId }: Contact, pointId: string): ContactPointFacts | null {
  const point = known.record.points.find(({ id }) => id === pointId);
  if (!point) return null;
  const states = statesOf(known, pointId, at);
  const last = (...some: string[]): RecordedPointState | undefined =>
    states.findLast(({ state }) => some.includes(state));
  const notice = last('OPT_OUT_NOTICE');
  const written = [...known.ever, ...known.attempts].findLast(
    (each) =>
      each.direction === 'INBOUND' &&
      each.contactPointId === pointId &&
      each.channel === channel &&
      each.firmId === firmId &&
      each.occurredAt.getTime() < at,
  );
  return {
    id: pointId,
    kind: point.kind,
    source: point.source,
    isLeftByHolder: point.source === 'CONTRACT' || point.source === 'LEFT_BY_DEBTOR',
    isOfEmployer: last('OF_EMPLOYER', 'NOT_OF_EMPLOYER')?.state === 'OF_EMPLOYER',
    knownPlaces: statesOf(known, pointId, Infinity).flatMap(({ state, validFrom, validTo }) => {
      const place = state === 'AT_HOME' ? 'HOME' : state === 'AT_WORK' ? 'WORK' : null;
      return place ? [{ place, validFrom: new Date(validFrom), validTo: instantOf(validTo) }] : [];
    }),
    lastWrittenFromAt: written?.occurredAt ?? null,
    checkedNotReassignedAt: instantOf(last('NOT_REASSIGNED')?.validFrom),
    optOutNoticeSentAt: instantOf(notice?.validFrom),
    optOutNoticeUntil: instantOf(notice?.validTo),
    wasUsedByPriorCollector: last('USED_BY_PRIOR_COLLECTOR') !== undefined,
    isInvalid: isInvalidAt(known, pointId, at),
  };
}

const instantOf = (milliseconds: number | null | undefined): Date | null =>
  milliseconds === null || milliseconds === undefined ? null : new Date(milliseconds);

function debtsOf({ record, knownAt }: KnownRecord, { at, debtIds }: Contact): ContactDebt[] {
  return record.debts
    .filter(({ id }) => debtIds.includes(id))
    .map(({ id, productKind, jurisdiction }) => {
      const latest = (condition: string) =>
        lastPresent(
          record.debtConditions,
          { knownAt, at },
          (each) => each.debtId === id && each.condition === condition,
        );
      const validated = latest('VALIDATED');
      return {
        id,
        productKind,
        jurisdiction,
        isTimeBarred: latest('TIME_BARRED') !== null,
        isInLitigation: latest('IN_LITIGATION') !== null,
        validationGivenAt: instantOf(validated?.validFrom),
        validationEndsOn: validated?.validTo ? localDay('UTC', new Date(validated.validTo)) : null,
      };
    });
}

/** Student loans that were serviced under one account number when they were obtained are one debt: 1006.14(b)(4). */
const particularDebtsOf = ({ record: { debts } }: KnownRecord): ReadonlyMap<string, string> =>
  new Map(
    debts.flatMap(({ id, accountId, productKind }) =>
      productKind === 'STUDENT_LOAN' && accountId !== null ? [[id, accountId] as const] : [],
    ),
  );

function everOf(known: KnownRecord, facts: Parameters<typeof everFacts>[0], contact: Contact): EverFacts {
  const { at, attemptId, personId, firmId, reasonCode } = contact;
  const past = [...known.ever, ...known.attempts].filter(
    ({ id, occurredAt }) =>
      occurredAt.getTime() < at || (occurredAt.getTime() === at && (attemptId === null || id < attemptId)),
  );
  const ever = everFacts(facts, past);
  const conduct = knownBy(known.record.conduct, known.knownAt).filter(
    (each) => each.happenedAt < at && each.personId === personId && each.firmId === firmId,
  );
  return {
    ...ever,
    mayAskLocationAgain:
      reasonCode === 'CALLBACK_AGREED' ||
      reasonCode === 'CONSUMER_REQUEST' ||
      hasCalledSince(past, personId, ever.locationAskedAt),
    priorConductAt: conduct.length === 0 ? null : new Date(Math.max(...conduct.map(({ happenedAt }) => happenedAt))),
  };
}

/** Whoever was asked and reached out afterwards wants to be answered. */
const hasCalledSince = (past: readonly PastAttempt[], personId: string, asked: Date | null): boolean =>
  asked !== null &&
  past.some((each) => each.direction === 'INBOUND' && each.personId === personId && each.occurredAt > asked);
