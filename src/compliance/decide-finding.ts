import { qualify, type QualificationKind } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict, forbidden } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import type { Operation } from '../lib/room.js';
import { confirmFindingOperation, dismissFindingOperation } from './compliance.journal.js';
import type { ConfirmFindingInput, DismissFindingInput } from './finding.inputs.js';
import type { Finding } from './finding.entity.js';
import type { FindingMeasure } from './finding-words.js';
import { addChange, enterAbout, holdDebtor, lockFinding } from './work-finding.js';

/** With the measures, which act at once: what they take away of the collector's is entered in the same act. @returns the finding's id */
export async function confirmFinding(context: Context, input: ConfirmFindingInput): Promise<string> {
  const measures = [...new Set(input.measures)];
  return decide(context, input, confirmFindingOperation, 'CONFIRMED', async (work, finding, { words, entryId }) => {
    const doer = finding.actor;
    for (const measure of measures) {
      if (!doer) throw badInput('input.measures', 'must be empty, since nobody knows who did it.');
      await addChange(work, finding, { change: 'MEASURE', measure, entryId });
      for (const { kind, isPresent } of effects[measure])
        qualify(work, { userId: doer.id, kind, isPresent, validFrom: work.now });
    }
    enterAbout(work, finding, {
      type: 'finding.confirmed',
      entryId,
      bearing: { since: finding.happenedAt, ruleIds: finding.ruleIds },
      outcomes: [finding.kind, ...measures],
      details: { reason: words },
    });
  });
}

/** @returns the finding's id */
export const dismissFinding = (context: Context, input: DismissFindingInput): Promise<string> =>
  decide(context, input, dismissFindingOperation, 'DISMISSED', (work, finding, { words, entryId }) => {
    const outcomes = [finding.kind];
    enterAbout(work, finding, { type: 'finding.dismissed', entryId, outcomes, details: { reason: words } });
    return Promise.resolve();
  });

/** What each measure takes away or brings, from now on. */
const effects: Readonly<
  Record<FindingMeasure, readonly { readonly kind: QualificationKind; readonly isPresent: boolean }[]>
> = {
  COACHING: [],
  CERTIFICATION_WITHDRAWN: [
    { kind: 'TRAINED', isPresent: false },
    { kind: 'TESTED', isPresent: false },
  ],
  COLLECTOR_STOPPED: [{ kind: 'STOPPED', isPresent: true }],
};

async function decide<Entry extends string>(
  context: Context,
  input: ConfirmFindingInput | DismissFindingInput,
  operation: Operation<Entry>,
  state: 'CONFIRMED' | 'DISMISSED',
  enter: (work: Work<Entry>, finding: Finding, said: { words: string; entryId: string }) => Promise<void>,
): Promise<string> {
  const findingId = fromNodeId('Finding', input.findingId, 'input.findingId');
  const words = checkText('input.reason', input.reason, 4000);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: newId() };
  await actOnce(context, operation, repeatable, async (work) => {
    // Whoever judges again holds the debtor, and then the findings.
    await holdDebtor(work, findingId);
    const finding = await lockFinding(context, work, input.findingId);
    if (finding.actor?.id === work.actor.id)
      throw forbidden('This is about what you did yourself. Have another compliance officer decide it.');
    if (finding.state !== 'OPEN' && finding.state !== 'EXPLAINED')
      throw conflict('This is decided already, or withdrawn. Read its state.');
    finding.state = state;
    const entryId = newId();
    await addChange(work, finding, { change: state, words, entryId });
    await enter(work, finding, { words, entryId });
  });
  return findingId;
}
