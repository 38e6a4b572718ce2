/** The front door of `cases`: what is collected, how old it is, who works it, and what stops it. */
import { room } from '../lib/room.js';
import { Account } from './account.entity.js';
import { Bucket } from './bucket.entity.js';
import { CaseAge } from './case-age.entity.js';
import { CaseAssignment, CaseStageChange, LimitationEvent, Pause } from './case-event.entity.js';
import { Case } from './case.entity.js';
import { caseOperations } from './case.journal.js';
import { caseLinks, caseLists } from './case.links.js';
import { casePermissions } from './case.permissions.js';
import { CaseResolver } from './case.resolver.js';
import { Debt } from './debt.entity.js';
import { caseScopes, caseSight, withCase, withDebtor, withPerson } from './sight.js';
import { Statement } from './statement.entity.js';

export { ageOn, clockOf, type Age } from './age.js';
export { Case } from './case.entity.js';
export { Debt } from './debt.entity.js';
export { setBucketScheme } from './set-bucket-scheme.js';
export { caseScopes, withCase } from './sight.js';

export const cases = room('cases', {
  entities: [Account, Statement, Bucket, Case, Debt, CaseAge, CaseStageChange, CaseAssignment, Pause, LimitationEvent],
  resolvers: [CaseResolver],
  permissions: casePermissions,
  lists: caseLists,
  links: caseLinks,
  operations: caseOperations,
  within: {
    breakGlass: 'Institution',
    openCase: 'Institution',
    assignCase: 'Case',
    moveCase: 'Case',
    setBucketScheme: 'Institution',
  },
  nodes: ['Case', 'Debt', 'Account'],
  scopes: [
    { on: 'Case', scope: caseSight, by: caseScopes },
    { on: 'Debt', scope: withCase('case_id'), by: caseScopes },
    { on: 'Account', scope: withDebtor('debtor_id'), by: caseScopes },
    { on: 'Debtor', scope: withDebtor('id'), by: caseScopes },
    { on: 'Person', scope: withPerson('id'), by: caseScopes },
    { on: 'RelatedPerson', scope: withDebtor('debtor_id'), by: caseScopes },
    { on: 'ContactPoint', scope: withPerson('person_id'), by: caseScopes },
  ],
});
