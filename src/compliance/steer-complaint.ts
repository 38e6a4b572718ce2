import { actOnce, type Context, type Work } from '../audit/index.js';
import { day } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkOptionalText } from '../lib/input.js';
import type { Operation } from '../lib/room.js';
import { addChange, entrySubject, lockComplaint, todayOf } from './complaint-change.js';
import { dueDays } from './complaint-deadlines.js';
import { isAnswer } from './complaint-words.js';
import type { Complaint, ComplaintChange } from './complaint.entity.js';
import type { AnswerComplaintInput, CloseComplaintInput, ReopenComplaintInput } from './complaint.inputs.js';
import { answerComplaintOperation, closeComplaintOperation, reopenComplaintOperation } from './complaint.journal.js';

/** In time is an answer on the last day yet, by the institution's own clocks. @returns the complaint's id */
export function answerComplaint(context: Context, input: AnswerComplaintInput): Promise<string> {
  const { outcome } = input;
  if (!isAnswer(outcome)) throw badInput('input.outcome', 'is no answer. Say what came of the complaint.');
  return onComplaint(
    context,
    input,
    answerComplaintOperation,
    'complaint.answered',
    10_000,
    async (work, complaint) => {
      if (complaint.state !== 'OPEN')
        throw conflict('This complaint is answered already. Open it again to answer it anew.');
      const timely = (await todayOf(work)) <= complaint.answerDueOn;
      Object.assign(complaint, { state: 'ANSWERED', outcome, timely });
      return { kind: 'ANSWERED', outcome, timely };
    },
  );
}

/** @returns the complaint's id */
export function closeComplaint(context: Context, input: CloseComplaintInput): Promise<string> {
  return onComplaint(context, input, closeComplaintOperation, 'complaint.closed', 4_000, async (work, complaint) => {
    if (complaint.state === 'OPEN') throw conflict('This complaint is not answered yet. Answer it, then close it.');
    if (complaint.state === 'CLOSED') throw conflict('This complaint is closed already.');
    complaint.state = 'CLOSED';
    return { kind: 'CLOSED', outcome: complaint.outcome, timely: (await todayOf(work)) <= complaint.closeDueOn };
  });
}

/** What was answered stays in its history. @returns the complaint's id */
export function reopenComplaint(context: Context, input: ReopenComplaintInput): Promise<string> {
  return onComplaint(context, input, reopenComplaintOperation, 'complaint.reopened', 4_000, async (work, complaint) => {
    if (complaint.state === 'OPEN') throw conflict('This complaint is open. Answer it, or link it.');
    const { source, jurisdiction } = complaint;
    const today = await todayOf(work);
    const due = dueDays({ source, jurisdiction, receivedOn: day(today), sentOn: null });
    Object.assign(complaint, { ...due, state: 'OPEN', outcome: null, timely: null });
    return { kind: 'REOPENED', answerDueOn: due.answerDueOn };
  });
}

type Steered = Pick<ComplaintChange, 'kind'> & Partial<Pick<ComplaintChange, 'outcome' | 'timely' | 'answerDueOn'>>;

/** Locks the complaint in the actor's sight, changes it, and enters the change with what was said. */
async function onComplaint<Entry extends string>(
  context: Context,
  input: AnswerComplaintInput | CloseComplaintInput | ReopenComplaintInput,
  operation: Operation<Entry>,
  type: Entry,
  mostCharacters: number,
  change: (work: Work<Entry>, complaint: Complaint) => Promise<Steered>,
): Promise<string> {
  const words = checkOptionalText('input.words', input.words, mostCharacters);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: newId() };
  await actOnce(context, operation, repeatable, async (work) => {
    const complaint = await lockComplaint(context, work, input.complaintId);
    const steered = await change(work, complaint);
    const entryId = newId();
    await addChange(work, complaint, { ...steered, entryId }, words);
    const { id, debtor, case: caseId, ruleIds, answerDueOn } = complaint;
    work.journal.enter({
      type,
      id: entryId,
      ...(caseId && { caseId }),
      ruleIds,
      outcomes: [
        ...(steered.outcome ? [steered.outcome] : []),
        ...(typeof steered.timely === 'boolean' ? [steered.timely ? 'IN_TIME' : 'LATE'] : []),
      ],
      ...entrySubject(debtor, { complaint: id, answerDueOn, words }),
    });
  });
  return fromNodeId('Complaint', input.complaintId, 'input.complaintId');
}
