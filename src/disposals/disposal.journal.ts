import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `disposals` writes; of the rooms below, those of the second person. */
type DisposalEntry =
  | 'debt.writtenOff'
  | 'writeOff.ended'
  | 'writeOffLimit.set'
  | 'portfolio.drafted'
  | 'portfolio.transferred'
  | 'transferNotices.recorded'
  | 'case.putBack'
  | 'tape.exported';

const operation = operationsWriting<DisposalEntry | TwoPersonEntry>();

export const writeOffDebtsOperation = operation('writeOffDebts', 'debt.writtenOff', ...approvalEntries);
export const endWriteOffOperation = operation('endWriteOff', 'writeOff.ended');
export const setWriteOffLimitOperation = operation('setWriteOffLimit', 'writeOffLimit.set');

export const draftPortfolioOperation = operation('draftPortfolio', 'portfolio.drafted');
export const transferPortfolioOperation = operation('transferPortfolio', 'portfolio.transferred', ...approvalEntries);
export const recordTransferNoticesOperation = operation('recordTransferNotices', 'transferNotices.recorded');
export const putBackCaseOperation = operation('putBackCase', 'case.putBack');
export const exportTapeOperation = operation('exportTape', 'tape.exported');

export const disposalOperations: readonly Operation[] = [
  writeOffDebtsOperation,
  endWriteOffOperation,
  setWriteOffLimitOperation,
  draftPortfolioOperation,
  transferPortfolioOperation,
  recordTransferNoticesOperation,
  putBackCaseOperation,
  exportTapeOperation,
];
