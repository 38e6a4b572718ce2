import { sql } from 'kysely';
import { contactAuditors } from '../access/index.js';
import type { Scope } from '../lib/catalogue.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';
import { forEveryRole, type ScopesByRole } from '../lib/scope.js';

/** What providers report of everybody's work is for who answers for it; single lines are seen with their findings. */
export const deliveryScopes: ScopesByRole = { ...forEveryRole('NONE'), COMPLIANCE_OFFICER: 'INSTITUTION' };
export const deliverySight: Scope = (_row, { role }) =>
  deliveryScopes[role] === 'INSTITUTION' ? null : sql<boolean>`false`;

export const deliveryPermissions: PermissionTable = {
  Query: { deliveryReports: contactAuditors },
  DeliveryReport: {
    id: OPEN,
    provider: OPEN,
    recordedAt: OPEN,
    reconciledAt: OPEN,
    firstBegunAt: OPEN,
    lastBegunAt: OPEN,
    lineCount: OPEN,
    matchedCount: OPEN,
    waitingCount: OPEN,
    unrecordedCount: OPEN,
    withoutCaseCount: OPEN,
    unknownNumberCount: OPEN,
    unreportedAttemptCount: OPEN,
    unreportedAttemptIds: OPEN,
    lines: OPEN,
  },
  DeliveryLine: {
    id: OPEN,
    provider: OPEN,
    reference: OPEN,
    channel: OPEN,
    contactPointId: OPEN,
    begunAt: OPEN,
    seconds: OPEN,
    delivered: OPEN,
    line: OPEN,
    actor: OPEN,
    state: OPEN,
    attemptId: OPEN,
    findingId: OPEN,
  },
  Finding: { deliveryLine: OPEN },
};
