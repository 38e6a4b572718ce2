import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { useApproval } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { todayOf } from '../cases/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId, parseNodeId, toNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { transferPortfolioOperation } from './disposal.journal.js';
import { candidatesAmong, type Candidate } from './obstacles.js';
import { commitToCases } from './portfolio-rows.js';
import type { TransferPortfolioInput } from './portfolio.inputs.js';
import { Portfolio } from './portfolio.entity.js';

/** Checked by the verb: a repetition comes by here without it. */
export const portfolioNamed = ({ portfolioId }: { readonly portfolioId: string }): string =>
  parseNodeId(portfolioId)?.id ?? '';

export async function lockPortfolio(context: Context, work: Work, nodeId: string): Promise<Portfolio> {
  const id = await findInSight(work, context.catalogue, ['Portfolio'], nodeId, 'input.portfolioId');
  return work.em.findOneOrFail(Portfolio, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * The cases of a portfolio become the buyer's: collection of them ends here, and each debtor must be told. What has come to
 * stand against one since the draft leaves it out. What the second person agrees to are just these cases, with what is owed
 * on each now: after a payment it is asked anew.
 * @returns the id of the repeatable act; or of the request that now waits. @throws BAD_USER_INPUT, CONFLICT, NOT_FOUND
 */
export function transferPortfolio(context: Context, input: TransferPortfolioInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, transferPortfolioOperation, repeatable, async (work) => {
    const portfolio = await lockPortfolio(context, work, input.portfolioId);
    if (portfolio.state !== 'DRAFT') throw conflict('The portfolio was transferred already.');
    const today = await todayOf(work);
    if (today < portfolio.cutOffOn)
      throw badInput(
        'input.portfolioId',
        `has its cut-off on ${portfolio.cutOffOn}. Transfer it on that day or later.`,
      );
    const all = await drafted(work, portfolio);
    const fit = all.filter(({ obstacles }) => obstacles.length === 0);
    if (fit.length === 0)
      throw conflict('No case of it can be transferred any more. Look at its cases, and draft another.');
    const entryId = newId();
    const approval = await askSecond(context, work, input, { id, entryId, portfolio, fit });
    if (!approval) return;
    await carryOut(work, portfolio, { all, fit, entryId });
    const { batch, salt } = commitToCases(fit);
    work.journal.enter({
      type: 'portfolio.transferred',
      id: entryId,
      batch,
      details: {
        ...{ portfolio: portfolio.id, salt, approvedBy: approval.approvedBy, leftOut: all.length - fit.length },
        ...{ outstanding: totalOf(fit).toString(), currency: portfolio.currency, cutOffOn: portfolio.cutOffOn },
      },
    });
  });
}

const totalOf = (cases: readonly Candidate[]): bigint =>
  cases.reduce((sum, { outstandingMinor }) => sum + BigInt(outstandingMinor), 0n);

/** What was fit when it was drafted, as it is now. What was left out then stays out. */
const drafted = (work: Work, { id, currency, caseCount }: Portfolio): Promise<readonly Candidate[]> =>
  candidatesAmong(
    work,
    currency,
    sql<boolean>`c.id in (select p.case_id from portfolio_case p where p.institution_id = c.institution_id and p.portfolio_id = ${id}::uuid and p.obstacles = '{}')`,
    caseCount,
  );

interface Asked {
  readonly id: string;
  readonly entryId: string;
  readonly portfolio: Portfolio;
  readonly fit: readonly Candidate[];
}

function askSecond(
  context: Context,
  work: Work<'approval.requested' | 'approval.used'>,
  { reason }: TransferPortfolioInput,
  { id, entryId, portfolio, fit }: Asked,
) {
  const { name, currency, cutOffOn } = portfolio;
  const { root } = commitToCases(fit, portfolio.id).batch;
  return useApproval(context, work, {
    kind: 'TRANSFER',
    request: { operation: 'transferPortfolio', portfolio: portfolio.id, cases: root },
    subject: toNodeId('Portfolio', portfolio.id),
    asks: `Transfer portfolio ${name}: ${fit.length} cases with ${totalOf(fit)} minor units of ${currency}, cut off on ${cutOffOn}.`,
    ...{ reason, approvalId: id, entryId, holdsHours: 168 },
  });
}

interface Carried {
  readonly all: readonly Candidate[];
  readonly fit: readonly Candidate[];
  readonly entryId: string;
}

/** By set: a statement a table, however many cases. */
async function carryOut(
  { em, db, actor, now }: Work,
  portfolio: Portfolio,
  { all, fit, entryId }: Carried,
): Promise<void> {
  Object.assign(portfolio, {
    ...{ state: 'TRANSFERRED', transferredAt: now, outstandingMinor: totalOf(fit), caseCount: fit.length },
    leftOutCount: portfolio.leftOutCount + all.length - fit.length,
  });
  await em.flush();
  const institution = sql`${actor.institutionId}::uuid`;
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = JSON.stringify(all.map((each) => ({ ...each, stageId: newId(), noticeId: newId() })));
  const given = sql`json_to_recordset(${rows}::json) as r("caseId" uuid, obstacles text[], "outstandingMinor" bigint, "stageId" uuid, "noticeId" uuid)`;
  await sql`
    update portfolio_case p set obstacles = r.obstacles, outstanding_minor = r."outstandingMinor" from ${given}
    where p.institution_id = ${institution} and p.portfolio_id = ${portfolio.id}::uuid and p.case_id = r."caseId"`.execute(
    db,
  );
  await sql`
    insert into case_stage (institution_id, id, case_id, stage, valid_from, valid_to, recorded_at, entry_id)
    select ${institution}, r."stageId", r."caseId", 'TRANSFERRED', ${at}, null, ${at}, ${entryId}::uuid from ${given} where r.obstacles = '{}'`.execute(
    db,
  );
  await sql`
    update collection_case c set stage = 'TRANSFERRED' from ${given}
    where c.institution_id = ${institution} and c.id = r."caseId" and r.obstacles = '{}'`.execute(db);
  await sql`
    insert into transfer_notice (institution_id, id, portfolio_id, case_id, state, due_on, sent_on, channel, sender_id, recorded_at, entry_id, sent_entry_id)
    select ${institution}, r."noticeId", ${portfolio.id}::uuid, r."caseId", 'DUE', ${portfolio.noticeDueOn}::date, null, null, null, ${at}, ${entryId}::uuid, null
    from ${given} where r.obstacles = '{}'`.execute(db);
}
