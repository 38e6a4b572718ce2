/** The front door of `contacts`: every try to reach somebody about a debt, as it happened and as it was corrected. */
import { sql } from 'kysely';
import { caseScopes, withCase } from '../cases/index.js';
import { room } from '../lib/room.js';
import { ContactAttemptDebt } from './contact-attempt-debt.entity.js';
import { ContactAttempt } from './contact-attempt.entity.js';
import { contactOperations } from './contact.journal.js';
import { attemptDebtList, contactAttemptList, contactLinks, correctionList } from './contact.links.js';
import { contactPermissions } from './contact.permissions.js';
import { ContactResolver } from './contact.resolver.js';
import { ContactAttemptCorrection } from './correction.entity.js';
import { Person } from '../debtors/index.js';

export { ContactAttempt } from './contact-attempt.entity.js';
export { correctContactAttempt } from './correct-contact-attempt.js';

export const contacts = room('contacts', {
  entities: [ContactAttempt, ContactAttemptDebt, ContactAttemptCorrection],
  resolvers: [ContactResolver],
  permissions: contactPermissions,
  lists: [contactAttemptList, attemptDebtList, correctionList],
  links: contactLinks,
  views: { ContactHistory: Person },
  operations: contactOperations,
  within: { recordContactAttempt: 'Case', correctContactAttempt: 'ContactAttempt' },
  nodes: ['ContactAttempt'],
  scopes: [
    { on: 'ContactAttempt', scope: withCase('case_id'), by: caseScopes },
    { on: 'ContactHistory', scope: (row) => sql<boolean>`${sql.ref(`${row}.is_debtor`)}` },
  ],
});
