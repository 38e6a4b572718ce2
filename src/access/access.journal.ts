import { operationsWriting, type Operation } from '../lib/room.js';
import { approvalEntries, type ApprovalEntry } from './approval.journal.js';

/** The entries that `access` writes. */
type AccessEntry = 'institution.founded' | 'team.registered' | 'user.registered' | 'user.changed' | ApprovalEntry;

const operation = operationsWriting<AccessEntry>();

export const foundInstitution = operation('foundInstitution', 'institution.founded');
export const registerTeamOperation = operation('registerTeam', 'team.registered');
export const registerUserOperation = operation('registerUser', 'user.registered', ...approvalEntries);
export const changeUserOperation = operation('changeUser', 'user.changed', ...approvalEntries);

export const accessOperations: readonly Operation[] = [
  foundInstitution,
  registerTeamOperation,
  registerUserOperation,
  changeUserOperation,
];
