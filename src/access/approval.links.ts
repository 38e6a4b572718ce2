import { DateTimeFilter, defineList, enumFilter, IdFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { Approval, ApprovalDecision, ApprovalKindEnum, ApprovalStateEnum } from './approval.entity.js';

export const approvalList = defineList({
  name: 'Approval',
  plural: 'approvals',
  node: () => Approval,
  filter: {
    kind: enumFilter('ApprovalKind', ApprovalKindEnum),
    state: enumFilter('ApprovalState', ApprovalStateEnum),
    requestedBy: IdFilter,
    requestedAt: DateTimeFilter,
  },
  ids: { requestedBy: 'User' },
  order: ['requestedAt'],
  defaultOrder: ['-requestedAt'],
});

const decisionList = defineList({
  name: 'ApprovalDecision',
  plural: 'decisions of an approval',
  node: () => ApprovalDecision,
  filter: {},
  order: ['decidedAt'],
  defaultOrder: ['decidedAt'],
});

export const approvalLists = [approvalList, decisionList];

export const approvalLinks = [
  link({
    on: 'Approval',
    field: 'decisions',
    type: () => Approval,
    list: decisionList,
    by: 'approval',
    inherits: true,
    atMost: 1,
    description: 'What the second person said: one decision, or none yet.',
  }),
];
