import type { ContactPurpose } from '../../lib/vocabulary.js';
import type { ContactFacts } from '../contact-facts.js';
import { owes } from '../reading-facts.js';
import { purposeOf } from './answers.js';
import { hasConsent } from './lasting.js';
import { tellsOfDebt } from './disclosure.js';

/** Who is no party to the debt, and what may not be done with them: shared by the Chinese rules on other people. */

/** The debtor agreed that the spouse be contacted: the record's only ground for taking the spouse as concerned. */
export const isConcernedSpouse = (facts: ContactFacts): boolean =>
  facts.personRole === 'SPOUSE' &&
  (hasConsent(facts, 'THIRD_PARTY', facts.person.debtorId) || hasConsent(facts, 'THIRD_PARTY'));

/** Somebody who neither owes nor acts for who owes. A spouse who is liable is a co-debtor, and so recorded. */
export const isUnrelated = (facts: ContactFacts): boolean =>
  !owes(facts.personRole) && facts.personRole !== 'LAWYER' && !isConcernedSpouse(facts);

/**
 * Asked of a contact with somebody who does not owe: whether it was meant for them. What is planned is. Not: the debtor's own
 * number, which another person answered; nor one on which a stranger answered.
 */
export const isMeantForOther = ({ happened, person, personRole }: ContactFacts): boolean =>
  happened === null || (happened.personId !== person.debtorId && !(happened.answered && personRole === 'UNKNOWN'));

const collecting: readonly ContactPurpose[] = ['COLLECTION', 'CLOSING_OR_REMEDY'];

/** Asked of the same: whether payment is, or was, asked of them. Who was reached by mistake, and told nothing, was asked nothing. */
export const isCollection = (facts: ContactFacts): boolean =>
  collecting.includes(purposeOf(facts)) && (isMeantForOther(facts) || (facts.happened !== null && tellsOfDebt(facts)));
