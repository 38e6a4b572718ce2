/** The front door of `debtors`: people and organisations, those related to them, and the ways to reach them. */
import { sql } from 'kysely';
import { room } from '../lib/room.js';
import { debtorCopies } from './debtor.copies.js';
import { ContactPointState } from './contact-point-state.entity.js';
import { ContactPoint } from './contact-point.entity.js';
import { DataStateChange } from './data-state-change.entity.js';
import { DataStateResolver } from './data-state.resolver.js';
import { debtorOperations } from './debtor.journal.js';
import {
  contactPointList,
  contactPointStateList,
  dataStateList,
  debtorLinks,
  debtorList,
  personCorrectionList,
  relatedPersonList,
} from './debtor.links.js';
import { debtorPermissions, revealScopes, revealSight } from './debtor.permissions.js';
import { DebtorResolver } from './debtor.resolver.js';
import { PersonCorrection } from './person-correction.entity.js';
import { Person } from './person.entity.js';
import { Reveal } from './reveal.entity.js';
import { RevealResolver } from './reveal.resolver.js';
import { RelatedPerson } from './related-person.entity.js';

export { ContactPoint } from './contact-point.entity.js';
export { Debtor, Person } from './person.entity.js';
export { lookingFor } from './reveal.js';
export { PersonRoleEnum, RelatedPerson } from './related-person.entity.js';

export const debtors = room('debtors', {
  entities: [Person, RelatedPerson, ContactPoint, ContactPointState, DataStateChange, PersonCorrection, Reveal],
  resolvers: [DebtorResolver, DataStateResolver, RevealResolver],
  permissions: debtorPermissions,
  lists: [debtorList, relatedPersonList, contactPointList, contactPointStateList, dataStateList, personCorrectionList],
  links: debtorLinks,
  views: { Debtor: Person },
  copies: debtorCopies,
  operations: debtorOperations,
  within: {
    registerDebtor: 'Institution',
    addRelatedPerson: 'Debtor',
    addContactPoint: 'Person',
    noteContactPoint: 'ContactPoint',
    reveal: 'Person',
    restrictPerson: 'Person',
    releasePerson: 'Person',
    erasePerson: 'Person',
    correctPerson: 'Person',
  },
  nodes: ['Debtor', 'Person', 'RelatedPerson', 'ContactPoint', 'Reveal'],
  scopes: [
    { on: 'Debtor', scope: (row) => sql<boolean>`${sql.ref(`${row}.is_debtor`)}` },
    { on: 'Reveal', scope: revealSight, by: revealScopes },
  ],
});
