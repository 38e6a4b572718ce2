import { defineList, ExactFilter, TextFilter } from '../lib/lists.js';
import { link } from '../lib/links.js';
import { DataStateChange } from './data-state-change.entity.js';
import { ContactPointState } from './contact-point-state.entity.js';
import { ContactPoint } from './contact-point.entity.js';
import { PersonCorrection } from './person-correction.entity.js';
import { ErasureRefusal } from './erasure-refusal.entity.js';
import { Debtor, Person } from './person.entity.js';
import { RelatedPerson } from './related-person.entity.js';

export const debtorList = defineList({
  name: 'Debtor',
  plural: 'debtors',
  node: () => Debtor,
  filter: {
    reference: TextFilter,
    displayName: ExactFilter,
    nationalId: ExactFilter,
    contactPoint: ExactFilter,
    accountNumber: ExactFilter,
  },
  // The account's room lies above: by name, as its field on the debtor is.
  searches: { contactPoint: 'ContactPoint.value', accountNumber: 'Account.number' },
  guardedBy: { contactPoint: 'contactPoints', accountNumber: 'accounts' },
  order: ['reference'],
  defaultOrder: ['reference'],
});

const shortList = (
  name: string,
  plural: string,
  node: () =>
    | typeof RelatedPerson
    | typeof ContactPoint
    | typeof ContactPointState
    | typeof DataStateChange
    | typeof ErasureRefusal
    | typeof PersonCorrection,
) => defineList({ name, plural, node, filter: {}, order: ['recordedAt'], defaultOrder: ['recordedAt'] });

export const relatedPersonList = shortList('RelatedPerson', 'related persons', () => RelatedPerson);
export const contactPointList = shortList('ContactPoint', 'contact points', () => ContactPoint);
export const contactPointStateList = shortList(
  'ContactPointState',
  'states of a contact point',
  () => ContactPointState,
);
export const personCorrectionList = shortList('PersonCorrection', 'corrections of a person', () => PersonCorrection);

const corrections = {
  field: 'corrections',
  list: personCorrectionList,
  by: 'person',
  inherits: true,
  atMost: 100,
  description: 'What was corrected of what is recorded of them, oldest first, at most 100.',
} as const;

export const dataStateList = shortList('DataStateChange', 'states of the data of a person', () => DataStateChange);

const dataStates = (on: 'Debtor' | 'Person', type: () => typeof Person) =>
  link({
    on,
    field: 'dataStates',
    type,
    list: dataStateList,
    by: 'person',
    inherits: true,
    atMost: 100,
    description: 'How the data came to be restricted, released or erased, oldest first, at most 100.',
  });

export const erasureRefusalList = shortList('ErasureRefusal', 'refused erasures', () => ErasureRefusal);

const erasureRefusals = {
  field: 'erasureRefusals',
  list: erasureRefusalList,
  by: 'person',
  inherits: true,
  atMost: 100,
  description: 'Erasures that were asked for and that the law did not allow, oldest first, at most 100.',
} as const;

export const debtorLinks = [
  link({ ...erasureRefusals, on: 'Debtor', type: () => Debtor }),
  link({ ...erasureRefusals, on: 'Person', type: () => Person }),
  dataStates('Debtor', () => Debtor),
  dataStates('Person', () => Person),
  link({ ...corrections, on: 'Debtor', type: () => Debtor }),
  link({ ...corrections, on: 'Person', type: () => Person }),
  link({
    on: 'Debtor',
    field: 'relatedPersons',
    type: () => Debtor,
    list: relatedPersonList,
    by: 'debtor',
    inherits: true,
    atMost: 100,
    description:
      'Those related to the debtor, oldest first, at most 100; a later row of the same person supersedes an earlier one.',
  }),
  link({
    on: 'Debtor',
    field: 'contactPoints',
    type: () => Debtor,
    list: contactPointList,
    by: 'person',
    inherits: true,
    atMost: 100,
    description: 'Numbers and addresses of the debtor, oldest first, at most 100.',
  }),
  link({
    on: 'Person',
    field: 'contactPoints',
    type: () => Person,
    list: contactPointList,
    by: 'person',
    inherits: true,
    atMost: 100,
    description: 'Numbers and addresses, oldest first, at most 100.',
  }),
  link({
    on: 'ContactPoint',
    field: 'states',
    type: () => ContactPoint,
    list: contactPointStateList,
    by: 'contactPoint',
    inherits: true,
    atMost: 100,
    description: 'What was learned of it, oldest first, at most 100.',
  }),
];
