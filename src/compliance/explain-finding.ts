import { isOfOwnTeam } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { conflict, forbidden } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { explainFindingOperation } from './compliance.journal.js';
import type { Finding } from './finding.entity.js';
import type { ExplainFindingInput } from './finding.inputs.js';
import { addChange, enterAbout, lockFinding } from './work-finding.js';

/** @returns the finding's id */
export async function explainFinding(context: Context, input: ExplainFindingInput): Promise<string> {
  const findingId = fromNodeId('Finding', input.findingId, 'input.findingId');
  const words = checkText('input.words', input.words, 4000);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: newId() };
  await actOnce(context, explainFindingOperation, repeatable, async (work) => {
    const finding = await lockFinding(context, work, input.findingId);
    if (!(await mayExplain(work, finding)))
      throw forbidden('This is about what somebody else did. They explain it, or the lead of their team.');
    if (finding.state !== 'OPEN' && finding.state !== 'EXPLAINED')
      throw conflict('This is decided or withdrawn: there is nothing to explain. Read its state.');
    finding.state = 'EXPLAINED';
    const entryId = newId();
    await addChange(work, finding, { change: 'EXPLAINED', words, entryId });
    enterAbout(work, finding, { type: 'finding.explained', entryId, outcomes: [finding.kind], details: { words } });
  });
  return findingId;
}

/** Where nobody knows who did it, whoever sees the finding may know why. */
async function mayExplain({ em, actor }: Work, { actor: doer }: Finding): Promise<boolean> {
  if (!doer || doer.id === actor.id) return true;
  return actor.role === 'TEAM_LEAD' && (await isOfOwnTeam(em, doer.id, actor.id));
}
