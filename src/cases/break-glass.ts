import { takeAccess } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { Case } from './case.entity.js';
import type { BreakGlassInput } from './break-glass.inputs.js';
import { breakGlassOperation } from './case.journal.js';

/**
 * Opens the cases of one debtor to the actor, whoever works them, for at most an hour: what their role may do with its own
 * cases, they may do with these. Compliance officers are told at once, and must review it.
 * @returns the extraordinary access's id
 */
export function breakGlass(context: Context, input: BreakGlassInput): Promise<string> {
  const id = newId();
  const explanation = checkText('input.explanation', input.explanation, 500);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  const where = caseNamed(input);
  return actOnce(context, breakGlassOperation, repeatable, async (work) => {
    const { debtorId, caseId } = await findAnyCase(work, where);
    const entryId = newId();
    const { reason, minutes } = input;
    const validTo = await takeAccess(work, {
      ...{ id, personId: debtorId, reason, explanation, minutes, entryId },
    });
    work.journal.enter({
      type: 'glass.broken',
      id: entryId,
      outcomes: [reason],
      ...(caseId && { caseId }),
      subjects: [
        {
          personId: debtorId,
          role: 'DEBTOR',
          stream: 'ACCESS',
          details: { breakGlass: id, explanation, validTo: validTo.toISOString() },
        },
      ],
    });
  });
}

type Named = { readonly id: string } | { readonly reference: string } | { readonly debtor: { readonly id: string } };

/** @throws BAD_USER_INPUT unless one thing is named */
function caseNamed({ caseId, caseReference, debtorId }: BreakGlassInput): Named {
  const named: Named[] = [
    ...(caseId ? [{ id: fromNodeId('Case', caseId, 'input.caseId') }] : []),
    ...(caseReference ? [{ reference: checkText('input.caseReference', caseReference, 100) }] : []),
    ...(debtorId ? [{ debtor: { id: fromNodeId('Debtor', debtorId, 'input.debtorId') } }] : []),
  ];
  const [one] = named;
  if (!one || named.length > 1)
    throw badInput('input', 'give one of caseId, caseReference and debtorId, for whose cases you need to see.');
  return one;
}

/** Not by sight: that is what glass is broken for. Row-level security keeps to the institution. @throws NOT_FOUND */
async function findAnyCase({ em }: Work, where: Named): Promise<{ debtorId: string; caseId: string | null }> {
  const file = await em.findOne(Case, where);
  if (!file) throw notFound('debtor' in where ? 'Debtor' : 'Case');
  return { debtorId: file.debtor.id, caseId: 'debtor' in where ? null : file.id };
}
