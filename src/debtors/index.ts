/** The front door of `debtors`: people and organisations, those related to them, the ways to reach them, and what they wish. */
import { sql } from 'kysely';
import { mergeTables } from '../lib/permission.js';
import { room } from '../lib/room.js';
import { Consent, ConsentEnd } from './consent.entity.js';
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
  erasureRefusalList,
  debtorList,
  personCorrectionList,
  relatedPersonList,
} from './debtor.links.js';
import { debtorPermissions, revealScopes, revealSight } from './debtor.permissions.js';
import { DebtorResolver } from './debtor.resolver.js';
import { PersonCondition } from './person-condition.entity.js';
import { PersonCorrection } from './person-correction.entity.js';
import { ErasureRefusal } from './erasure-refusal.entity.js';
import { Person } from './person.entity.js';
import { Reveal } from './reveal.entity.js';
import { RevealResolver } from './reveal.resolver.js';
import { RelatedPerson } from './related-person.entity.js';
import { Wish, WishEnd } from './wish.entity.js';
import { wishLinks, wishLists } from './wish.links.js';
import { wishPermissions } from './wish.permissions.js';
import { WishResolver } from './wish.resolver.js';

export { ContactPoint } from './contact-point.entity.js';
export { conditionFrom, takeBackCondition } from './note-person.js';
export { Debtor, Person } from './person.entity.js';
export { consentFrom, endConsent } from './record-consent.js';
export { endWish, wishFrom } from './record-wish.js';
export { regionOfNumber } from './region.js';
export { lookingFor } from './reveal.js';
export { PersonRoleEnum, RelatedPerson } from './related-person.entity.js';
export { conditionReaders, wishKeepers } from './wish.permissions.js';

export const debtors = room('debtors', {
  entities: [
    Person,
    RelatedPerson,
    ContactPoint,
    ContactPointState,
    Consent,
    ConsentEnd,
    Wish,
    WishEnd,
    PersonCondition,
    DataStateChange,
    ErasureRefusal,
    PersonCorrection,
    Reveal,
  ],
  resolvers: [DebtorResolver, DataStateResolver, RevealResolver, WishResolver],
  permissions: mergeTables(debtorPermissions, wishPermissions),
  lists: [
    debtorList,
    relatedPersonList,
    contactPointList,
    contactPointStateList,
    dataStateList,
    erasureRefusalList,
    personCorrectionList,
    ...wishLists,
  ],
  links: [...debtorLinks, ...wishLinks],
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
    recordConsent: 'Person',
    withdrawConsent: 'Consent',
    recordWish: 'Person',
    withdrawWish: 'Wish',
    notePerson: 'Person',
  },
  nodes: ['Debtor', 'Person', 'RelatedPerson', 'ContactPoint', 'Consent', 'Wish', 'Reveal'],
  scopes: [
    { on: 'Debtor', scope: (row) => sql<boolean>`${sql.ref(`${row}.is_debtor`)}` },
    { on: 'Reveal', scope: revealSight, by: revealScopes },
  ],
});
