import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { Person } from '../debtors/index.js';
import { day } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import { newId, parseNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { dayFrom } from './as-of.js';
import { Circumstance, CircumstanceEnd } from './circumstance.entity.js';
import type { EndCircumstanceInput } from './circumstance.inputs.js';
import { endCircumstanceOperation } from './circumstance.journal.js';
import { standing } from './record-circumstance.js';

/** Checked by the verb: a repetition comes by here without it. */
export const circumstanceNamed = ({ circumstanceId }: { readonly circumstanceId: string }): string =>
  parseNodeId(circumstanceId)?.id ?? '';

/** @returns the id of the end. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT */
export function endCircumstance(context: Context, input: EndCircumstanceInput): Promise<string> {
  const id = newId();
  const { isMistaken } = input;
  if (isMistaken && input.endsOn) throw badInput('input.endsOn', 'is not of a mistake, which never was. Leave it out.');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, endCircumstanceOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const { circumstanceId: named } = input;
    const found = await findInSight(work, context.catalogue, ['Circumstance'], named, 'input.circumstanceId');
    const ended = await standing(work, found);
    const endsOn = isMistaken ? day(ended.asOf) : await dayFrom(work, input.endsOn, 'input.endsOn');
    if (endsOn < ended.asOf) throw badInput('input.endsOn', 'lies before the day from which it was so.');
    const entryId = newId();
    const debtorId = ended.debtor.id;
    em.create(CircumstanceEnd, {
      ...{ institutionId, id, endsOn, isMistaken, recordedAt: now, entryId },
      circumstance: em.getReference(Circumstance, [institutionId, found], { wrapped: true }),
      debtor: em.getReference(Person, [institutionId, debtorId], { wrapped: true }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    journal.enter({
      type: 'circumstance.ended',
      id: entryId,
      outcomes: [isMistaken ? 'MISTAKEN' : 'OVER'],
      subjects: [{ personId: debtorId, role: 'DEBTOR', stream: 'OTHER', details: { circumstance: found, endsOn } }],
    });
  });
}
