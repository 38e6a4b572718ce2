import { caseKeepers, contactAuditors, pausers } from '../access/index.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';

/** Who works the case knows that it is written off; firms do not, nor analysts one by one. */
export const writeOffReaders = pausers;

/** Who sells for the institution: whoever sees all of it, and works no case. */
export const portfolioKeepers = permission(
  'compliance officers, legal counsel and services',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'SERVICE',
);
/** To whom the data of debtors are plain for their work: officers check what others took out. */
const tapeExporters = permission('legal counsel and services', 'LEGAL_COUNSEL', 'SERVICE');

export const disposalPermissions: PermissionTable = {
  Query: {
    writeOffs: writeOffReaders,
    writeOffLimits: writeOffReaders,
    portfolios: portfolioKeepers,
    transferNotices: portfolioKeepers,
    importedTapes: portfolioKeepers,
  },
  Mutation: {
    // What is off the balance sheet is not for who collects to say.
    writeOffDebts: caseKeepers,
    endWriteOff: caseKeepers,
    setWriteOffLimit: contactAuditors,
    draftPortfolio: portfolioKeepers,
    transferPortfolio: portfolioKeepers,
    recordTransferNotices: portfolioKeepers,
    putBackCase: portfolioKeepers,
    exportTape: tapeExporters,
  },
  Case: { writeOffs: writeOffReaders, transferNotices: portfolioKeepers, origins: writeOffReaders },
  Debt: { writeOffs: writeOffReaders },
  WriteOff: {
    id: OPEN,
    case: OPEN,
    debt: OPEN,
    reason: OPEN,
    writtenOffOn: OPEN,
    fees: OPEN,
    interest: OPEN,
    principal: OPEN,
    recovered: OPEN,
    endedAt: OPEN,
    actor: OPEN,
    recordedAt: OPEN,
    ends: OPEN,
  },
  WriteOffEnd: { id: OPEN, reason: OPEN, actor: OPEN, recordedAt: OPEN },
  WriteOffLimit: { ...factPermissions, alone: OPEN, actor: OPEN },
  Portfolio: {
    id: OPEN,
    name: portfolioKeepers,
    buyerName: portfolioKeepers,
    buyerRegistration: portfolioKeepers,
    buyerContact: portfolioKeepers,
    cutOffOn: portfolioKeepers,
    noticeDueOn: portfolioKeepers,
    state: portfolioKeepers,
    caseCount: portfolioKeepers,
    leftOutCount: portfolioKeepers,
    outstanding: portfolioKeepers,
    draftedAt: portfolioKeepers,
    transferredAt: portfolioKeepers,
    actor: portfolioKeepers,
    cases: portfolioKeepers,
    notices: portfolioKeepers,
  },
  PortfolioCase: { id: OPEN, portfolio: OPEN, case: OPEN, obstacles: OPEN, outstanding: OPEN, putBackReason: OPEN },
  TransferNotice: {
    id: OPEN,
    portfolio: OPEN,
    case: OPEN,
    state: OPEN,
    dueOn: OPEN,
    sentOn: OPEN,
    channel: OPEN,
    sender: OPEN,
    recordedAt: OPEN,
  },
  ImportedTape: {
    id: OPEN,
    sellerSlug: OPEN,
    sellerName: OPEN,
    portfolioName: OPEN,
    cutOffOn: OPEN,
    caseCount: OPEN,
    debtCount: OPEN,
    outstanding: OPEN,
    manifestSha256: OPEN,
    actor: OPEN,
    recordedAt: OPEN,
  },
  CaseOrigin: { id: OPEN, tape: OPEN, sellerReference: OPEN },
  Tape: { entryId: OPEN, debts: OPEN, manifest: OPEN, manifestSha256: OPEN, csv: OPEN },
  DraftPortfolioPayload: { portfolioId: OPEN, portfolio: OPEN },
  TransferPortfolioPayload: { portfolioId: OPEN, portfolio: OPEN, approval: OPEN },
  RecordTransferNoticesPayload: { portfolioId: OPEN, portfolio: OPEN },
  PutBackCasePayload: { portfolioId: OPEN, portfolio: OPEN },
  ExportTapePayload: { tape: OPEN, isRepetition: OPEN },
  WriteOffDebtsPayload: { caseId: OPEN, case: OPEN, approval: OPEN },
  EndWriteOffPayload: { writeOffId: OPEN, writeOff: OPEN },
  SetWriteOffLimitPayload: { writeOffLimitId: OPEN, writeOffLimit: OPEN },
};
