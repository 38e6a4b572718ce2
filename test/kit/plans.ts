import {
  AgreePlanDocument,
  ChangePlanPolicyDocument,
  ProposePlanDocument,
  RecordPromiseDocument,
  type PlanFieldsFragment,
} from '../../schema/operations/documents.js';
import { done, key, present } from './verbs.js';
import type { Person } from './world.js';

/** Plans and promises over the API, as collectors make them; each throws when it is refused. The world's clock stands at 2026-04-01. */

const cny = (amountMinor: number | bigint) => ({ amountMinor: String(amountMinor), currency: 'CNY' });

/** Ten equal instalments of what a case of one kit debt owes, with all that a card agreement must say. */
export const planInput = (caseId: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ caseId, proposedBy: 'DEBTOR', kind: 'EQUAL_INSTALMENTS', total: cny(125_000) },
  ...{ instalmentCount: 10, firstDueOn: '2026-05-31' },
  statements: ['FEES', 'NO_NEW_CARD', 'RIGHTS_AND_BREACH'],
  ...more,
});

/** A discount leaves room for what is paid meanwhile. */
export const settlement = { kind: 'SETTLEMENT', total: cny(100_000) } as const;

export async function proposePlan(
  by: Person,
  caseId: string,
  more: Record<string, unknown> = {},
): Promise<PlanFieldsFragment> {
  const input = { ...planInput(caseId, more), idempotencyKey: key() };
  return present(done(await by.ask(ProposePlanDocument, { input: input as never })).proposePlan.plan);
}

export const agreement = (plan: Pick<PlanFieldsFragment, 'id' | 'termsHash' | 'proposedAt'>) => ({
  ...{ planId: plan.id, termsHash: plan.termsHash, way: 'ELECTRONIC' as const, acceptedAt: plan.proposedAt },
});

export async function agreePlan(by: Person, plan: PlanFieldsFragment): Promise<PlanFieldsFragment> {
  const input = { ...agreement(plan), idempotencyKey: key() };
  return present(done(await by.ask(AgreePlanDocument, { input })).agreePlan.plan);
}

export const promiseInput = (caseId: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ caseId, amount: cny(50_000), dueOn: '2026-04-10' },
  ...more,
});

export async function recordPromise(by: Person, caseId: string, more: Record<string, unknown> = {}): Promise<string> {
  const input = { ...promiseInput(caseId, more), idempotencyKey: key() };
  return done(await by.ask(RecordPromiseDocument, { input: input as never })).recordPromise.promiseToPayId;
}

/** Ten years, half of it by two people, a tenth by a lead and a twentieth by a collector; promises within a tenth and three days. */
export const policyInput = {
  ...{ longestMonths: 120, largestForgivenBasisPoints: 5_000 },
  ...{ leadForgivesBasisPoints: 1_000, collectorForgivesBasisPoints: 500 },
  ...{ promiseToleranceBasisPoints: 1_000, promiseToleranceDays: 3 },
};

export async function changePlanPolicy(
  by: Person,
  validFrom: string,
  more: Partial<typeof policyInput> = {},
): Promise<string> {
  const input = { ...policyInput, ...more, validFrom, idempotencyKey: key() };
  return done(await by.ask(ChangePlanPolicyDocument, { input })).changePlanPolicy.planPolicyId;
}
