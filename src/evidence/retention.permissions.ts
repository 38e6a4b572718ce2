import { sql } from 'kysely';
import { contactAuditors } from '../access/index.js';
import type { Scope } from '../lib/catalogue.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';
import { forEveryRole, type ScopesByRole } from '../lib/scope.js';

export const retentionScopes: ScopesByRole = { ...forEveryRole('NONE'), COMPLIANCE_OFFICER: 'INSTITUTION' };
export const retentionSight: Scope = (_row, { role }) =>
  retentionScopes[role] === 'INSTITUTION' ? null : sql<boolean>`false`;

const group = { keyClass: OPEN, year: OPEN, people: OPEN, keys: OPEN } as const;

export const retentionPermissions: PermissionTable = {
  Query: { retentionTimes: contactAuditors, retentionChanges: contactAuditors, retentionPlan: contactAuditors },
  Mutation: { changeRetention: contactAuditors, applyRetention: contactAuditors },
  RetentionTimeInForce: {
    keyClass: OPEN,
    jurisdiction: OPEN,
    years: OPEN,
    leastYears: OPEN,
    citation: OPEN,
    assurance: OPEN,
    changedFrom: OPEN,
  },
  RetentionChange: {
    ...factPermissions,
    keyClass: OPEN,
    jurisdiction: OPEN,
    years: OPEN,
    actor: OPEN,
    approvedBy: OPEN,
    reason: OPEN,
  },
  RetentionGroup: group,
  RetentionStay: { ...group, reason: OPEN, until: OPEN },
  RetentionPlan: { asOf: OPEN, goes: OPEN, stays: OPEN },
  ChangeRetentionPayload: { retentionChangeId: OPEN, retentionChange: OPEN, approval: OPEN },
  RetentionApplied: { entryId: OPEN, gone: OPEN },
  ApplyRetentionPayload: { applied: OPEN, approval: OPEN },
};
