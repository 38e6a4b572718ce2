import { DateTimeFilter, defineList, enumFilter, IdFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { Alert, AlertKindEnum, AlertStateEnum } from './alert.entity.js';
import { BreakGlass, BreakGlassReview, BreakGlassReviewStateEnum } from './break-glass.entity.js';

export const breakGlassList = defineList({
  name: 'BreakGlass',
  plural: 'extraordinary accesses',
  node: () => BreakGlass,
  filter: {
    user: IdFilter,
    review: enumFilter('BreakGlassReviewState', BreakGlassReviewStateEnum),
    recordedAt: DateTimeFilter,
  },
  ids: { user: 'User' },
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});

export const alertList = defineList({
  name: 'Alert',
  plural: 'alerts',
  node: () => Alert,
  filter: {
    kind: enumFilter('AlertKind', AlertKindEnum),
    state: enumFilter('AlertState', AlertStateEnum),
    raisedAt: DateTimeFilter,
  },
  order: ['raisedAt'],
  defaultOrder: ['-raisedAt'],
});

const reviewList = defineList({
  name: 'BreakGlassReview',
  plural: 'reviews of an extraordinary access',
  node: () => BreakGlassReview,
  filter: {},
  order: ['reviewedAt'],
  defaultOrder: ['reviewedAt'],
});

export const breakGlassLists = [breakGlassList, alertList, reviewList];

export const breakGlassLinks = [
  link({
    on: 'BreakGlass',
    field: 'reviews',
    type: () => BreakGlass,
    list: reviewList,
    by: 'breakGlass',
    inherits: true,
    atMost: 1,
    description: 'Its review: one, or none yet.',
  }),
];
