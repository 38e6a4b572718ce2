import type { Role } from '../lib/actor.js';
import { graphqlEnum } from '../lib/enums.js';
import { forbidden } from '../lib/errors.js';
import { valuesOf } from '../lib/vocabulary.js';

const pauseReasonWords = {
  PERFORMING_PLAN: 'A payment plan is agreed and kept.',
  MORATORIUM: 'The law stops collection for a time.',
  MENTAL_HEALTH_MORATORIUM:
    'The law stops collection while a mental health crisis is treated, and for a time after it.',
  DISPUTE: 'The debtor contests the debt.',
  REPRESENTATION: 'The debtor is represented; only the representative may be contacted.',
  CEASE_NOTICE: 'The debtor demanded in writing that contact cease.',
  HOLD: 'The institution holds the case.',
} as const;
export type PauseReason = keyof typeof pauseReasonWords;
export const pauseReasons = valuesOf(pauseReasonWords);
export const PauseReasonEnum = graphqlEnum('PauseReason', pauseReasonWords, 'Why collection stops.');

/**
 * Where what is owed is put off, and so does not grow older; days before and after count. The others stop contact alone, and
 * a debt that is contested or whose debtor is represented is overdue all the same.
 */
export const stoppingTheClock: readonly PauseReason[] = ['PERFORMING_PLAN', 'MORATORIUM', 'MENTAL_HEALTH_MORATORIUM'];

/** What a debtor says to whoever collects. That the law or the institution stops collection is not theirs to say. */
const saidByDebtors: readonly PauseReason[] = ['DISPUTE', 'REPRESENTATION', 'CEASE_NOTICE'];

/** @throws FORBIDDEN where somebody of the role may not pause for the reason */
export function checkMayPauseFor(role: Role, reason: PauseReason): void {
  if (role === 'COLLECTOR' && !saidByDebtors.includes(reason))
    throw forbidden(
      `Collectors record what the debtor says: ${saidByDebtors.join(', ')}. Have your lead or a compliance officer record ${reason}.`,
    );
}

/** As an entry says it in the clear: that a mental health crisis is treated tells of health, and stands sealed among its details. */
export const inTheClear = (reason: PauseReason): PauseReason =>
  reason === 'MENTAL_HEALTH_MORATORIUM' ? 'MORATORIUM' : reason;
