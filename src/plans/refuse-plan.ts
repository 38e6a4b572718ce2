import { User } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { Case } from '../cases/index.js';
import { newId } from '../lib/id.js';
import type { PlanObjection } from './judge-plan.js';
import { PlanRefusal } from './plan-refusal.entity.js';
import { Plan } from './plan.entity.js';

interface Refused {
  readonly id: string;
  readonly file: Case;
  /** The plan that was to be agreed; null of a proposal. */
  readonly planId: string | null;
  readonly objections: readonly PlanObjection[];
}

/** What the law or the policy does not allow is recorded in the plan's stead. */
export function refusePlan(
  { em, actor, now, journal }: Work<'plan.refused'>,
  { id, file, planId, objections }: Refused,
): void {
  const { institutionId } = actor;
  const entryId = newId();
  const ruleIds = objections.map(({ ruleId }) => ruleId);
  em.create(PlanRefusal, {
    ...{ institutionId, id, ruleIds, recordedAt: now, entryId },
    becauses: objections.map(({ because }) => because),
    case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
    plan: planId === null ? null : em.getReference(Plan, [institutionId, planId], { wrapped: true }),
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  journal.enter({
    type: 'plan.refused',
    id: entryId,
    caseId: file.id,
    ruleIds,
    outcomes: [planId === null ? 'PROPOSAL' : 'AGREEMENT'],
    subjects: [
      {
        personId: file.debtor.id,
        role: 'DEBTOR',
        stream: 'OTHER',
        details: { refusal: id, plan: planId },
      },
    ],
  });
}
