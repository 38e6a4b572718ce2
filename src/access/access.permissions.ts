import { roleNames } from '../lib/actor.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';

/** Who may call, by groups that every room's table uses. */
export const everybody = permission('everybody who is signed in', ...roleNames);
/** Who sees cases at all, each within their scope. */
export const caseReaders = permission(
  "the institution's own people and services, and firms for what they are engaged for",
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'ANALYST',
  'SERVICE',
  'LAW_FIRM',
  'AGENCY',
  'VALUER',
);
/** Who sees who people are; analysts see figures, never identities. */
export const identityReaders = permission(
  "the institution's own people and services, without analysts, and firms for what they are engaged for",
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'SERVICE',
  'LAW_FIRM',
  'AGENCY',
  'VALUER',
);
export const contactRecorders = permission('collectors, their leads and services', 'COLLECTOR', 'TEAM_LEAD', 'SERVICE');
/** Who makes contacts, and so records and corrects them. */
export const attemptRecorders = permission(
  'collectors, their leads, services, law firms and agencies',
  'COLLECTOR',
  'TEAM_LEAD',
  'SERVICE',
  'LAW_FIRM',
  'AGENCY',
);
export const contactAuditors = permission('compliance officers', 'COMPLIANCE_OFFICER');
export const caseSteerers = permission('team leads and services', 'TEAM_LEAD', 'SERVICE');
/** Who records that collection pauses; for which reasons says `cases/pause-reasons.ts`. */
export const pausers = permission(
  'collectors, their leads, compliance officers, legal counsel and services',
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'SERVICE',
);
/** Who lets collection go on, and says how law stands to a debt: not who collects it. */
export const caseKeepers = permission(
  'team leads, compliance officers, legal counsel and services',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'SERVICE',
);
/** Who answers for the texts that are sent to people. */
export const textKeepers = permission('compliance officers and administrators', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR');
export const administrators = permission('administrators', 'ADMINISTRATOR');
/** Who registers users: a firm's administrator those of the own firm. */
const userKeepers = permission(
  'administrators, of the institution and of firms',
  'ADMINISTRATOR',
  'FIRM_ADMINISTRATOR',
);
/** Who engages firms, and ends it. */
export const engagers = permission('legal counsel and compliance officers', 'LEGAL_COUNSEL', 'COMPLIANCE_OFFICER');
/** Who speaks for the institution when a firm passes cases on. */
export const consenters = permission(
  'administrators, legal counsel and compliance officers',
  'ADMINISTRATOR',
  'LEGAL_COUNSEL',
  'COMPLIANCE_OFFICER',
);
/** Who may ask to pass cases on: of those who work for a law firm, its partners. */
export const subEngagers = permission('administrators of firms and partners', 'FIRM_ADMINISTRATOR', 'LAW_FIRM');
const engagementReaders = permission(
  'administrators, legal counsel, compliance officers, and firms',
  'ADMINISTRATOR',
  'LEGAL_COUNSEL',
  'COMPLIANCE_OFFICER',
  'LAW_FIRM',
  'AGENCY',
  'VALUER',
  'FIRM_ADMINISTRATOR',
);
export const staffReaders = permission(
  'administrators, leads, officers and analysts; of a firm, its own',
  'ADMINISTRATOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'COLLECTOR',
  'ANALYST',
  'SERVICE',
  'LAW_FIRM',
  'AGENCY',
  'VALUER',
  'FIRM_ADMINISTRATOR',
);

export const accessPermissions: PermissionTable = {
  Query: {
    viewer: everybody,
    users: userKeepers,
    teams: administrators,
    firms: consenters,
    engagements: engagementReaders,
    identities: administrators,
    apiKeys: administrators,
    signInPolicies: administrators,
  },
  Mutation: {
    registerTeam: administrators,
    registerUser: userKeepers,
    changeUser: userKeepers,
    registerFirm: administrators,
    linkIdentity: administrators,
    unlinkIdentity: administrators,
    setSignInPolicy: administrators,
    createApiKey: administrators,
    revokeApiKey: administrators,
  },
  Viewer: {
    id: OPEN,
    login: OPEN,
    displayName: OPEN,
    role: OPEN,
    team: OPEN,
    firm: OPEN,
    grants: OPEN,
    isActive: OPEN,
    institution: OPEN,
  },
  User: {
    id: OPEN,
    login: userKeepers,
    displayName: staffReaders,
    role: OPEN,
    team: OPEN,
    firm: OPEN,
    grants: OPEN,
    isActive: userKeepers,
    institution: OPEN,
  },
  Team: { id: OPEN, name: OPEN },
  Firm: { id: OPEN, slug: OPEN, name: OPEN, kind: OPEN, recordedAt: OPEN, engagements: engagementReaders },
  Engagement: {
    id: OPEN,
    firm: OPEN,
    parent: OPEN,
    startsOn: OPEN,
    endsOn: OPEN,
    purposes: OPEN,
    fieldGroups: OPEN,
    state: OPEN,
    endedAt: OPEN,
    recordedAt: OPEN,
    objects: OPEN,
    changes: consenters,
    passedOn: OPEN,
  },
  EngagementObject: { id: OPEN, engagement: OPEN, kind: OPEN, nodeId: OPEN },
  EngagementChange: { ...factPermissions, state: OPEN, actor: OPEN },
  Institution: { id: OPEN, slug: OPEN, name: OPEN, timeZone: OPEN, businessDate: OPEN },
  RegisterTeamPayload: { teamId: OPEN, team: OPEN },
  RegisterUserPayload: { userId: OPEN, user: OPEN, approval: OPEN },
  ChangeUserPayload: { userId: OPEN, user: OPEN, approval: OPEN },
  RegisterFirmPayload: { firmId: OPEN, firm: OPEN },
  // The ways to these three lead through what only administrators may call.
  ExternalIdentity: {
    id: OPEN,
    user: OPEN,
    issuer: OPEN,
    subject: OPEN,
    needsCertificate: OPEN,
    recordedAt: OPEN,
    unlinkedAt: OPEN,
  },
  ApiKey: {
    id: OPEN,
    user: OPEN,
    name: OPEN,
    prefix: OPEN,
    scopes: OPEN,
    expiresAt: OPEN,
    revokedAt: OPEN,
    createdBy: OPEN,
    recordedAt: OPEN,
  },
  SignInPolicy: { ...factPermissions, provisionsUnknown: OPEN, roles: OPEN, followsRoles: OPEN, provisioner: OPEN },
  LinkIdentityPayload: { identityId: OPEN, identity: OPEN, approval: OPEN },
  UnlinkIdentityPayload: { identityId: OPEN, identity: OPEN },
  SetSignInPolicyPayload: { signInPolicyId: OPEN, signInPolicy: OPEN },
  CreateApiKeyPayload: { apiKeyId: OPEN, apiKey: OPEN, secret: OPEN, isRepetition: OPEN },
  RevokeApiKeyPayload: { apiKeyId: OPEN, apiKey: OPEN },
};
