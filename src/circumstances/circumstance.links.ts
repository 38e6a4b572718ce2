import type { ClassType } from 'type-graphql';
import { Debtor } from '../debtors/index.js';
import { DateTimeFilter, defineList, enumFilter, IdFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { AffairsLine, AffairsStatement } from './affairs.entity.js';
import { AffordabilityPolicy } from './affordability-policy.entity.js';
import { CircumstanceKindEnum } from './circumstance-words.js';
import { Circumstance, CircumstanceEnd } from './circumstance.entity.js';

export const circumstanceList = defineList({
  name: 'Circumstance',
  plural: 'circumstances',
  node: () => Circumstance,
  filter: {
    debtor: IdFilter,
    kind: enumFilter('CircumstanceKind', CircumstanceKindEnum),
    recordedAt: DateTimeFilter,
  },
  ids: { debtor: 'Debtor' },
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});

export const affordabilityPolicyList = defineList({
  name: 'AffordabilityPolicy',
  plural: 'policies on what is affordable',
  node: () => AffordabilityPolicy,
  filter: {},
  order: ['validFrom'],
  defaultOrder: ['-validFrom'],
});

const shortList = (name: string, plural: string, node: () => ClassType, order: string) =>
  defineList({ name, plural, node, filter: {}, order: [order], defaultOrder: [order] });

const endList = shortList('CircumstanceEnd', 'ends of a circumstance', () => CircumstanceEnd, 'recordedAt');
const statementList = shortList('AffairsStatement', 'statements of affairs', () => AffairsStatement, 'recordedAt');
const lineList = shortList('AffairsLine', 'lines of a statement of affairs', () => AffairsLine, 'number');

export const circumstanceLists = [circumstanceList, affordabilityPolicyList, endList, statementList, lineList];

const ofDebtor = { on: 'Debtor', type: () => Debtor, by: 'debtor', inherits: true } as const;

export const circumstanceLinks = [
  link({
    ...ofDebtor,
    field: 'circumstances',
    list: circumstanceList,
    description: 'Why they do not pay, what hardship they are in, what makes them vulnerable; latest first by default.',
  }),
  link({
    ...ofDebtor,
    field: 'affairs',
    list: statementList,
    atMost: 100,
    description: 'What they earn and spend and whom they support, as it was recorded, oldest first, at most 100.',
  }),
  link({
    ...({ on: 'Circumstance', type: () => Circumstance, by: 'circumstance', inherits: true } as const),
    field: 'ends',
    list: endList,
    atMost: 1,
    description: 'That it is over, or never was; none while it is so.',
  }),
  link({
    ...({ on: 'AffairsStatement', type: () => AffairsStatement, by: 'statement', inherits: true } as const),
    field: 'lines',
    list: lineList,
    atMost: 50,
    description: 'Incomes and outgoings, as they were given; all of them.',
  }),
];
