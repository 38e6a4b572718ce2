import { operationsWriting, type Operation } from '../lib/room.js';
import { approvalEntries, type ApprovalEntry } from './approval.journal.js';

/** The entries that `access` writes. */
type AccessEntry =
  | 'institution.founded'
  | 'team.registered'
  | 'user.registered'
  | 'user.changed'
  | 'firm.registered'
  | 'identity.linked'
  | 'identity.unlinked'
  | 'signInPolicy.set'
  | 'apiKey.created'
  | 'apiKey.revoked'
  | ApprovalEntry;

const operation = operationsWriting<AccessEntry>();

export const foundInstitution = operation('foundInstitution', 'institution.founded');
export const registerTeamOperation = operation('registerTeam', 'team.registered');
export const registerUserOperation = operation(
  'registerUser',
  'user.registered',
  'identity.linked',
  ...approvalEntries,
);
export const changeUserOperation = operation('changeUser', 'user.changed', ...approvalEntries);
export const registerFirmOperation = operation('registerFirm', 'firm.registered');

export const linkIdentityOperation = operation('linkIdentity', 'identity.linked', ...approvalEntries);
export const unlinkIdentityOperation = operation('unlinkIdentity', 'identity.unlinked');
export const setSignInPolicyOperation = operation('setSignInPolicy', 'signInPolicy.set');
export const createApiKeyOperation = operation('createApiKey', 'apiKey.created');
export const revokeApiKeyOperation = operation('revokeApiKey', 'apiKey.revoked');
/** By claims, at sign-in: no mutations. */
export const provisionUserOperation = operation('provisionUser', 'user.registered', 'identity.linked');
export const followRoleOperation = operation('followRole', 'user.changed');

export const accessOperations: readonly Operation[] = [
  foundInstitution,
  registerTeamOperation,
  registerUserOperation,
  changeUserOperation,
  registerFirmOperation,
  linkIdentityOperation,
  unlinkIdentityOperation,
  setSignInPolicyOperation,
  createApiKeyOperation,
  revokeApiKeyOperation,
  provisionUserOperation,
  followRoleOperation,
];
