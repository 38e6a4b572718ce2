import type { Work } from '../audit/index.js';
import type { Role } from '../lib/actor.js';
import { PlanPolicy } from './plan-policy.entity.js';

type Limits = Pick<
  PlanPolicy,
  | 'longestMonths'
  | 'largestForgivenBasisPoints'
  | 'collectorForgivesBasisPoints'
  | 'leadForgivesBasisPoints'
  | 'promiseToleranceBasisPoints'
  | 'promiseToleranceDays'
>;

/** Where nobody has set a policy: five years, three tenths by two people and nothing alone, and no tolerance. */
const withoutPolicy: Limits = {
  longestMonths: 60,
  largestForgivenBasisPoints: 3000,
  collectorForgivesBasisPoints: 0,
  leadForgivesBasisPoints: 0,
  promiseToleranceBasisPoints: 0,
  promiseToleranceDays: 0,
};

/** What the institution allows now: the latest by validFrom, then by recordedAt. */
export async function policyInForce({ em, now }: Pick<Work, 'em' | 'now'>): Promise<Limits> {
  const [latest] = await em.find(
    PlanPolicy,
    { validFrom: { $lte: now } },
    { orderBy: { validFrom: 'desc', recordedAt: 'desc', id: 'desc' }, limit: 1 },
  );
  return latest ?? withoutPolicy;
}

/** How much of what is owed somebody of the role agrees to forgive without a second person, in basis points. */
export const forgivesAlone = (role: Role, limits: Limits): number =>
  role === 'TEAM_LEAD' ? limits.leadForgivesBasisPoints : limits.collectorForgivesBasisPoints;
