import type { Work } from '../audit/index.js';
import type { Case } from '../cases/index.js';
import { Person } from '../debtors/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import type { PlanDebt, PlanFacts } from './plan-rule.js';
import { policyInForce } from './policy-in-force.js';
import type { Terms } from './terms-of-plan.js';

/** In minor units; what is paid and what is forgiven sum to what is owed. */
type Amounts = Pick<Terms, 'totalMinor' | 'discountMinor' | 'waivedInterestMinor' | 'waivedFeesMinor'>;

interface Judged {
  readonly debts: readonly PlanDebt[];
  readonly terms: Amounts;
  readonly statements: PlanFacts['statements'];
  readonly lastDueOn: CalendarDay;
  readonly acceptance: PlanFacts['acceptance'];
}

const forgiven = ({ discountMinor, waivedInterestMinor, waivedFeesMinor }: Amounts): bigint =>
  discountMinor + waivedInterestMinor + waivedFeesMinor;

/** @param on the day of the proposal, or of the agreement */
export async function factsOfPlan(
  work: Pick<Work, 'em' | 'now'>,
  file: Case,
  on: CalendarDay,
  { debts, terms, statements, lastDueOn, acceptance }: Judged,
): Promise<PlanFacts> {
  const { kind } = await work.em.findOneOrFail(Person, { id: file.debtor.id });
  const forgivenMinor = forgiven(terms);
  return {
    ...{ on, lastDueOn, statements, acceptance, debts, forgivenMinor },
    isIndividual: kind === 'INDIVIDUAL',
    owedMinor: terms.totalMinor + forgivenMinor,
    limits: await policyInForce(work),
  };
}
