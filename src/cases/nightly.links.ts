import { link } from '../lib/links.js';
import { DateFilter, defineList, enumFilter } from '../lib/lists.js';
import { AccountAge } from './account-age.entity.js';
import { Account } from './account.entity.js';
import { NightlyRun, NightlyRunStateEnum } from './nightly-run.entity.js';

export const nightlyRunList = defineList({
  name: 'NightlyRun',
  plural: 'nightly runs',
  node: () => NightlyRun,
  filter: { state: enumFilter('NightlyRunState', NightlyRunStateEnum), businessDate: DateFilter },
  order: ['businessDate'],
  defaultOrder: ['-businessDate'],
});

const accountAgeList = defineList({
  name: 'AccountAge',
  plural: 'ages of an account',
  node: () => AccountAge,
  filter: { agedOn: DateFilter },
  order: ['agedOn'],
  defaultOrder: ['-agedOn'],
});

export const nightlyLists = [nightlyRunList, accountAgeList];

export const nightlyLinks = [
  link({
    on: 'Account',
    field: 'ages',
    type: () => Account,
    list: accountAgeList,
    by: 'account',
    inherits: true,
    description: 'How old its delay was, latest first by default: the first holds.',
  }),
];
