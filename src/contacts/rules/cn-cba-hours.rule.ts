import { noCollectionAtNight } from './cn-night.js';
import { personalConsumerCredit } from './cn-scope.js';

/** "未经债务人同意，严禁": forbidden in so many words. */
export const cnCbaHours = noCollectionAtNight({
  id: 'cn.cba.hours',
  citation: '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026-01-30）：每日22:00至次日8:00',
  productKinds: personalConsumerCredit,
});
