import { link } from '../lib/links.js';
import { DateTimeFilter, defineList, enumFilter, IdFilter } from '../lib/lists.js';
import { Finding, FindingChange } from './finding.entity.js';
import { FindingKindEnum, FindingStateEnum } from './finding-words.js';

export const findingList = defineList({
  name: 'Finding',
  plural: 'findings',
  node: () => Finding,
  filter: {
    state: enumFilter('FindingState', FindingStateEnum),
    kind: enumFilter('FindingKind', FindingKindEnum),
    actor: IdFilter,
    case: IdFilter,
    openedAt: DateTimeFilter,
  },
  ids: { actor: 'User', case: 'Case' },
  guardedBy: { case: 'caseId' },
  order: ['openedAt', 'happenedAt'],
  defaultOrder: ['-openedAt'],
});

const changeList = defineList({
  name: 'FindingChange',
  plural: 'changes of a finding',
  node: () => FindingChange,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});

export const findingLists = [findingList, changeList];

export const findingLinks = [
  link({
    on: 'Finding',
    field: 'changes',
    type: () => Finding,
    list: changeList,
    by: 'finding',
    inherits: true,
    atMost: 100,
    description: 'What happened to it, oldest first, at most 100.',
  }),
];
