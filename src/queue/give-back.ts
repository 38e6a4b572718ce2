import { actOnce, type Context } from '../audit/index.js';
import { lockCase } from '../cases/index.js';
import { conflict } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { endHandOut, openHandOut } from './end-hand-out.js';
import { instantAhead, writeHold } from './hold-case.js';
import { recallCaseOperation, releaseCaseOperation } from './queue.journal.js';
import type { RecallCaseInput, ReleaseCaseInput } from './queue.inputs.js';

/** The collector gives back what was handed to them. @returns the case's id. @throws CONFLICT where nothing was */
export async function releaseCase(context: Context, input: ReleaseCaseInput): Promise<string> {
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: newId() };
  await actOnce(context, releaseCaseOperation, repeatable, async (work) => {
    const until = input.notBefore ? instantAhead('input.notBefore', input.notBefore, work.now, 90) : null;
    const file = await lockCase(context, work, input.caseId);
    const open = await openHandOut(work, { caseId: file.id });
    if (open?.collectorId !== work.actor.id)
      throw conflict('The case is not handed to you: there is nothing to give back.');
    if (until) writeHold(work, { file, id: newId(), reason: 'RELEASED', until });
    await endHandOut(work, open, { ending: 'RELEASED', releaseReason: input.reason });
  });
  return fromNodeId('Case', input.caseId, 'input.caseId');
}

/** The lead takes a case back from whoever holds it: it is the team's again. @returns the case's id. @throws CONFLICT */
export async function recallCase(context: Context, input: RecallCaseInput): Promise<string> {
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: newId() };
  await actOnce(context, recallCaseOperation, repeatable, async (work) => {
    const file = await lockCase(context, work, input.caseId);
    const open = await openHandOut(work, { caseId: file.id });
    if (!open) throw conflict('The case is handed to nobody: there is nothing to recall.');
    await endHandOut(work, open, { ending: 'RECALLED', isGivenBack: true });
  });
  return fromNodeId('Case', input.caseId, 'input.caseId');
}
