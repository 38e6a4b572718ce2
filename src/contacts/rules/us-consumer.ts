import type { Consent, ContactFacts, PastAttempt, Wish } from '../contact-facts.js';
import { after, holds, isSameMedium } from '../reading-facts.js';
import type { PersonRole } from '../../lib/vocabulary.js';
import { messageAnswered } from './answers.js';

/** Whom 12 CFR 1006.6 protects, what they asked for or agreed to, and when they are answered. */

const consumers: readonly PersonRole[] = ['DEBTOR', 'CO_DEBTOR', 'GUARANTOR', 'SPOUSE', 'UNKNOWN'];

/**
 * Who owes the debt or is said to, and the spouse: 6(a). A call that was meant for the debtor is an attempt to communicate
 * with them, whoever answered it; of whom nobody knows who they are, it is assumed.
 */
export const isConsumer = ({ person, personRole }: ContactFacts): boolean =>
  person.id === person.debtorId || consumers.includes(personRole);

/** What the person asked for themselves, whenever it holds. */
export const wishesOf = ({ person, wishes }: ContactFacts, ...kinds: readonly Wish['kind'][]): readonly Wish[] =>
  wishes.filter(({ kind, personId }) => kinds.includes(kind) && personId === person.id);

/** The same where the spouse stands for the debtor: whoever may not speak to the one may not speak to the other. */
export const wishesOfCouple = (facts: ContactFacts, kind: Wish['kind']): readonly Wish[] =>
  facts.wishes.filter(
    (wish) =>
      wish.kind === kind &&
      (wish.personId === facts.person.id || (facts.personRole === 'SPOUSE' && wish.personId === facts.person.debtorId)),
  );

/** Whether a wish is about the way and the number or address of the act; where it names none, it is about all. */
export const isAbout = ({ channel, contactPointId }: Wish, facts: ContactFacts): boolean =>
  (channel === null || isSameMedium({ channel }, facts)) &&
  (contactPointId === null || contactPointId === facts.contactPoint?.id);

/** What the person agreed to, given directly to this collector, for this way and for all debts of the act. */
export const consentsTo = (facts: ContactFacts, kind: Consent['kind']): readonly Consent[] =>
  facts.consents.filter(
    (consent) =>
      consent.kind === kind &&
      consent.personId === facts.person.id &&
      consent.firmId === facts.collector.firmId &&
      (consent.contactPointId === null || consent.contactPointId === facts.contactPoint?.id) &&
      coversAll(
        consent,
        facts.debts.map(({ id }) => id),
      ) &&
      holds(consent, facts.at),
  );

/** Whether something that names debts, or none for all, holds for each of these. */
export const coversAll = ({ debtIds }: { readonly debtIds: readonly string[] }, debts: readonly string[]): boolean =>
  debtIds.length === 0 || debts.every((id) => debtIds.includes(id));

/** The person's own message that the act answers, where it came from the number or address, and so from the place, of the act. */
export function messageAnsweredThere(facts: ContactFacts): PastAttempt | null {
  const message = messageAnswered(facts);
  return message && message.contactPointId === (facts.contactPoint?.id ?? null) ? message : null;
}

/** When attempts are made after the act's instant: a response is given once. */
export const attemptsAfter = (facts: ContactFacts, until: Date): Date[] =>
  after(facts, until).map(({ occurredAt }) => occurredAt);

/** Of instants those that lie after the act's. */
export const later = ({ at }: ContactFacts, until: Date, some: readonly (Date | null)[]): Date[] =>
  some.flatMap((each) => (each && each > at && each <= until ? [each] : []));
