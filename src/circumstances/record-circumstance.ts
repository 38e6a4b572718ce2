import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkOptionalText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { dayFrom, factRow, oneAtATime } from './as-of.js';
import { kindOf, needsWords } from './circumstance-words.js';
import { Circumstance, CircumstanceEnd } from './circumstance.entity.js';
import type { RecordCircumstanceInput } from './circumstance.inputs.js';
import { recordCircumstanceOperation } from './circumstance.journal.js';

/** A further row; one that it corrects stays, and counts no more. @returns its id. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT */
export function recordCircumstance(context: Context, input: RecordCircumstanceInput): Promise<string> {
  const id = newId();
  const { what, source } = input;
  const words = checkOptionalText('input.words', input.words, 4000);
  if (needsWords(what) && words === null) throw badInput('input.words', `say what it is: ${what} says nothing alone.`);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, recordCircumstanceOperation, repeatable, async (work) => {
    const { em, db, actor, journal, sealer } = work;
    const debtorId = await findInSight(work, context.catalogue, ['Debtor'], input.debtorId, 'input.debtorId');
    const asOf = await dayFrom(work, input.asOf, 'input.asOf');
    const correctsId = await corrected(context, work, input, debtorId);
    const entryId = newId();
    await sealer.meet(db, [debtorId]);
    em.create(Circumstance, {
      ...(await factRow(work, { debtorId, asOf, entryId })),
      ...{ id, kind: kindOf(what), source },
      sealed: sealer.seal(Circumstance, id, debtorId, { what, words }),
      corrects: correctsId && em.getReference(Circumstance, [actor.institutionId, correctsId], { wrapped: true }),
    });
    const details = { circumstance: id, what, words, source, asOf, corrects: correctsId };
    journal.enter({
      type: 'circumstance.recorded',
      id: entryId,
      // What kind it is of stands sealed: some tell of health.
      outcomes: [],
      subjects: [{ personId: debtorId, role: 'DEBTOR', stream: 'OTHER', details }],
    });
  });
}

/** @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT where it counts no more already */
async function corrected(
  context: Context,
  work: Work,
  { correctsCircumstanceId: named, what }: RecordCircumstanceInput,
  debtorId: string,
): Promise<string | null> {
  if (!named) return null;
  const id = await findInSight(work, context.catalogue, ['Circumstance'], named, 'input.correctsCircumstanceId');
  const old = await standing(work, id);
  if (old.debtor.id !== debtorId) throw badInput('input.correctsCircumstanceId', 'is of another debtor.');
  if (old.kind !== kindOf(what))
    throw badInput('input.correctsCircumstanceId', `is of the kind ${old.kind}. End it, and record this one without.`);
  return id;
}

/** One that counts: of two who correct or end it at once the second finds it done. @throws CONFLICT */
export async function standing(work: Pick<Work, 'em' | 'db'>, id: string): Promise<Circumstance> {
  const { em } = work;
  await oneAtATime(work, id);
  if ((await em.count(Circumstance, { corrects: { id } })) > 0)
    throw conflict('This circumstance was corrected already. Correct or end the one that stands in its place.');
  if ((await em.count(CircumstanceEnd, { circumstance: { id } })) > 0)
    throw conflict('This circumstance has ended already. Record another where it is so again.');
  return em.findOneOrFail(Circumstance, { id });
}
