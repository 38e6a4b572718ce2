import { DateTimeFilter, defineList, enumFilter, IdFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { Hold, HoldReasonEnum, HoldRelease } from './hold.entity.js';

export const holdList = defineList({
  name: 'Hold',
  plural: 'legal holds',
  node: () => Hold,
  filter: {
    reason: enumFilter('HoldReason', HoldReasonEnum),
    debtor: IdFilter,
    case: IdFilter,
    recordedAt: DateTimeFilter,
  },
  ids: { debtor: 'Debtor', case: 'Case' },
  guardedBy: { debtor: 'debtorId', case: 'caseId' },
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});

const releaseList = defineList({
  name: 'HoldRelease',
  plural: 'releases of a legal hold',
  node: () => HoldRelease,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});

export const holdLists = [holdList, releaseList];

export const holdLinks = [
  link({
    on: 'Hold',
    field: 'releases',
    type: () => Hold,
    list: releaseList,
    by: 'hold',
    inherits: true,
    atMost: 1,
    description: 'Its release: one, or none while it stands.',
  }),
];
