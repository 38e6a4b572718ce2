import type { ContactFacts, Wish } from '../contact-facts.js';
import { holds, isMessage, turns } from '../reading-facts.js';
import { isConfirmedBy, isResponseDespite } from './answers.js';
import { contactRule } from './contact-rule.js';
import { attemptsAfter, isAbout } from './us-consumer.js';

/**
 * Whoever asked, consumer or not, that a way of contact or a number or address not be used, is not contacted so about any
 * debt (comment 14(h)(1)-3). Three exceptions: one confirmation of having opted out of electronic messages, one response by a
 * way that the person used afterwards themselves, and what a law wants sent in that way: 14(h)(2)(iii), of which the text's own
 * example is a mortgage servicer's periodic statement by mail (comment 14(h)(2)(iii)-1). Of anything else a person looks whether
 * a law wants it in just that way.
 */
export const usChannelWish = contactRule({
  id: 'us.reg-f.channel-wish',
  title: { en: 'Not by a way that the person does not want', 'zh-CN': '不得使用当事人拒绝的联系方式' },
  citation: '12 CFR 1006.14(h)',
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    NOT_SO: {
      en: 'The person asked not to be contacted by this way, or at this number or address.',
      'zh-CN': '当事人要求不得使用该联系方式、号码或地址。',
    },
    REQUIRED_BY_LAW: {
      en: 'The person asked not to be contacted so, but a law wants this to be sent by this way.',
      'zh-CN': '当事人虽要求不得如此联系，但法律要求以该方式发送。',
    },
    SAID_TO_BE_REQUIRED: {
      en: 'The person asked not to be contacted so; look whether a law wants this to be sent in just this way.',
      'zh-CN': '当事人已要求不得如此联系；请核实法律是否要求必须以该方式发送。',
    },
    CONFIRMATION: {
      en: 'One electronic message that confirms the wish, and says nothing else.',
      'zh-CN': '仅用于确认退订的一次电子消息，不含其他内容。',
    },
    RESPONSE: {
      en: 'One response by the way that the person used since; the wish holds on.',
      'zh-CN': '对当事人其后以该方式主动联系的一次答复；原要求仍有效。',
    },
  },
  judge: (facts) => {
    const wishes = facts.wishes.filter((wish) => isAgainst(wish, facts) && holds(wish, facts.at));
    const [wish] = wishes;
    if (!wish) return null;
    if (facts.purpose === 'LEGALLY_REQUIRED')
      return isMortgageMail(facts)
        ? { decision: 'ALLOWED', because: 'REQUIRED_BY_LAW' }
        : { decision: 'REVIEW', because: 'SAID_TO_BE_REQUIRED' };
    if (isMessage(facts) && wishes.every((each) => isConfirmedBy(facts, each)))
      return { decision: 'ALLOWED', because: 'CONFIRMATION' };
    if (wishes.every((each) => isResponseDespite(facts, each))) return { decision: 'ALLOWED', because: 'RESPONSE' };
    return { decision: 'PROHIBITED', because: 'NOT_SO', facts: { wish: wish.id } };
  },
  boundaries: (facts, _, until) => [...turns(facts.wishes, facts.at, until), ...attemptsAfter(facts, until)],
});

/** A wish of the person, or about the very number or address. To opt out of texts to a number does not bar calls to it. */
const isAgainst = (wish: Wish, facts: ContactFacts): boolean =>
  (wish.kind === 'CHANNEL' || wish.kind === 'CONTACT_POINT') &&
  (wish.personId === facts.person.id || wish.contactPointId !== null) &&
  isAbout(wish, facts);

const isMortgageMail = ({ channel, debts }: ContactFacts): boolean =>
  channel === 'LETTER' && debts.every(({ productKind }) => productKind === 'MORTGAGE');
