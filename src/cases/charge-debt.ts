import { sql } from 'kysely';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { addDays, day } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId, toNodeId } from '../lib/id.js';
import { checkAmount, checkKey } from '../lib/input.js';
import { maxAmountMinor } from '../lib/money.js';
import { findInSight } from '../lib/sight.js';
import { isOver } from '../lib/vocabulary.js';
import { instantOf } from '../lib/zoned.js';
import type { BalancePartsInput, ChargeDebtInput } from './balance.inputs.js';
import { Debt } from './debt.entity.js';
import { enterBalance } from './enter-balance.js';
import { lockCase } from './lock-case.js';
import { debtsOwing, type OwingDebt } from './owing.js';
import { chargeDebtOperation } from './payment.journal.js';
import { endOfPause } from './pause-times.js';
import type { BalancePart } from './payment-words.js';
import { todayOf } from './put-payment.js';

/** More is owed from now on, part by part. @returns the id of the balance entry */
export function chargeDebt(context: Context, input: ChargeDebtInput): Promise<string> {
  const id = newId();
  const { reason: chargeReason, valueOn } = input;
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, chargeDebtOperation, repeatable, async (work) => {
    const debtId = await findInSight(work, context.catalogue, ['Debt'], input.debtId, 'input.debtId');
    const { case: on } = await work.em.findOneOrFail(Debt, { id: debtId });
    const file = await lockCase(context, work, toNodeId('Case', on.id));
    if (isOver(file.stage))
      throw conflict('The case is closed or transferred: nothing is added to what is owed. Move it to a stage first.');
    const debt = debtOf(await debtsOwing(work, [file.id]), debtId);
    const today = await todayOf(work);
    if (valueOn < debt.existsFrom || valueOn > today)
      throw badInput('input.valueOn', `must be from ${debt.existsFrom}, when the debt began, to ${today}.`);
    const parts = partsOf(input, debt.currency);
    if (file.outstandingMinor + parts.FEES + parts.INTEREST + parts.PRINCIPAL > maxAmountMinor)
      throw badInput('input', 'brings what is owed on the case above what 64 bits hold.');
    await refuseInMoratorium(work, input, debtId);
    const entryId = newId();
    const { currency } = debt;
    enterBalance(work, { id, debtId, kind: 'CHARGE', chargeReason, currency, valueOn, parts, entryId });
    work.journal.enter({
      type: 'debt.charged',
      id: entryId,
      caseId: file.id,
      outcomes: [chargeReason],
      subjects: [
        {
          ...{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER' },
          details: { debt: debtId, balanceEntry: id, currency, valueOn, ...textOf(parts) },
        },
      ],
    });
  });
}

const london = 'Europe/London';

/**
 * In a moratorium no interest, fee or charge accrues on its debts. What was drawn, or was recorded too low before, is no such
 * thing. Days are those of the law, from midnight to midnight in London.
 * @throws BAD_USER_INPUT
 */
async function refuseInMoratorium(
  { db }: Work,
  { reason, valueOn }: Pick<ChargeDebtInput, 'reason' | 'valueOn'>,
  debtId: string,
): Promise<void> {
  if (reason !== 'ACCRUED' && reason !== 'FEE') return;
  const on = day(valueOn);
  const [begins, ends] = [instantOf(london, on), instantOf(london, addDays(on, 1))];
  const { rows } = await sql<{ id: string }>`
    select p.id from debt d join pause p on p.institution_id = d.institution_id and p.case_id = d.case_id
    where d.id = ${debtId}::uuid and (d.jurisdiction = 'GB' or d.jurisdiction like 'GB-%')
      and p.reason in ('MORATORIUM', 'MENTAL_HEALTH_MORATORIUM') and (p.debt_ids = '{}' or d.id = any(p.debt_ids))
      and p.valid_from < ${ends.toISOString()}::timestamptz
      and ${endOfPause('p')} > greatest(${begins.toISOString()}::timestamptz, p.valid_from)
    limit 1`.execute(db);
  if (rows.length > 0)
    throw badInput(
      'input.valueOn',
      'lies in a moratorium of this debt, in which no interest, fee or charge accrues (Debt Respite Scheme (Breathing Space) Regulations 2020, regulation 7). Charge what accrues before it or after it.',
    );
}

export function debtOf(debts: readonly OwingDebt[], debtId: string): OwingDebt {
  const found = debts.find((each) => each.debtId === debtId);
  if (!found) throw badInput('input.debtId', 'is no debt of this case.');
  return found;
}

/** What is given of each part, in minor units. @throws BAD_USER_INPUT for another currency, and for nothing at all */
export function partsOf(
  { fees, interest, principal }: BalancePartsInput,
  currency: string,
): Readonly<Record<BalancePart, bigint>> {
  const amountOf = (name: string, given: BalancePartsInput['fees']): bigint => {
    if (!given) return 0n;
    if (given.currency !== currency) throw badInput(`input.${name}.currency`, `must be ${currency}, as the debt's.`);
    return checkAmount(`input.${name}.amountMinor`, given.amountMinor);
  };
  const parts = {
    FEES: amountOf('fees', fees),
    INTEREST: amountOf('interest', interest),
    PRINCIPAL: amountOf('principal', principal),
  };
  if (parts.FEES + parts.INTEREST + parts.PRINCIPAL === 0n)
    throw badInput('input', 'names no amount. Give fees, interest or principal, more than nothing.');
  return parts;
}

/** As a journal entry holds amounts: minor units as text. */
export const textOf = ({ FEES, INTEREST, PRINCIPAL }: Readonly<Record<BalancePart, bigint>>) => ({
  fees: FEES.toString(),
  interest: INTEREST.toString(),
  principal: PRINCIPAL.toString(),
});
