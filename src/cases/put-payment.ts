import { sql } from 'kysely';
import { Institution, User } from '../access/index.js';
import type { Context, Work } from '../audit/index.js';
import { dayIn, type CalendarDay } from '../lib/calendar.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { allocate } from './allocate.js';
import { Case } from './case.entity.js';
import { Debt } from './debt.entity.js';
import { enterBalance } from './enter-balance.js';
import { lockCase } from './lock-case.js';
import { debtsOwing, orderInForce, type OwingDebt } from './owing.js';
import { Payment } from './payment.entity.js';
import type { PaymentChannel, PaymentSource } from './payment-words.js';

/** A payment that is to be put on a case. */
export interface GivenPayment {
  /** The id that it gets. */
  readonly id: string;
  readonly caseId: string;
  readonly debtId: string | null | undefined;
  readonly reference: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly receivedOn: string;
  readonly valueOn: string;
  readonly channel: PaymentChannel;
  readonly source: PaymentSource;
  /** Where mistakes of each stand in the input. */
  readonly paths: Readonly<Record<'currency' | 'receivedOn' | 'valueOn' | 'reference', string>>;
  /** From which of the unmatched ones it came, if from one. */
  readonly unmatchedId?: string;
}

/**
 * Puts a payment on a case, spreads it over what is owed, and enters it. The case is locked: of two payments that come at once
 * the second finds what the first left. Debts that did not exist yet when it was received, or from when it
 * counts, are not paid by it.
 * @returns the entry's id. @throws NOT_FOUND, BAD_USER_INPUT, CONFLICT
 */
export async function putPayment(
  context: Context,
  work: Work<'payment.recorded'>,
  payment: GivenPayment,
): Promise<string> {
  const { em, actor, now, journal } = work;
  const { institutionId } = actor;
  const { id, reference, currency, amountMinor, receivedOn, valueOn, channel, source } = payment;
  await refuseTwice(work, payment);
  const file = await lockCase(context, work, payment.caseId);
  refuseTransferred(file);
  if (currency !== file.currency)
    throw badInput(
      payment.paths.currency,
      `must be ${file.currency}, as the case's. Convert it before, or name the right case.`,
    );
  const all = await debtsOwing(work, [file.id]);
  const named = debtNamed(payment, all);
  checkDays(payment, named ? [named] : all, await todayOf(work));
  const order = await orderInForce(work);
  const owing = (named ? [named] : all).filter(({ existsFrom }) => existsFrom <= receivedOn && existsFrom <= valueOn);
  const { taken, unallocatedMinor } = allocate(amountMinor, owing, order);
  const entryId = newId();
  em.create(Payment, {
    ...{ institutionId, id, reference, currency, amountMinor, unallocatedMinor, receivedOn, valueOn, channel, source },
    ...{ partOrder: [...order.parts], debtSequence: order.sequence, reversedAt: null, recordedAt: now, entryId },
    case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
    debt: named ? em.getReference(Debt, [institutionId, named.debtId], { wrapped: true }) : null,
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  for (const { debtId, taken: parts } of taken)
    enterBalance(work, { debtId, kind: 'PAYMENT', paymentId: id, currency, valueOn, parts, entryId });
  return journal.enter({
    type: 'payment.recorded',
    id: entryId,
    caseId: file.id,
    outcomes: [source, channel, ...(unallocatedMinor > 0n ? ['OVERPAID'] : [])],
    subjects: [
      {
        personId: file.debtor.id,
        role: 'DEBTOR',
        stream: 'OTHER',
        details: {
          ...{ payment: id, reference, currency, receivedOn, valueOn },
          ...{ amountMinor: amountMinor.toString(), unallocatedMinor: unallocatedMinor.toString() },
          allocations: taken.map(({ debtId, taken: parts }) => ({
            debt: debtId,
            ...{ fees: parts.FEES.toString(), interest: parts.INTEREST.toString() },
            principal: parts.PRINCIPAL.toString(),
          })),
          unmatchedPayment: payment.unmatchedId ?? null,
        },
      },
    ],
  });
}

/** @throws CONFLICT: the money is another's */
function refuseTransferred({ stage }: Case): void {
  if (stage === 'TRANSFERRED')
    throw conflict("The case was transferred: the money is its buyer's. Pass it on, and tell the payer whom to pay.");
}

/** The institution's present day, in its own zone. */
export async function todayOf({ em, now }: Work): Promise<CalendarDay> {
  const [institution] = await em.find(Institution, {}, { limit: 1 });
  if (!institution) throw notFound('Institution');
  return dayIn(institution.timeZone, now);
}

/** Two that come at once wait for each other here, so that the second one sees the first's row. */
async function refuseTwice({ db, actor }: Work, { reference, source, paths }: GivenPayment): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payment ${actor.institutionId} ${reference}`}, 0)) is null as held`.execute(
    db,
  );
  const { rows } = await sql<{ isWaiting: boolean }>`
    select false as "isWaiting" from payment p where p.reference = ${reference} and p.reversed_at is null
    union all select true from unmatched_payment u where u.reference = ${reference} and u.state = 'PENDING'`.execute(
    db,
  );
  const [known] = rows.filter(({ isWaiting }) => !isWaiting || source !== 'ASSIGNED');
  if (!known) return;
  throw conflict(
    known.isWaiting
      ? `${paths.reference}: a payment of this reference waits among the unmatched ones. Assign it with assignPayment.`
      : `${paths.reference}: a payment of this reference is recorded already, and counts once. Look it up by its reference; if it is on the wrong case, reverse it first.`,
  );
}

/** @throws BAD_USER_INPUT for a debt of another case */
function debtNamed({ debtId }: GivenPayment, all: readonly OwingDebt[]): OwingDebt | null {
  if (!debtId) return null;
  const id = fromNodeId('Debt', debtId, 'input.debtId');
  const found = all.find((each) => each.debtId === id);
  if (!found) throw badInput('input.debtId', 'is no debt of this case. Name one of its debts, or leave it out.');
  return found;
}

/** @throws BAD_USER_INPUT for days to come, and for days before any of the debts existed */
function checkDays(
  { receivedOn, valueOn, paths }: GivenPayment,
  debts: readonly OwingDebt[],
  today: CalendarDay,
): void {
  const [first] = debts.map(({ existsFrom }) => existsFrom).sort();
  for (const [path, on] of [
    [paths.receivedOn, receivedOn],
    [paths.valueOn, valueOn],
  ] as const) {
    if (on > today) throw badInput(path, `lies in the future: today is ${today} there. Record it when it has come.`);
    if (first !== undefined && on < first)
      throw badInput(path, `lies before the debt existed, ${first}. Check the day, and which debt it is for.`);
  }
}
