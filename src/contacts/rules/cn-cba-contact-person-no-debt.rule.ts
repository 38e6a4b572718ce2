import { nothingOfTheDebt } from './cn-contact-person.js';
import { personalConsumerCredit } from './cn-scope.js';

export const cnCbaContactPersonNoDebt = nothingOfTheDebt({
  id: 'cn.cba.contact-person-no-debt',
  citation: '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026-01-30）：联系第三人的限制',
  productKinds: personalConsumerCredit,
});
