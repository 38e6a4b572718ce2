import { sql } from 'kysely';
import type { Scope } from '../lib/catalogue.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';
import { forEveryRole, type ScopesByRole } from '../lib/scope.js';

/** Who may be given the grant LEGAL_HOLD. Who has none reads of holds, and why nothing may be erased; they place none. */
const holdKeepers = permission('compliance officers and legal counsel', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL');

export const holdScopes: ScopesByRole = {
  ...forEveryRole('NONE'),
  COMPLIANCE_OFFICER: 'INSTITUTION',
  LEGAL_COUNSEL: 'INSTITUTION',
};
export const holdSight: Scope = (_row, { role }) => (holdScopes[role] === 'INSTITUTION' ? null : sql<boolean>`false`);

export const holdPermissions: PermissionTable = {
  Query: { holds: holdKeepers },
  Mutation: { placeHold: holdKeepers, releaseHold: holdKeepers },
  Hold: {
    ...factPermissions,
    kind: OPEN,
    debtorId: OPEN,
    caseId: OPEN,
    periodFrom: OPEN,
    periodTo: OPEN,
    reason: OPEN,
    reference: OPEN,
    actor: OPEN,
    releases: OPEN,
  },
  HoldRelease: { id: OPEN, actor: OPEN, approvedBy: OPEN, reason: OPEN, recordedAt: OPEN },
  PlaceHoldPayload: { holdId: OPEN, hold: OPEN },
  ReleaseHoldPayload: { holdId: OPEN, hold: OPEN, approval: OPEN },
};
