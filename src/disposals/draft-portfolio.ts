import { sql, type RawBuilder } from 'kysely';
import { User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { addDays, day } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAtMost, checkKey, checkText } from '../lib/input.js';
import { maxAmountMinor } from '../lib/money.js';
import { findAllInSight } from '../lib/sight.js';
import { draftPortfolioOperation } from './disposal.journal.js';
import { candidatesAmong, type Candidate } from './obstacles.js';
import { commitToCases } from './portfolio-rows.js';
import type { DraftPortfolioInput, PortfolioCasesInput } from './portfolio.inputs.js';
import { Portfolio } from './portfolio.entity.js';

const mostCases = 5_000;
const usualNoticeDays = 30;

/**
 * Cases that are to be sold together. What stands against some is said with each, and these are left out; of what is left
 * nothing is changed yet. @returns the portfolio's id. @throws BAD_USER_INPUT, CONFLICT, NOT_FOUND
 */
export function draftPortfolio(context: Context, input: DraftPortfolioInput): Promise<string> {
  const id = newId();
  const terms = termsOf(input);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, draftPortfolioOperation, repeatable, async (work) => {
    const { em, actor, now } = work;
    if (await em.count(Portfolio, { name: terms.name }))
      throw conflict('There is a portfolio of this name. Choose another.');
    const all = await chosen(context, work, input);
    const fit = all.filter(({ obstacles }) => obstacles.length === 0);
    const outstandingMinor = fit.reduce((sum, each) => sum + BigInt(each.outstandingMinor), 0n);
    if (outstandingMinor > maxAmountMinor)
      throw badInput('input', 'comes to more than an amount can be. Draft several portfolios.');
    const entryId = newId();
    em.create(Portfolio, {
      ...{ institutionId: actor.institutionId, id, ...terms, state: 'DRAFT', outstandingMinor, entryId },
      ...{ caseCount: fit.length, leftOutCount: all.length - fit.length, draftedAt: now, transferredAt: null },
      actor: em.getReference(User, [actor.institutionId, actor.id], { wrapped: true }),
    });
    await em.flush();
    await insertCases(work, { portfolioId: id, currency: terms.currency, entryId }, all);
    const { batch, salt } = commitToCases(all);
    work.journal.enter({
      type: 'portfolio.drafted',
      id: entryId,
      batch,
      details: {
        ...{ portfolio: id, ...terms, salt, cases: fit.length, leftOut: all.length - fit.length },
        outstanding: outstandingMinor.toString(),
      },
    });
  });
}

/** @throws BAD_USER_INPUT */
function termsOf(input: DraftPortfolioInput) {
  const { currency } = input;
  const cutOffOn = day(input.cutOffOn);
  if (cutOffOn > '2199-12-31') throw badInput('input.cutOffOn', 'lies after the year 2199. Check the day.');
  const noticeDueOn = input.noticeDueOn ? day(input.noticeDueOn) : addDays(cutOffOn, usualNoticeDays);
  if (noticeDueOn < cutOffOn)
    throw badInput('input.noticeDueOn', 'lies before cutOffOn: nobody could be told by then.');
  return {
    name: checkText('input.name', input.name, 100),
    buyerName: checkText('input.buyerName', input.buyerName, 200),
    buyerRegistration: checkText('input.buyerRegistration', input.buyerRegistration, 64),
    buyerContact: checkText('input.buyerContact', input.buyerContact, 200),
    ...{ cutOffOn, noticeDueOn, currency },
  };
}

/** @throws BAD_USER_INPUT, NOT_FOUND */
async function chosen(context: Context, work: Work, input: DraftPortfolioInput): Promise<readonly Candidate[]> {
  const { caseIds, filter, currency } = input;
  if ((caseIds ?? []).length > 0 === Boolean(filter))
    throw badInput('input', 'names cases either by caseIds or by filter. Give one of the two.');
  const which = filter ? byFilter(filter, currency) : await byIds(context, work, caseIds ?? []);
  const found = await candidatesAmong(work, currency, which, mostCases + 1);
  if (found.length > mostCases)
    throw badInput('input.filter', `finds more than ${mostCases} cases. Narrow it, and draft several portfolios.`);
  if (found.length === 0) throw badInput('input.filter', 'finds no case. Widen it.');
  return found;
}

async function byIds(context: Context, work: Work, nodeIds: readonly string[]): Promise<RawBuilder<boolean>> {
  checkAtMost('input.caseIds', nodeIds, mostCases);
  const ids = [...(await findAllInSight(work, context.catalogue, ['Case'], { nodeIds, path: 'input.caseIds' }))];
  return sql<boolean>`c.id = any(${ids}::uuid[])`;
}

/** What has ended already, or is in another currency, was not asked for by a filter. */
function byFilter(
  { stages, classifications, minDaysPastDue, maxDaysPastDue, isWrittenOff }: PortfolioCasesInput,
  currency: string,
): RawBuilder<boolean> {
  const orNull = <Value>(value: Value | null | undefined): Value | null => value ?? null;
  return sql<boolean>`c.stage not in ('CLOSED', 'TRANSFERRED') and c.currency = ${currency} and c.outstanding_minor > 0
    and (${orNull(stages)}::text[] is null or c.stage = any(${orNull(stages)}::text[]))
    and (${orNull(classifications)}::text[] is null or c.classification = any(${orNull(classifications)}::text[]))
    and c.days_past_due between coalesce(${orNull(minDaysPastDue)}::int, 0) and coalesce(${orNull(maxDaysPastDue)}::int, 2147483647)
    and (${orNull(isWrittenOff)}::boolean is null or ${orNull(isWrittenOff)}::boolean = exists (
      select from write_off w where w.institution_id = c.institution_id and w.case_id = c.id and w.ended_at is null))`;
}

interface Drafted {
  readonly portfolioId: string;
  readonly currency: string;
  readonly entryId: string;
}

async function insertCases(
  { db, actor }: Work,
  { portfolioId, currency, entryId }: Drafted,
  all: readonly Candidate[],
): Promise<void> {
  const rows = all.map((each) => ({ id: newId(), ...each }));
  await sql`
    insert into portfolio_case (institution_id, id, portfolio_id, case_id, obstacles, currency, outstanding_minor, entry_id)
    select ${actor.institutionId}::uuid, r.id, ${portfolioId}::uuid, r."caseId", r.obstacles, ${currency}, r."outstandingMinor", ${entryId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, "caseId" uuid, obstacles text[], "outstandingMinor" bigint)`.execute(
    db,
  );
}
