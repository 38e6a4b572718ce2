import { useApproval, type UsedApproval } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import {
  Case,
  interruptLimitation,
  liftPause,
  lockCase,
  Pause,
  spreadOverDebts,
  writePause,
  writeWaiver,
} from '../cases/index.js';
import { meansOf } from '../circumstances/index.js';
import { isWithin } from '../compliance/index.js';
import { day } from '../lib/calendar.js';
import { clockTolerance } from '../lib/clock.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId, parseNodeId, toNodeId } from '../lib/id.js';
import { checkKey, checkOptionalText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { isOver } from '../lib/vocabulary.js';
import { asksBeyond } from './beyond-means.js';
import { changePlanState } from './change-plan-state.js';
import { factsOfPlan } from './facts-of-plan.js';
import { judgePlan } from './judge-plan.js';
import { owedDebts, type OwedDebt } from './owed-debts.js';
import { isMoreThan } from './own-rules.js';
import type { AgreePlanInput } from './plan.inputs.js';
import { agreePlanOperation } from './plan.journal.js';
import type { PlanFacts } from './plan-rule.js';
import { Plan } from './plan.entity.js';
import { forgivesAlone, policyInForce } from './policy-in-force.js';
import { refusePlan } from './refuse-plan.js';
import { refusePlanned } from './refuse-planned.js';
import { dayOf } from './today.js';

/**
 * The debtor accepted just these terms: they bind from then on, and collection of their debts stops in the same
 * transaction. Judged anew, since a plan may have waited; what forgives more than the actor's role may takes two people, and
 * where the institution says so what asks more a month than the debtor can afford.
 * @returns the id of the change; or of the refusal; or of the request that now waits for a second person
 * @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT
 */
export function agreePlan(context: Context, input: AgreePlanInput): Promise<string> {
  const id = newId();
  const evidence = checkOptionalText('input.evidence', input.evidence, 200);
  const acceptedAt = new Date(input.acceptedAt);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, agreePlanOperation, repeatable, async (work) => {
    const { plan, file } = await lockPlan(context, work, input.planId);
    checkState(plan, file);
    checkShown(plan, input, acceptedAt, work.now);
    const instead = 'End it first, or propose terms that answer it and take its place.';
    await refusePlanned(work, plan.coveredDebtIds, instead, plan.answers?.id ?? null);
    const debts = await owedDebts(work, file.id, plan.coveredDebtIds);
    checkOwed(plan, debts);
    const on = await dayOf(work, acceptedAt);
    if (plan.firstDueOn < on) throw conflict('Its first instalment was due before it was accepted. Propose it anew.');
    const asked = {
      ...{ debts, terms: plan, statements: plan.statements, lastDueOn: day(plan.lastDueOn) },
      acceptance: { way: input.way, isRecorded: evidence !== null },
    };
    const facts = await factsOfPlan(work, file, on, asked);
    const objections = judgePlan(facts);
    if (objections.length > 0) {
      refusePlan(work, { id, file, planId: plan.id, objections });
      return;
    }
    const entryId = newId();
    const alone = forgivesAlone(work.actor.role, await policyInForce(work));
    const isBeyond = await isBeyondMeans(work, plan);
    const whys = [
      ...(isMoreThan(facts.forgivenMinor, facts.owedMinor, alone) ? [forgives(facts, alone)] : []),
      ...(isBeyond ? ['asks more a month than the debtor can afford'] : []),
    ];
    const asking = { id, entryId, plan, whys, isBeyond };
    const approval = whys.length > 0 ? await askSecond(context, work, input, asking) : null;
    if (whys.length > 0 && !approval) return;
    const approvedBy = approval?.approvedBy ?? null;
    await bind(work, { id, entryId, plan, file, debts, acceptedAt, input, evidence, approvedBy });
  });
}

/** Checked by `agreePlan`: the repetition of an agreement comes by here without it. */
export const planNamed = ({ planId }: { readonly planId: string }): string => parseNodeId(planId)?.id ?? '';

