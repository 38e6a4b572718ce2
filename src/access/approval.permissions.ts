import { sql } from 'kysely';
import { roleNames, type Role } from '../lib/actor.js';
import type { Scope } from '../lib/catalogue.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';
import type { ScopeName, ScopesByRole } from '../lib/scope.js';
import type { ApprovalKind } from './approval.entity.js';
import { forFirms, isEngaged } from './engaged.js';
import { isFirmRole } from './firm.entity.js';
import type { Grant } from './user.entity.js';

/** Who may be the second person, by what is asked for. Never who asked, whatever their role. */
export const approvers: Readonly<Record<ApprovalKind, readonly Role[]>> = {
  BULK_REVEAL: ['COMPLIANCE_OFFICER'],
  BULK_EXPORT: ['COMPLIANCE_OFFICER'],
  ERASURE: ['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL'],
  HOLD_RELEASE: ['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL'],
  REBUTTED_CONTACT: ['COMPLIANCE_OFFICER'],
  PLAN_TERMS: ['COMPLIANCE_OFFICER'],
  WAIVER: ['COMPLIANCE_OFFICER'],
  WRITE_OFF: ['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL'],
  TRANSFER: ['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL'],
  STRATEGY_CHANGE: ['COMPLIANCE_OFFICER'],
  GRANT_CHANGE: ['ADMINISTRATOR', 'COMPLIANCE_OFFICER'],
  PACK_CHANGE: ['COMPLIANCE_OFFICER'],
  RETENTION_CHANGE: ['COMPLIANCE_OFFICER'],
  RETENTION_RUN: ['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL'],
};

/** What takes the grant LEGAL_HOLD of the second person as well; the database asks it too. */
export const approvedByHolders: readonly ApprovalKind[] = ['HOLD_RELEASE'];

const kindsOf = (role: Role): string[] =>
  Object.entries(approvers).flatMap(([kind, roles]) => (roles.includes(role) ? [kind] : []));

const deciding = roleNames.filter((role) => kindsOf(role).length > 0);

/** Roles that two people give: they decide about others, or could give themselves any other role. */
export const rolesByTwo: readonly Role[] = ['ADMINISTRATOR', 'COMPLIANCE_OFFICER'];

/** Grants that two people give: this one reads what law has taken out of everybody else's sight. */
export const grantsByTwo: readonly Grant[] = ['LEGAL_HOLD'];

const approvalDeciders = permission('those who are second persons', ...deciding);

/** Of firms, who makes contacts asks for what takes two, and never decides. */
const askingForFirms: readonly Role[] = ['LAW_FIRM', 'AGENCY'];

const scopeOf = (role: Role): ScopeName =>
  deciding.includes(role) ? 'TO_DECIDE' : isFirmRole(role) && !askingForFirms.includes(role) ? 'NONE' : 'SELF';

export const approvalScopes = Object.fromEntries(roleNames.map((role) => [role, scopeOf(role)])) as ScopesByRole;

/**
 * What one's role may decide, and what one asked for oneself; for a firm, about a case that it is engaged for now. Not what
 * colleagues asked for: nobody but who asked can use it.
 */
export const approvalSight: Scope = (row, { id, role, firmId }) => {
  const isMine = sql<boolean>`${sql.ref(`${row}.requested_by_id`)} = ${id}::uuid`;
  if (firmId === null) return sql<boolean>`(${sql.ref(`${row}.kind`)} = any(${kindsOf(role)}::text[]) or ${isMine})`;
  return scopeOf(role) === 'NONE'
    ? sql<boolean>`false`
    : sql<boolean>`(${isMine} and ${isEngaged('CASE', row, 'case_id', firmId, null)})`;
};

/** What was said of a request is seen with it. */
export const decisionSight = forFirms(
  (row, _firmId, onlooker) =>
    sql<boolean>`exists (select from approval decided where decided.institution_id = ${sql.ref(`${row}.institution_id`)} and decided.id = ${sql.ref(`${row}.approval_id`)} and ${approvalSight('decided', onlooker)})`,
);

export const approvalPermissions: PermissionTable = {
  Query: { approvals: approvalDeciders },
  Mutation: { decideApproval: approvalDeciders },
  Approval: {
    id: OPEN,
    kind: OPEN,
    state: OPEN,
    subject: OPEN,
    asks: OPEN,
    reason: OPEN,
    requestedBy: OPEN,
    requestedAt: OPEN,
    expiresAt: OPEN,
    decisions: OPEN,
  },
  ApprovalDecision: { id: OPEN, outcome: OPEN, decidedBy: OPEN, decidedAt: OPEN, note: OPEN },
  DecideApprovalPayload: { approvalId: OPEN, approval: OPEN },
};
