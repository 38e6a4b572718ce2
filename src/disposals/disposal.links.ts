import { Case, Debt } from '../cases/index.js';
import { DateFilter, DateTimeFilter, defineList, enumFilter, IdFilter, TextFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { WriteOffReasonEnum } from './disposal-words.js';
import { CaseOrigin, ImportedTape } from './imported-tape.entity.js';
import { PortfolioCase, TransferNotice } from './portfolio-case.entity.js';
import { NoticeStateEnum, PortfolioStateEnum } from './portfolio-words.js';
import { Portfolio } from './portfolio.entity.js';
import { WriteOffLimit } from './write-off-limit.entity.js';
import { WriteOff, WriteOffEnd } from './write-off.entity.js';

export const writeOffList = defineList({
  name: 'WriteOff',
  plural: 'write-offs',
  node: () => WriteOff,
  filter: {
    case: IdFilter,
    debt: IdFilter,
    reason: enumFilter('WriteOffReason', WriteOffReasonEnum),
    writtenOffOn: DateFilter,
    recordedAt: DateTimeFilter,
  },
  ids: { case: 'Case', debt: 'Debt' },
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});

const writeOffEndList = defineList({
  name: 'WriteOffEnd',
  plural: 'ends of a write-off',
  node: () => WriteOffEnd,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});

export const writeOffLimitList = defineList({
  name: 'WriteOffLimit',
  plural: 'limits of write-offs',
  node: () => WriteOffLimit,
  filter: {},
  order: ['validFrom'],
  defaultOrder: ['-validFrom'],
});

export const portfolioList = defineList({
  name: 'Portfolio',
  plural: 'portfolios',
  node: () => Portfolio,
  filter: { state: enumFilter('PortfolioState', PortfolioStateEnum), name: TextFilter },
  order: ['draftedAt'],
  defaultOrder: ['-draftedAt'],
});

const portfolioCaseList = defineList({
  name: 'PortfolioCase',
  plural: 'cases of a portfolio',
  node: () => PortfolioCase,
  filter: { case: IdFilter },
  ids: { case: 'Case' },
  order: ['outstandingMinor'],
  defaultOrder: ['-outstandingMinor'],
});

export const transferNoticeList = defineList({
  name: 'TransferNotice',
  plural: 'notices of transfers',
  node: () => TransferNotice,
  filter: { portfolio: IdFilter, case: IdFilter, state: enumFilter('NoticeState', NoticeStateEnum), dueOn: DateFilter },
  ids: { portfolio: 'Portfolio', case: 'Case' },
  order: ['dueOn'],
  defaultOrder: ['dueOn'],
});

export const importedTapeList = defineList({
  name: 'ImportedTape',
  plural: 'tapes that were brought in',
  node: () => ImportedTape,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});

const originList = defineList({
  name: 'CaseOrigin',
  plural: 'origins of a case',
  node: () => CaseOrigin,
  filter: {},
  order: ['sellerReference'],
  defaultOrder: ['sellerReference'],
});

export const disposalLists = [
  ...[writeOffList, writeOffEndList, writeOffLimitList],
  ...[portfolioList, portfolioCaseList, transferNoticeList, importedTapeList, originList],
];

const ofCase = { on: 'Case', type: () => Case, by: 'case', inherits: true } as const;
const ofPortfolio = { on: 'Portfolio', type: () => Portfolio, by: 'portfolio', inherits: true } as const;

const writeOffsOf = 'What of it left the balance sheet, latest first by default; what has ended is back on it.';

export const disposalLinks = [
  link({
    ...ofCase,
    field: 'writeOffs',
    list: writeOffList,
    description: writeOffsOf,
  }),
  link({
    ...({ on: 'Debt', type: () => Debt, by: 'debt', inherits: true } as const),
    field: 'writeOffs',
    list: writeOffList,
    description: writeOffsOf,
  }),
  link({
    ...({ on: 'WriteOff', type: () => WriteOff, by: 'writeOff', inherits: true } as const),
    field: 'ends',
    list: writeOffEndList,
    atMost: 1,
    description: 'That it was put back on the balance sheet, and why; empty while it is off.',
  }),
  link({
    ...ofPortfolio,
    field: 'cases',
    list: portfolioCaseList,
    description: 'The cases that were asked for: those in it, and those left out for what stands against them.',
  }),
  link({
    ...ofPortfolio,
    field: 'notices',
    list: transferNoticeList,
    description: 'The notices that its debtors must be given, the next due first by default; none of a draft.',
  }),
  link({
    ...ofCase,
    field: 'transferNotices',
    list: transferNoticeList,
    description: 'The notices that the debtor must be given of transfers of the case.',
  }),
  link({
    ...ofCase,
    field: 'origins',
    list: originList,
    atMost: 1,
    description: 'With which tape it was bought; empty where it arose here.',
  }),
];
