import { marginDays, type ActDebt } from '../compliance/index.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import type { Channel, PersonRole } from '../lib/vocabulary.js';
import type { ContactFacts, Lasting, PastAttempt } from './contact-facts.js';

/** How rules read the facts: what came before, what holds, what is meant by a call. */

/**
 * What came before the act: earlier, or at the same instant and before it in the order of ids; of permits those that have not
 * expired by then.
 */
export function before({ at, attemptId, attempts }: ContactFacts): readonly PastAttempt[] {
  const last = asked.get(attempts);
  if (last?.at === at.getTime() && last.attemptId === attemptId) return last.found;
  const came = attempts.slice(
    0,
    firstOf(
      attempts,
      ({ id, occurredAt }) =>
        occurredAt > at || (occurredAt.getTime() === at.getTime() && attemptId !== null && id >= attemptId),
    ),
  );
  const found = came.every((each) => stands(each, at)) ? came : came.filter((each) => stands(each, at));
  asked.set(attempts, { at: at.getTime(), attemptId, found });
  return found;
}

/** Whether an attempt counts at an instant: a permit with which nothing was begun does until it expires. */
export const stands = ({ expiresAt }: Pick<PastAttempt, 'expiresAt'>, at: Date): boolean =>
  expiresAt === null || at < expiresAt;

/** The same again for every rule that judges an act. */
const asked = new WeakMap<
  readonly PastAttempt[],
  { readonly at: number; readonly attemptId: string | null; readonly found: readonly PastAttempt[] }
>();

/** What came before the act and may count where so many days do, its own being the first: whoever counts asks for the day. */
export function recent(facts: ContactFacts, days: number): readonly PastAttempt[] {
  const all = before(facts);
  const first = earliest(facts.at, days);
  return all.slice(firstOf(all, ({ occurredAt }) => occurredAt >= first));
}

/** The same with what comes after the act, up to an instant: to say when a count may change. */
export const recentAndLater = ({ at, attempts }: ContactFacts, days: number, until: Date): readonly PastAttempt[] =>
  happenedFrom(attempts, earliest(at, days), until);

/** The later of two, in the order of instant and id. */
export const latest = (one: PastAttempt | undefined, other: PastAttempt | null): PastAttempt | null =>
  one && !(other && isLater(other, one)) ? one : other;

export const isLater = (one: PastAttempt, other: PastAttempt): boolean => inOrder(one, other) > 0;

/** For sorting: in the order in which they happened; the same instant by id. */
export const inOrder = (one: PastAttempt, other: PastAttempt): number =>
  one.occurredAt.getTime() - other.occurredAt.getTime() || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** When something that happens comes to be before an act: at its instant by the order of ids, or the millisecond after. */
export const comingBefore = (occurredAt: Date): Date[] => [occurredAt, new Date(occurredAt.getTime() + 1)];

/** What happens after the act's instant, and not after another. */
export const after = ({ at, attempts }: ContactFacts, until: Date): readonly PastAttempt[] =>
  happenedFrom(attempts, new Date(at.getTime() + 1), until);

/** What happened from an instant on, up to another and at it. */
export const happenedFrom = (attempts: readonly PastAttempt[], from: Date, until: Date): readonly PastAttempt[] =>
  attempts.slice(
    firstOf(attempts, ({ occurredAt }) => occurredAt >= from),
    firstOf(attempts, ({ occurredAt }) => occurredAt > until),
  );

const earliest = (at: Date, days: number): Date => new Date(at.getTime() - (days + marginDays) * millisecondsPerDay);

/** The place of the first of which it is true, where it is true of all that follow; their number where it is of none. */
export function firstOf(attempts: readonly PastAttempt[], isTrue: (attempt: PastAttempt) => boolean): number {
  let [low, high] = [0, attempts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const attempt = attempts[middle];
    if (attempt && isTrue(attempt)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a consent, wish or pause holds at an instant: from its first to before its last. */
export const holds = ({ validFrom, validTo }: Pick<Lasting, 'validFrom' | 'validTo'>, at: Date): boolean =>
  validFrom <= at && (validTo === null || at < validTo);

/** When such facts begin and end, after an instant. */
export const turns = (some: readonly Pick<Lasting, 'validFrom' | 'validTo'>[], after: Date, until: Date): Date[] =>
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
