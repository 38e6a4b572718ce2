import { isWithin } from '../../compliance/index.js';
import type { PlanFacts } from '../plan-rule.js';

/** A personal instalment agreement (个性化分期) on card debt under the law of mainland China. */
export const isOnPersonalCard = ({ isIndividual, debts }: PlanFacts): boolean =>
  isIndividual &&
  debts.some(({ productKind, jurisdiction }) => productKind === 'CREDIT_CARD' && isWithin(jurisdiction, 'CN'));

export const article70 = '《商业银行信用卡业务监督管理办法》（银监会令2011年第2号）第七十条';
