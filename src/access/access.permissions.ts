import { roleNames } from '../lib/actor.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';

/** Who may call, by groups that every room's table uses. */
export const everybody = permission('everybody who is signed in', ...roleNames);
/** Who sees cases at all, each within their scope. */
export const caseReaders = permission(
  "the institution's own people and services",
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'ANALYST',
  'SERVICE',
);
/** Who sees who people are; analysts see figures, never identities. */
export const identityReaders = permission(
  "the institution's own people and services, without analysts",
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'SERVICE',
);
export const contactRecorders = permission('collectors, their leads and services', 'COLLECTOR', 'TEAM_LEAD', 'SERVICE');
export const contactAuditors = permission('compliance officers', 'COMPLIANCE_OFFICER');
export const caseSteerers = permission('team leads and services', 'TEAM_LEAD', 'SERVICE');
export const administrators = permission('administrators', 'ADMINISTRATOR');
export const staffReaders = permission(
  'administrators, leads, officers and analysts',
  'ADMINISTRATOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'COLLECTOR',
  'ANALYST',
  'SERVICE',
);

export const accessPermissions: PermissionTable = {
  Query: { viewer: everybody, users: administrators, teams: administrators },
  Mutation: { registerTeam: administrators, registerUser: administrators, changeUser: administrators },
  Viewer: { id: OPEN, login: OPEN, displayName: OPEN, role: OPEN, team: OPEN, isActive: OPEN, institution: OPEN },
  User: {
    id: OPEN,
    login: administrators,
    displayName: staffReaders,
    role: OPEN,
    team: OPEN,
    isActive: administrators,
    institution: OPEN,
  },
  Team: { id: OPEN, name: OPEN },
  Institution: { id: OPEN, slug: OPEN, name: OPEN, timeZone: OPEN, businessDate: OPEN },
  RegisterTeamPayload: { teamId: OPEN, team: OPEN },
  RegisterUserPayload: { userId: OPEN, user: OPEN, approval: OPEN },
  ChangeUserPayload: { userId: OPEN, user: OPEN, approval: OPEN },
};
