import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { Case, lockCase } from '../cases/index.js';
import { conflict } from '../lib/errors.js';
import { newId, parseNodeId, toNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { endWriteOffOperation } from './disposal.journal.js';
import { WriteOff, WriteOffEnd } from './write-off.entity.js';
import type { EndWriteOffInput } from './write-off.inputs.js';

/** Checked by the verb: a repetition comes by here without it. */
export const writeOffNamed = ({ writeOffId }: EndWriteOffInput): string => parseNodeId(writeOffId)?.id ?? '';

/** The debt stands on the balance sheet again; what was recovered meanwhile stays as it is. @returns the id of its end */
export function endWriteOff(context: Context, input: EndWriteOffInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, endWriteOffOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const writeOffId = await findInSight(work, context.catalogue, ['WriteOff'], input.writeOffId, 'input.writeOffId');
    const { case: on } = await em.findOneOrFail(WriteOff, { id: writeOffId });
    const file = await lockCase(context, work, toNodeId('Case', on.id));
    // Read again, now that nobody else can end it.
    const writeOff = await em.findOneOrFail(WriteOff, { id: writeOffId }, { refresh: true });
    if (writeOff.endedAt) throw conflict('The write-off has ended already: the debt stands on the balance sheet.');
    const entryId = newId();
    em.create(WriteOffEnd, {
      ...{ institutionId, id, reason: input.reason, recordedAt: now, entryId },
      writeOff: em.getReference(WriteOff, [institutionId, writeOffId], { wrapped: true }),
      case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    const recovered = writeOff.recoveredMinor.toString();
    const details = { writeOff: writeOffId, debt: writeOff.debt.id, currency: writeOff.currency, recovered };
    journal.enter({
      type: 'writeOff.ended',
      id: entryId,
      caseId: file.id,
      outcomes: [input.reason],
      subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details }],
    });
  });
}
