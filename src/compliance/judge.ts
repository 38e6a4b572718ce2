import { millisecondsPerDay } from '../lib/calendar.js';
import { worstOf, type Assurance, type Decision } from './decision.js';
import { isWithin, type Standing, type StandingPack, type StandingRule } from './pack.js';
import type { Act, Outcome, Rule } from './rule.js';

/** One reason of a verdict. */
export interface Reason extends Outcome {
  readonly ruleId: string;
  readonly packId: string;
  readonly citation: string;
  readonly assurance: Assurance;
}

export interface Verdict<Of extends Reason = Reason> {
  /** The worst of its reasons. */
  readonly decision: Decision;
  readonly reasons: readonly Of[];
  /** Those that bound the act. */
  readonly packs: readonly { readonly id: string; readonly version: string }[];
  /** The instant that was judged. */
  readonly judgedAt: Date;
}

/** A reason with what to do about it. */
export interface RuleOutcome extends Reason {
  /** From when on this rule alone would let a permit be issued; null when no instant within 400 days is known. */
  readonly retryAt: Date | null;
}

/** A verdict for somebody who asks beforehand. */
export interface Advice extends Verdict<RuleOutcome> {
  readonly nextAllowedAt: Date | null;
}

/** Whether a permit is issued on such a decision; depends on who asks, and on what they give as a reason. */
export type Permits = (decision: Decision) => boolean;

/** Nothing is looked for beyond. */
export const horizonDays = 400;
/** Boundaries are asked for in steps, since most answers lie near. */
const steps = [8, 40, horizonDays];

/** What the packs say of an act. Of the rules that bind it, each is judged alone; all reasons are shown, the worst decides. */
export function judge<Facts extends Act>(facts: Facts, standing: Standing<Facts>): Verdict {
  return verdictOf(facts, judged(facts, standing), ({ reason }) => reason);
}

/** The same for somebody who asks beforehand: with the instants from which on it would be allowed. */
export function advise<Facts extends Act>(facts: Facts, standing: Standing<Facts>, permits: Permits): Advice {
  const all = judged(facts, standing);
  const earliest = new Map(all.map(({ by }) => [by, earliestOf(by, facts.at, permits, end(facts.at))]));
  const verdict = verdictOf(facts, all, ({ reason, by }): RuleOutcome => ({
    ...reason,
    retryAt: permits(reason.decision) ? null : (earliest.get(by) ?? null),
  }));
  return { ...verdict, nextAllowedAt: nextFrom(facts, standing, permits, [...earliest.values()]) };
}

interface Judged<Facts extends Act> {
  readonly by: Bound<Facts>;
  readonly outcome: Outcome | null;
}

const judged = <Facts extends Act>(facts: Facts, standing: Standing<Facts>): Judged<Facts>[] =>
  boundBy(facts, standing.at(facts.at)).map((by) => ({ by, outcome: by.rule.judge(by.facts, by.values) }));

function verdictOf<Facts extends Act, Of extends Reason>(
  { at }: Facts,
  all: readonly Judged<Facts>[],
  reasonOf: (found: { readonly by: Bound<Facts>; readonly reason: Reason }) => Of,
): Verdict<Of> {
  const reasons = all.flatMap(({ by, outcome }) => {
    if (!outcome) return [];
    const { id: ruleId, citation, assurance } = by.rule;
    return [reasonOf({ by, reason: { ...outcome, ruleId, packId: by.packId, citation, assurance } })];
  });
  const packs = new Map(all.map(({ by: { packId: id, version } }) => [id, { id, version }]));
  return {
    decision: worstOf(reasons.map(({ decision }) => decision)),
    reasons,
    packs: [...packs.values()],
    judgedAt: at,
  };
}

/** The earliest instant not before `facts.at` at which a permit would be issued; null when none lies within 400 days. */
export function nextAllowedAt<Facts extends Act>(
  facts: Facts,
  standing: Standing<Facts>,
  permits: Permits,
): Date | null {
  const bound = boundBy(facts, standing.at(facts.at));
  const earliest = bound.map((each) => earliestOf(each, facts.at, permits, end(facts.at)));
  return nextFrom(facts, standing, permits, earliest);
}

/**
 * Each rule names its own earliest instant, and whichever is last is tried: no rule allows an earlier one, so none is missed.
 * @param first what the rules that bind at `facts.at` name
 */
