/** The front door of `access`: institutions, users and their roles, tokens, and the groups that permissions are made of. */
import { room } from '../lib/room.js';
import { accessOperations } from './access.journal.js';
import { accessPermissions } from './access.permissions.js';
import { AccessResolver, teamList, userList } from './access.resolver.js';
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
export { Institution } from './institution.entity.js';
export { registerTeam, registerUser } from './register-user.js';
export { certificateOf } from './certificate.js';
export type { ClaimMapping } from './claims.js';
export { linkIdentity } from './link-identity.js';
export { oidcVerifier } from './oidc.js';
export { Team } from './team.entity.js';
export { User } from './user.entity.js';
export { developmentIssuer, tokenVerifier, type DevelopmentIssuer, type TokenVerifier } from './token.js';
export { isApiKey, verifyApiKey } from './verify-api-key.js';
export { LookPurposeEnum, type LookPurpose } from './purpose.js';

export const access = room('access', {
  entities: [Institution, Team, User, Membership, ExternalIdentity, ApiKey, SignInPolicy],
  resolvers: [AccessResolver, SignInResolver],
  permissions: accessPermissions,
  lists: [userList, teamList, identityList, apiKeyList, signInPolicyList],
  views: { Viewer: User },
  operations: accessOperations,
  nodes: ['User', 'Team', 'Institution'],
  scopes: [],
});
