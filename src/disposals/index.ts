/** The front door of `disposals`: debts that leave the balance sheet, and portfolios that are sold and bought. */
import { toldTo, withCase } from '../cases/index.js';
import { room } from '../lib/room.js';
import { disposalCopies } from './disposal.copies.js';
import { disposalOperations } from './disposal.journal.js';
import { disposalLinks, disposalLists } from './disposal.links.js';
import { disposalPermissions, portfolioKeepers, writeOffReaders } from './disposal.permissions.js';
import { CaseOrigin, ImportedTape } from './imported-tape.entity.js';
import { PortfolioCase, TransferNotice } from './portfolio-case.entity.js';
import { Portfolio } from './portfolio.entity.js';
import { PortfolioResolver } from './portfolio.resolver.js';
import { WriteOffLimit } from './write-off-limit.entity.js';
import { WriteOff, WriteOffEnd } from './write-off.entity.js';
import { WriteOffResolver } from './write-off.resolver.js';

export { exportTape } from './export-tape.js';
export { importTape } from './import-tape.js';

export const disposals = room('disposals', {
  entities: [
    ...[WriteOff, WriteOffEnd, WriteOffLimit],
    ...[Portfolio, PortfolioCase, TransferNotice, ImportedTape, CaseOrigin],
  ],
  resolvers: [WriteOffResolver, PortfolioResolver],
  permissions: disposalPermissions,
  lists: disposalLists,
  links: disposalLinks,
  copies: disposalCopies,
  operations: disposalOperations,
  within: {
    writeOffDebts: 'Case',
    endWriteOff: 'WriteOff',
    setWriteOffLimit: 'Institution',
    draftPortfolio: 'Case',
    transferPortfolio: 'Portfolio',
    recordTransferNotices: 'Portfolio',
    putBackCase: 'Portfolio',
    exportTape: 'Portfolio',
  },
  nodes: ['Portfolio'],
  scopes: [
    { on: 'WriteOff', ...toldTo(writeOffReaders, withCase('case_id')) },
    { on: 'Portfolio', ...toldTo(portfolioKeepers, () => null) },
    { on: 'TransferNotice', ...toldTo(portfolioKeepers, withCase('case_id')) },
  ],
});
