import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { clockTolerance, recordsBegin } from '../lib/clock.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { noteDebtOperation } from './case.journal.js';
import { DebtCondition } from './debt-condition.entity.js';
import { Debt } from './debt.entity.js';
import type { NoteDebtInput } from './pause.inputs.js';

/** @returns the id of what was noted */
export function noteDebt(context: Context, input: NoteDebtInput): Promise<string> {
  const id = newId();
  const { condition, isPresent } = input;
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, noteDebtOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const debtId = await findInSight(work, context.catalogue, ['Debt'], input.debtId, 'input.debtId');
    const validFrom = input.validFrom ? new Date(input.validFrom) : now;
    if (validFrom < recordsBegin) throw badInput('input.validFrom', 'lies before 1990. Say when it happened.');
    if (validFrom.getTime() > now.getTime() + clockTolerance)
      throw badInput('input.validFrom', 'lies in the future. Note it when it is so.');
    const { case: file } = await em.findOneOrFail(Debt, { id: debtId }, { populate: ['case'] });
    const entryId = newId();
    em.create(DebtCondition, {
      ...{ institutionId, id, condition, isPresent, validFrom, validTo: null, recordedAt: now, entryId },
      debt: em.getReference(Debt, [institutionId, debtId], { wrapped: true }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    const details = { debt: debtId, condition: id, validFrom: validFrom.toISOString() };
    journal.enter({
      type: 'debt.noted',
      id: entryId,
      bearing: { since: validFrom },
      caseId: file.id,
      outcomes: [condition, isPresent ? 'PRESENT' : 'ABSENT'],
      subjects: [{ personId: file.$.debtor.id, role: 'DEBTOR', stream: 'OTHER', details }],
    });
  });
}
