/** The front door of `access`: institutions, users and their roles, tokens, and the groups that permissions are made of. */
import { sql } from 'kysely';
import type { Scope } from '../lib/catalogue.js';
import { mergeTables } from '../lib/permission.js';
import { room } from '../lib/room.js';
import { forEveryRole } from '../lib/scope.js';
import { accessOperations } from './access.journal.js';
import { Approval, ApprovalDecision, ApprovalUse } from './approval.entity.js';
import { approvalOperations } from './approval.journal.js';
import { approvalLinks, approvalLists } from './approval.links.js';
import { approvalPermissions, approvalScopes, approvalSight } from './approval.permissions.js';
import { ApprovalResolver } from './approval.resolver.js';
import { Alert } from './alert.entity.js';
import { BreakGlass, BreakGlassReview } from './break-glass.entity.js';
import { breakGlassOperations } from './break-glass.journal.js';
import { breakGlassLinks, breakGlassLists } from './break-glass.links.js';
import {
  alertScopes,
  alertSight,
  breakGlassPermissions,
  breakGlassScopes,
  breakGlassSight,
} from './break-glass.permissions.js';
import { BreakGlassResolver } from './break-glass.resolver.js';
import { accessPermissions } from './access.permissions.js';
import { AccessResolver, teamList, userList } from './access.resolver.js';
import { Institution } from './institution.entity.js';
import { Membership } from './membership.entity.js';
import { Team } from './team.entity.js';
import { User } from './user.entity.js';

export * from './access.permissions.js';
export { BreakGlass, BreakGlassReasonEnum, type BreakGlassReason } from './break-glass.entity.js';
export { glassBreakers, glassBrokenBy, hasBrokenGlass } from './break-glass.permissions.js';
export { completeFounding, foundInstitution, type NewInstitution } from './found-institution.js';
export { Institution } from './institution.entity.js';
export { takesTwo } from './grant-role.js';
export { takeAccess } from './take-access.js';
export { registerTeam, registerUser } from './register-user.js';
export { Team } from './team.entity.js';
export { User } from './user.entity.js';
export { developmentIssuer, tokenVerifier, type DevelopmentIssuer, type TokenVerifier } from './token.js';
export { LookPurposeEnum, type LookPurpose } from './purpose.js';

/** Whoever asks sees themselves. */
const ownRow: Scope = (row, { id }) => sql<boolean>`${sql.ref(`${row}.id`)} = ${id}::uuid`;

export const access = room('access', {
  entities: [
    Institution,
    Team,
    User,
    Membership,
    Approval,
    ApprovalDecision,
    ApprovalUse,
    BreakGlass,
    BreakGlassReview,
    Alert,
  ],
  resolvers: [AccessResolver, ApprovalResolver, BreakGlassResolver],
  permissions: mergeTables(accessPermissions, approvalPermissions, breakGlassPermissions),
  lists: [userList, teamList, ...approvalLists, ...breakGlassLists],
  links: [...approvalLinks, ...breakGlassLinks],
  views: { Viewer: User },
  operations: [...accessOperations, ...approvalOperations, ...breakGlassOperations],
  nodes: ['User', 'Team', 'Institution', 'Approval', 'BreakGlass', 'Alert'],
  within: {
    registerTeam: 'Institution',
    registerUser: 'Institution',
    changeUser: 'Institution',
    decideApproval: 'Approval',
    reviewBreakGlass: 'BreakGlass',
    acknowledgeAlert: 'Alert',
  },
  scopes: [
    { on: 'Viewer', scope: ownRow, by: forEveryRole('SELF') },
    { on: 'Approval', scope: approvalSight, by: approvalScopes },
    { on: 'BreakGlass', scope: breakGlassSight, by: breakGlassScopes },
    { on: 'Alert', scope: alertSight, by: alertScopes },
  ],
});
