import { sql } from 'kysely';
import { contactAuditors } from '../access/index.js';
import type { Scope } from '../lib/catalogue.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';
import { forEveryRole, type ScopesByRole } from '../lib/scope.js';

/** What the law would have said of everybody's work is for who answers for it. */
export const rejudgementScopes: ScopesByRole = { ...forEveryRole('NONE'), COMPLIANCE_OFFICER: 'INSTITUTION' };
export const rejudgementSight: Scope = (_row, { role }) =>
  rejudgementScopes[role] === 'INSTITUTION' ? null : sql<boolean>`false`;

export const rejudgementPermissions: PermissionTable = {
  Query: { rejudgements: contactAuditors },
  Mutation: { startRejudgement: contactAuditors, cancelRejudgement: contactAuditors },
  Rejudgement: {
    id: OPEN,
    mode: OPEN,
    occurredFrom: OPEN,
    occurredTo: OPEN,
    packsAt: OPEN,
    user: OPEN,
    firm: OPEN,
    state: OPEN,
    requestedBy: OPEN,
    requestedAt: OPEN,
    startedAt: OPEN,
    updatedAt: OPEN,
    finishedAt: OPEN,
    debtorsTotal: OPEN,
    debtorsDone: OPEN,
    attemptsJudged: OPEN,
    verdictsChanged: OPEN,
    summary: OPEN,
    differences: OPEN,
  },
  RejudgementTally: { decisionBefore: OPEN, decisionAfter: OPEN, ruleId: OPEN, effect: OPEN, attempts: OPEN },
  RejudgementDifference: {
    attempt: OPEN,
    decisionBefore: OPEN,
    decisionAfter: OPEN,
    ruleIdsBefore: OPEN,
    ruleIdsAfter: OPEN,
  },
  StartRejudgementPayload: { rejudgementId: OPEN, rejudgement: OPEN },
  CancelRejudgementPayload: { rejudgementId: OPEN, rejudgement: OPEN },
};
