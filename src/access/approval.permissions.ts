import { sql } from 'kysely';
import { roleNames, type Role } from '../lib/actor.js';
import type { Scope } from '../lib/catalogue.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';
import type { ScopeName, ScopesByRole } from '../lib/scope.js';
import type { ApprovalKind } from './approval.entity.js';
import { isFirmRole } from './firm.entity.js';
import type { Grant } from './user.entity.js';

/** Who may be the second person, by what is asked for. Never who asked, whatever their role. */
export const approvers: Readonly<Record<ApprovalKind, readonly Role[]>> = {
  BULK_REVEAL: ['COMPLIANCE_OFFICER'],
  BULK_EXPORT: ['COMPLIANCE_OFFICER'],
  ERASURE: ['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL'],
  HOLD_RELEASE: ['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL'],
  REBUTTED_CONTACT: ['COMPLIANCE_OFFICER'],
  GRANT_CHANGE: ['ADMINISTRATOR', 'COMPLIANCE_OFFICER'],
  PACK_CHANGE: ['COMPLIANCE_OFFICER'],
};

const kindsOf = (role: Role): string[] =>
  Object.entries(approvers).flatMap(([kind, roles]) => (roles.includes(role) ? [kind] : []));

const deciding = roleNames.filter((role) => kindsOf(role).length > 0);

/** Roles that two people give: they decide about others, or could give themselves any other role. */
export const rolesByTwo: readonly Role[] = ['ADMINISTRATOR', 'COMPLIANCE_OFFICER'];

/** Grants that two people give: this one reads what law has taken out of everybody else's sight. */
export const grantsByTwo: readonly Grant[] = ['LEGAL_HOLD'];

const approvalDeciders = permission('those who are second persons', ...deciding);

/** Firms ask for nothing that takes two of the institution's people. */
export const approvalScopes: ScopesByRole = Object.fromEntries(
  roleNames.map((role) => [role, deciding.includes(role) ? 'TO_DECIDE' : isFirmRole(role) ? 'NONE' : 'SELF']),
) as Record<Role, ScopeName>;

/** What one's role may decide, and what one asked for oneself. */
export const approvalSight: Scope = (row, { id, role }) =>
  sql<boolean>`(${sql.ref(`${row}.kind`)} = any(${kindsOf(role)}::text[]) or ${sql.ref(`${row}.requested_by_id`)} = ${id}::uuid)`;

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
