import type {
  CollectionRecord,
  RecordedAttempt,
  RecordedCorrection,
  RecordedPause,
  RecordedPermit,
} from './collection-record.js';
import type { Consent, PastAttempt, Pause, Wish } from './contact-facts.js';
import { correctedOutcome } from './corrected-outcome.js';

/** A debtor's record as it was known at an instant: corrections applied, ended facts ended, later knowledge left out. */
export interface KnownRecord {
  readonly record: CollectionRecord;
  /** In milliseconds since 1970. */
  readonly knownAt: number;
  /** Of how many days before a contact attempts are counted. */
  readonly reachDays: number;
  /** In the order in which they happened; the same instant by id. */
  readonly attempts: readonly PastAttempt[];
  /** The same before the window, as far as a rule asks for them however old they are. */
  readonly ever: readonly PastAttempt[];
  readonly consents: readonly Consent[];
  readonly wishes: readonly Wish[];
  readonly pauses: readonly Pause[];
}

type PointKinds = ReadonlyMap<string, PastAttempt['contactPointKind']>;

/** Facts that were recorded by then. */
export const knownBy = <Row extends { readonly recordedAt: number }>(rows: readonly Row[], knownAt: number): Row[] =>
  rows.filter(({ recordedAt }) => recordedAt <= knownAt);

/** @param knownAt in milliseconds since 1970 */
export function knownRecord(record: CollectionRecord, knownAt: number, reachDays: number): KnownRecord {
  const wrong = wrongPoints(record, knownAt);
  const corrections = Map.groupBy(knownBy(record.corrections, knownAt), ({ attemptId }) => attemptId);
  const kinds = new Map(record.points.map(({ id, kind }) => [id, kind]));
  const past = (rows: readonly RecordedAttempt[]): PastAttempt[] =>
    knownBy(rows, knownAt).flatMap((row) => {
      const isMisdirected = wrong(row);
      const recorded = asRecorded(row, kinds, isMisdirected);
      const since = corrections.get(row.id);
      const known = since ? asCorrected(recorded, since, record) : recorded;
      // No word on the outcome makes the number theirs.
      return known ? (since && isMisdirected ? { ...known, isMisdirected } : known) : [];
    });
  return {
    record,
    knownAt,
    reachDays,
    attempts: past(record.attempts),
    ever: past(record.ever),
    consents: knownBy(record.consents, knownAt).map((each) => ({ ...each, ...spanOf(each, knownAt) })),
    wishes: [
      ...knownBy(record.wishes, knownAt).map((each) => ({ ...each, ...spanOf(each, knownAt) })),
      ...knownBy(record.pauses, knownAt).flatMap((each) => wishOf(each, record, knownAt)),
    ],
    pauses: knownBy(record.pauses, knownAt).flatMap((each) => pauseOf(each, record, knownAt)),
  };
}

/** From its beginning to the earliest of its ends. */
function spanOf(
  {
    validFrom,
    validTo,
    ends,
  }: RecordedPause | CollectionRecord['wishes'][number] | CollectionRecord['consents'][number],
  knownAt: number,
): { readonly validFrom: Date; readonly validTo: Date | null } {
  const last = Math.min(validTo ?? Infinity, ...knownBy(ends, knownAt).map(({ endsAt }) => endsAt));
  return { validFrom: new Date(validFrom), validTo: last === Infinity ? null : new Date(last) };
}

function asRecorded(row: RecordedAttempt, kinds: PointKinds, isMisdirected: boolean): PastAttempt {
  const { debts, contactPointId } = row;
  return {
    id: row.id,
    isReserved: false,
    expiresAt: null,
    occurredAt: new Date(row.occurredAt),
    channel: row.channel,
    direction: row.direction,
    isAutomatic: row.isAutomatic,
    firmId: row.firmId,
    actorId: row.actorId,
    personId: row.personId,
    personRole: row.personRole,
    contactPointId,
    contactPointKind: contactPointId === null ? null : (kinds.get(contactPointId) ?? null),
    connected: row.connected,
    answered: row.answered,
    conversation: row.conversation,
    voicemail: row.voicemail,
    outcome: row.outcome,
    isMisdirected,
    purpose: row.purpose,
    reasonCode: row.reasonCode,
    identityStated: row.identityStated,
    disclosedDebt: row.disclosedDebt,
    debtsAttributed: debts.filter(([, , isAttributed]) => isAttributed).map(([debtId]) => debtId),
    debtsDiscussed: debts.flatMap(([debtId, , , raisedBy]) => (raisedBy ? [{ debtId, raisedBy }] : [])),
  };
}

/** With every correction since. Null where it never happened. */
function asCorrected(
  recorded: PastAttempt,
  corrections: readonly RecordedCorrection[],
  { relations, debtorId }: CollectionRecord,
): PastAttempt | null {
  let known = recorded;
  for (const { kind, outcome, personReachedId } of corrections) {
    if (kind === 'NEVER_HAPPENED') return null;
    if (kind === 'WRONG_NUMBER') known = { ...known, isMisdirected: true };
    else if (kind === 'MISTAKEN_OUTCOME' && outcome) known = { ...known, ...correctedOutcome(known, outcome) };
    else if (kind === 'MISTAKEN_PERSON' && personReachedId !== null) {
      const personRole =
        personReachedId === debtorId
          ? 'DEBTOR'
          : (relations.findLast(({ personId }) => personId === personReachedId)?.role ?? 'UNKNOWN');
      known = { ...known, personRole };
    }
  }
  return known;
}

/**
 * Calls to a number that was found to be somebody else's: those before it was learned, as far as it was not confirmed in
 * between (comment 14(b)(2)(i)-3). Whoever calls it afterwards knows whom it reaches, and is counted. That it was withdrawn
 * since, or is out of service, says nothing of it.
 */
