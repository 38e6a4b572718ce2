import { link } from '../lib/links.js';
import { DateFilter, DateTimeFilter, defineList, enumFilter, IdFilter, TextFilter } from '../lib/lists.js';
import { Engagement, EngagementChange, EngagementObject, EngagementStateEnum } from './engagement.entity.js';
import { Firm } from './firm.entity.js';

export const firmList = defineList({
  name: 'Firm',
  plural: 'firms',
  node: () => Firm,
  filter: { slug: TextFilter },
  order: ['slug'],
  defaultOrder: ['slug'],
});

export const engagementList = defineList({
  name: 'Engagement',
  plural: 'engagements',
  node: () => Engagement,
  filter: {
    firm: IdFilter,
    parent: IdFilter,
    state: enumFilter('EngagementState', EngagementStateEnum),
    endsOn: DateFilter,
    recordedAt: DateTimeFilter,
  },
  ids: { firm: 'Firm', parent: 'Engagement' },
  order: ['recordedAt', 'endsOn'],
  defaultOrder: ['-recordedAt'],
});

export const engagementObjectList = defineList({
  name: 'EngagementObject',
  plural: 'cases of an engagement',
  node: () => EngagementObject,
  filter: {},
  order: ['id'],
  defaultOrder: ['id'],
});

export const engagementChangeList = defineList({
  name: 'EngagementChange',
  plural: 'changes of an engagement',
  node: () => EngagementChange,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});

const ofEngagement = { on: 'Engagement', type: () => Engagement, inherits: true } as const;

export const firmLinks = [
  // An engagement is for cases of many collectors: the target's own scope holds here.
  link({
    ...ofEngagement,
    field: 'objects',
    list: engagementObjectList,
    by: 'engagement',
    inherits: false,
    description: 'What the firm is engaged for, as far as you may know of it.',
  }),
  link({
    ...ofEngagement,
    field: 'changes',
    list: engagementChangeList,
    by: 'engagement',
    atMost: 20,
    description: "What happened to it, oldest first, at most 20; the institution's own people see it.",
  }),
  link({
    ...ofEngagement,
    field: 'passedOn',
    list: engagementList,
    by: 'parent',
    description: 'The engagements by which the firm passes cases on, with the consent of the institution.',
  }),
  link({
    on: 'Firm',
    field: 'engagements',
    type: () => Firm,
    list: engagementList,
    by: 'firm',
    inherits: true,
    description: 'Its engagements, latest first by default.',
  }),
];
