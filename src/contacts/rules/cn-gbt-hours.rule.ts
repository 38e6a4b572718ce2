import { noCollectionAtNight } from './cn-night.js';
import { onlineConsumerCredit } from './cn-scope.js';

/** "双方未约定时…不应": the standard says it of online consumer credit, eleven months before the guideline did of all. */
export const cnGbtHours = noCollectionAtNight({
  id: 'cn.gbt.hours',
  citation: 'GB/T 45251-2025 第5.3条（业务管理）：每日22:00至次日8:00',
  productKinds: onlineConsumerCredit,
});
