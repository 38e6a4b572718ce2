import { nothingOfTheDebt } from './cn-contact-person.js';
import { onlineConsumerCredit } from './cn-scope.js';

export const cnGbtContactPersonNoDebt = nothingOfTheDebt({
  id: 'cn.gbt.contact-person-no-debt',
  citation: 'GB/T 45251-2025 第5.3条（业务管理）：不得透露债务信息',
  productKinds: onlineConsumerCredit,
});
