import { whoseOwn, type CopyPart } from '../lib/copies.js';

const own = whoseOwn('debtor_id');

/** What `procedures` holds of a debtor. */
export const procedureCopies: readonly CopyPart[] = [
  { of: 'Procedure', section: 'procedures', title: 'Disputes, hardship and other procedures', whose: own },
  { of: 'ProcedureTask', section: 'procedureTasks', title: 'What the procedures asked to be done', whose: own },
  { of: 'ProcedureTaskDone', section: 'procedureTasksDone', title: 'What of it was done', whose: own },
  { of: 'ProcedurePause', section: 'procedurePauses', title: 'What the procedures paused', whose: own },
  { of: 'ProcedureDecision', section: 'procedureDecisions', title: 'How the procedures ended', whose: own },
];
