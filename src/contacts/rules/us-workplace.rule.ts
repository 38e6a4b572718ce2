import { holds, turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { attemptsAfter, isConsumer, later, messageAnsweredThere, wishesOf } from './us-consumer.js';
import { hasEmailProcedure } from './us-electronic.js';
import { placesOf } from './us-places.js';

/**
 * Not at work where the employer forbids it, such as when the consumer cannot take personal calls there (comment 6(b)(3)-1);
 * and no e-mail to an address known to be the employer's, unless the consumer used it with the collector or agreed to it, or
 * a prior collector used it.
 */
export const usWorkplace = contactRule({
  id: 'us.reg-f.workplace',
  title: { en: 'Not at work where the employer forbids it', 'zh-CN': '雇主禁止时不得在工作场所联系' },
  citation: '12 CFR 1006.6(b)(3); 1006.22(f)(3)',
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    NOT_AT_WORK: {
      en: 'The employer does not let the person be contacted at work, to which the number or address belongs.',
      'zh-CN': '雇主不允许当事人在工作场所接受此类联系，而此号码或地址属于工作场所。',
    },
    EMPLOYER_EMAIL: {
      en: 'The address is the employer’s; the person neither used it with the collector nor agreed to it.',
      'zh-CN': '该邮箱由雇主提供，当事人既未以其与催收方联系，也未同意使用。',
    },
    RESPONSE: {
      en: 'One response to what the person sent from work, by the same way; the place stays barred.',
      'zh-CN': '对当事人自工作场所主动联系的一次同渠道答复；该地点仍不得联系。',
    },
  },
  judge: (facts) => {
    if (!isConsumer(facts)) return null;
    if (facts.channel === 'EMAIL' && facts.contactPoint?.isOfEmployer && !hasEmailProcedure(facts))
      return { decision: 'PROHIBITED', because: 'EMPLOYER_EMAIL' };
    if (!placesOf(facts.contactPoint, facts.at).includes('WORK')) return null;
    const wish = wishesOf(facts, 'NOT_AT_WORK').find((each) => holds(each, facts.at));
    if (!wish) return null;
    // What the consumer begins is agreed to by them: comment 6(b)(2)-1, of 6(b)(4)(i), which excepts 6(b)(3) as well.
    return messageAnsweredThere(facts)
      ? { decision: 'ALLOWED', because: 'RESPONSE' }
      : { decision: 'PROHIBITED', because: 'NOT_AT_WORK', facts: { wish: wish.id } };
  },
  boundaries: (facts, _, until) => [
    ...turns([...facts.wishes, ...facts.consents, ...(facts.contactPoint?.knownPlaces ?? [])], facts.at, until),
    ...attemptsAfter(facts, until),
    ...later(facts, until, [facts.contactPoint?.lastWrittenFromAt ?? null]),
  ],
});
