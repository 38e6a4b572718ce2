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
import { approvalPermissions, approvalScopes, approvalSight, decisionSight } from './approval.permissions.js';
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
import { Engagement, EngagementChange, EngagementObject } from './engagement.entity.js';
import {
  engagementObjectSight,
  engagementSight,
  firmSight,
  forFirms,
  ofEngagement,
  ofFirm,
  userSight,
} from './engaged.js';
import { FirmListing } from './firm-listing.entity.js';
import { Firm } from './firm.entity.js';
import { engagementChangeList, engagementList, engagementObjectList, firmLinks, firmList } from './firm.links.js';
import { FirmResolver } from './firm.resolver.js';
import { ApiKey } from './api-key.entity.js';
import { ExternalIdentity } from './external-identity.entity.js';
import { Institution } from './institution.entity.js';
import { Membership } from './membership.entity.js';
import { UserQualification } from './qualification.entity.js';
import { qualificationOperations } from './qualification.journal.js';
import { qualificationLinks, qualificationLists } from './qualification.links.js';
import { listingSight, qualificationPermissions, qualificationSight } from './qualification.permissions.js';
import { QualificationResolver } from './qualification.resolver.js';
import { SignInPolicy } from './sign-in-policy.entity.js';
import { apiKeyList, identityList, signInPolicyList, SignInResolver } from './sign-in.resolver.js';
import { Team } from './team.entity.js';
import { User } from './user.entity.js';

export * from './access.permissions.js';
export { alertKinds } from './alert.entity.js';
export { Approval } from './approval.entity.js';
export { ApprovalField } from './approval.inputs.js';
export { approvalEntries, type TwoPersonEntry } from './approval.journal.js';
export { BreakGlass, BreakGlassReasonEnum, type BreakGlassReason } from './break-glass.entity.js';
export { glassBreakers, glassBrokenBy, hasBrokenGlass } from './break-glass.permissions.js';
export { completeFounding, foundInstitution, type NewInstitution } from './found-institution.js';
export { forFirms, isEngaged, mandatesFor, ofCases } from './engaged.js';
export { Engagement, EngagementChange, EngagementObject, type EngagementState } from './engagement.entity.js';
export {
  FieldGroupEnum,
  fieldGroupNames,
  fieldGroups,
  groupedFieldsOf,
  groupOf,
  type FieldGroup,
} from './field-groups.js';
export { Firm, isFirmRole, type FirmKind } from './firm.entity.js';
export { engagementObjectList } from './firm.links.js';
export { Institution } from './institution.entity.js';
export { takesTwo } from './grant-role.js';
export { takeAccess } from './take-access.js';
export { payloadOrApproval, useApproval, type UsedApproval } from './use-approval.js';
export type { QualificationKind } from './qualification.entity.js';
export { checkHoldsGrant } from './holds-grant.js';
export { isOfOwnTeam, qualify, qualifyUser } from './qualify-user.js';
export { registerFirm } from './register-firm.js';
export { registerTeam, registerUser } from './register-user.js';
export { certificateOf } from './certificate.js';
export type { ClaimMapping } from './claims.js';
export { linkIdentityByCommand } from './link-identity.js';
export { oidcVerifier } from './oidc.js';
export { Team } from './team.entity.js';
export { RoleEnum, User } from './user.entity.js';
export { developmentIssuer, tokenVerifier, type DevelopmentIssuer, type TokenVerifier } from './token.js';
export { isApiKey, verifyApiKey } from './verify-api-key.js';
export { LookPurposeEnum } from './purpose.js';

/** Whoever asks sees themselves. */
const ownRow: Scope = (row, { id }) => sql<boolean>`${sql.ref(`${row}.id`)} = ${id}::uuid`;

export const access = room('access', {
  entities: [
    Institution,
    Team,
    Firm,
    User,
    Membership,
    Engagement,
    EngagementObject,
    EngagementChange,
    ExternalIdentity,
    ApiKey,
    SignInPolicy,
    Approval,
    ApprovalDecision,
    ApprovalUse,
    BreakGlass,
    BreakGlassReview,
    Alert,
    UserQualification,
    FirmListing,
  ],
  resolvers: [
    AccessResolver,
    FirmResolver,
    SignInResolver,
    ApprovalResolver,
    BreakGlassResolver,
    QualificationResolver,
  ],
  permissions: mergeTables(accessPermissions, approvalPermissions, breakGlassPermissions, qualificationPermissions),
  lists: [
    userList,
    teamList,
    firmList,
    engagementList,
    engagementObjectList,
    engagementChangeList,
    identityList,
    apiKeyList,
    signInPolicyList,
    ...approvalLists,
    ...breakGlassLists,
    ...qualificationLists,
  ],
  links: [...firmLinks, ...approvalLinks, ...breakGlassLinks, ...qualificationLinks],
  views: { Viewer: User },
  operations: [...accessOperations, ...approvalOperations, ...breakGlassOperations, ...qualificationOperations],
  nodes: ['User', 'Team', 'Institution', 'Firm', 'Engagement', 'Approval', 'BreakGlass', 'Alert'],
  within: {
    registerTeam: 'Institution',
    registerUser: 'User',
    changeUser: 'User',
    registerFirm: 'Institution',
    qualifyUser: 'User',
    listFirm: 'Firm',
    linkIdentity: 'Institution',
    unlinkIdentity: 'Institution',
    setSignInPolicy: 'Institution',
    createApiKey: 'Institution',
    revokeApiKey: 'Institution',
    decideApproval: 'Approval',
    reviewBreakGlass: 'BreakGlass',
    acknowledgeAlert: 'Alert',
  },
  scopes: [
    { on: 'Viewer', scope: ownRow, by: forEveryRole('SELF') },
    { on: 'Approval', scope: approvalSight, by: approvalScopes },
    { on: 'ApprovalDecision', scope: decisionSight, by: approvalScopes },
    { on: 'BreakGlass', scope: breakGlassSight, by: breakGlassScopes },
    { on: 'Alert', scope: alertSight, by: alertScopes },
    { on: 'User', scope: userSight, by: ofFirm },
    { on: 'Institution', scope: forFirms(() => sql<boolean>`true`), by: forEveryRole('INSTITUTION') },
    { on: 'UserQualification', scope: qualificationSight, by: ofFirm },
    { on: 'Firm', scope: firmSight, by: ofFirm },
    { on: 'FirmListing', scope: listingSight, by: ofFirm },
    { on: 'Engagement', scope: engagementSight, by: ofEngagement },
    { on: 'EngagementObject', scope: engagementObjectSight },
  ],
});
