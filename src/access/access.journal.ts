import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `access` writes. */
type AccessEntry = 'institution.founded' | 'team.registered' | 'user.registered' | 'user.changed' | 'firm.registered';

const operation = operationsWriting<AccessEntry>();

export const foundInstitution = operation('foundInstitution', 'institution.founded');
export const registerTeamOperation = operation('registerTeam', 'team.registered');
export const registerUserOperation = operation('registerUser', 'user.registered');
export const changeUserOperation = operation('changeUser', 'user.changed');
export const registerFirmOperation = operation('registerFirm', 'firm.registered');

export const accessOperations: readonly Operation[] = [
  foundInstitution,
  registerTeamOperation,
  registerUserOperation,
  changeUserOperation,
  registerFirmOperation,
];
