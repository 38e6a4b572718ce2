import type { ClassType } from 'type-graphql';
import { Case } from '../cases/index.js';
import { DateFilter, DateTimeFilter, defineList, enumFilter, IdFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { PlanPolicy } from './plan-policy.entity.js';
import { PlanRefusal } from './plan-refusal.entity.js';
import { PlanKindEnum, PlanStateEnum, PromiseStateEnum } from './plan-words.js';
import { Plan, PlanChange, PlanInstalment } from './plan.entity.js';
import { PromiseChange, PromiseToPay } from './promise.entity.js';
import { mostInstalments } from './schedule.js';

export const planList = defineList({
  name: 'Plan',
  plural: 'plans',
  node: () => Plan,
  filter: {
    case: IdFilter,
    state: enumFilter('PlanState', PlanStateEnum),
    kind: enumFilter('PlanKind', PlanKindEnum),
    lastDueOn: DateFilter,
    proposedAt: DateTimeFilter,
  },
  ids: { case: 'Case' },
  order: ['proposedAt', 'lastDueOn'],
  defaultOrder: ['-proposedAt'],
});

export const promiseList = defineList({
  name: 'PromiseToPay',
  plural: 'promises to pay',
  node: () => PromiseToPay,
  filter: {
    case: IdFilter,
    state: enumFilter('PromiseState', PromiseStateEnum),
    dueOn: DateFilter,
    recordedAt: DateTimeFilter,
  },
  ids: { case: 'Case' },
  order: ['dueOn', 'recordedAt'],
  defaultOrder: ['-recordedAt'],
});

export const planPolicyList = defineList({
  name: 'PlanPolicy',
  plural: 'policies on plans',
  node: () => PlanPolicy,
  filter: {},
  order: ['validFrom'],
  defaultOrder: ['-validFrom'],
});

const shortList = (name: string, plural: string, node: () => ClassType, order = 'recordedAt') =>
  defineList({ name, plural, node, filter: {}, order: [order], defaultOrder: [order] });

const instalmentList = shortList('PlanInstalment', 'instalments of a plan', () => PlanInstalment, 'number');
const changeList = shortList('PlanChange', 'states of a plan', () => PlanChange);
const refusalList = shortList('PlanRefusal', 'refused plans', () => PlanRefusal);
const promiseChangeList = shortList('PromiseChange', 'states of a promise', () => PromiseChange);

export const planLists = [
  planList,
  promiseList,
  planPolicyList,
  instalmentList,
  changeList,
  refusalList,
  promiseChangeList,
];

const ofCase = { on: 'Case', type: () => Case, by: 'case', inherits: true } as const;
const ofPlan = { on: 'Plan', type: () => Plan, by: 'plan', inherits: true } as const;

export const planLinks = [
  link({
    ...ofCase,
    field: 'plans',
    list: planList,
    description: 'The plans of the case, agreed or not, latest first by default.',
  }),
  link({
    ...ofCase,
    field: 'promises',
    list: promiseList,
    description: 'What the debtor promised to pay, latest first by default.',
  }),
  link({
    ...ofCase,
    field: 'planRefusals',
    list: refusalList,
    atMost: 100,
    description: 'Plans that the law or the policy did not allow, oldest first, at most 100.',
  }),
  link({
    ...ofPlan,
    field: 'instalments',
    list: instalmentList,
    atMost: mostInstalments,
    description: 'What falls due, in order; all of them.',
  }),
  link({
    ...ofPlan,
    field: 'changes',
    list: changeList,
    atMost: 10,
    description: 'How far it came, oldest first.',
  }),
  link({
    on: 'PromiseToPay',
    type: () => PromiseToPay,
    by: 'promise',
    inherits: true,
    field: 'changes',
    list: promiseChangeList,
    atMost: 10,
    description: 'What became of it, oldest first.',
  }),
];
