import { turns } from '../reading-facts.js';
import { isConfirmedBy, isResponseDespite } from './answers.js';
import { contactRule } from './contact-rule.js';
import { wishesFor } from './lasting.js';

/**
 * The peace of private life: who unsubscribed (退订) from a way or a number is not reached by it again, unless they agree or a
 * law says otherwise (第一千零三十三条: 除法律另有规定或者权利人明确同意外). Who used the way since is answered; that they unsubscribed is
 * confirmed once. Whether a law says otherwise the record does not show: a person looks.
 */
export const cnOptOut = contactRule({
  id: 'cn.opt-out',
  title: { en: 'A way or number that the person wants no contact by', 'zh-CN': '已退订的联系方式' },
  citation: '《民法典》第一千零三十二条、第一千零三十三条；《个人信息保护法》',
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    CHANNEL: {
      en: 'The person wants no contact by this way.',
      'zh-CN': '当事人已拒绝以此种方式联系。',
    },
    CONTACT_POINT: {
      en: 'The person wants no contact at this number or address.',
      'zh-CN': '当事人已拒绝以此号码或地址联系。',
    },
    REQUIRED_BY_LAW: {
      en: 'The person wants no contact so; look whether a law demands this in spite of it.',
      'zh-CN': '当事人已拒绝以此方式或号码联系；请核实法律是否另有规定。',
    },
  },
  judge: (facts) => {
    const wishes = wishesFor(facts, 'CHANNEL', 'CONTACT_POINT').filter(
      ({ channel, contactPointId }) => channel !== null || contactPointId !== null,
    );
    const [wish] = wishes.filter((each) => !isConfirmedBy(facts, each) && !isResponseDespite(facts, each));
    if (!wish) return null;
    if (facts.purpose === 'LEGALLY_REQUIRED') return { decision: 'REVIEW', because: 'REQUIRED_BY_LAW' };
    return { decision: 'PROHIBITED', because: wish.kind === 'CHANNEL' ? 'CHANNEL' : 'CONTACT_POINT' };
  },
  boundaries: ({ at, wishes }, _, until) => turns(wishes, at, until),
});
