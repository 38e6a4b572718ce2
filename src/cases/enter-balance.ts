import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import { BalanceEntry } from './balance-entry.entity.js';
import { Debt } from './debt.entity.js';
import type { BalanceEntryKind, BalancePart, ChargeReason, WaiverReason } from './payment-words.js';
import { Payment } from './payment.entity.js';

/** A change of what is owed on one debt, as a verb makes it. */
export interface BalanceChange {
  /** The id that the entry gets; a new one where none is given. */
  readonly id?: string;
  readonly debtId: string;
  readonly kind: Exclude<BalanceEntryKind, 'OPENING'>;
  readonly paymentId?: string;
  readonly chargeReason?: ChargeReason;
  readonly waiverReason?: WaiverReason;
  readonly currency: string;
  readonly valueOn: string;
  /** Minor units, of each part: never negative; the kind says whether less or more is owed. */
  readonly parts: Readonly<Record<BalancePart, bigint>>;
  readonly entryId: string;
}

const isLess: Readonly<Record<BalanceChange['kind'], boolean>> = {
  PAYMENT: true,
  WAIVER: true,
  REVERSAL: false,
  CHARGE: false,
};

/** One further entry of a debt's balance; the database carries it into the debt and its case. */
export function enterBalance(
  { em, actor, now }: Pick<Work, 'em' | 'actor' | 'now'>,
  { id, debtId, kind, paymentId, chargeReason, waiverReason, currency, valueOn, parts, entryId }: BalanceChange,
): void {
  const { institutionId } = actor;
  const signed = (minor: bigint): bigint => (isLess[kind] ? -minor : minor);
  em.create(BalanceEntry, {
    ...{ institutionId, id: id ?? newId(), kind, currency, valueOn, recordedAt: now, entryId },
    ...{ chargeReason: chargeReason ?? null, waiverReason: waiverReason ?? null, writeOffId: null },
    feesMinor: signed(parts.FEES),
    interestMinor: signed(parts.INTEREST),
    principalMinor: signed(parts.PRINCIPAL),
    debt: em.getReference(Debt, [institutionId, debtId], { wrapped: true }),
    payment: paymentId === undefined ? null : em.getReference(Payment, [institutionId, paymentId], { wrapped: true }),
  });
}
