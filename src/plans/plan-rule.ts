import type { Assurance, Explanation } from '../compliance/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import type { ProductKind } from '../lib/vocabulary.js';
import type { AcceptanceWay, PlanStatement } from './plan-words.js';

/** What a plan's rules judge: plain facts that the verb gathered. */
export interface PlanFacts {
  /** The day of the proposal; of the agreement, once it is agreed. */
  readonly on: CalendarDay;
  readonly lastDueOn: CalendarDay;
  readonly statements: readonly PlanStatement[];
  /** Null while it is proposed. */
  readonly acceptance: { readonly way: AcceptanceWay; readonly isRecorded: boolean } | null;
  /** The debtor is a natural person. */
  readonly isIndividual: boolean;
  readonly debts: readonly PlanDebt[];
  /** All that is owed on these debts, in minor units. */
  readonly owedMinor: bigint;
  /** What of it is forgiven: discount, interest and fees together. */
  readonly forgivenMinor: bigint;
  readonly limits: PlanLimits;
}

export interface PlanDebt {
  readonly id: string;
  readonly productKind: ProductKind;
  /** Whose law governs it. */
  readonly jurisdiction: string;
  readonly isTimeBarred: boolean;
}

/** The institution's own limits. */
export interface PlanLimits {
  readonly longestMonths: number;
  /** In basis points of what is owed: 10000 is all of it. */
  readonly largestForgivenBasisPoints: number;
}

/** Which explanation, with what counted. Null: nothing against the plan. */
interface Objection<Because extends string> {
  readonly because: Because;
}

/**
 * One law on plans, the sibling of a rule on contact: pure, it judges plain facts and answers the same for ever. A plan is
 * allowed or it is not, so there is no decision beside the objection.
 */
export interface PlanRule {
  /** Such as `cn.card.plan-term`. Never changes its meaning. */
  readonly id: string;
  readonly citation: string;
  readonly assurance: Assurance;
  /** Every sentence by which it may object, in each language. */
  readonly explanations: Readonly<Record<string, Explanation>>;
  readonly judge: (facts: PlanFacts) => Objection<string> | null;
}

/** Ties a rule's reasons to its judgement: a reason without an explanation does not compile. */
export const planRule = <const Because extends string>(rule: {
  readonly id: string;
  readonly citation: string;
  readonly assurance: Assurance;
  readonly explanations: Readonly<Record<Because, Explanation>>;
  readonly judge: (facts: PlanFacts) => Objection<NoInfer<Because>> | null;
}): PlanRule => rule;
