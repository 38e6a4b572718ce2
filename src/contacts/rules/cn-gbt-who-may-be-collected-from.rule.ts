import { onlineConsumerCredit } from './cn-scope.js';
import { onlyFromWhoOwes } from './cn-who-owes.js';

export const cnGbtWhoMayBeCollectedFrom = onlyFromWhoOwes({
  id: 'cn.gbt.who-may-be-collected-from',
  citation: 'GB/T 45251-2025 第5.3条（业务管理）：催收对象',
  productKinds: onlineConsumerCredit,
});
