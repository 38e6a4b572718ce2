import type { PlanRule } from '../plan-rule.js';
import { cnCardPlanContents } from './cn-card-plan-contents.rule.js';
import { cnCardPlanRecorded } from './cn-card-plan-recorded.rule.js';
import { cnCardPlanTerm } from './cn-card-plan-term.rule.js';
import { cnLimitationPlan } from './cn-limitation-plan.rule.js';
import { ukStatuteBarredPlan } from './uk-statute-barred-plan.rule.js';

/** What laws say of plans. */
export const planLaws: readonly PlanRule[] = [
  cnCardPlanContents,
  cnCardPlanRecorded,
  cnCardPlanTerm,
  cnLimitationPlan,
  ukStatuteBarredPlan,
];
