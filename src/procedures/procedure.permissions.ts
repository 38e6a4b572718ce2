import { caseKeepers, pausers } from '../access/index.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';

const links = { procedures: pausers } as const;

/** Some tell of health, of death or of money troubles: who works the case reads them, and who answers for that. */
export const procedurePermissions: PermissionTable = {
  Query: { procedures: pausers },
  Mutation: {
    openProcedure: pausers,
    completeProcedureTask: pausers,
    // That collection may go on is not for who collects to say.
    decideProcedure: caseKeepers,
  },
  Case: links,
  Debtor: links,
  Procedure: {
    id: OPEN,
    debtor: pausers,
    case: pausers,
    debtIds: pausers,
    kind: pausers,
    state: pausers,
    decision: pausers,
    begunOn: pausers,
    endsAt: pausers,
    nextDueOn: pausers,
    ruleId: pausers,
    citation: pausers,
    assurance: pausers,
    explanations: pausers,
    retryAt: pausers,
    statement: pausers,
    openedAt: OPEN,
    actor: OPEN,
    tasks: pausers,
    pauses: pausers,
    decisions: pausers,
  },
  ProcedureTask: { id: OPEN, task: OPEN, dueOn: OPEN, citation: OPEN, assurance: OPEN, texts: OPEN, done: OPEN },
  ProcedureTaskDone: { id: OPEN, doneOn: OPEN, note: pausers, recordedAt: OPEN, actor: OPEN },
  ProcedurePause: { id: OPEN, case: OPEN, pause: OPEN, isOwn: OPEN, recordedAt: OPEN },
  ProcedureDecision: {
    id: OPEN,
    decision: OPEN,
    reason: pausers,
    keepsPauses: OPEN,
    resumesAt: OPEN,
    recordedAt: OPEN,
    actor: OPEN,
  },
  OpenProcedurePayload: { procedureId: OPEN, procedure: OPEN },
  CompleteProcedureTaskPayload: { procedureId: OPEN, procedure: OPEN },
  DecideProcedurePayload: { procedureId: OPEN, procedure: OPEN },
};
