import type { Consent, ContactFacts, PastAttempt } from '../contact-facts.js';
import { concerns, holds, owes, turns } from '../reading-facts.js';
import { purposeOf } from './answers.js';
import { contactRule } from './contact-rule.js';
import { reachedSomebody, thirdParties } from './us-persons.js';

/**
 * Nobody but the consumer, their spouse and their attorney is told of the debt. Others may be asked once where the consumer
 * is: 1006.10 has rules of its own for that. A permission of a court and a judgment are not in the record; a person looks.
 */
export const usThirdParty = contactRule({
  id: 'us.reg-f.third-party',
  title: { en: 'No communication about the debt with third parties', 'zh-CN': '不得与第三方沟通债务' },
  citation: '12 CFR 1006.6(d)(1), (2)',
  assurance: 'PRIMARY',
  binds: {},
  parameters: {},
  explanations: {
    THIRD_PARTY: {
      en: 'The person is neither the consumer nor their spouse or attorney; they may only be asked where the consumer is.',
      'zh-CN': '该人不是债务人、其配偶或律师；仅可为查询债务人下落而联系。',
    },
    DISCLOSED: {
      en: 'Debt information was given to somebody who may not be told of the debt.',
      'zh-CN': '已向无权知悉债务的人透露债务信息。',
    },
    TALKED: {
      en: 'Somebody who may not be told of the debt was reached for its collection; look at what was said.',
      'zh-CN': '为催收联系到无权知悉债务的人；请核查沟通内容。',
    },
    OTHER_REACHED: {
      en: 'Debt information was given while somebody other than the consumer was reached; find out who it was.',
      'zh-CN': '联系到的并非债务人本人而透露了债务信息；请查明对方身份。',
    },
    REPLY: {
      en: 'The person may be answered, without a word of the debt.',
      'zh-CN': '可以答复，但不得提及债务。',
    },
    ONLY_IF_ORDERED: {
      en: 'Allowed only by permission of a court or to effectuate a judgment.',
      'zh-CN': '仅在法院许可或为执行判决所必要时允许。',
    },
    CONSENT: {
      en: 'The consumer agreed directly to a communication with this person.',
      'zh-CN': '债务人已直接同意与该人沟通。',
    },
  },
  judge: (facts) => {
    const { happened } = facts;
    const purpose = purposeOf(facts);
    if (!thirdParties.includes(facts.personRole))
      return owes(facts.personRole) && happened?.disclosedDebt && isOfSomebodyElse(happened)
        ? { decision: 'REVIEW', because: 'OTHER_REACHED' }
        : null;
    const isAbout = happened ? happened.disclosedDebt || purpose === 'COLLECTION' : purpose !== 'LOCATION';
    if (!isAbout) return null;
    if (hasConsent(facts)) return { decision: 'ALLOWED', because: 'CONSENT' };
    if (purpose === 'LEGALLY_REQUIRED' || purpose === 'CLOSING_OR_REMEDY')
      return { decision: 'REVIEW', because: 'ONLY_IF_ORDERED' };
    if (happened?.disclosedDebt) return { decision: 'PROHIBITED', because: 'DISCLOSED' };
    if (!happened) {
      // A word that the person's own wish was heard says nothing of a debt.
      if (purpose === 'CONFIRMATION') return null;
      return purpose === 'REPLY'
        ? { decision: 'REVIEW', because: 'REPLY' }
        : { decision: 'PROHIBITED', because: 'THIRD_PARTY' };
    }
    // Who answers the consumer's own number and is told nothing was not communicated with.
    const wasMeant = facts.person.id !== facts.person.debtorId;
    return wasMeant && reachedSomebody(happened) ? { decision: 'REVIEW', because: 'TALKED' } : null;
  },
  boundaries: (facts, _, until) => turns(facts.consents.filter(isOfThirdParties), facts.at, until),
});

/** Meant for the consumer, and somebody else was there. */
const isOfSomebodyElse = ({ outcome, isMisdirected }: PastAttempt): boolean =>
  isMisdirected || outcome === 'CONNECTED_OTHER' || outcome === 'WRONG_NUMBER';

const isOfThirdParties = ({ kind }: Consent): boolean => kind === 'THIRD_PARTY';

/** Given by the consumer, directly to this collector, for every debt; where it names a number or address, for that. */
const hasConsent = (facts: ContactFacts): boolean =>
  facts.debts.every((debt) =>
    facts.consents.some(
      (consent) =>
        isOfThirdParties(consent) &&
        consent.personId === facts.person.debtorId &&
        consent.firmId === facts.collector.firmId &&
        (consent.contactPointId === null || consent.contactPointId === facts.contactPoint?.id) &&
        concerns(consent, [debt]) &&
        holds(consent, facts.at),
    ),
  );
