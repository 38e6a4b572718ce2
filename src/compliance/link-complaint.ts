import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkAtMost, checkKey, checkOptionalText } from '../lib/input.js';
import { addChange, entrySubject, lockComplaint } from './complaint-change.js';
import { Complaint, ComplaintSubject } from './complaint.entity.js';
import type { LinkComplaintInput } from './complaint.inputs.js';
import { linkComplaintOperation } from './complaint.journal.js';
import { findNamed, type Named } from './named-by-complaint.js';

/** Adds to what is linked already; nothing is unlinked. @returns the complaint's id */
export async function linkComplaint(context: Context, input: LinkComplaintInput): Promise<string> {
  const words = checkOptionalText('input.words', input.words, 4_000);
  const subjectIds = input.subjectIds ?? [];
  checkAtMost('input.subjectIds', subjectIds, 100);
  if (!input.caseId && subjectIds.length === 0)
    throw badInput('input', 'links nothing. Give a case, attempts or findings.');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: newId() };
  await actOnce(context, linkComplaintOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const complaint = await lockComplaint(context, work, input.complaintId);
    const file = input.caseId ? await findNamed(context, work, ['Case'], input.caseId, 'input.caseId') : null;
    const subjects = await subjectsOf(context, work, subjectIds);
    checkSamePerson(complaint, file, subjects);
    const known = await em.find(ComplaintSubject, { complaint: { id: complaint.id } });
    const added = subjects.filter(({ id }) => !known.some(({ objectId }) => objectId === id));
    if (added.length === 0 && (file === null || file.id === complaint.case))
      throw conflict('All of this is linked already.');
    if (file) Object.assign(complaint, { case: file.id, debtor: file.debtorId });
    const entryId = newId();
    for (const { id, type } of added)
      em.create(ComplaintSubject, {
        institutionId: actor.institutionId,
        id: newId(),
        complaint: em.getReference(Complaint, [actor.institutionId, complaint.id], { wrapped: true }),
        kind: type === 'Finding' ? 'FINDING' : 'CONTACT_ATTEMPT',
        objectId: id,
        recordedAt: now,
        entryId,
      });
    await addChange(work, complaint, { kind: 'LINKED', entryId }, words);
    journal.enter({
      type: 'complaint.linked',
      id: entryId,
      ...(complaint.case && { caseId: complaint.case }),
      ruleIds: complaint.ruleIds,
      ...entrySubject(complaint.debtor, { complaint: complaint.id, subjects: added.map(({ id }) => id), words }),
    });
  });
  return fromNodeId('Complaint', input.complaintId, 'input.complaintId');
}

/** Each once. */
async function subjectsOf(context: Context, work: Work, nodeIds: readonly string[]): Promise<Named[]> {
  const types = ['ContactAttempt', ...(context.catalogue.has('Finding') ? ['Finding'] : [])] as [string, ...string[]];
  const found: Named[] = [];
  for (const [index, nodeId] of nodeIds.entries()) {
    const named = await findNamed(context, work, types, nodeId, `input.subjectIds.${index}`);
    if (!found.some(({ id }) => id === named.id)) found.push(named);
  }
  return found;
}

/** Words are sealed under one person, so a complaint is about one. @throws BAD_USER_INPUT */
function checkSamePerson(complaint: Complaint, file: Named | null, subjects: readonly Named[]): void {
  if (file && complaint.debtor !== null && file.debtorId !== complaint.debtor)
    throw badInput('input.caseId', 'is of another debtor than the complaint. Open a complaint about that one.');
  const debtorId = complaint.debtor ?? file?.debtorId ?? null;
  if (debtorId === null) throw badInput('input.caseId', 'is needed: it is not known yet whom the complaint is about.');
  const stranger = subjects.findIndex((subject) => subject.debtorId !== null && subject.debtorId !== debtorId);
  if (stranger >= 0)
    throw badInput(`input.subjectIds.${stranger}`, 'is about another debtor than the complaint. Leave it out.');
}
