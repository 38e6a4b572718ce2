import {
  AffordabilityDocument,
  ChangeAffordabilityPolicyDocument,
  RecordAffairsDocument,
  RecordCircumstanceDocument,
  type AffordabilityFieldsFragment,
  type ChangeAffordabilityPolicyInput,
  type RecordAffairsInput,
  type RecordCircumstanceInput,
} from '../../schema/operations/documents.js';
import { done, key } from './verbs.js';
import type { Person } from './world.js';

/** What debtors live under, over the API; each throws when it is refused. The world's clock stands at 2026-04-01. */

export const cny = (amountMinor: number | bigint) => ({ amountMinor: String(amountMinor), currency: 'CNY' });

/** @returns the id of the circumstance */
export async function recordCircumstance(
  by: Person,
  debtorId: string,
  more: Partial<RecordCircumstanceInput> = {},
): Promise<string> {
  const input = { debtorId, what: 'JOB_LOSS' as const, source: 'DEBTOR_SAID' as const, ...more, idempotencyKey: key() };
  return done(await by.ask(RecordCircumstanceDocument, { input })).recordCircumstance.circumstanceId;
}

/** 9 000.00 CNY of wages that a payslip shows; 3 000.00 and 2 000.00 of housing and food; 500.00 to another lender; two children. */
export const affairsInput = {
  lines: [
    { kind: 'WAGES', amount: cny(900_000), period: 'MONTH', source: 'DOCUMENT_SEEN' },
    { kind: 'HOUSING', amount: cny(300_000), period: 'MONTH', source: 'DEBTOR_SAID' },
    { kind: 'FOOD', amount: cny(200_000), period: 'MONTH', source: 'DEBTOR_SAID' },
    { kind: 'OTHER_LENDERS', amount: cny(50_000), period: 'MONTH', source: 'OWN_DATA' },
  ],
  dependants: 2,
  source: 'DEBTOR_SAID',
} satisfies Pick<RecordAffairsInput, 'lines' | 'dependants' | 'source'>;

/** @returns the id of the statement */
export async function recordAffairs(
  by: Person,
  debtorId: string,
  more: Partial<RecordAffairsInput> = {},
): Promise<string> {
  const input = { debtorId, ...affairsInput, ...more, idempotencyKey: key() };
  return done(await by.ask(RecordAffairsDocument, { input })).recordAffairs.affairsStatementId;
}

/** 1 000.00 CNY for each dependant, half of what is left, ninety days, and plans only show it. */
export const affordabilityPolicyInput = {
  ...{ dependantAllowance: cny(100_000), instalmentShareBasisPoints: 5_000, oldestDays: 90 },
  plansBeyondMeans: 'SHOWN',
} satisfies Omit<ChangeAffordabilityPolicyInput, 'validFrom' | 'idempotencyKey'>;

/** @returns the id of the policy, which holds from the world's now on where nothing else is said */
export async function changeAffordabilityPolicy(
  by: Person,
  more: Partial<ChangeAffordabilityPolicyInput> = {},
): Promise<string> {
  const input = { ...affordabilityPolicyInput, validFrom: '2026-04-01T02:00:00Z', ...more, idempotencyKey: key() };
  return done(await by.ask(ChangeAffordabilityPolicyDocument, { input })).changeAffordabilityPolicy
    .affordabilityPolicyId;
}

export const affordabilityOf = async (
  by: Person,
  caseId: string,
  knownAt?: string,
): Promise<AffordabilityFieldsFragment> =>
  done(await by.ask(AffordabilityDocument, { caseId, ...(knownAt && { knownAt }) })).affordability;
