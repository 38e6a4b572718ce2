import { caseSteerers, contactRecorders, identityReaders } from '../access/index.js';
import { sql } from 'kysely';
import { roleNames, type Role } from '../lib/actor.js';
import type { Scope } from '../lib/catalogue.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';
import type { ScopeName, ScopesByRole } from '../lib/scope.js';

/** Who may add to what is known of a person. */
const personKeepers = permission(
  'collectors, leads, officers and services',
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'SERVICE',
);

/** Who answers for what is kept of a person, and for how long. */
const dataKeepers = permission('compliance officers', 'COMPLIANCE_OFFICER');
/** Who may correct what is recorded of a person: an act of its own, not the collectors'. */
const personCorrectors = permission('leads, officers and services', 'TEAM_LEAD', 'COMPLIANCE_OFFICER', 'SERVICE');

/** Of reveals one's own, and for whoever checks what was shown: all. */
export const revealScopes: ScopesByRole = {
  ...(Object.fromEntries(roleNames.map((role) => [role, identityReaders.roles.has(role) ? 'SELF' : 'NONE'])) as Record<
    Role,
    ScopeName
  >),
  COMPLIANCE_OFFICER: 'INSTITUTION',
};

export const revealSight: Scope = (row, { role, id }) =>
  revealScopes[role] === 'INSTITUTION' ? null : sql<boolean>`${sql.ref(`${row}.actor_id`)} = ${id}::uuid`;

const person = {
  id: OPEN,
  reference: identityReaders,
  kind: OPEN,
  displayName: identityReaders,
  nationalId: identityReaders,
  birthDate: identityReaders,
  language: OPEN,
  timeZone: OPEN,
  recordedAt: OPEN,
  contactPoints: identityReaders,
  dataState: OPEN,
  dataStates: dataKeepers,
  erasureRefusals: dataKeepers,
  corrections: identityReaders,
} as const;

export const debtorPermissions: PermissionTable = {
  Query: { debtors: identityReaders },
  Mutation: {
    registerDebtor: caseSteerers,
    addRelatedPerson: personKeepers,
    addContactPoint: personKeepers,
    noteContactPoint: contactRecorders,
    reveal: identityReaders,
    restrictPerson: dataKeepers,
    releasePerson: dataKeepers,
    erasePerson: dataKeepers,
    correctPerson: personCorrectors,
  },
  Person: person,
  Debtor: { ...person, relatedPersons: identityReaders },
  RelatedPerson: { ...factPermissions, person: identityReaders, role: OPEN },
  ContactPoint: {
    ...factPermissions,
    person: identityReaders,
    kind: OPEN,
    value: identityReaders,
    source: OPEN,
    timeZone: OPEN,
    region: OPEN,
    states: OPEN,
  },
  DataStateChange: { ...factPermissions, state: OPEN, basis: OPEN, actor: OPEN },
  ContactPointState: { ...factPermissions, state: OPEN },
  Reveal: { ...factPermissions, actor: OPEN, purpose: OPEN, fields: OPEN },
  RevealPayload: { revealId: OPEN, reveal: OPEN, people: OPEN, approval: OPEN },
  RestrictPersonPayload: { personId: OPEN, person: OPEN },
  ReleasePersonPayload: { personId: OPEN, person: OPEN },
  ErasePersonPayload: { personId: OPEN, person: OPEN, approval: OPEN, refusal: OPEN },
  ErasureRefusal: {
    id: OPEN,
    basis: OPEN,
    reasons: OPEN,
    holdIds: OPEN,
    ruleId: OPEN,
    citation: OPEN,
    assurance: OPEN,
    explanations: OPEN,
    retryAt: OPEN,
    recordedAt: OPEN,
    actor: OPEN,
  },
  PersonCorrection: {
    ...factPermissions,
    corrected: OPEN,
    displayNameBefore: identityReaders,
    displayNameAfter: identityReaders,
    nationalIdBefore: identityReaders,
    nationalIdAfter: identityReaders,
    birthDateBefore: identityReaders,
    birthDateAfter: identityReaders,
    reason: identityReaders,
    languageBefore: OPEN,
    languageAfter: OPEN,
    timeZoneBefore: OPEN,
    timeZoneAfter: OPEN,
    actor: OPEN,
  },
  RegisterDebtorPayload: { debtorId: OPEN, debtor: OPEN },
  AddRelatedPersonPayload: { relatedPersonId: OPEN, relatedPerson: OPEN },
  AddContactPointPayload: { contactPointId: OPEN, contactPoint: OPEN },
  NoteContactPointPayload: { contactPointId: OPEN, contactPoint: OPEN },
  CorrectPersonPayload: { personId: OPEN, person: OPEN },
};
