/** The front door of `debtors`: people and organisations, those related to them, and the ways to reach them. */
import { sql } from 'kysely';
import { room } from '../lib/room.js';
import { debtorCopies } from './debtor.copies.js';
import { ContactPointState } from './contact-point-state.entity.js';
import { ContactPoint } from './contact-point.entity.js';
import { debtorOperations } from './debtor.journal.js';
import {
  contactPointList,
  contactPointStateList,
  debtorLinks,
  debtorList,
  personCorrectionList,
  relatedPersonList,
} from './debtor.links.js';
import { debtorPermissions } from './debtor.permissions.js';
import { DebtorResolver } from './debtor.resolver.js';
import { PersonCorrection } from './person-correction.entity.js';
import { Person } from './person.entity.js';
import { RelatedPerson } from './related-person.entity.js';

export { ContactPoint } from './contact-point.entity.js';
export { Debtor, Person } from './person.entity.js';
export { PersonRoleEnum, RelatedPerson } from './related-person.entity.js';

export const debtors = room('debtors', {
  entities: [Person, RelatedPerson, ContactPoint, ContactPointState, PersonCorrection],
  resolvers: [DebtorResolver],
  permissions: debtorPermissions,
  lists: [debtorList, relatedPersonList, contactPointList, contactPointStateList, personCorrectionList],
  links: debtorLinks,
  views: { Debtor: Person },
  copies: debtorCopies,
  operations: debtorOperations,
  nodes: ['Debtor', 'Person', 'RelatedPerson', 'ContactPoint'],
  scopes: [{ on: 'Debtor', scope: (row) => sql<boolean>`${sql.ref(`${row}.is_debtor`)}` }],
});
