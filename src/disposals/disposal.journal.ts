import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `disposals` writes; of the rooms below, those of the second person. */
type DisposalEntry = 'debt.writtenOff' | 'writeOff.ended' | 'writeOffLimit.set';

const operation = operationsWriting<DisposalEntry | TwoPersonEntry>();

export const writeOffDebtsOperation = operation('writeOffDebts', 'debt.writtenOff', ...approvalEntries);
export const endWriteOffOperation = operation('endWriteOff', 'writeOff.ended');
export const setWriteOffLimitOperation = operation('setWriteOffLimit', 'writeOffLimit.set');

export const disposalOperations: readonly Operation[] = [
  writeOffDebtsOperation,
  endWriteOffOperation,
  setWriteOffLimitOperation,
];
