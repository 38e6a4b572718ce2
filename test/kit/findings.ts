import { act } from '../../src/audit/index.js';
import {
  settleFindings,
  settleFindingsOperation,
  type FindingSubject,
  type SettledFinding,
} from '../../src/compliance/index.js';
import { newId, toNodeId } from '../../src/lib/id.js';
import { present, type OpenedCase } from './verbs.js';
import type { Person, World } from './world.js';

const uuidOf = (nodeId: string): string => nodeId.replace(/^\w+_/, '');

/** Something that somebody did on a case, and by default one rule that speaks against it. */
export const subjectOf = (
  world: World,
  doer: Person,
  { caseId, debtorId }: Pick<OpenedCase, 'caseId' | 'debtorId'>,
  more: Partial<FindingSubject> = {},
): FindingSubject => ({
  kind: 'CONTACT_ATTEMPT',
  id: newId(),
  caseId: uuidOf(caseId),
  debtorId: uuidOf(debtorId),
  actorId: doer.actor.id,
  firmId: doer.actor.firmId,
  happenedAt: world.clock.now(),
  wanted: [{ kind: 'RULE', decision: 'PROHIBITED', ruleIds: ['cn.gbt.hours'] }],
  ...more,
});

/** Gives the verdicts on these in an act of somebody's, as recording an attempt does. */
export const settle = (
  world: World,
  by: Person,
  subjects: readonly FindingSubject[],
): Promise<readonly SettledFinding[]> =>
  act(world.context(by.actor), settleFindingsOperation, async (work, leaveUnchanged) => {
    const settled = await settleFindings(work, subjects);
    if (settled.length === 0) leaveUnchanged();
    return settled;
  });

/** A finding about what somebody did. @returns its id */
export async function openFinding(
  world: World,
  doer: Person,
  opened: Pick<OpenedCase, 'caseId' | 'debtorId'>,
  more: Partial<FindingSubject> = {},
): Promise<string> {
  const [finding] = await settle(world, doer, [subjectOf(world, doer, opened, more)]);
  return toNodeId('Finding', present(finding).findingId);
}
