import type { ClassType } from 'type-graphql';
import { Case } from '../cases/index.js';
import { Debtor } from '../debtors/index.js';
import { DateFilter, DateTimeFilter, defineList, enumFilter, IdFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { ProcedureDecision, ProcedurePause, ProcedureTask, ProcedureTaskDone } from './procedure-step.entity.js';
import { ProcedureKindEnum, ProcedureStateEnum } from './procedure-words.js';
import { Procedure } from './procedure.entity.js';

export const procedureList = defineList({
  name: 'Procedure',
  plural: 'procedures',
  node: () => Procedure,
  filter: {
    debtor: IdFilter,
    case: IdFilter,
    kind: enumFilter('ProcedureKind', ProcedureKindEnum),
    state: enumFilter('ProcedureState', ProcedureStateEnum),
    nextDueOn: DateFilter,
    openedAt: DateTimeFilter,
  },
  ids: { debtor: 'Debtor', case: 'Case' },
  order: ['openedAt'],
  defaultOrder: ['-openedAt'],
});

const shortList = (name: string, plural: string, node: () => ClassType, order = 'recordedAt') =>
  defineList({ name, plural, node, filter: {}, order: [order], defaultOrder: [order] });

const taskList = shortList('ProcedureTask', 'tasks of a procedure', () => ProcedureTask, 'task');
const doneList = shortList('ProcedureTaskDone', 'tasks that were done', () => ProcedureTaskDone);
const pauseList = shortList('ProcedurePause', 'pauses of a procedure', () => ProcedurePause);
const decisionList = shortList('ProcedureDecision', 'decisions on a procedure', () => ProcedureDecision);

export const procedureLists = [procedureList, taskList, doneList, pauseList, decisionList];

const ofProcedure = { on: 'Procedure', type: () => Procedure, by: 'procedure', inherits: true } as const;

export const procedureLinks = [
  link({
    ...({ on: 'Case', type: () => Case, by: 'case', inherits: true } as const),
    field: 'procedures',
    list: procedureList,
    description: 'Procedures about this case alone, latest first by default; others stand on its debtor.',
  }),
  link({
    // Whoever sees the debtor by one case does not see what is about another.
    ...({ on: 'Debtor', type: () => Debtor, by: 'debtor', inherits: false } as const),
    field: 'procedures',
    list: procedureList,
    description:
      'Procedures about the debtor, or about a case of theirs that is in your sight, latest first by default.',
  }),
  link({
    ...ofProcedure,
    field: 'tasks',
    list: taskList,
    atMost: 20,
    description: 'What must be done; all of it.',
  }),
  link({
    ...ofProcedure,
    field: 'pauses',
    list: pauseList,
    atMost: 100,
    description: 'By what it stops collection, oldest first, at most 100.',
  }),
  link({
    ...ofProcedure,
    field: 'decisions',
    list: decisionList,
    atMost: 1,
    description: 'How it ended; none while it is open.',
  }),
  link({
    on: 'ProcedureTask',
    type: () => ProcedureTask,
    by: 'task',
    inherits: true,
    field: 'done',
    list: doneList,
    atMost: 1,
    description: 'That it was done; none before.',
  }),
];