function wrongPoints({ pointStates }: CollectionRecord, knownAt: number): (row: RecordedAttempt) => boolean {
  const spans = new Map<string, { readonly since: number; readonly learnedAt: number }>();
  for (const [pointId, states] of Map.groupBy(knownBy(pointStates, knownAt), (each) => each.pointId)) {
    const inOrder = states.filter(({ state }) => state === 'CONFIRMED' || state === 'WRONG_PERSON').sort(byValidity);
    if (inOrder.at(-1)?.state !== 'WRONG_PERSON') continue;
    const confirmed = inOrder.findLastIndex(({ state }) => state === 'CONFIRMED');
    const learnedAt = Math.min(...inOrder.slice(confirmed + 1).map(({ recordedAt }) => recordedAt));
    spans.set(pointId, { since: inOrder[confirmed]?.validFrom ?? -Infinity, learnedAt });
  }
  return ({ contactPointId, occurredAt }) => {
    const span = contactPointId === null ? undefined : spans.get(contactPointId);
    return span !== undefined && occurredAt > span.since && occurredAt <= span.learnedAt;
  };
}

/** Words on whether a contact point reaches its holder; of these the latest counts. */
export const isOfValidity = (state: string): boolean =>
  state === 'CONFIRMED' || state === 'WRONG_PERSON' || state === 'OUT_OF_SERVICE' || state === 'RETIRED';

export const byValidity = (
  one: { readonly validFrom: number; readonly recordedAt: number },
  other: { readonly validFrom: number; readonly recordedAt: number },
): number => one.validFrom - other.validFrom || one.recordedAt - other.recordedAt;

/** Of what was known and began by then, what began last; of the same beginning, what was recorded last. */
export const lastValid = <Row extends { readonly validFrom: number; readonly recordedAt: number }>(
  rows: readonly Row[],
  { knownAt, at }: { readonly knownAt: number; readonly at: number },
  isMeant: (row: Row) => boolean = () => true,
): Row | undefined =>
  rows
    .filter((row) => row.recordedAt <= knownAt && row.validFrom <= at && isMeant(row))
    .sort(byValidity)
    .at(-1);

/** The same of what may have ended by a word of its own. */
export function lastPresent<
  Row extends { readonly validFrom: number; readonly recordedAt: number; readonly isPresent: boolean },
>(...asked: Parameters<typeof lastValid<Row>>): Row | null {
  const last = lastValid(...asked);
  return last?.isPresent ? last : null;
}

const pausing = { PERFORMING_PLAN: true, MORATORIUM: true, MENTAL_HEALTH_MORATORIUM: true, DISPUTE: true, HOLD: true };
const isPausing = (reason: string): reason is Pause['reason'] => Object.hasOwn(pausing, reason);

function pauseOf(pause: RecordedPause, record: CollectionRecord, knownAt: number): Pause[] {
  const { id, reason } = pause;
  return isPausing(reason) ? [{ id, reason, debtIds: debtsOf(pause, record), ...spanOf(pause, knownAt) }] : [];
}

/** A case that was paused for representation or for a cease notice, as the wish that it stands for. */
function wishOf(pause: RecordedPause, record: CollectionRecord, knownAt: number): Wish[] {
  const kind = pause.reason === 'REPRESENTATION' ? 'REPRESENTED' : pause.reason === 'CEASE_NOTICE' ? 'CEASE' : null;
  if (!kind) return [];
  const { id } = pause;
  const nothing = { channel: null, contactPointId: null, place: null, schedule: [] } as const;
  return [
    {
      ...{ id, kind, personId: record.debtorId, ...nothing, isInWriting: kind === 'CEASE' },
      debtIds: debtsOf(pause, record),
      ...spanOf(pause, knownAt),
    },
  ];
}

/** A pause that names none is about all debts of its case, and of no other. */
const debtsOf = ({ caseId, debtIds }: RecordedPause, { debts }: CollectionRecord): readonly string[] =>
  debtIds.length > 0 ? debtIds : debts.filter((debt) => debt.caseId === caseId).map(({ id }) => id);

/**
 * What an outstanding permit counts as: the most that may come of it, as if it had happened just before. Once it was begun it
 * does not expire: something happened, of which nobody has said yet what. Nor does it for who plans beyond its end: it may be
 * used until then, and what came of it counts.
 */
export function reserved(permit: RecordedPermit, kinds: PointKinds, at: number): PastAttempt {
  const { id, plannedAt, expiresAt, hasBegun, channel, contactPointId, debtIds, ...rest } = permit;
  const isSpoken = channel === 'PHONE' || channel === 'VOICE_ROBOT' || channel === 'VISIT';
  return {
    ...rest,
    id,
    isReserved: true,
    expiresAt: hasBegun || expiresAt <= at ? null : new Date(expiresAt),
    channel,
    contactPointId,
    // Who asks second may read a clock that is a little behind: what will be used within the hour counts as used.
    occurredAt: new Date(plannedAt <= at + 3_600_000 ? Math.min(plannedAt, at - 1) : plannedAt),
    direction: 'OUTBOUND',
    contactPointKind: contactPointId === null ? null : (kinds.get(contactPointId) ?? null),
    connected: true,
    answered: isSpoken,
    conversation: isSpoken,
    voicemail: 'NONE',
    outcome: isSpoken ? 'CONNECTED_DEBTOR' : 'DELIVERED',
    isMisdirected: false,
    identityStated: null,
    disclosedDebt: false,
    debtsAttributed: debtIds,
    debtsDiscussed: isSpoken ? debtIds.map((debtId) => ({ debtId, raisedBy: 'COLLECTOR' as const })) : [],
  };
}
