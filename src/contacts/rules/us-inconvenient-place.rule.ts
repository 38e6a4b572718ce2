import { holds, turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { attemptsAfter, isAbout, isConsumer, messageAnsweredThere, wishesOf } from './us-consumer.js';
import { placesOf } from './us-places.js';

/**
 * Places that the collector knows to be inconvenient: "not at home" bars the mail and the landline there, and a mobile only
 * while somebody knows that the consumer is at home (comments 6(b)(1)-1.iii and 6(b)(1)(ii)-1). Talking on the consumer's
 * own call from there is no act of the collector's and not judged here.
 */
export const usInconvenientPlace = contactRule({
  id: 'us.reg-f.inconvenient-place',
  title: { en: 'Not at places that the person called inconvenient', 'zh-CN': '不得在当事人表示不便的地点联系' },
  citation: '12 CFR 1006.6(b)(1)(ii)',
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    INCONVENIENT: {
      en: 'The person does not want to be contacted at this place ({place}), to which the number or address belongs.',
      'zh-CN': '当事人不愿在该地点（{place}）被联系，而此号码或地址属于该地点。',
    },
    RESPONSE: {
      en: 'One response to what the person sent from this place, by the same way; the place stays barred.',
      'zh-CN': '对当事人自该地点主动联系的一次同渠道答复；该地点仍不得联系。',
    },
  },
  judge: (facts) => {
    const places = placesOf(facts.contactPoint, facts.at);
    const wish = wishesOf(facts, 'PLACE').find(
      (each) => holds(each, facts.at) && each.place && places.includes(each.place) && isAbout(each, facts),
    );
    if (!wish?.place || !isConsumer(facts)) return null;
    return messageAnsweredThere(facts)
      ? { decision: 'ALLOWED', because: 'RESPONSE' }
      : { decision: 'PROHIBITED', because: 'INCONVENIENT', facts: { place: wish.place, wish: wish.id } };
  },
  boundaries: (facts, _, until) => [
    ...turns([...facts.wishes, ...(facts.contactPoint?.knownPlaces ?? [])], facts.at, until),
    ...attemptsAfter(facts, until),
  ],
});