function nextFrom<Facts extends Act>(
  facts: Facts,
  standing: Standing<Facts>,
  permits: Permits,
  first: readonly (Date | null)[],
): Date | null {
  const last = end(facts.at);
  let earliest = first;
  for (let at = facts.at; at <= last;) {
    const latest = earliest.reduce<Date | null>(
      (one, other) => (one && other ? (one > other ? one : other) : null),
      at,
    );
    if (latest && latest.getTime() === at.getTime()) return at;
    // Under other packs other rules hold: nothing is concluded from these beyond that day.
    const change = standing.changesAfter(at);
    const next = change && (!latest || change < latest) ? change : latest;
    if (!next) return null;
    at = next;
    earliest = boundBy({ ...facts, at: next }, standing.at(next)).map((each) => earliestOf(each, next, permits, last));
  }
  return null;
}

/** A stretch of time within which the same decision holds. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
  readonly decision: Decision;
}

/** What the packs would say at every instant of the days to come, if nothing else happens: for a calendar. */
export function outlook<Facts extends Act>(facts: Facts, standing: Standing<Facts>, days = 7): readonly Stretch[] {
  const last = new Date(facts.at.getTime() + days * millisecondsPerDay);
  const stretches: Stretch[] = [];
  for (let at = facts.at; at < last;) {
    const bound = boundBy({ ...facts, at }, standing.at(at));
    const next = [standing.changesAfter(at), ...bound.flatMap((each) => boundariesOf(each, at, last))]
      .filter((each) => each !== null && each > at)
      .reduce<Date>((one, other) => (other && other < one ? other : one), last);
    const { decision } = judge({ ...facts, at }, standing);
    const before = stretches.at(-1);
    if (before?.decision === decision) stretches[stretches.length - 1] = { ...before, to: next };
    else stretches.push({ from: at, to: next, decision });
    at = next;
  }
  return stretches;
}

/** A rule that binds the act, with the act as it concerns the rule: only the debts that it is about. */
interface Bound<Facts extends Act> {
  readonly packId: string;
  readonly version: string;
  readonly rule: Rule<Facts>;
  readonly values: StandingRule<Facts>['values'];
  readonly facts: Facts;
}

function boundBy<Facts extends Act>(facts: Facts, packs: readonly StandingPack<Facts>[]): Bound<Facts>[] {
  return packs.flatMap((pack) => {
    if (pack.actorTypes && !pack.actorTypes.includes(facts.actorType)) return [];
    // The law of the place where the person is binds whatever law governs the debt.
    const isThere = facts.locations.some((each) => isWithin(each, pack.jurisdiction));
    const debts = isThere
      ? facts.debts
      : facts.debts.filter(({ jurisdiction }) => isWithin(jurisdiction, pack.jurisdiction));
    if (debts.length === 0) return [];
    return pack.rules.flatMap(({ rule, values }) => {
      const { channels, directions, actorTypes, personRoles, productKinds } = rule.binds;
      const isBound =
        (channels?.includes(facts.channel) ?? true) &&
        (directions?.includes(facts.direction) ?? true) &&
        (actorTypes?.includes(facts.actorType) ?? true) &&
        (personRoles?.includes(facts.personRole) ?? true);
      const concerned = productKinds ? debts.filter(({ productKind }) => productKinds.includes(productKind)) : debts;
      return isBound && concerned.length > 0
        ? [{ packId: pack.id, version: pack.version, rule, values, facts: { ...facts, debts: concerned } }]
        : [];
    });
  });
}

/** The earliest instant from `from` on at which this rule alone lets a permit be issued. */
function earliestOf<Facts extends Act>(bound: Bound<Facts>, from: Date, permits: Permits, last: Date): Date | null {
  const { rule, values, facts } = bound;
  const isPermittedAt = (at: Date): boolean => {
    const outcome = rule.judge({ ...facts, at }, values);
    return outcome === null || permits(outcome.decision);
  };
  if (isPermittedAt(from)) return from;
  let after = from;
  for (const days of steps) {
    const until = new Date(Math.min(from.getTime() + days * millisecondsPerDay, last.getTime()));
    if (until <= after) break;
    const found = sorted(boundariesOf(bound, after, until), after, until).find(isPermittedAt);
    if (found) return found;
    after = until;
  }
  return null;
}

const boundariesOf = <Facts extends Act>(
  { rule, values, facts }: Bound<Facts>,
  after: Date,
  until: Date,
): readonly Date[] => rule.boundaries?.({ ...facts, at: after }, values, until) ?? [];

/** In order, each once: a thousand calls leave a count at the same few midnights. */
const sorted = (some: readonly Date[], after: Date, until: Date): Date[] =>
  [...new Set(some.map(Number))]
    .filter((each) => each > after.getTime() && each <= until.getTime())
    .sort((one, other) => one - other)
    .map((each) => new Date(each));

const end = (from: Date): Date => new Date(from.getTime() + horizonDays * millisecondsPerDay);
