import { sql } from 'kysely';
import {
  administrators,
  caseReaders,
  caseSteerers,
  contactRecorders,
  identityReaders,
  pausers,
} from '../access/index.js';
import type { Scope } from '../lib/catalogue.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';
import { forEveryRole, type ScopesByRole } from '../lib/scope.js';

/** Who works the list of payments that matched no case, and who looks over their shoulder. */
const unmatchedReaders = permission(
  'team leads, compliance officers and services',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'SERVICE',
);

/** What belongs to no case belongs to no team. */
export const unmatchedScopes: ScopesByRole = {
  ...forEveryRole('NONE'),
  TEAM_LEAD: 'INSTITUTION',
  COMPLIANCE_OFFICER: 'INSTITUTION',
  SERVICE: 'INSTITUTION',
};
export const unmatchedSight: Scope = (_row, { role }) =>
  unmatchedScopes[role] === 'INSTITUTION' ? null : sql<boolean>`false`;

export const paymentPermissions: PermissionTable = {
  Query: { payments: caseReaders, unmatchedPayments: unmatchedReaders, allocationOrders: administrators },
  Mutation: {
    recordPayment: contactRecorders,
    reversePayment: caseSteerers,
    assignPayment: caseSteerers,
    rejectPayment: caseSteerers,
    chargeDebt: caseSteerers,
    setAllocationOrder: administrators,
  },
  Case: { payments: OPEN },
  Debt: { balanceEntries: OPEN },
  Payment: {
    id: OPEN,
    reference: identityReaders,
    case: OPEN,
    debt: OPEN,
    amount: OPEN,
    unallocated: OPEN,
    receivedOn: OPEN,
    valueOn: OPEN,
    channel: OPEN,
    source: OPEN,
    partOrder: OPEN,
    debtSequence: OPEN,
    allocations: OPEN,
    reversals: OPEN,
    actor: OPEN,
    reversedAt: OPEN,
    recordedAt: OPEN,
  },
  PaymentReversal: { id: OPEN, reason: OPEN, valueOn: OPEN, actor: OPEN, recordedAt: OPEN },
  BalanceEntry: {
    id: OPEN,
    debt: OPEN,
    kind: OPEN,
    payment: OPEN,
    chargeReason: OPEN,
    waiverReason: OPEN,
    // That a debt is off the balance sheet goes to no firm.
    isRecovery: pausers,
    valueOn: OPEN,
    fees: OPEN,
    interest: OPEN,
    principal: OPEN,
    recordedAt: OPEN,
  },
  AllocationOrder: { ...factPermissions, parts: OPEN, sequence: OPEN, actor: OPEN },
  UnmatchedPayment: {
    id: OPEN,
    reference: OPEN,
    amount: OPEN,
    receivedOn: OPEN,
    valueOn: OPEN,
    channel: OPEN,
    debtReference: OPEN,
    caseReference: OPEN,
    reason: OPEN,
    state: OPEN,
    decisions: OPEN,
    recordedAt: OPEN,
  },
  UnmatchedPaymentDecision: { id: OPEN, rejection: OPEN, actor: OPEN, recordedAt: OPEN },
  RecordPaymentPayload: { paymentId: OPEN, payment: OPEN },
  ReversePaymentPayload: { paymentReversalId: OPEN, paymentReversal: OPEN },
  AssignPaymentPayload: { paymentId: OPEN, payment: OPEN },
  RejectPaymentPayload: { unmatchedPaymentId: OPEN, unmatchedPayment: OPEN },
  ChargeDebtPayload: { balanceEntryId: OPEN, balanceEntry: OPEN },
  SetAllocationOrderPayload: { allocationOrderId: OPEN, allocationOrder: OPEN },
};
