import {
  CompleteProcedureTaskDocument,
  DecideProcedureDocument,
  OpenProcedureDocument,
  type OpenProcedureInput,
  type ProcedureDecisionWord,
  type ProcedureFieldsFragment,
  type ProcedureTaskWord,
} from '../../schema/operations/documents.js';
import { done, key, present } from './verbs.js';
import type { Person } from './world.js';

/** Procedures over the API; each throws when it is refused. The world's clock stands at 2026-04-01. */

export const disputeInput = (caseId: string) => ({
  kind: 'DISPUTE' as const,
  caseId,
  statement: 'I never bought this.',
});

export async function openProcedure(
  by: Person,
  input: Omit<OpenProcedureInput, 'idempotencyKey'>,
): Promise<ProcedureFieldsFragment> {
  const answer = await by.ask(OpenProcedureDocument, { input: { ...input, idempotencyKey: key() } });
  return present(done(answer).openProcedure.procedure);
}

export async function completeTask(
  by: Person,
  procedureId: string,
  task: ProcedureTaskWord,
  note = 'Looked at the contract.',
): Promise<ProcedureFieldsFragment> {
  const input = { procedureId, task, note, idempotencyKey: key() };
  return present(done(await by.ask(CompleteProcedureTaskDocument, { input })).completeProcedureTask.procedure);
}

/** All of it, in the order of the tasks. */
export async function completeAll(by: Person, { id, tasks }: ProcedureFieldsFragment): Promise<void> {
  for (const { task } of tasks) await completeTask(by, id, task);
}

export async function decideProcedure(
  by: Person,
  procedureId: string,
  decision: ProcedureDecisionWord,
  more: { readonly treatmentEndedOn?: string } = {},
): Promise<ProcedureFieldsFragment> {
  const input = { procedureId, decision, reason: 'As was found.', ...more, idempotencyKey: key() };
  return present(done(await by.ask(DecideProcedureDocument, { input })).decideProcedure.procedure);
}
