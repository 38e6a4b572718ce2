import { defineList, type ListSpec } from '../lib/lists.js';
import { link, type Link } from '../lib/links.js';
import { Consent, ConsentEnd } from './consent.entity.js';
import { PersonCondition } from './person-condition.entity.js';
import { Debtor, Person } from './person.entity.js';
import { Wish, WishEnd } from './wish.entity.js';

const order = { filter: {}, order: ['recordedAt'], defaultOrder: ['recordedAt'] };

const consentList = defineList({ name: 'Consent', plural: 'consents', node: () => Consent, ...order });
const consentEndList = defineList({
  name: 'ConsentEnd',
  plural: 'withdrawals of a consent',
  node: () => ConsentEnd,
  ...order,
});
const wishList = defineList({ name: 'Wish', plural: 'wishes', node: () => Wish, ...order });
const wishEndList = defineList({ name: 'WishEnd', plural: 'withdrawals of a wish', node: () => WishEnd, ...order });
const conditionList = defineList({
  name: 'PersonCondition',
  plural: 'conditions of a person',
  node: () => PersonCondition,
  ...order,
});

export const wishLists: readonly ListSpec[] = [consentList, consentEndList, wishList, wishEndList, conditionList];

const short = { inherits: true, atMost: 100 } as const;

/** On a debtor and on any other person alike. */
const ofPeople = (field: string, list: ListSpec, description: string): Link[] => [
  link({ on: 'Debtor', type: () => Debtor, field, list, by: 'person', description, ...short }),
  link({ on: 'Person', type: () => Person, field, list, by: 'person', description, ...short }),
];

export const wishLinks: readonly Link[] = [
  ...ofPeople('consents', consentList, 'What they consented to, oldest first, at most 100.'),
  ...ofPeople('wishes', wishList, 'How they wish to be contacted, or not to be, oldest first, at most 100.'),
  ...ofPeople(
    'conditions',
    conditionList,
    'What is known of them that changes how they may be contacted, oldest first, at most 100.',
  ),
  link({
    ...short,
    on: 'Consent',
    type: () => Consent,
    field: 'ends',
    list: consentEndList,
    by: 'consent',
    description: 'Withdrawals, oldest first, at most 100; the earliest end counts.',
  }),
  link({
    ...short,
    on: 'Wish',
    type: () => Wish,
    field: 'ends',
    list: wishEndList,
    by: 'wish',
    description: 'Withdrawals, oldest first, at most 100; the earliest end counts.',
  }),
];
