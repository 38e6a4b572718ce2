/** The front door of `access`: institutions, users and their roles, tokens, and the groups that permissions are made of. */
import { sql } from 'kysely';
import type { Scope } from '../lib/catalogue.js';
import { room } from '../lib/room.js';
import { forEveryRole } from '../lib/scope.js';
import { accessOperations } from './access.journal.js';
import { accessPermissions } from './access.permissions.js';
import { AccessResolver, teamList, userList } from './access.resolver.js';
import { Institution } from './institution.entity.js';
import { Membership } from './membership.entity.js';
import { Team } from './team.entity.js';
import { User } from './user.entity.js';

export * from './access.permissions.js';
export { completeFounding, foundInstitution, type NewInstitution } from './found-institution.js';
export { Institution } from './institution.entity.js';
export { registerTeam, registerUser } from './register-user.js';
export { Team } from './team.entity.js';
export { User } from './user.entity.js';
export { developmentIssuer, tokenVerifier, type DevelopmentIssuer, type TokenVerifier } from './token.js';
export { LookPurposeEnum, type LookPurpose } from './purpose.js';

/** Whoever asks sees themselves. */
const ownRow: Scope = (row, { id }) => sql<boolean>`${sql.ref(`${row}.id`)} = ${id}::uuid`;

export const access = room('access', {
  entities: [Institution, Team, User, Membership],
  resolvers: [AccessResolver],
  permissions: accessPermissions,
  lists: [userList, teamList],
  views: { Viewer: User },
  operations: accessOperations,
  nodes: ['User', 'Team', 'Institution'],
  within: { registerTeam: 'Institution', registerUser: 'Institution', changeUser: 'Institution' },
  scopes: [{ on: 'Viewer', scope: ownRow, by: forEveryRole('SELF') }],
});
