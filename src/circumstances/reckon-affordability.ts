import { daysBetween, type CalendarDay } from '../lib/calendar.js';
import {
  monthly,
  sideOf,
  type AffairsLineKind,
  type AffairsPeriod,
  type AffordabilityStepKind,
  type ShortcomingWord,
} from './affairs-words.js';
import type { InformationSource } from './circumstance-words.js';

/**
 * What a debtor can afford a month, and how that is reckoned: pure, in whole minor units of one currency. What is not known
 * is said to be missing and never guessed.
 */

export interface AffordabilityFacts {
  /** The day on which it is asked, in the zone of the institution. */
  readonly today: CalendarDay;
  readonly outstandingMinor: bigint;
  /** The one that counts in the currency of the case; null where there is none. */
  readonly statement: AffairsFacts | null;
  /** There is one in another currency. */
  readonly hasOtherCurrency: boolean;
  readonly policy: PolicyFacts;
  /** Somebody has set it; else it is what holds where none is. */
  readonly isPolicySet: boolean;
}

export interface AffairsFacts {
  readonly id: string;
  readonly asOf: CalendarDay;
  /** Null: not asked. */
  readonly dependants: number | null;
  readonly lines: readonly LineFacts[];
}

interface LineFacts {
  readonly kind: AffairsLineKind;
  readonly amountMinor: bigint;
  readonly period: AffairsPeriod;
  readonly source: InformationSource;
}

interface PolicyFacts {
  readonly dependantAllowanceMinor: bigint;
  /** 10000 is all of what is left. */
  readonly instalmentShareBasisPoints: number;
  readonly oldestDays: number;
}

export interface ReckonedStep {
  readonly kind: AffordabilityStepKind;
  /** Which income or outgoing; null where it is none. */
  readonly line: LineFacts | null;
  /** What the step comes to a month, in minor units; negative only where more goes out than comes in. */
  readonly amountMinor: bigint;
  /** What is left after it. */
  readonly leftMinor: bigint;
}

export interface Reckoned {
  readonly steps: readonly ReckonedStep[];
  /** Null, as all below, where nothing is recorded that could be reckoned with. */
  readonly disposableMinor: bigint | null;
  /** The policy's share of it. */
  readonly affordableMinor: bigint | null;
  /** Of that, no more than is outstanding. */
  readonly suggestedMinor: bigint | null;
  /** In so many of these the case is clear; null also where nothing can be paid. */
  readonly monthsToClear: bigint | null;
  readonly shortcomings: readonly ShortcomingWord[];
  /** Nothing that it needs is missing or too old. */
  readonly isSound: boolean;
}

/** Who decides should know of these; the figures stand all the same. */
const remarks: ReadonlySet<ShortcomingWord> = new Set(['NOTHING_SEEN', 'NO_POLICY']);
export const isRemark = (word: ShortcomingWord): boolean => remarks.has(word);

export function reckonAffordability(facts: AffordabilityFacts): Reckoned {
  const shortcomings = shortcomingsOf(facts);
  const isSound = shortcomings.every(isRemark);
  const { statement } = facts;
  if (!statement)
    return {
      ...{ steps: [], disposableMinor: null, affordableMinor: null, suggestedMinor: null, monthsToClear: null },
      ...{ shortcomings, isSound },
    };
  const steps = stepsOf(facts, statement);
  const left = (kind: AffordabilityStepKind): bigint => steps.find((step) => step.kind === kind)?.leftMinor ?? 0n;
  const affordableMinor = left('SHARE');
  return {
    ...{ steps, shortcomings, isSound, affordableMinor },
    ...{ disposableMinor: left('DISPOSABLE'), suggestedMinor: left('BOUND') },
    monthsToClear: monthsFor(facts.outstandingMinor, affordableMinor),
  };
}

/** How many payments of so much it takes: the last may be smaller. */
function monthsFor(outstandingMinor: bigint, affordableMinor: bigint): bigint | null {
  if (outstandingMinor <= 0n) return 0n;
  return affordableMinor > 0n ? (outstandingMinor + affordableMinor - 1n) / affordableMinor : null;
}

function stepsOf({ policy, outstandingMinor }: AffordabilityFacts, statement: AffairsFacts): readonly ReckonedStep[] {
  const steps: ReckonedStep[] = [];
  let leftMinor = 0n;
  const step = (
    kind: AffordabilityStepKind,
    amountMinor: bigint,
    after: bigint,
    line: LineFacts | null = null,
  ): void => {
    leftMinor = after;
    steps.push({ kind, line, amountMinor, leftMinor });
  };
  const lines = (side: 'INCOME' | 'ESSENTIAL' | 'COMMITMENT' | 'FREE', sign: bigint): void => {
    for (const line of statement.lines.filter(({ kind }) => sideOf(kind) === side)) {
      const amountMinor = monthly(line.kind, line.amountMinor, line.period);
      step(side, amountMinor, leftMinor + sign * amountMinor, line);
    }
  };
  lines('INCOME', 1n);
  lines('ESSENTIAL', -1n);
  const allowance = policy.dependantAllowanceMinor * BigInt(statement.dependants ?? 0);
  step('DEPENDANTS', allowance, leftMinor - allowance);
  lines('COMMITMENT', -1n);
  lines('FREE', 0n);
  step('DISPOSABLE', leftMinor, leftMinor);
  const positive = leftMinor > 0n ? leftMinor : 0n;
  const share = (positive * BigInt(policy.instalmentShareBasisPoints)) / 10_000n;
  step('SHARE', share, share);
  const bound = share < outstandingMinor ? share : outstandingMinor;
  step('BOUND', outstandingMinor, bound);
  return steps;
}

function shortcomingsOf(facts: AffordabilityFacts): readonly ShortcomingWord[] {
  const { statement, hasOtherCurrency, policy, today, isPolicySet } = facts;
  const ofPolicy: readonly ShortcomingWord[] = isPolicySet ? [] : ['NO_POLICY'];
  if (!statement) return [hasOtherCurrency ? 'OTHER_CURRENCY' : 'NO_STATEMENT', ...ofPolicy];
  const { lines, dependants, asOf } = statement;
  const incomes = lines.filter(({ kind }) => sideOf(kind) === 'INCOME');
  const found: readonly (readonly [ShortcomingWord, boolean])[] = [
    ['STATEMENT_TOO_OLD', daysBetween(asOf, today) > policy.oldestDays],
    ['NO_INCOME', incomes.length === 0],
    ['NO_ESSENTIALS', !lines.some(({ kind }) => sideOf(kind) === 'ESSENTIAL')],
    ['DEPENDANTS_UNKNOWN', dependants === null],
    ['NOTHING_SEEN', incomes.length > 0 && incomes.every(({ source }) => source === 'DEBTOR_SAID')],
  ];
  return [...found.filter(([, is]) => is).map(([word]) => word), ...ofPolicy];
}
