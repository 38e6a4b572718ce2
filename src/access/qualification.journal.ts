import { operationsWriting, type Operation } from '../lib/room.js';

type QualificationEntry = 'user.qualified' | 'firm.listed';

const operation = operationsWriting<QualificationEntry>();

export const qualifyUserOperation = operation('qualifyUser', 'user.qualified');
export const listFirmOperation = operation('listFirm', 'firm.listed');

export const qualificationOperations: readonly Operation[] = [qualifyUserOperation, listFirmOperation];
