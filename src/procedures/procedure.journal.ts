import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `procedures` writes; of the rooms below, those of the pauses and of what is noted of the debtor. */
type ProcedureEntry =
  'procedure.opened' | 'procedure.refused' | 'procedureTask.done' | 'procedure.ended' | 'procedures.expired';

const operation = operationsWriting<ProcedureEntry | 'case.paused' | 'case.resumed' | 'person.noted'>();

export const openProcedureOperation = operation(
  'openProcedure',
  'procedure.opened',
  'procedure.refused',
  'case.paused',
  'person.noted',
);
export const completeProcedureTaskOperation = operation('completeProcedureTask', 'procedureTask.done');
export const decideProcedureOperation = operation('decideProcedure', 'procedure.ended', 'case.resumed', 'person.noted');

/** No mutation: what the night finds. */
export const expireProceduresOperation = operation('expireProcedures', 'procedures.expired', 'procedure.ended');

export const procedureOperations: readonly Operation[] = [
  openProcedureOperation,
  completeProcedureTaskOperation,
  decideProcedureOperation,
  expireProceduresOperation,
];
