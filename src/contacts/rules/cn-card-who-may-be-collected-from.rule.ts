import { onlyFromWhoOwes } from './cn-who-owes.js';

export const cnCardWhoMayBeCollectedFrom = onlyFromWhoOwes({
  id: 'cn.card.who-may-be-collected-from',
  citation: '《商业银行信用卡业务监督管理办法》（银监会令2011年第2号）第六十八条',
  productKinds: ['CREDIT_CARD'],
});
