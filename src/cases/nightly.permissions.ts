import { sql } from 'kysely';
import type { Scope } from '../lib/catalogue.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';
import { forEveryRole, type ScopesByRole } from '../lib/scope.js';

/** Figures of the whole institution, and nobody's identity. */
const figureReaders = permission(
  'team leads, compliance officers, analysts and administrators',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'ANALYST',
  'ADMINISTRATOR',
);

/** Its cells are as small as they are: analysts have the roll rates of `reporting`, where small ones are suppressed. */
const matrixReaders = permission(
  'team leads, compliance officers and administrators',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'ADMINISTRATOR',
);

export const nightlyScopes: ScopesByRole = {
  ...forEveryRole('NONE'),
  ...({ TEAM_LEAD: 'INSTITUTION', COMPLIANCE_OFFICER: 'INSTITUTION' } as const),
  ...({ ANALYST: 'INSTITUTION', ADMINISTRATOR: 'INSTITUTION' } as const),
};
export const nightlySight: Scope = (_row, { role }) =>
  nightlyScopes[role] === 'INSTITUTION' ? null : sql<boolean>`false`;

export const nightlyPermissions: PermissionTable = {
  Query: { nightlyRuns: figureReaders, rollRates: matrixReaders },
  NightlyRun: {
    id: OPEN,
    businessDate: OPEN,
    previousBusinessDate: OPEN,
    state: OPEN,
    begunBy: OPEN,
    begunAt: OPEN,
    updatedAt: OPEN,
    finishedAt: OPEN,
    steps: OPEN,
  },
  NightlyStepTally: { step: OPEN, batches: OPEN, batchesTaken: OPEN, rows: OPEN, changed: OPEN, ended: OPEN },
  RollRates: { from: OPEN, to: OPEN, of: OPEN, rolls: OPEN, cured: OPEN, total: OPEN },
  Roll: { fromBucket: OPEN, toBucket: OPEN, count: OPEN },
};
