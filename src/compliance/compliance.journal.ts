import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `compliance` writes. */
type ComplianceEntry = 'pack.changed' | TwoPersonEntry;

const operation = operationsWriting<ComplianceEntry>();

export const changePackOperation = operation('changePack', 'pack.changed', ...approvalEntries);

export const complianceOperations: readonly Operation[] = [changePackOperation];
