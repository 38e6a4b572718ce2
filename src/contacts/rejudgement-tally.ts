import type { Decision } from '../compliance/index.js';
import type { ChangedVerdict } from './give-verdict.js';
import type { RejudgementTally, RuleEffect } from './rejudgement.entity.js';
import type { StoredReason } from './stored-reason.js';

/** What came out otherwise of one attempt, as a row of the report has it. */
export interface Difference {
  readonly attemptId: string;
  readonly caseId: string;
  readonly decisionBefore: Decision | null;
  readonly decisionAfter: Decision;
  readonly ruleIdsBefore: readonly string[];
  readonly ruleIdsAfter: readonly string[];
}

/** Null where only what counted is another, such as the number of calls, and neither decision nor rules are. */
export function differenceOf({ before, after: { attempt, decision, reasons } }: ChangedVerdict): Difference | null {
  const [ruleIdsBefore, ruleIdsAfter] = [rulesIn(before?.reasons ?? []), rulesIn(reasons)];
  if (before?.decision === decision && ruleIdsBefore.join() === ruleIdsAfter.join()) return null;
  const { id: attemptId, caseId } = attempt;
  const decisionBefore = before?.decision ?? null;
  return { attemptId, caseId, decisionBefore, decisionAfter: decision, ruleIdsBefore, ruleIdsAfter };
}

const rulesIn = (reasons: readonly StoredReason[]): readonly string[] =>
  reasons.length === 0 ? none : [...new Set(reasons.map(({ ruleId }) => ruleId))].sort();
const none: readonly string[] = [];

/** Adds differences to what was counted before: in an order that does not depend on theirs. */
export function tallied(
  tallies: readonly RejudgementTally[],
  differences: readonly Difference[],
): readonly RejudgementTally[] {
  const counted = new Map(tallies.map((each) => [keyOf(each), Object.assign({}, each)]));
  for (const difference of differences) {
    const { decisionBefore, decisionAfter } = difference;
    for (const { ruleId, effect } of effectsOf(difference)) {
      const one = { decisionBefore, decisionAfter, ruleId, effect, attempts: 1 };
      const found = counted.get(keyOf(one));
      if (found) found.attempts++;
      else counted.set(keyOf(one), one);
    }
  }
  return [...counted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

const keyOf = ({ decisionBefore, decisionAfter, ruleId, effect }: RejudgementTally): string =>
  `${decisionBefore ?? ''} ${decisionAfter} ${ruleId ?? ''} ${effect ?? ''}`;

type Effect = Pick<RejudgementTally, 'ruleId' | 'effect'>;

/** The rules that came or went; where none did, those that stayed. */
function effectsOf({ ruleIdsBefore, ruleIdsAfter }: Difference): readonly Effect[] {
  const having = (effect: RuleEffect, ruleIds: readonly string[]): Effect[] =>
    ruleIds.map((ruleId) => ({ ruleId, effect }));
  const moved = [
    ...having(
      'ADDED',
      ruleIdsAfter.filter((each) => !ruleIdsBefore.includes(each)),
    ),
    ...having(
      'GONE',
      ruleIdsBefore.filter((each) => !ruleIdsAfter.includes(each)),
    ),
  ];
  if (moved.length > 0) return moved;
  return ruleIdsAfter.length > 0 ? having('SAME', ruleIdsAfter) : [{ ruleId: null, effect: null }];
}
