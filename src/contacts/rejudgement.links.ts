import { DecisionEnum } from '../compliance/index.js';
import { link } from '../lib/links.js';
import { DateTimeFilter, defineList, enumFilter } from '../lib/lists.js';
import { Rejudgement, RejudgementDifference, RejudgementStateEnum } from './rejudgement.entity.js';

export const rejudgementList = defineList({
  name: 'Rejudgement',
  plural: 'jobs that judge a history again',
  node: () => Rejudgement,
  filter: { state: enumFilter('RejudgementState', RejudgementStateEnum), requestedAt: DateTimeFilter },
  order: ['requestedAt'],
  defaultOrder: ['-requestedAt'],
});

const differenceList = defineList({
  name: 'RejudgementDifference',
  plural: 'verdicts that came out otherwise',
  node: () => RejudgementDifference,
  filter: { decisionAfter: enumFilter('Decision', DecisionEnum) },
  order: ['id'],
  defaultOrder: ['id'],
});

export const rejudgementLists = [rejudgementList, differenceList];

export const rejudgementLinks = [
  link({
    on: 'Rejudgement',
    field: 'differences',
    type: () => Rejudgement,
    list: differenceList,
    by: 'rejudgement',
    inherits: true,
    description: 'The verdicts that came out otherwise, in the order in which they were given.',
  }),
];
