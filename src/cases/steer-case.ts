import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { CaseAssignment, CaseStageChange } from './case-event.entity.js';
import { Case } from './case.entity.js';
import type { AssignCaseInput, MoveCaseInput } from './case.inputs.js';
import { assignCaseOperation, moveCaseOperation } from './case.journal.js';
import { lockCase } from './lock-case.js';
import { collectorOf } from './open-case.js';

/** @returns the case's id */
export function assignCase(context: Context, input: AssignCaseInput): Promise<string> {
  return onCase(context, input, assignCaseOperation, async (work, file, fact) => {
    const collector = await collectorOf(work, input.assigneeId, 'input.assigneeId');
    file.assignee = collector?.user ?? null;
    file.team = collector ? collector.team : file.team;
    work.em.create(CaseAssignment, { ...fact, assignee: file.assignee, team: file.team });
    return { type: 'case.assigned' as const, outcomes: [], details: { assignee: collector?.user.id ?? null } };
  });
}

/** @returns the case's id */
export function moveCase(context: Context, input: MoveCaseInput): Promise<string> {
  return onCase(context, input, moveCaseOperation, (work, file, fact) => {
    if (file.stage === 'TRANSFERRED' || input.stage === 'TRANSFERRED')
      throw conflict('Cases are transferred with their portfolio, and come back by putBackCase alone.');
    if (file.stage === input.stage) throw badInput('input.stage', 'the case is in this stage already.');
    file.stage = input.stage;
    work.em.create(CaseStageChange, { ...fact, stage: input.stage });
    return Promise.resolve({
      type: 'case.stageMoved' as const,
      outcomes: [input.stage],
      details: { stage: input.stage },
    });
  });
}

type Fact = Pick<CaseStageChange, 'institutionId' | 'id' | 'case' | 'validFrom' | 'validTo' | 'recordedAt' | 'entryId'>;
type Steered<Entry> = {
  readonly type: Entry;
  readonly outcomes: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
};

/** Locks the case in the actor's sight, changes it, and enters the change. */
async function onCase<Entry extends 'case.assigned' | 'case.stageMoved'>(
  context: Context,
  input: AssignCaseInput | MoveCaseInput,
  operation: { readonly name: string; readonly entries: readonly Entry[] },
  change: (work: Work<Entry>, file: Case, fact: Fact) => Promise<Steered<Entry>>,
): Promise<string> {
  const resultId = newId();
  await actOnce(context, operation, { key: checkKey(input.idempotencyKey), input, resultId }, async (work) => {
    const { em, actor, now, journal } = work;
    const file = await lockCase(context, work, input.caseId);
    const caseId = file.id;
    const entryId = newId();
    const fact = {
      institutionId: actor.institutionId,
      id: newId(),
      case: em.getReference(Case, [actor.institutionId, caseId], { wrapped: true }),
      validFrom: now,
      validTo: null,
      recordedAt: now,
      entryId,
    };
    const { type, outcomes, details } = await change(work, file, fact);
    journal.enter({
      type,
      id: entryId,
      caseId,
      outcomes,
      subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details }],
    });
  });
  return fromNodeId('Case', input.caseId, 'input.caseId');
}
