import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { commitToRows, todayOf } from '../cases/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAtMost, checkKey } from '../lib/input.js';
import { findAllInSight } from '../lib/sight.js';
import { recordTransferNoticesOperation } from './disposal.journal.js';
import type { RecordTransferNoticesInput } from './portfolio.inputs.js';
import { lockPortfolio } from './transfer-portfolio.js';

/** Each is sent once; one entry commits to all of them. @returns the id of the repeatable act. @throws BAD_USER_INPUT, CONFLICT, NOT_FOUND */
export function recordTransferNotices(context: Context, input: RecordTransferNoticesInput): Promise<string> {
  const id = newId();
  const { sentOn, channel } = input;
  checkAtMost('input.caseIds', input.caseIds ?? [], 1_000);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, recordTransferNoticesOperation, repeatable, async (work) => {
    const portfolio = await lockPortfolio(context, work, input.portfolioId);
    if (portfolio.state === 'DRAFT')
      throw conflict('The portfolio is a draft: nobody is told of it before it is transferred.');
    const today = await todayOf(work);
    if (sentOn < portfolio.cutOffOn || sentOn > today)
      throw badInput('input.sentOn', `must be from ${portfolio.cutOffOn}, its cut-off, to ${today}.`);
    const unsent = await unsentOf(context, work, portfolio.id, input.caseIds ?? []);
    const entryId = newId();
    await sql`
      update transfer_notice n set state = 'SENT', sent_on = ${sentOn}::date, channel = ${channel}, sender_id = ${work.actor.id}::uuid, sent_entry_id = ${entryId}::uuid
      where n.id = any(${unsent.map((each) => each.id)}::uuid[])`.execute(work.db);
    const rows = unsent.map((each) => ({ notice: each.id, case: each.caseId, sentOn, channel }));
    const salt = randomBytes(32).toString('base64url');
    work.journal.enter({
      type: 'transferNotices.recorded',
      id: entryId,
      outcomes: [channel],
      batch: commitToRows('transfer_notice', rows, salt),
      details: { portfolio: portfolio.id, salt, sentOn },
    });
  });
}

interface Unsent {
  readonly id: string;
  readonly caseId: string;
}

/** @throws NOT_FOUND, BAD_USER_INPUT for a case that is not of the portfolio, CONFLICT where all of them were sent */
async function unsentOf(
  context: Context,
  work: Work,
  portfolioId: string,
  nodeIds: readonly string[],
): Promise<readonly Unsent[]> {
  const named = await findAllInSight(work, context.catalogue, ['Case'], { nodeIds, path: 'input.caseIds' });
  const { rows } = await sql<Unsent & { readonly isSent: boolean }>`
    select n.id, n.case_id as "caseId", n.sent_on is not null as "isSent" from transfer_notice n
    where n.portfolio_id = ${portfolioId}::uuid and (${named.size} = 0 or n.case_id = any(${[...named]}::uuid[])) order by n.id`.execute(
    work.db,
  );
  if (rows.length < named.size) throw badInput('input.caseIds', 'names a case that was not transferred with it.');
  const unsent = rows.filter(({ isSent }) => !isSent);
  if (unsent.length === 0) throw conflict('All of these debtors were told already.');
  if (named.size > 0 && unsent.length < named.size)
    throw conflict('One of these debtors was told already. Leave their case out.');
  return unsent.map(({ id, caseId }) => ({ id, caseId }));
}
