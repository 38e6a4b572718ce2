import { randomUUID } from 'node:crypto';
import type { ApprovalKind } from '../../src/access/approval.entity.js';
import { useApproval } from '../../src/access/use-approval.js';
import { act } from '../../src/audit/index.js';
import { fromNodeId, newId } from '../../src/lib/id.js';
import type { Person, World } from './world.js';

/**
 * A verb that takes two people, of any kind: it uses an approval of just this request, or asks for one.
 * @param caseId the case that it is about, without which nobody of a firm asks
 * @returns whether it could go on, and else the id of the request
 */
export async function takeTwo(
  world: World,
  { actor }: Person,
  kind: ApprovalKind,
  request: string = randomUUID(),
  caseId?: string,
): Promise<{ readonly isApproved: boolean; readonly id: string }> {
  const id = newId();
  const context = world.context(actor);
  const operation = { name: 'takeTwo', entries: ['approval.requested', 'approval.used'] } as const;
  return act(context, operation, async (work) => {
    const asked = { request: { request }, subject: null, asks: 'Export 3 cases.', reason: 'the regulator asks' };
    const about = caseId === undefined ? {} : { subject: caseId, caseId: fromNodeId('Case', caseId, 'caseId') };
    const approval = await useApproval(context, work, { ...asked, ...about, kind, approvalId: id, entryId: newId() });
    return { isApproved: approval !== null, id: `approval_${id}` };
  });
}
