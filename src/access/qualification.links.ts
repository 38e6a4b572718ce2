import { defineList } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { FirmListing } from './firm-listing.entity.js';
import { Firm } from './firm.entity.js';
import { UserQualification } from './qualification.entity.js';
import { User } from './user.entity.js';
import { Viewer } from './viewer.type.js';

const qualificationList = defineList({
  name: 'UserQualification',
  plural: 'qualifications of a user',
  node: () => UserQualification,
  filter: {},
  order: ['validFrom'],
  defaultOrder: ['validFrom'],
});

const listingList = defineList({
  name: 'FirmListing',
  plural: 'listings of a firm',
  node: () => FirmListing,
  filter: {},
  order: ['validFrom'],
  defaultOrder: ['validFrom'],
});

export const qualificationLists = [qualificationList, listingList];

const qualifications = {
  field: 'qualifications',
  list: qualificationList,
  by: 'user',
  inherits: true,
  atMost: 100,
} as const;

export const qualificationLinks = [
  link({
    ...qualifications,
    on: 'User',
    type: () => User,
    description: 'What is entered of training, tests, stops and private accounts, by validFrom, at most 100.',
  }),
  link({
    ...qualifications,
    on: 'Viewer',
    type: () => Viewer,
    description: 'What is entered of your training, tests, stops and private accounts, by validFrom, at most 100.',
  }),
  link({
    on: 'Firm',
    field: 'listings',
    type: () => Firm,
    list: listingList,
    by: 'firm',
    inherits: true,
    atMost: 100,
    description: 'Since when it stands on the white-list of agencies, or does not, by validFrom, at most 100.',
  }),
];
