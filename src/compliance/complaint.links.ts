import { DateFilter, defineList, enumFilter, IdFilter, TextFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { ComplaintSubIssueEnum } from './complaint-issues.js';
import { ComplaintSourceEnum, ComplaintStateEnum } from './complaint-words.js';
import { Complaint, ComplaintChange, ComplaintSubject } from './complaint.entity.js';

export const complaintList = defineList({
  name: 'Complaint',
  plural: 'complaints',
  node: () => Complaint,
  filter: {
    reference: TextFilter,
    state: enumFilter('ComplaintState', ComplaintStateEnum),
    source: enumFilter('ComplaintSource', ComplaintSourceEnum),
    subIssue: enumFilter('ComplaintSubIssue', ComplaintSubIssueEnum),
    case: IdFilter,
    debtor: IdFilter,
    answerDueOn: DateFilter,
    receivedOn: DateFilter,
  },
  ids: { case: 'Case', debtor: 'Debtor' },
  guardedBy: { case: 'caseId', debtor: 'debtorId' },
  order: ['answerDueOn', 'receivedOn'],
  defaultOrder: ['answerDueOn'],
});

const changeList = defineList({
  name: 'ComplaintChange',
  plural: 'changes of a complaint',
  node: () => ComplaintChange,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});

const subjectList = defineList({
  name: 'ComplaintSubject',
  plural: 'subjects of a complaint',
  node: () => ComplaintSubject,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});

export const complaintLists = [complaintList, changeList, subjectList];

const ofComplaint = { on: 'Complaint', type: () => Complaint, by: 'complaint', inherits: true } as const;

export const complaintLinks = [
  link({
    ...ofComplaint,
    field: 'changes',
    list: changeList,
    atMost: 100,
    description: 'What happened to it, oldest first, at most 100.',
  }),
  link({
    ...ofComplaint,
    field: 'subjects',
    list: subjectList,
    atMost: 100,
    description: 'The attempts and findings that it is about, oldest first, at most 100.',
  }),
];
