import { onlyWhenLost } from './cn-contact-person.js';
import { onlineConsumerCredit } from './cn-scope.js';

/** The standard names the cases; how a loss is shown is taken from the association's guideline. */
export const cnGbtContactPersonOnlyWhenLost = onlyWhenLost({
  id: 'cn.gbt.contact-person-only-when-lost',
  citation: 'GB/T 45251-2025 第5.3条（业务管理）：联系人',
  productKinds: onlineConsumerCredit,
});
