import { sql } from 'kysely';
import { useApproval, User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { Case, Debt, debtsOwing, lockCase, todayOf, type OwingDebt } from '../cases/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { fromNodeId, newId, toNodeId } from '../lib/id.js';
import { checkAtMost, checkKey } from '../lib/input.js';
import { writeOffDebtsOperation } from './disposal.journal.js';
import { WriteOffLimit } from './write-off-limit.entity.js';
import { WriteOff } from './write-off.entity.js';
import type { WriteOffDebtsInput } from './write-off.inputs.js';

/**
 * Debts leave the balance sheet with all that is owed on them, and are owed as before. What one person may do alone is
 * limited by what stands written off in the case with it: many small ones are as one.
 * @returns the id of the repeatable act; or of the request that now waits for a second person
 */
export function writeOffDebts(context: Context, input: WriteOffDebtsInput): Promise<string> {
  const id = newId();
  checkAtMost('input.debtIds', input.debtIds ?? [], 50);
  const named = new Set((input.debtIds ?? []).map((each, index) => fromNodeId('Debt', each, `input.debtIds.${index}`)));
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, writeOffDebtsOperation, repeatable, async (work) => {
    const file = await lockCase(context, work, input.caseId);
    if (file.stage === 'TRANSFERRED')
      throw conflict("The case was transferred: it stands on nobody's balance sheet here.");
    const debts = await chosen(work, file, named);
    const total = debts.reduce((sum, debt) => sum + owedOn(debt), 0n);
    const [standing, alone] = [await standingIn(work, file), await limitOf(work, file.currency)];
    const entryId = newId();
    const takesTwo = standing + total > alone;
    const approval = takesTwo
      ? await askSecond(context, work, input, { id, entryId, file, debts, standing, alone })
      : null;
    if (takesTwo && !approval) return;
    await write(work, { file, debts, input, entryId, approvedBy: approval?.approvedBy ?? null });
  });
}

const owedOn = ({ owed }: OwingDebt): bigint => owed.FEES + owed.INTEREST + owed.PRINCIPAL;

/** @throws BAD_USER_INPUT, CONFLICT */
async function chosen(work: Work, file: Case, named: ReadonlySet<string>): Promise<readonly OwingDebt[]> {
  const owing = await debtsOwing(work, [file.id]);
  const strange = [...named].find((id) => !owing.some(({ debtId }) => debtId === id));
  if (strange !== undefined) throw badInput('input.debtIds', 'names a debt of another case, or none.');
  const before = await work.em.find(WriteOff, { case: { id: file.id }, endedAt: null });
  const isWrittenOff = ({ debtId }: OwingDebt): boolean => before.some(({ debt }) => debt.id === debtId);
  if (named.size === 0) {
    const left = owing.filter((debt) => owedOn(debt) > 0n && !isWrittenOff(debt));
    if (left.length === 0)
      throw conflict('Nothing is owed on the case that is not written off already. Look at its writeOffs.');
    return left;
  }
  const debts = owing.filter(({ debtId }) => named.has(debtId));
  const twice = debts.find(isWrittenOff);
  if (twice)
    throw conflict('A debt of these is written off already. Leave it out, or end that write-off first.', {
      debtId: toNodeId('Debt', twice.debtId),
    });
  if (debts.some((debt) => owedOn(debt) === 0n))
    throw badInput('input.debtIds', 'names a debt on which nothing is owed: there is nothing to write off.');
  return debts;
}

/** What stands written off in the case, in minor units. */
async function standingIn({ db }: Pick<Work, 'db'>, { id }: Case): Promise<bigint> {
  const { rows } = await sql<{ minor: string }>`
    select coalesce(sum(w.fees_minor + w.interest_minor + w.principal_minor), 0)::text as minor
    from write_off w where w.case_id = ${id}::uuid and w.ended_at is null`.execute(db);
  return BigInt(rows[0]?.minor ?? 0);
}

/** In minor units; nothing where the institution has set none. */
async function limitOf({ em, now }: Pick<Work, 'em' | 'now'>, currency: string): Promise<bigint> {
  const [latest] = await em.find(
    WriteOffLimit,
    { currency, validFrom: { $lte: now } },
    { orderBy: { validFrom: 'desc' }, limit: 1 },
  );
  return latest?.aloneMinor ?? 0n;
}

interface Asked {
  readonly id: string;
  readonly entryId: string;
  readonly file: Case;
  readonly debts: readonly OwingDebt[];
  /** Minor units. */
  readonly standing: bigint;
  readonly alone: bigint;
}

/** What is approved are these debts with what is owed on each: after a payment or a charge it is asked anew. */
function askSecond(
  context: Context,
  work: Work<'approval.requested' | 'approval.used'>,
  { writeOffReason, reason }: WriteOffDebtsInput,
  { id, entryId, file, debts, standing, alone }: Asked,
) {
  const total = debts.reduce((sum, debt) => sum + owedOn(debt), 0n);
  return useApproval(context, work, {
    kind: 'WRITE_OFF',
    request: {
      ...{ operation: 'writeOffDebts', case: file.id, writeOffReason },
      debts: debts.map((debt) => ({ debt: debt.debtId, owed: owedOn(debt).toString() })),
    },
    subject: toNodeId('Case', file.id),
    caseId: file.id,
    asks: `Write off ${total} minor units of ${file.currency} on ${debts.length} debts, after ${standing} before; one person writes off ${alone} in a case.`,
    ...{ reason, approvalId: id, entryId },
  });
}

interface Written {
  readonly file: Case;
  readonly debts: readonly OwingDebt[];
  readonly input: WriteOffDebtsInput;
  readonly entryId: string;
  readonly approvedBy: string | null;
}

async function write(
  work: Work<'debt.writtenOff'>,
  { file, debts, input, entryId, approvedBy }: Written,
): Promise<void> {
  const { em, actor, now, journal } = work;
  const { institutionId } = actor;
  const { currency } = file;
  const writtenOffOn = await todayOf(work);
  const writeOffs = debts.map(({ debtId, owed }) => {
    const amounts = { feesMinor: owed.FEES, interestMinor: owed.INTEREST, principalMinor: owed.PRINCIPAL };
    const id = newId();
    em.create(WriteOff, {
      ...{ institutionId, id, reason: input.writeOffReason, writtenOffOn, currency, ...amounts },
      ...{ recoveredMinor: 0n, endedAt: null, recordedAt: now, entryId },
      case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
      debt: em.getReference(Debt, [institutionId, debtId], { wrapped: true }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    const texts = {
      fees: owed.FEES.toString(),
      interest: owed.INTEREST.toString(),
      principal: owed.PRINCIPAL.toString(),
    };
    return { writeOff: id, debt: debtId, ...texts };
  });
  journal.enter({
    type: 'debt.writtenOff',
    id: entryId,
    caseId: file.id,
    outcomes: [input.writeOffReason],
    subjects: [
      {
        ...{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER' },
        details: { approvedBy, currency, writtenOffOn, writeOffs },
      },
    ],
  });
}
