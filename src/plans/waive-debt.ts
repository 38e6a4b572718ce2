import { sql } from 'kysely';
import { useApproval } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import {
  Debt,
  debtOf,
  debtsOwing,
  lockCase,
  partsOf,
  todayOf,
  writeWaiver,
  type Case,
  type OwingDebt,
} from '../cases/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId, toNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { percent } from './agree-plan.js';
import { isMoreThan } from './own-rules.js';
import { waiveDebtOperation } from './plan.journal.js';
import { forgivesAlone, policyInForce } from './policy-in-force.js';
import { refusePlanned } from './refuse-planned.js';
import type { WaiveDebtInput } from './waiver.inputs.js';

type Parts = ReturnType<typeof partsOf>;

/**
 * A part of what is owed is forgiven, without a plan. How much a role forgives alone is the policy's, over all that was
 * forgiven so in the case: many small ones are as one.
 * @returns the id of the balance entry; or of the request that now waits for a second person
 */
export function waiveDebt(context: Context, input: WaiveDebtInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, waiveDebtOperation, repeatable, async (work) => {
    const debtId = await findInSight(work, context.catalogue, ['Debt'], input.debtId, 'input.debtId');
    const { case: on } = await work.em.findOneOrFail(Debt, { id: debtId });
    const file = await lockCase(context, work, toNodeId('Case', on.id));
    if (file.stage === 'TRANSFERRED') throw conflict('The case was transferred: it is its buyer who may forgive.');
    const owing = await debtsOwing(work, [file.id]);
    const debt = debtOf(owing, debtId);
    const parts = partsOf(input, debt.currency);
    checkOwed(parts, debt);
    await refusePlanned(work, [debtId], 'Propose a plan that answers it, and forgives more.');
    const share = await shareOf(work, file, parts);
    const { largestForgivenBasisPoints: most, ...limits } = await policyInForce(work);
    // What was never owed is no gift, however much it is: the policy bounds what the institution gives.
    if (!isCorrection(input) && isMoreThan(share.forgivenMinor, share.owedMinor, most))
      throw badInput(
        'input',
        `forgives, with what was forgiven before, ${percent(share.forgivenMinor, share.owedMinor)} % of what is owed; the institution's policy allows ${most / 100} %.`,
      );
    const entryId = newId();
    const alone = forgivesAlone(work.actor.role, { largestForgivenBasisPoints: most, ...limits });
    const takesTwo = isMoreThan(share.forgivenMinor, share.owedMinor, alone);
    const approval = takesTwo ? await askSecond(context, work, input, { id, entryId, file, share, alone }) : null;
    if (takesTwo && !approval) return;
    writeWaiver(work, {
      ...{
        id,
        file,
        entryId,
        reason: input.waiverReason,
        valueOn: await todayOf(work),
        taken: [{ debtId, taken: parts }],
      },
      details: { approvedBy: approval?.approvedBy ?? null },
    });
  });
}

const isCorrection = ({ waiverReason }: WaiveDebtInput): boolean => waiverReason === 'NOT_OWED';

/** @throws BAD_USER_INPUT */
function checkOwed(parts: Parts, { owed }: OwingDebt): void {
  const names = { FEES: 'fees', INTEREST: 'interest', PRINCIPAL: 'principal' } as const;
  for (const part of ['FEES', 'INTEREST', 'PRINCIPAL'] as const)
    if (parts[part] > owed[part])
      throw badInput(`input.${names[part]}`, 'is more than what is owed of it. Ask for the balances of the debt.');
}

interface Share {
  readonly forgivenMinor: bigint;
  readonly owedMinor: bigint;
}

/** What is forgiven in the case without a plan, this with it; and all that was ever owed in it, in minor units. */
async function shareOf({ db }: Pick<Work, 'db'>, file: Case, parts: Parts): Promise<Share> {
  const { rows } = await sql<{ before: string; owed: string }>`
    select
      coalesce(-sum(b.fees_minor + b.interest_minor + b.principal_minor) filter (where b.kind = 'WAIVER' and b.waiver_reason not in ('PLAN_KEPT', 'NOT_OWED')), 0)::text as before,
      coalesce(sum(b.fees_minor + b.interest_minor + b.principal_minor) filter (where b.kind in ('OPENING', 'CHARGE')), 0)::text as owed
    from balance_entry b join debt d on d.institution_id = b.institution_id and d.id = b.debt_id
    where d.case_id = ${file.id}::uuid`.execute(db);
  const [row] = rows;
  return {
    forgivenMinor: BigInt(row?.before ?? 0) + parts.FEES + parts.INTEREST + parts.PRINCIPAL,
    owedMinor: BigInt(row?.owed ?? 0),
  };
}

interface Asked {
  readonly id: string;
  readonly entryId: string;
  readonly file: Case;
  readonly share: Share;
  /** Basis points. */
  readonly alone: number;
}

function askSecond(
  context: Context,
  work: Work<'approval.requested' | 'approval.used'>,
  input: WaiveDebtInput,
  { id, entryId, file, share: { forgivenMinor, owedMinor }, alone }: Asked,
) {
  const { debtId, fees, interest, principal, waiverReason, reason } = input;
  return useApproval(context, work, {
    kind: 'WAIVER',
    request: { operation: 'waiveDebt', debtId, fees, interest, principal, waiverReason },
    subject: debtId,
    caseId: file.id,
    asks: `Forgive ${percent(forgivenMinor, owedMinor)} % of what is owed, with what was forgiven before; ${alone / 100} % is what the role of who asks forgives alone.`,
    ...{ reason, approvalId: id, entryId },
  });
}
