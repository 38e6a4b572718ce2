/** The front door of `plans`: by which terms debts are to be paid, and what debtors promise. */
import { groupOf } from '../access/index.js';
import { caseScopes, withAllDebts, withCase } from '../cases/index.js';
import { room } from '../lib/room.js';
import { judgePlansStep } from './judge-plans.js';
import { judgePromisesStep } from './judge-promises.js';
import { PlanPolicy } from './plan-policy.entity.js';
import { PlanRefusal } from './plan-refusal.entity.js';
import { planCopies } from './plan.copies.js';
import { Plan, PlanChange, PlanInstalment } from './plan.entity.js';
import { planOperations } from './plan.journal.js';
import { planLinks, planLists } from './plan.links.js';
import { planPermissions } from './plan.permissions.js';
import { PlanResolver } from './plan.resolver.js';
import { planReactions } from './refuse-planned.js';
import { PromiseChange, PromiseToPay } from './promise.entity.js';
import { PromiseResolver } from './promise.resolver.js';

const ofCase = (on: Parameters<typeof groupOf>[0]) => ({
  on,
  scope: withCase('case_id', groupOf(on)),
  by: caseScopes,
});

export const plans = room('plans', {
  entities: [Plan, PlanInstalment, PlanChange, PlanRefusal, PlanPolicy, PromiseToPay, PromiseChange],
  resolvers: [PlanResolver, PromiseResolver],
  permissions: planPermissions,
  lists: planLists,
  links: planLinks,
  copies: planCopies,
  reactions: planReactions,
  operations: planOperations,
  nightly: [judgePlansStep, judgePromisesStep],
  nodes: ['Plan', 'PromiseToPay'],
  within: {
    proposePlan: 'Case',
    agreePlan: 'Plan',
    withdrawPlan: 'Plan',
    endPlan: 'Plan',
    waiveDebt: 'Debt',
    recordPromise: 'Case',
    endPromise: 'PromiseToPay',
    changePlanPolicy: 'Institution',
  },
  scopes: [
    ofCase('Plan'),
    ofCase('PlanInstalment'),
    ofCase('PlanChange'),
    ofCase('PlanRefusal'),
    ofCase('PromiseToPay'),
    ofCase('PromiseChange'),
  ],
  fieldScopes: [
    {
      on: 'Plan',
      field: 'coveredDebtIds',
      // The institution's own people see all debts of a case with it.
      scope: (row, by) => (by.firmId === null ? null : withAllDebts('debt_ids', groupOf('Debt'))(row, by)),
    },
  ],
});
