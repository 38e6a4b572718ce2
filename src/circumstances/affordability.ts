import type { Kysely } from 'kysely';
import { actorOf, readInSession, type Context } from '../audit/index.js';
import { badInput, forbidden } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import type { Money } from '../lib/money.type.js';
import { findInSight } from '../lib/sight.js';
import { shortcomingTexts, stepTexts, textsOf } from './affordability-texts.js';
import type { Affordability, AffordabilityShortcoming, AffordabilityStep } from './affordability.type.js';
import type { PlansBeyondMeans } from './circumstance-words.js';
import { affairsKnownAt, type KnownAffairs } from './facts-of-affordability.js';
import { isRemark, reckonAffordability, type AffordabilityFacts, type Reckoned } from './reckon-affordability.js';

const mostMonths = 2n ** 31n - 1n;

/**
 * What the debtor of a case can afford, reckoned anew each time from what is recorded. Changes nothing.
 * @throws BAD_USER_INPUT, FORBIDDEN, NOT_FOUND
 */
export function affordability(context: Context, nodeId: string, then: string | null): Promise<Affordability> {
  const actor = actorOf(context);
  const now = context.clock.now();
  const knownAt = then === null ? now : new Date(then);
  if (knownAt > now) throw badInput('knownAt', 'lies in the future: what will be known then nobody knows now.');
  if (then !== null && actor.role !== 'COMPLIANCE_OFFICER')
    throw forbidden('What was known at an earlier instant is for compliance officers.');
  return readInSession(context.database, actor, now, async (db) => {
    const caseId = await findInSight({ db, actor, now }, context.catalogue, ['Case'], nodeId, 'caseId');
    const known = await affairsKnownAt(db, caseId, knownAt);
    return shown(known, reckonAffordability(known.facts), { caseId: nodeId, knownAt });
  });
}

/** What a plan is compared with. */
export interface Means {
  /** In minor units a month; null where nothing sound is known. */
  readonly affordableMinor: bigint | null;
  readonly plansBeyondMeans: PlansBeyondMeans;
}

/** What the debtor of a case can afford now, for a verb that has found the case in the actor's sight. */
export async function meansOf(
  { db, now }: { readonly db: Kysely<never>; readonly now: Date },
  caseId: string,
): Promise<Means> {
  const { facts, plansBeyondMeans } = await affairsKnownAt(db, caseId, now);
  const { isSound, affordableMinor } = reckonAffordability(facts);
  return { affordableMinor: isSound ? affordableMinor : null, plansBeyondMeans };
}

function shown(
  { facts, currency }: KnownAffairs,
  reckoned: Reckoned,
  { caseId, knownAt }: { readonly caseId: string; readonly knownAt: Date },
): Affordability {
  const money = (amountMinor: bigint): Money => ({ amountMinor: `${amountMinor}`, currency });
  const orNull = (amountMinor: bigint | null): Money | null => (amountMinor === null ? null : money(amountMinor));
  const { statement } = facts;
  const { monthsToClear: months, isSound } = reckoned;
  return {
    ...{ caseId, knownAt: knownAt.toISOString(), isSound },
    affairsStatementId: statement && toNodeId('AffairsStatement', statement.id),
    asOf: statement?.asOf ?? null,
    outstanding: money(facts.outstandingMinor),
    disposable: orNull(reckoned.disposableMinor),
    affordable: orNull(reckoned.affordableMinor),
    suggestedInstalment: orNull(reckoned.suggestedMinor),
    monthsToClear: months === null || months > mostMonths ? null : Number(months),
    shortcomings: shortcomingsShown(facts, reckoned),
    steps: stepsShown(facts, reckoned, money),
  };
}

const shortcomingsShown = (
  { statement, policy }: AffordabilityFacts,
  { shortcomings }: Reckoned,
): AffordabilityShortcoming[] =>
  shortcomings.map((what) => ({
    ...{ what, isRemark: isRemark(what) },
    texts: textsOf(shortcomingTexts[what], { asOf: statement?.asOf ?? '', oldestDays: policy.oldestDays }),
  }));

function stepsShown(
  { statement, policy }: AffordabilityFacts,
  { steps }: Reckoned,
  money: (amountMinor: bigint) => Money,
): AffordabilityStep[] {
  const counted = {
    allowance: `${policy.dependantAllowanceMinor}`,
    dependants: statement?.dependants ?? 0,
    share: policy.instalmentShareBasisPoints,
  };
  return steps.map(({ kind, line, amountMinor, leftMinor }) => ({
    ...{ kind, line: line?.kind ?? null, source: line?.source ?? null, period: line?.period ?? null },
    stated: line && money(line.amountMinor),
    amount: money(amountMinor),
    left: money(leftMinor),
    texts: textsOf(stepTexts[kind], counted),
  }));
}
