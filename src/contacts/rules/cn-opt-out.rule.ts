import { turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { wishesFor } from './lasting.js';

/** The peace of private life: who unsubscribed (退订) from a way or a number is not reached by it again. */
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
  },
  judge: (facts) => {
    const { purpose } = facts;
    if (purpose === 'REPLY' || purpose === 'CONFIRMATION' || purpose === 'LEGALLY_REQUIRED') return null;
    const [wish] = wishesFor(facts, 'CHANNEL', 'CONTACT_POINT').filter(
      ({ channel, contactPointId }) => channel !== null || contactPointId !== null,
    );
    return wish ? { decision: 'PROHIBITED', because: wish.kind === 'CHANNEL' ? 'CHANNEL' : 'CONTACT_POINT' } : null;
  },
  boundaries: ({ at, wishes }, _, until) => turns(wishes, at, until),
});
