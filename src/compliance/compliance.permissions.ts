import { sql } from 'kysely';
import { attemptRecorders, caseReaders, contactAuditors, everybody, identityReaders } from '../access/index.js';
import type { Scope } from '../lib/catalogue.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';
import { forEveryRole, type ScopesByRole } from '../lib/scope.js';

/** Who changed a rule, and why, is the officers' business; by what everybody is judged then, `rulePacks` says. */
export const packChangeScopes: ScopesByRole = { ...forEveryRole('NONE'), COMPLIANCE_OFFICER: 'INSTITUTION' };
export const packChangeSight: Scope = (_row, { role }) =>
  packChangeScopes[role] === 'INSTITUTION' ? null : sql<boolean>`false`;

export const compliancePermissions: PermissionTable = {
  Query: {
    // The law is no secret: everybody may read by what they are judged.
    rulePacks: everybody,
    findings: caseReaders,
    packChanges: contactAuditors,
    casesTouchedBy: contactAuditors,
  },
  Mutation: {
    explainFinding: attemptRecorders,
    confirmFinding: contactAuditors,
    dismissFinding: contactAuditors,
    changePack: contactAuditors,
  },
  RulePack: {
    packId: OPEN,
    version: OPEN,
    title: OPEN,
    jurisdiction: OPEN,
    effectiveFrom: OPEN,
    ruleCount: OPEN,
    rules: OPEN,
  },
  RuleDescription: {
    ruleId: OPEN,
    title: OPEN,
    citation: OPEN,
    assurance: OPEN,
    isOff: OPEN,
    parameters: OPEN,
    explanations: OPEN,
  },
  RuleParameter: { name: OPEN, value: OPEN, packValue: OPEN, unit: OPEN },
  PackChange: {
    ...factPermissions,
    packId: OPEN,
    ruleId: OPEN,
    isOff: OPEN,
    values: OPEN,
    actor: OPEN,
    approvedBy: OPEN,
    reason: OPEN,
  },
  ChangedValue: { name: OPEN, value: OPEN },
  ChangePackPayload: { packChangeId: OPEN, packChange: OPEN, approval: OPEN },
  Finding: {
    id: OPEN,
    kind: OPEN,
    subjectKind: OPEN,
    subjectId: OPEN,
    caseId: OPEN,
    debtorId: identityReaders,
    actor: OPEN,
    firm: OPEN,
    state: OPEN,
    decision: OPEN,
    ruleIds: OPEN,
    happenedAt: OPEN,
    openedAt: OPEN,
    changes: OPEN,
  },
  FindingChange: {
    id: OPEN,
    change: OPEN,
    measure: OPEN,
    decision: OPEN,
    ruleIds: OPEN,
    words: identityReaders,
    actor: OPEN,
    recordedAt: OPEN,
  },
  ExplainFindingPayload: { findingId: OPEN, finding: OPEN },
  ConfirmFindingPayload: { findingId: OPEN, finding: OPEN },
  DismissFindingPayload: { findingId: OPEN, finding: OPEN },
};
