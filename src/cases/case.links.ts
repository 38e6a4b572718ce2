import { sql } from 'kysely';
import type { ClassType } from 'type-graphql';
import { engagementObjectList } from '../access/index.js';
import { complaintList, findingList } from '../compliance/index.js';
import { Debtor } from '../debtors/index.js';
import {
  AmountFilter,
  DateFilter,
  DateTimeFilter,
  defineList,
  enumFilter,
  IdFilter,
  IntFilter,
  TextFilter,
} from '../lib/lists.js';
import { link } from '../lib/links.js';
import { Account } from './account.entity.js';
import { CaseAge } from './case-age.entity.js';
import { CaseAssignment, CaseStageChange, LimitationEvent } from './case-event.entity.js';
import { Case, CaseStageEnum, ClassificationEnum } from './case.entity.js';
import { Debt } from './debt.entity.js';
import { DebtCondition } from './debt-condition.entity.js';
import { Pause, PauseEnd, PauseRefusal } from './pause.entity.js';
import { Statement } from './statement.entity.js';

export const caseList = defineList({
  name: 'Case',
  plural: 'cases',
  node: () => Case,
  filter: {
    reference: TextFilter,
    debtor: IdFilter,
    assignee: IdFilter,
    team: IdFilter,
    stage: enumFilter('CaseStage', CaseStageEnum),
    monthsOfDelay: IntFilter,
    daysPastDue: IntFilter,
    bucketCode: TextFilter,
    classification: enumFilter('Classification', ClassificationEnum),
    outstandingMinor: AmountFilter,
    openedAt: DateTimeFilter,
  },
  ids: { debtor: 'Debtor', assignee: 'User', team: 'Team' },
  guardedBy: { bucketCode: 'bucket', outstandingMinor: 'outstanding' },
  order: ['daysPastDue', 'outstandingMinor', 'openedAt', 'reference'],
  defaultOrder: ['-daysPastDue'],
});

export const statementList = defineList({
  name: 'Statement',
  plural: 'statements',
  node: () => Statement,
  filter: { statementOn: DateFilter },
  order: ['statementOn'],
  defaultOrder: ['-statementOn'],
});

export const caseAgeList = defineList({
  name: 'CaseAge',
  plural: 'ages of a case',
  node: () => CaseAge,
  filter: { agedOn: DateFilter },
  order: ['agedOn'],
  defaultOrder: ['-agedOn'],
});

/** @param order `-property` for descending */
const shortList = (name: string, plural: string, node: () => ClassType, order = 'recordedAt') =>
  defineList({ name, plural, node, filter: {}, order: [order.replace('-', '')], defaultOrder: [order] });

export const debtList = shortList('Debt', 'debts', () => Debt, 'reference');
export const accountList = shortList('Account', 'accounts', () => Account);
const stageList = shortList('CaseStageChange', 'stages of a case', () => CaseStageChange);
const assignmentList = shortList('CaseAssignment', 'assignments of a case', () => CaseAssignment);
const pauseList = shortList('Pause', 'pauses', () => Pause);
const pauseEndList = shortList('PauseEnd', 'ends of a pause', () => PauseEnd, 'endsAt');
const pauseRefusalList = shortList('PauseRefusal', 'refused pauses', () => PauseRefusal);
const debtConditionList = shortList('DebtCondition', 'conditions of a debt', () => DebtCondition, '-validFrom');
const limitationEventList = shortList('LimitationEvent', 'limitation events', () => LimitationEvent);

export const caseLists = [
  caseList,
  statementList,
  caseAgeList,
  debtList,
  accountList,
  stageList,
  assignmentList,
  pauseList,
  pauseEndList,
  pauseRefusalList,
  debtConditionList,
  limitationEventList,
];

const ofCase = { on: 'Case', type: () => Case, by: 'case', inherits: true } as const;

export const caseLinks = [
  link({
    ...ofCase,
    field: 'debts',
    list: debtList,
    atMost: 50,
    description: 'What is owed, by reference, at most 50.',
  }),
  link({
    ...ofCase,
    field: 'ages',
    list: caseAgeList,
    description: 'How old the case was, day by day, latest first by default.',
  }),
  link({
    ...ofCase,
    field: 'stages',
    list: stageList,
    atMost: 100,
    description: 'The stages that it went through, oldest first, at most 100.',
  }),
  link({
    ...ofCase,
    field: 'assignments',
    list: assignmentList,
    atMost: 100,
    description: 'Whom it was with, oldest first, at most 100.',
  }),
  link({
    ...ofCase,
    field: 'pauses',
    list: pauseList,
    atMost: 100,
    description: 'Why and when collection stopped, in the order in which it was recorded, at most 100.',
  }),
  link({
    ...ofCase,
    field: 'pauseRefusals',
    list: pauseRefusalList,
    atMost: 100,
    description: 'Pauses that were asked for and that the law does not give, oldest first, at most 100.',
  }),
  link({
    on: 'Pause',
    field: 'ends',
    type: () => Pause,
    list: pauseEndList,
    by: 'pause',
    inherits: true,
    atMost: 10,
    description: 'Its early ends, earliest first, at most 10: the first counts.',
  }),
  link({
    on: 'Debt',
    field: 'conditions',
    type: () => Debt,
    list: debtConditionList,
    by: 'debt',
    inherits: true,
    atMost: 20,
    description: 'How law stands to it, latest first by validFrom, at most 20: of each condition the first counts.',
  }),
  link({
    ...ofCase,
    field: 'limitationEvents',
    list: limitationEventList,
    atMost: 100,
    description: 'What happened to the limitation period, oldest first, at most 100.',
  }),
  link({
    ...ofCase,
    field: 'engagements',
    list: engagementObjectList,
    by: 'objectId',
    atMost: 100,
    narrow: (row) => sql<boolean>`${sql.ref(`${row}.kind`)} = 'CASE'`,
    description: 'By which engagements firms see it, or saw it, oldest first, at most 100.',
  }),
  link({
    ...ofCase,
    field: 'findings',
    list: findingList,
    description: 'What was found wrong in the contacts about the case, latest first by default.',
  }),
  // Whoever sees a case does not see its complaints by that: a firm sees none.
  link({
    ...ofCase,
    field: 'complaints',
    list: complaintList,
    inherits: false,
    description: 'The complaints about the case, the next due first by default.',
  }),
  // A debtor's other cases may be another collector's: the target's own scope holds here.
  link({
    on: 'Debtor',
    field: 'cases',
    type: () => Debtor,
    list: caseList,
    by: 'debtor',
    inherits: false,
    description: 'The cases of the debtor that you may see.',
  }),
  link({
    on: 'Debtor',
    field: 'accounts',
    type: () => Debtor,
    list: accountList,
    by: 'debtor',
    inherits: true,
    atMost: 50,
    description: 'The accounts of the debtor, in the order in which they were recorded, at most 50.',
  }),
  link({
    on: 'Account',
    field: 'statements',
    type: () => Account,
    list: statementList,
    by: 'account',
    inherits: true,
    description: 'Its monthly statements, latest first by default.',
  }),
];
