/** The front door of `debtors`: people and organisations, those related to them, and the ways to reach them. */
import { sql } from 'kysely';
import { room } from '../lib/room.js';
import { ContactPointState } from './contact-point-state.entity.js';
import { ContactPoint } from './contact-point.entity.js';
import { debtorOperations } from './debtor.journal.js';
import { contactPointList, contactPointStateList, debtorLinks, debtorList, relatedPersonList } from './debtor.links.js';
import { debtorPermissions } from './debtor.permissions.js';
import { DebtorResolver } from './debtor.resolver.js';
import { Person } from './person.entity.js';
import { RelatedPerson } from './related-person.entity.js';

export { ContactPoint } from './contact-point.entity.js';
export { Debtor, Person } from './person.entity.js';
export { PersonRoleEnum, RelatedPerson } from './related-person.entity.js';

export const debtors = room('debtors', {
  entities: [Person, RelatedPerson, ContactPoint, ContactPointState],
  resolvers: [DebtorResolver],
  permissions: debtorPermissions,
  lists: [debtorList, relatedPersonList, contactPointList, contactPointStateList],
  links: debtorLinks,
  views: { Debtor: Person },
  operations: debtorOperations,
  within: {
    registerDebtor: 'Institution',
    addRelatedPerson: 'Debtor',
    addContactPoint: 'Person',
    noteContactPoint: 'ContactPoint',
  },
  nodes: ['Debtor', 'Person', 'RelatedPerson', 'ContactPoint'],
  scopes: [{ on: 'Debtor', scope: (row) => sql<boolean>`${sql.ref(`${row}.is_debtor`)}` }],
});
