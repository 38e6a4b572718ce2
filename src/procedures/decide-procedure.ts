import { actOnce, type Context, type Work } from '../audit/index.js';
import { todayOf } from '../cases/index.js';
import { mentalHealthMoratorium, pausedBy } from '../compliance/index.js';
import { conditionFrom, takeBackCondition } from '../debtors/index.js';
import { day } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { endProcedure } from './end-procedure.js';
import { liftFor } from './lift-for.js';
import { lockOpen } from './lock-procedure.js';
import { endsUnfinished, kindSpecs } from './procedure-kinds.js';
import type { DecideProcedureInput } from './procedure.inputs.js';
import { decideProcedureOperation } from './procedure.journal.js';
import type { Procedure } from './procedure.entity.js';
import { undoneOf } from './undone.js';

/**
 * What came of it, and why. Collection goes on, or stays paused, as the decision says; pauses on which another procedure relies
 * stay in any case.
 * @returns the id of the decision. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT
 */
export function decideProcedure(context: Context, input: DecideProcedureInput): Promise<string> {
  const id = newId();
  const reason = checkText('input.reason', input.reason, 4000);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, decideProcedureOperation, repeatable, async (work) => {
    const procedure = await lockOpen(context, work, input.procedureId);
    const effect = kindSpecs[procedure.kind].decisions[input.decision];
    if (!effect) throw badInput('input.decision', `is none for a ${procedure.kind}.`);
    await checkDone(work, procedure, input);
    const resumesAt = effect === 'KEEPS' ? null : await resumptionOf(work, procedure, input);
    if (resumesAt) await liftFor(work, procedure, effect === 'UNDOES' ? null : resumesAt);
    await takeBack(work, procedure, input);
    await endProcedure(work, procedure, { id, decision: input.decision, reason, resumesAt });
  });
}

/** @throws CONFLICT, naming what is left to do */
async function checkDone(work: Work, procedure: Procedure, { decision }: DecideProcedureInput): Promise<void> {
  if (endsUnfinished.includes(decision)) return;
  const undone = await undoneOf(work, procedure.id);
  if (undone.length > 0)
    throw conflict(
      `Not decided before all is done; left are ${undone
        .map(({ task }) => task)
        .sort()
        .join(', ')}.`,
    );
}

/** @throws BAD_USER_INPUT */
async function resumptionOf(
  work: Work,
  { begunOn }: Procedure,
  { decision, treatmentEndedOn }: DecideProcedureInput,
): Promise<Date> {
  if (decision !== 'TREATMENT_ENDED') {
    if (treatmentEndedOn) throw badInput('input.treatmentEndedOn', 'is for TREATMENT_ENDED alone. Leave it out.');
    return work.now;
  }
  if (!treatmentEndedOn)
    throw badInput('input.treatmentEndedOn', 'say when the treatment ended: it ends thirty days later.');
  const endedOn = day(treatmentEndedOn);
  if (endedOn < begunOn || endedOn > (await todayOf(work)))
    throw badInput('input.treatmentEndedOn', 'lies in the future, or before the moratorium was registered.');
  return pausedBy(mentalHealthMoratorium(day(begunOn), endedOn)).validTo ?? work.now;
}

/** What was noted of the debtor with the procedure is so no more, or never was. */
async function takeBack(
  work: Work<'person.noted'>,
  { kind, debtor, notedId }: Procedure,
  { decision }: DecideProcedureInput,
): Promise<void> {
  const { condition } = kindSpecs[kind];
  if (!condition || notedId === null) return;
  if (decision === 'MISTAKEN') await takeBackCondition(work, notedId);
  if (decision === 'BOUND')
    conditionFrom(work, { personId: debtor.id, condition, isPresent: false, validFrom: work.now });
}
