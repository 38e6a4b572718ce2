import type { ActDebt } from '../compliance/index.js';
import type { Channel, PersonRole } from '../lib/vocabulary.js';
import type { ContactFacts, Lasting, PastAttempt } from './contact-facts.js';

/** How rules read the facts: what came before, what holds, what is meant by a call. */

/** What came before the act: earlier, or at the same instant and before it in the order of ids. */
export const before = ({ at, attemptId, attempts }: ContactFacts): readonly PastAttempt[] =>
  attempts.filter(
    ({ id, occurredAt }) =>
      occurredAt < at || (occurredAt.getTime() === at.getTime() && (attemptId === null || id < attemptId)),
  );

/** Whether a consent, wish or pause holds at an instant: from its first to before its last. */
export const holds = ({ validFrom, validTo }: Lasting, at: Date): boolean =>
  validFrom <= at && (validTo === null || at < validTo);

/** When such facts begin and end, after an instant. */
export const turns = (some: readonly Lasting[], after: Date, until: Date): Date[] =>
  some
    .flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [validTo] : [])])
    .filter((each) => each > after && each <= until);

/** Whether a fact concerns any of the debts of the act; none named means all. */
export const concerns = ({ debtIds }: { readonly debtIds: readonly string[] }, debts: readonly ActDebt[]): boolean =>
  debtIds.length === 0 || debts.some(({ id }) => debtIds.includes(id));

/** A voice call, by a person or a machine. */
export const isCall = ({ channel }: { readonly channel: Channel }): boolean =>
  channel === 'PHONE' || channel === 'VOICE_ROBOT';
/** A machine that calls is a telephone call, as a person that calls is. */
export const isSameMedium = (one: { readonly channel: Channel }, other: { readonly channel: Channel }): boolean =>
  one.channel === other.channel || (isCall(one) && isCall(other));
/** A message by a wire: judged by when it is sent. */
export const isMessage = ({ channel }: { readonly channel: Channel }): boolean =>
  channel === 'SMS' || channel === 'EMAIL' || channel === 'SOCIAL_MEDIA';
/** Somebody who owes the debt or answers for it. */
export const owes = (role: PersonRole): boolean => role === 'DEBTOR' || role === 'CO_DEBTOR' || role === 'GUARANTOR';
