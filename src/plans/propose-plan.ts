import { User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { Case, lockCase } from '../cases/index.js';
import { meansOf } from '../circumstances/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkAtMost, checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { isOver } from '../lib/vocabulary.js';
import { changePlanState } from './change-plan-state.js';
import { factsOfPlan } from './facts-of-plan.js';
import { judgePlan } from './judge-plan.js';
import { owedDebts } from './owed-debts.js';
import { proposePlanOperation } from './plan.journal.js';
import type { ProposePlanInput } from './plan.inputs.js';
import { Plan, PlanInstalment } from './plan.entity.js';
import { refusePlan } from './refuse-plan.js';
import { monthlyNeed } from './schedule.js';
import { hashOfTerms, termsOf, type Terms } from './terms-of-plan.js';
import { dayOf } from './today.js';

/**
 * Terms for debts of a case, by either side; also those that answer others. What the law or the policy does not allow is
 * refused, and the refusal recorded in its stead.
 * @returns the id of the plan, or of the refusal. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT
 */
export function proposePlan(context: Context, input: ProposePlanInput): Promise<string> {
  const id = newId();
  const named = namedDebts(input);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, proposePlanOperation, repeatable, async (work) => {
    const file = await lockCase(context, work, input.caseId);
    if (isOver(file.stage))
      throw conflict('The case is closed or transferred: nothing is agreed about it. Move it to a stage first.');
    const answered = await answeredPlan(context, work, file, input);
    const debts = await owedDebts(work, file.id, named);
    const today = await dayOf(work, work.now);
    const terms = termsOf(input, debts, file.currency, today);
    const statements = [...new Set(input.statements)].sort();
    const lastDueOn = terms.instalments.at(-1)?.dueOn ?? today;
    const asked = { debts, terms, statements, lastDueOn, acceptance: null };
    const objections = judgePlan(await factsOfPlan(work, file, today, asked));
    if (objections.length > 0) {
      refusePlan(work, { id, file, planId: null, objections });
      return;
    }
    const { affordableMinor } = await meansOf(work, file.id);
    const debtIds = debts.map((debt) => debt.id);
    writePlan(work, { id, file, input, terms, statements, answered, debtIds, today, affordableMinor });
  });
}

/** @throws BAD_USER_INPUT */
function namedDebts({ debtIds }: ProposePlanInput): readonly string[] {
  checkAtMost('input.debtIds', debtIds ?? [], 50);
  const all = (debtIds ?? []).map((nodeId, index) => fromNodeId('Debt', nodeId, `input.debtIds.${index}`));
  return [...new Set(all)];
}

async function answeredPlan(
  context: Context,
  work: Work,
  file: Case,
  { answersPlanId }: ProposePlanInput,
): Promise<Plan | null> {
  if (!answersPlanId) return null;
  const planId = await findInSight(work, context.catalogue, ['Plan'], answersPlanId, 'input.answersPlanId');
  const plan = await work.em.findOneOrFail(Plan, { id: planId });
  if (plan.case.id !== file.id) throw badInput('input.answersPlanId', 'is a plan of another case.');
  if (plan.state !== 'PROPOSED' && plan.state !== 'PERFORMING')
    throw conflict(`That plan is ${plan.state}: there is nothing to answer. Propose a plan without answersPlanId.`);
  return plan;
}

interface Asked {
  readonly id: string;
  readonly file: Case;
  readonly input: ProposePlanInput;
  readonly terms: Terms;
  readonly statements: ProposePlanInput['statements'];
  readonly debtIds: readonly string[];
  readonly answered: Plan | null;
  readonly today: CalendarDay;
  /** A month, in minor units; null where nothing sound is known. */
  readonly affordableMinor: bigint | null;
}

function writePlan(
  work: Work<'plan.proposed'>,
  { id, file, input, terms, statements, debtIds, answered, today, affordableMinor }: Asked,
): void {
  const { em, actor, now, journal } = work;
  const { institutionId } = actor;
  const { kind, proposedBy } = input;
  const { instalments, ...amounts } = terms;
  const termsHash = hashOfTerms(id, kind, debtIds, statements, terms);
  const entryId = newId();
  const caseRef = () => em.getReference(Case, [institutionId, file.id], { wrapped: true });
  const plan = em.create(Plan, {
    ...{ institutionId, id, kind, proposedBy, statements, termsHash, entryId, ...amounts },
    ...{ case: caseRef(), coveredDebtIds: [...debtIds], state: 'PROPOSED', proposedAt: now, pause: null },
    answers: answered && em.getReference(Plan, [institutionId, answered.id], { wrapped: true }),
    ...{ affordableMinor, monthlyNeedMinor: monthlyNeed(instalments) },
    firstDueOn: instalments[0]?.dueOn ?? today,
    lastDueOn: instalments.at(-1)?.dueOn ?? today,
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  for (const { number, dueOn, amountMinor } of instalments)
    em.create(PlanInstalment, {
      ...{ institutionId, id: newId(), number, dueOn, amountMinor, currency: terms.currency, case: caseRef() },
      plan: em.getReference(Plan, [institutionId, id], { wrapped: true }),
    });
  changePlanState(work, plan, { state: 'PROPOSED', validFrom: now, entryId });
  if (answered?.state === 'PROPOSED') changePlanState(work, answered, { state: 'NEGOTIATED', validFrom: now, entryId });
  const details = { plan: id, termsHash, debts: debtIds, answers: answered?.id ?? null };
  journal.enter({
    type: 'plan.proposed',
    id: entryId,
    caseId: file.id,
    outcomes: [kind, proposedBy],
    subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details }],
  });
}