/** A plan in the actor's sight, with its case held: of two who end or agree it at once, the second finds it done. */
export async function lockPlan(context: Context, work: Work, nodeId: string): Promise<{ plan: Plan; file: Case }> {
  const planId = await findInSight(work, context.catalogue, ['Plan'], nodeId, 'input.planId');
  const known = await work.em.findOneOrFail(Plan, { id: planId });
  const file = await lockCase(context, work, toNodeId('Case', known.case.id));
  // Read again, now that nobody else can change it.
  const plan = await work.em.findOneOrFail(Plan, { id: planId }, { refresh: true });
  return { plan, file };
}

function checkState(plan: Plan, file: Case): void {
  if (plan.state !== 'PROPOSED') throw conflict(`The plan is ${plan.state}: only one that is PROPOSED can be agreed.`);
  if (isOver(file.stage))
    throw conflict('The case is closed or transferred: nothing is agreed about it. Move it to a stage first.');
}

/** @throws BAD_USER_INPUT */
function checkShown(plan: Plan, { termsHash }: AgreePlanInput, acceptedAt: Date, now: Date): void {
  if (termsHash !== plan.termsHash)
    throw badInput('input.termsHash', 'is not that of this plan: something else was shown. Show its terms again.');
  if (acceptedAt < plan.proposedAt) throw badInput('input.acceptedAt', 'lies before the plan was proposed.');
  if (acceptedAt.getTime() > now.getTime() + clockTolerance)
    throw badInput('input.acceptedAt', 'lies in the future. Record it when it has happened.');
}

/** @throws CONFLICT where debts have changed since: what was waived, or left as a discount, was reckoned of other sums */
function checkOwed(plan: Plan, debts: readonly OwedDebt[]): void {
  const sum = (part: 'principalMinor' | 'interestMinor' | 'feesMinor'): bigint =>
    debts.reduce((all, debt) => all + debt[part], 0n);
  const parts = ['principalMinor', 'interestMinor', 'feesMinor'] as const;
  if (parts.some((part) => sum(part) !== plan[part]))
    throw conflict('What is owed has changed since the plan was proposed. Propose it anew.');
}

interface Asked {
  readonly id: string;
  readonly entryId: string;
  readonly plan: Plan;
  /** What of it takes two, at least one thing. */
  readonly whys: readonly string[];
  /** It asks more than is affordable: who approved what it forgives, before that was known, has not approved that. */
  readonly isBeyond: boolean;
}

/** By what is known now of the debtor, and only where the institution wants a second person for it. */
async function isBeyondMeans(work: Work, { case: on, monthlyNeedMinor }: Plan): Promise<boolean> {
  const { affordableMinor, plansBeyondMeans } = await meansOf(work, on.id);
  return plansBeyondMeans === 'SECOND_PERSON' && asksBeyond({ monthlyNeedMinor, affordableMinor }) === true;
}

const forgives = ({ forgivenMinor, owedMinor }: PlanFacts, alone: number): string =>
  `forgives ${percent(forgivenMinor, owedMinor)} % of what is owed; ${alone / 100} % is what the role of who asks agrees to alone`;

/** @returns the approval; null where a request waits now, and nothing else may be changed */
function askSecond(
  context: Context,
  work: Work<'approval.requested' | 'approval.used'>,
  { planId, way, acceptedAt, reason }: AgreePlanInput,
  { id, entryId, plan, whys, isBeyond }: Asked,
): Promise<UsedApproval | null> {
  return useApproval(context, work, {
    kind: 'PLAN_TERMS',
    request: {
      ...{ operation: 'agreePlan', plan: plan.id, termsHash: plan.termsHash, way, acceptedAt },
      ...(isBeyond && { isBeyondMeans: true }),
    },
    subject: planId,
    caseId: plan.case.id,
    asks: `Agree to a plan that ${whys.join(', and ')}.`,
    ...{ reason, approvalId: id, entryId },
  });
}

/** Whole per cent, rounded up: for a sentence. */
export const percent = (partMinor: bigint, wholeMinor: bigint): bigint =>
  (partMinor * 100n + wholeMinor - 1n) / wholeMinor;

