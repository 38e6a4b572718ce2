import type { ClassType } from 'type-graphql';
import { Case } from '../cases/index.js';
import { DateFilter, defineList, enumFilter, IdFilter, TextFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { DueStep, DueStepChange } from './due-step.entity.js';
import { DueStepStateEnum } from './strategy-words.js';
import { CaseStrategy, StrategyInForce, StrategyVersion } from './strategy-version.entity.js';

export const versionList = defineList({
  name: 'StrategyVersion',
  plural: 'versions of strategies',
  node: () => StrategyVersion,
  filter: { name: TextFilter },
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});

export const inForceList = defineList({
  name: 'StrategyInForce',
  plural: 'strategies in force',
  node: () => StrategyInForce,
  filter: {},
  order: ['effectiveOn'],
  defaultOrder: ['-effectiveOn'],
});

export const dueStepList = defineList({
  name: 'DueStep',
  plural: 'steps that are due',
  node: () => DueStep,
  filter: {
    case: IdFilter,
    team: IdFilter,
    state: enumFilter('DueStepState', DueStepStateEnum),
    dueOn: DateFilter,
  },
  ids: { case: 'Case', team: 'Team' },
  order: ['dueOn'],
  defaultOrder: ['dueOn'],
});

const shortList = (name: string, plural: string, node: () => ClassType, order: string) =>
  defineList({ name, plural, node, filter: {}, order: [order], defaultOrder: [order] });
const caseStrategyList = shortList('CaseStrategy', 'places of a case', () => CaseStrategy, 'placedOn');
const changeList = shortList('DueStepChange', 'states of a step', () => DueStepChange, 'recordedAt');

export const strategyLists = [versionList, inForceList, dueStepList, caseStrategyList, changeList];

// Whoever sees a case does not see how it is worked by that: a firm does not.
const ofCase = { on: 'Case', type: () => Case, by: 'case', inherits: false } as const;

export const strategyLinks = [
  link({
    ...ofCase,
    field: 'strategies',
    list: caseStrategyList,
    atMost: 100,
    description: 'Where strategies put the case, oldest first, at most 100: the last counts.',
  }),
  link({
    ...ofCase,
    field: 'dueSteps',
    list: dueStepList,
    description: 'The steps of its strategy that came due, earliest first by default.',
  }),
  link({
    on: 'DueStep',
    type: () => DueStep,
    by: 'dueStep',
    inherits: true,
    field: 'changes',
    list: changeList,
    atMost: 100,
    description: 'What came of it, oldest first, at most 100.',
  }),
];
