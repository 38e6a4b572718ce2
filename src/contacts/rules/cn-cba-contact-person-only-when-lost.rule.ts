import { onlyWhenLost } from './cn-contact-person.js';
import { personalConsumerCredit } from './cn-scope.js';

export const cnCbaContactPersonOnlyWhenLost = onlyWhenLost({
  id: 'cn.cba.contact-person-only-when-lost',
  citation: '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026-01-30）：债务人失联',
  productKinds: personalConsumerCredit,
});
