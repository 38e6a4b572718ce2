import { sql, type RawBuilder } from 'kysely';
import { roleNames, type Onlooker } from '../lib/actor.js';
import type { Extraordinary, Scope } from '../lib/catalogue.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';
import { forEveryRole, type ScopesByRole } from '../lib/scope.js';

/** Who may break glass: those who see less than the institution's cases. Others would open nothing by it. */
export const glassBreakers = permission('collectors and their leads', 'COLLECTOR', 'TEAM_LEAD');

const glassReviewers = permission('compliance officers', 'COMPLIANCE_OFFICER');
const glassReaders = permission(
  'collectors and leads of their own, compliance officers of all',
  ...roleNames.filter((role) => glassBreakers.roles.has(role) || glassReviewers.roles.has(role)),
);

const officers = { ...forEveryRole('NONE'), COMPLIANCE_OFFICER: 'INSTITUTION' } as const;

export const breakGlassScopes: ScopesByRole = { ...officers, COLLECTOR: 'SELF', TEAM_LEAD: 'SELF' };
export const alertScopes: ScopesByRole = officers;

export const breakGlassSight: Scope = (row, { id, role }) => {
  if (breakGlassScopes[role] === 'INSTITUTION') return null;
  return breakGlassScopes[role] === 'SELF'
    ? sql<boolean>`${sql.ref(`${row}.user_id`)} = ${id}::uuid`
    : sql<boolean>`false`;
};
export const alertSight: Scope = (_row, { role }) => (alertScopes[role] === 'INSTITUTION' ? null : sql<boolean>`false`);

/** The accesses of an onlooker that hold now. Binds ids and the instant alone, so that statements can be kept. */
const holding = ({ institutionId, id, at }: Onlooker): RawBuilder<unknown> =>
  sql`from break_glass glass where glass.institution_id = ${institutionId}::uuid and glass.user_id = ${id}::uuid
    and glass.valid_from <= ${at}::timestamptz and glass.valid_to > ${at}::timestamptz`;

/** The debtors whom an onlooker sees besides, as an array: evaluated once a statement. */
export const glassBrokenBy = (onlooker: Onlooker): RawBuilder<string[]> | null =>
  onlooker.isExtraordinary && glassBreakers.roles.has(onlooker.role)
    ? sql<string[]>`array(select glass.person_id ${holding(onlooker)})`
    : null;

export const hasBrokenGlass: Extraordinary = (onlooker) =>
  glassBreakers.roles.has(onlooker.role) ? sql<boolean>`exists (select ${holding(onlooker)})` : null;

export const breakGlassPermissions: PermissionTable = {
  Query: { breakGlasses: glassReaders, alerts: glassReviewers },
  Mutation: { reviewBreakGlass: glassReviewers, acknowledgeAlert: glassReviewers },
  BreakGlass: {
    ...factPermissions,
    user: OPEN,
    debtorId: OPEN,
    reason: OPEN,
    explanation: OPEN,
    review: OPEN,
    reviews: OPEN,
  },
  BreakGlassReview: { id: OPEN, finding: OPEN, reviewedBy: OPEN, reviewedAt: OPEN },
  Alert: {
    id: OPEN,
    kind: OPEN,
    subject: OPEN,
    raisedAt: OPEN,
    state: OPEN,
    acknowledgedBy: OPEN,
    acknowledgedAt: OPEN,
  },
  ReviewBreakGlassPayload: { breakGlassId: OPEN, breakGlass: OPEN },
  AcknowledgeAlertPayload: { alertId: OPEN, alert: OPEN },
};
