import { sql } from 'kysely';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { lockCase, type Case } from '../cases/index.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import type { CaseStage } from '../lib/vocabulary.js';
import { putBackCaseOperation } from './disposal.journal.js';
import { PortfolioCase } from './portfolio-case.entity.js';
import type { PutBackCaseInput } from './portfolio.inputs.js';
import { lockPortfolio } from './transfer-portfolio.js';

/**
 * One case leaves its portfolio: before the transfer it is left out, after it the seller has it again, in the stage that it
 * was in when it was sold. @returns the id of the repeatable act. @throws BAD_USER_INPUT, NOT_FOUND
 */
export function putBackCase(context: Context, input: PutBackCaseInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, putBackCaseOperation, repeatable, async (work) => {
    const portfolio = await lockPortfolio(context, work, input.portfolioId);
    const file = await lockCase(context, work, input.caseId);
    const row = await work.em.findOne(PortfolioCase, { portfolio: { id: portfolio.id }, case: { id: file.id } });
    if (!row || row.obstacles.length > 0) throw badInput('input.caseId', 'is not in this portfolio.');
    const isSold = portfolio.state === 'TRANSFERRED';
    const entryId = newId();
    row.obstacles = ['PUT_BACK'];
    row.putBackReason = input.reason;
    portfolio.caseCount -= 1;
    portfolio.leftOutCount += 1;
    portfolio.outstandingMinor -= row.outstandingMinor;
    if (isSold) await reopen(work, file, entryId);
    work.journal.enter({
      type: 'case.putBack',
      id: entryId,
      caseId: file.id,
      outcomes: [input.reason, portfolio.state],
      subjects: [
        {
          ...{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER' },
          details: { portfolio: portfolio.id, stage: file.stage },
        },
      ],
    });
  });
}

/** What it was in before is its history's last but the sale. */
async function reopen({ db, actor, now }: Work, file: Case, entryId: string): Promise<void> {
  const { rows } = await sql<{ stage: CaseStage }>`
    select s.stage from case_stage s where s.case_id = ${file.id}::uuid and s.stage <> 'TRANSFERRED'
    order by s.valid_from desc, s.recorded_at desc, s.id desc limit 1`.execute(db);
  file.stage = rows[0]?.stage ?? 'REMINDER';
  const at = sql`${now.toISOString()}::timestamptz`;
  await sql`
    insert into case_stage (institution_id, id, case_id, stage, valid_from, valid_to, recorded_at, entry_id)
    values (${actor.institutionId}::uuid, ${newId()}::uuid, ${file.id}::uuid, ${file.stage}, ${at}, null, ${at}, ${entryId}::uuid)`.execute(
    db,
  );
}
