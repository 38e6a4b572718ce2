import type { Work } from '../audit/index.js';
import { ProcedureTask, ProcedureTaskDone } from './procedure-step.entity.js';

/** What of a procedure is still to be done. */
export async function undoneOf({ em }: Pick<Work, 'em'>, procedureId: string): Promise<readonly ProcedureTask[]> {
  const tasks = await em.find(ProcedureTask, { procedure: { id: procedureId } });
  const done = await em.find(ProcedureTaskDone, { task: { id: { $in: tasks.map(({ id }) => id) } } });
  const ids = new Set(done.map(({ task }) => task.id));
  return tasks.filter(({ id }) => !ids.has(id));
}
