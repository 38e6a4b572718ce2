import { Institution } from '../access/index.js';
import { actorOf, lookOnce, type Context } from '../audit/index.js';
import { conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { checkPurpose } from '../lib/purpose.js';
import { csvText, placementColumns } from '../intake/index.js';
import { exportTapeOperation } from './disposal.journal.js';
import { sha256Of, textOfManifest } from './tape-manifest.js';
import { tapeRows } from './tape-rows.js';
import type { ExportTapeInput, ExportTapePayload } from './tape.type.js';
import { lockPortfolio } from './transfer-portfolio.js';

/**
 * A transferred portfolio as its buyer imports it. Two people agreed to just these cases when it was transferred, so that it
 * takes no third; each export is an entry that names everybody whose data it holds, committed before anything is answered.
 * @throws NOT_FOUND, CONFLICT, FORBIDDEN
 */
export async function exportTape(context: Context, input: ExportTapeInput): Promise<ExportTapePayload> {
  const reference = checkText('input.reference', input.reference, 200);
  checkPurpose(actorOf(context).role, 'CASE_WORK');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: newId() };
  const { found } = await lookOnce(context, exportTapeOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const portfolio = await lockPortfolio(context, work, input.portfolioId);
    if (portfolio.state !== 'TRANSFERRED')
      throw conflict(
        'The portfolio is a draft: data of its debtors go to the buyer when it is transferred, not before.',
      );
    const { slug, name } = await em.findOneOrFail(Institution, { id: actor.institutionId });
    const { rows, totals, personIds, leftOut } = await tapeRows(work, portfolio.id);
    const csv = csvText(placementColumns, rows);
    const entryId = newId();
    const { buyerName, buyerRegistration, cutOffOn, currency } = portfolio;
    const manifest = textOfManifest({
      ...{ format: 'probity-tape', version: 1, entryId, madeAt: now.toISOString() },
      seller: { id: actor.institutionId, slug, name },
      portfolio: { id: portfolio.id, name: portfolio.name },
      buyer: { name: buyerName, registration: buyerRegistration },
      ...{ cutOffOn, currency, totals, leftOut, csvSha256: sha256Of(csv) },
    });
    const manifestSha256 = sha256Of(manifest);
    journal.enter({
      type: 'tape.exported',
      id: entryId,
      subjects: personIds.map((personId) => ({ personId, role: 'VIEWED', stream: 'ACCESS' })),
      outcomes: ['CASE_WORK'],
      details: { portfolio: portfolio.id, reference, manifestSha256, debts: totals.debts },
    });
    return { entryId, debts: totals.debts, manifest, manifestSha256, csv };
  });
  return { tape: found, isRepetition: found === null };
}
