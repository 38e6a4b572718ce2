/** The front door of `access`: institutions, users and their roles, tokens, and the groups that permissions are made of. */
import { sql } from 'kysely';
import { room } from '../lib/room.js';
import { accessOperations } from './access.journal.js';
import { accessPermissions } from './access.permissions.js';
import { AccessResolver, teamList, userList } from './access.resolver.js';
import { Engagement, EngagementChange, EngagementObject } from './engagement.entity.js';
import { engagementObjectSight, engagementSight, firmSight, forFirms, userSight } from './engaged.js';
import { Firm } from './firm.entity.js';
import { engagementChangeList, engagementList, engagementObjectList, firmLinks, firmList } from './firm.links.js';
import { FirmResolver } from './firm.resolver.js';
import { ApiKey } from './api-key.entity.js';
import { ExternalIdentity } from './external-identity.entity.js';
import { Institution } from './institution.entity.js';
import { Membership } from './membership.entity.js';
import { SignInPolicy } from './sign-in-policy.entity.js';
import { apiKeyList, identityList, signInPolicyList, SignInResolver } from './sign-in.resolver.js';
import { Team } from './team.entity.js';
import { User } from './user.entity.js';

export * from './access.permissions.js';
export { completeFounding, foundInstitution, type NewInstitution } from './found-institution.js';
export { forFirms, isEngaged } from './engaged.js';
export { Engagement, EngagementChange, EngagementObject, type EngagementState } from './engagement.entity.js';
export {
  FieldGroupEnum,
  fieldGroupNames,
  fieldGroups,
  groupedFieldsOf,
  groupOf,
  type FieldGroup,
} from './field-groups.js';
export { Firm, type FirmKind } from './firm.entity.js';
export { engagementObjectList } from './firm.links.js';
export { Institution } from './institution.entity.js';
export { registerFirm } from './register-firm.js';
export { registerTeam, registerUser } from './register-user.js';
export { certificateOf } from './certificate.js';
export type { ClaimMapping } from './claims.js';
export { linkIdentity } from './link-identity.js';
export { oidcVerifier } from './oidc.js';
export { Team } from './team.entity.js';
export { RoleEnum, User } from './user.entity.js';
export { developmentIssuer, tokenVerifier, type DevelopmentIssuer, type TokenVerifier } from './token.js';
export { isApiKey, verifyApiKey } from './verify-api-key.js';
export { LookPurposeEnum, lookPurposes, type LookPurpose } from './purpose.js';

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
  ],
  resolvers: [AccessResolver, FirmResolver, SignInResolver],
  permissions: accessPermissions,
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
  ],
  links: firmLinks,
  views: { Viewer: User },
  operations: accessOperations,
  nodes: ['User', 'Team', 'Institution', 'Firm', 'Engagement'],
  scopes: [
    { on: 'User', scope: userSight },
    { on: 'Viewer', scope: forFirms((row, _firmId, { id }) => sql<boolean>`${sql.ref(`${row}.id`)} = ${id}::uuid`) },
    { on: 'Institution', scope: forFirms(() => sql<boolean>`true`) },
    { on: 'Firm', scope: firmSight },
    { on: 'Engagement', scope: engagementSight },
    { on: 'EngagementObject', scope: engagementObjectSight },
  ],
});