interface Bound {
  readonly id: string;
  readonly entryId: string;
  readonly plan: Plan;
  readonly file: Case;
  readonly debts: readonly OwedDebt[];
  readonly acceptedAt: Date;
  readonly input: AgreePlanInput;
  readonly evidence: string | null;
  /** The user id of the second person, where it took two. */
  readonly approvedBy: string | null;
}

async function bind(
  work: Work<'plan.agreed' | 'plan.ended' | 'case.paused' | 'case.resumed'>,
  { id, entryId, plan, file, debts, acceptedAt, input, evidence, approvedBy }: Bound,
): Promise<void> {
  const { em, actor, now, journal } = work;
  const { way } = input;
  await replace(work, plan, file, acceptedAt);
  const pauseId = await writePause(work, {
    ...{ file, reason: 'PERFORMING_PLAN', debtIds: plan.coveredDebtIds, validFrom: acceptedAt },
  });
  plan.pause = em.getReference(Pause, [actor.institutionId, pauseId], { wrapped: true });
  changePlanState(work, plan, {
    ...{ id, state: 'PERFORMING', validFrom: acceptedAt, entryId, acceptedByWay: way, approvedBy },
  });
  // 民法典 195: that the debtor agrees to perform interrupts the period. What other laws make of it is not known here.
  if (debts.some(({ jurisdiction }) => isWithin(jurisdiction, 'CN')))
    interruptLimitation(work, { file, validFrom: acceptedAt, entryId });
  journal.enter({
    type: 'plan.agreed',
    id: entryId,
    caseId: file.id,
    outcomes: [plan.kind, way],
    subjects: [
      {
        ...{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER' },
        details: {
          ...{ plan: plan.id, termsHash: plan.termsHash, pause: pauseId, acceptedAt: acceptedAt.toISOString() },
          ...{ evidence, recordedAt: now.toISOString(), approvedBy },
        },
      },
    ],
  });
}

/** The plan in whose place these terms come, where it is still performed, ends with its pause before the new one begins. */
async function replace(
  work: Work<'plan.ended' | 'case.resumed'>,
  plan: Plan,
  file: Case,
  acceptedAt: Date,
): Promise<void> {
  const old = plan.answers && (await work.em.findOneOrFail(Plan, { id: plan.answers.id }));
  if (old?.state !== 'PERFORMING') return;
  await endPerformance(work, old, file, { state: 'RENEGOTIATED', endsAt: acceptedAt });
}

/** An agreed plan ends, and collection may go on. */
export async function endPerformance(
  work: Work<'plan.ended' | 'case.resumed'>,
  plan: Plan,
  file: Case,
  { state, endsAt }: { readonly state: 'KEPT' | 'BROKEN' | 'RENEGOTIATED'; readonly endsAt: Date },
): Promise<void> {
  const entryId = newId();
  changePlanState(work, plan, { state, validFrom: endsAt, entryId });
  if (plan.pause) await liftPause(work, { file, pauseId: plan.pause.id, endsAt });
  work.journal.enter({
    type: 'plan.ended',
    id: entryId,
    caseId: file.id,
    outcomes: [state],
    subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details: { plan: plan.id } }],
  });
}

/** Minor units that are forgiven once it is kept. */
export const forgivenBy = ({ discountMinor, waivedInterestMinor, waivedFeesMinor }: Plan): bigint =>
  discountMinor + waivedInterestMinor + waivedFeesMinor;

/** A plan was kept: what it forgives is forgiven, of what is still owed on its debts. */
export async function keepPlan(
  work: Work<'plan.ended' | 'case.resumed' | 'debt.waived'>,
  plan: Plan,
  file: Case,
): Promise<void> {
  await endPerformance(work, plan, file, { state: 'KEPT', endsAt: work.now });
  const taken = await spreadOverDebts(work, file.id, plan.coveredDebtIds, forgivenBy(plan));
  if (taken.length === 0) return;
  writeWaiver(work, {
    ...{ file, reason: 'PLAN_KEPT', taken, valueOn: await dayOf(work, work.now), entryId: newId() },
    details: { plan: plan.id },
  });
}
