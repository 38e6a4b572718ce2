import { Case, Debt } from '../cases/index.js';
import { DateFilter, DateTimeFilter, defineList, enumFilter, IdFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { WriteOffReasonEnum } from './disposal-words.js';
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

export const disposalLists = [writeOffList, writeOffEndList, writeOffLimitList];

const writeOffsOf = 'What of it left the balance sheet, latest first by default; what has ended is back on it.';

export const disposalLinks = [
  link({
    ...({ on: 'Case', type: () => Case, by: 'case', inherits: true } as const),
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
];
