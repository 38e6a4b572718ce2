import { attemptRecorders, caseReaders, contactAuditors, everybody, identityReaders } from '../access/index.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';

export const compliancePermissions: PermissionTable = {
  Query: {
    // The law is no secret: everybody may read by what they are judged.
    rulePacks: everybody,
    findings: caseReaders,
  },
  Mutation: { explainFinding: attemptRecorders, confirmFinding: contactAuditors, dismissFinding: contactAuditors },
  RulePack: {
    packId: OPEN,
    version: OPEN,
    title: OPEN,
    jurisdiction: OPEN,
    effectiveFrom: OPEN,
    ruleCount: OPEN,
    rules: OPEN,
  },
  RuleDescription: { ruleId: OPEN, title: OPEN, citation: OPEN, assurance: OPEN, parameters: OPEN, explanations: OPEN },
  RuleParameter: { name: OPEN, value: OPEN, unit: OPEN },
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
