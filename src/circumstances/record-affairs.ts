import { actOnce, type Context, type Work } from '../audit/index.js';
import { Person } from '../debtors/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAmount, checkAtMost, checkKey, checkOptionalText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { AffairsLine, AffairsStatement } from './affairs.entity.js';
import { dayFrom, factRow, oneAtATime } from './as-of.js';
import type { AffairsLineInput, RecordAffairsInput } from './circumstance.inputs.js';
import { recordAffairsOperation } from './circumstance.journal.js';

const mostLines = 50;
const mostDependants = 50;
/** So that a year of weeks of it stays within 64 bits. */
const mostMinor = 10n ** 15n;

/** A further statement; the one that it corrects stays, and counts no more. @returns its id. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT */
export function recordAffairs(context: Context, input: RecordAffairsInput): Promise<string> {
  const id = newId();
  const { dependants = null, source } = input;
  const { currency, amounts } = checkLines(input.lines);
  if (dependants !== null && (dependants < 0 || dependants > mostDependants))
    throw badInput('input.dependants', `must be from 0 to ${mostDependants}.`);
  const note = checkOptionalText('input.note', input.note, 4000);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, recordAffairsOperation, repeatable, async (work) => {
    const { em, db, actor, journal, sealer } = work;
    const { institutionId } = actor;
    const debtorId = await findInSight(work, context.catalogue, ['Debtor'], input.debtorId, 'input.debtorId');
    const asOf = await dayFrom(work, input.asOf, 'input.asOf');
    const correctsId = await corrected(context, work, input, debtorId);
    const entryId = newId();
    await sealer.meet(db, [debtorId]);
    em.create(AffairsStatement, {
      ...(await factRow(work, { debtorId, asOf, entryId })),
      ...{ id, currency, dependants, source },
      sealed: sealer.seal(AffairsStatement, id, debtorId, { note }),
      corrects: correctsId && em.getReference(AffairsStatement, [institutionId, correctsId], { wrapped: true }),
    });
    for (const [index, line] of input.lines.entries())
      em.create(AffairsLine, {
        ...{ institutionId, id: newId(), number: index + 1, kind: line.kind, period: line.period, source: line.source },
        ...{ amountMinor: amounts[index] ?? 0n, currency },
        statement: em.getReference(AffairsStatement, [institutionId, id], { wrapped: true }),
        debtor: em.getReference(Person, [institutionId, debtorId], { wrapped: true }),
      });
    const lines = input.lines.map(({ kind, period, source: from }, index) => [kind, `${amounts[index]}`, period, from]);
    const details = { statement: id, asOf, currency, dependants, source, lines, note, corrects: correctsId };
    journal.enter({
      type: 'affairs.recorded',
      id: entryId,
      outcomes: [correctsId === null ? 'STATED' : 'CORRECTED'],
      subjects: [{ personId: debtorId, role: 'DEBTOR', stream: 'OTHER', details }],
    });
  });
}

/** @returns in minor units of the one currency. @throws BAD_USER_INPUT */
function checkLines(lines: readonly AffairsLineInput[]): {
  readonly currency: string;
  readonly amounts: readonly bigint[];
} {
  const [first] = lines;
  if (!first) throw badInput('input.lines', 'has none. Of an income of nothing, say so in a line.');
  checkAtMost('input.lines', lines, mostLines);
  const { currency } = first.amount;
  const amounts = lines.map(({ amount }, index) => {
    const path = `input.lines.${index}.amount`;
    if (amount.currency !== currency)
      throw badInput(`${path}.currency`, `must be ${currency}, as that of the first line. Record a statement of each.`);
    const amountMinor = checkAmount(`${path}.amountMinor`, amount.amountMinor);
    if (amountMinor > mostMinor) throw badInput(`${path}.amountMinor`, `must be at most ${mostMinor}.`);
    return amountMinor;
  });
  return { currency, amounts };
}

/** @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT */
async function corrected(
  context: Context,
  work: Work,
  { correctsStatementId: named }: RecordAffairsInput,
  debtorId: string,
): Promise<string | null> {
  if (!named) return null;
  const id = await findInSight(work, context.catalogue, ['AffairsStatement'], named, 'input.correctsStatementId');
  await oneAtATime(work, id);
  const old = await work.em.findOneOrFail(AffairsStatement, { id });
  if (old.debtor.id !== debtorId) throw badInput('input.correctsStatementId', 'is of another debtor.');
  if ((await work.em.count(AffairsStatement, { corrects: { id } })) > 0)
    throw conflict('This statement was corrected already. Correct the one that stands in its place.');
  return id;
}
