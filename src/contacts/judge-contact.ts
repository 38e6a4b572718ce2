import type { Kysely } from 'kysely';
import { asInstitution, plannedOnce } from '../audit/index.js';
import {
  horizonDays,
  judge,
  reachOf,
  standingOf,
  type Decision,
  type Permits,
  type Standing,
  type Verdict,
} from '../compliance/index.js';
import type { Actor } from '../lib/actor.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import { clockTolerance } from '../lib/clock.js';
import { forbidden } from '../lib/errors.js';
import type { Channel, ReasonCode } from '../lib/vocabulary.js';
import type { CollectionRecord, RecordedAttempt } from './collection-record.js';
import type { ContactFacts } from './contact-facts.js';
import { factsOf, type Contact } from './facts-of-contact.js';
import { gatherRecord, type Gathering } from './gather-record.js';
import { knownRecord, type KnownRecord } from './known-record.js';
import { inOrder } from './reading-facts.js';
import { contactRules } from './rules/index.js';

/** What of a debtor's record is wanted, to judge what happens at an instant or from it on. */
export interface Wanted extends Pick<Gathering, 'debtorId' | 'to' | 'knownAt' | 'isHeld' | 'actorId' | 'permitId'> {
  readonly at: Date;
  /** The contact that is judged; null where all that happened from `at` on is. */
  readonly contact: Gathering['contact'];
  /** Of the debts, as far as known: so far back as their packs count is asked first. */
  readonly jurisdictions: readonly string[];
}

/** A debtor's record as far back as the packs count that may bind, and those packs. */
export interface Judgeable {
  readonly known: KnownRecord;
  readonly standing: Standing<ContactFacts>;
}

/**
 * Gathers what a judgement reads; asked as the institution asks, whoever acts. Where more packs bind than was thought, or the
 * institution made one count further back, it is asked once more.
 */
export async function gather(db: Kysely<never>, actor: Actor, wanted: Wanted): Promise<Judgeable> {
  const { at, jurisdictions, ...asked } = wanted;
  return asInstitution(db, actor, async () => {
    // Packs that came into force since count as well, for what is judged up to then.
    const last = new Date(Math.max(asked.to.getTime(), at.getTime() + horizonDays * millisecondsPerDay));
    let days = reachDays(asItIs, at, jurisdictions, last);
    for (;;) {
      const from = new Date(at.getTime() - days * millisecondsPerDay);
      const gathering = { ...asked, from, institutionId: actor.institutionId };
      const record = await plannedOnce(db, () => gatherRecord(db, gathering));
      const standing = standingOf(contactRules, record.packChanges);
      const needed = reachDays(standing, at, jurisdictionsOf(record), last);
      const knownAt = asked.isHeld ? Infinity : asked.knownAt.getTime();
      if (needed <= days) return { known: knownRecord(record, knownAt, days), standing };
      days = needed;
    }
  });
}

/** The packs' own texts. */
const asItIs = standingOf(contactRules, []);

/** Also of the packs that stand later, up to an instant: what happens until then is judged as well, or asked about. */
export function reachDays(
  standing: Standing<ContactFacts>,
  at: Date,
  jurisdictions: readonly string[],
  last: Date,
): number {
  let most = 0;
  for (let from: Date | null = at; from && from <= last; from = standing.changesAfter(from))
    most = Math.max(most, reachOf(standing.at(from), jurisdictions));
  return most;
}

/** Whose law governs the debts, and where anybody is who may be contacted. */
export const jurisdictionsOf = ({ debts, points }: CollectionRecord): string[] => [
  ...new Set([
    ...debts.map(({ jurisdiction }) => jurisdiction),
    ...points.flatMap(({ region }) => (region === null ? [] : [region])),
  ]),
];

/** What clocks that run fast say has happened lies before. */
export const happenedBy = (now: Date): Date => new Date(now.getTime() + clockTolerance);

/**
 * What was recorded has happened, also where whoever recorded it reads a clock that runs ahead of ours: before a contact that
 * is about to be made, it counts.
 */
export function arrived(known: KnownRecord, now: Date): KnownRecord {
  if (!known.attempts.some(({ occurredAt }) => occurredAt >= now)) return known;
  const before = new Date(now.getTime() - 1);
  const attempts = known.attempts.map((each) => (each.occurredAt < now ? each : { ...each, occurredAt: before }));
  return { ...known, attempts: attempts.sort(inOrder) };
}

/** What the packs say of an attempt of the record, with what is known. Null where it turned out that it never happened. */
export function judgeAttempt({ known, standing }: Judgeable, attempt: RecordedAttempt): Verdict | null {
  const facts = factsOf(known, contactOf(attempt));
  return facts.happened ? judge(facts, standing) : null;
}

const contactOf = (attempt: RecordedAttempt): Contact => ({
  ...attempt,
  at: attempt.occurredAt,
  attemptId: attempt.id,
  actorType: null,
  debtIds: attempt.debts.map(([debtId]) => debtId),
});

/** What speaks against the presumption of a violation (comment 14(b)(2)(ii)-2), where an officer agrees. */
export const rebuttals: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'REQUIRED_BY_LAW',
  'ACTIVE_LITIGATION',
  'CONSUMER_REQUEST',
  'TIME_CRITICAL_OUTSIDE_CONTROL',
]);

/** On which decisions a permit is issued: what is advised against only to a person who gives a reason. */
export const permitsFor =
  (by: { readonly isAutomatic: boolean; readonly reasonCode: ReasonCode | null }): Permits =>
  (decision: Decision) =>
    decision === 'ALLOWED' ||
    decision === 'REVIEW' ||
    (decision === 'ADVISED_AGAINST' && !by.isAutomatic && by.reasonCode !== null);

/** @throws FORBIDDEN */
export function checkNotStopped({ collector }: ContactFacts): void {
  if (collector.isStopped)
    throw forbidden('This collector was stopped from contacting people. Talk to a team lead or a compliance officer.');
}

/** By these nobody is contacted without a permit: nobody's own judgement stands between the machine and the person. */
export const needsPermit = ({
  channel,
  isAutomatic,
}: {
  readonly channel: Channel;
  readonly isAutomatic: boolean;
}): boolean => isAutomatic || channel === 'SMS' || channel === 'EMAIL' || channel === 'VOICE_ROBOT';
