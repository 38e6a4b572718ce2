import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `plans` writes; of the rooms below, those of the pause that a plan brings and of the second person. */
type PlanEntry =
  | 'plan.proposed'
  | 'plan.refused'
  | 'plan.agreed'
  | 'plan.withdrawn'
  | 'plan.ended'
  | 'planPolicy.changed'
  | 'promise.recorded'
  | 'promise.ended'
  | 'plans.judged'
  | 'promises.judged'
  | 'debt.waived';

const operation = operationsWriting<PlanEntry | 'case.paused' | 'case.resumed' | TwoPersonEntry>();

export const proposePlanOperation = operation('proposePlan', 'plan.proposed', 'plan.refused');
export const agreePlanOperation = operation(
  'agreePlan',
  'plan.agreed',
  'plan.refused',
  'plan.ended',
  'case.paused',
  'case.resumed',
  ...approvalEntries,
);
export const waiveDebtOperation = operation('waiveDebt', 'debt.waived', ...approvalEntries);
export const withdrawPlanOperation = operation('withdrawPlan', 'plan.withdrawn');
export const endPlanOperation = operation('endPlan', 'plan.ended', 'case.resumed', 'debt.waived');
export const changePlanPolicyOperation = operation('changePlanPolicy', 'planPolicy.changed');
export const recordPromiseOperation = operation('recordPromise', 'promise.recorded');
export const endPromiseOperation = operation('endPromise', 'promise.ended');

/** No mutations: what the night finds. */
export const judgePlansOperation = operation('judgePlans', 'plans.judged', 'plan.ended', 'case.resumed', 'debt.waived');
export const judgePromisesOperation = operation('judgePromises', 'promises.judged', 'promise.ended');

export const planOperations: readonly Operation[] = [
  proposePlanOperation,
  agreePlanOperation,
  withdrawPlanOperation,
  endPlanOperation,
  waiveDebtOperation,
  changePlanPolicyOperation,
  recordPromiseOperation,
  endPromiseOperation,
  judgePlansOperation,
  judgePromisesOperation,
];
