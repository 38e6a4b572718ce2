import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { todayOf } from '../cases/index.js';
import { Person } from '../debtors/index.js';
import { day } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkOptionalText } from '../lib/input.js';
import { lockOpen } from './lock-procedure.js';
import { ProcedureTask, ProcedureTaskDone } from './procedure-step.entity.js';
import type { CompleteProcedureTaskInput } from './procedure.inputs.js';
import { completeProcedureTaskOperation } from './procedure.journal.js';
import { sealedFor } from './sealed-for.js';
import { earliestDue } from './subject.js';
import { undoneOf } from './undone.js';

/** @returns the id of what was done. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT */
export function completeProcedureTask(context: Context, input: CompleteProcedureTaskInput): Promise<string> {
  const id = newId();
  const note = checkOptionalText('input.note', input.note, 4000);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, completeProcedureTaskOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const procedure = await lockOpen(context, work, input.procedureId);
    const today = await todayOf(work);
    const doneOn = input.doneOn ? day(input.doneOn) : today;
    if (doneOn > today || doneOn < procedure.begunOn)
      throw badInput('input.doneOn', 'lies in the future, or before the procedure began.');
    const task = await em.findOne(ProcedureTask, { procedure: { id: procedure.id }, task: input.task });
    if (!task) throw badInput('input.task', 'is none of what this procedure asks for.');
    const undone = await undoneOf(work, procedure.id);
    if (!undone.some((each) => each.id === task.id)) throw conflict('This task is done already.');
    const entryId = newId();
    const debtorId = procedure.debtor.id;
    em.create(ProcedureTaskDone, {
      ...{ institutionId, id, doneOn, recordedAt: now, entryId },
      task: em.getReference(ProcedureTask, [institutionId, task.id], { wrapped: true }),
      debtor: em.getReference(Person, [institutionId, debtorId], { wrapped: true }),
      sealed: await sealedFor(work, ProcedureTaskDone, id, debtorId, { note }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    procedure.nextDueOn = earliestDue(undone.filter((each) => each.id !== task.id));
    journal.enter({
      type: 'procedureTask.done',
      id: entryId,
      ...(procedure.case && { caseId: procedure.case.id }),
      outcomes: [],
      subjects: [
        {
          ...{ personId: debtorId, role: 'DEBTOR', stream: 'OTHER' },
          details: { procedure: procedure.id, task: input.task, doneOn, note },
        },
      ],
    });
  });
}
