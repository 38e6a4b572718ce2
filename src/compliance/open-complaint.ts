import { actOnce, type Context } from '../audit/index.js';
import { addDays, day, type CalendarDay } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkOptionalText, checkText } from '../lib/input.js';
import { addChange, entrySubject, sealedWords, todayOf } from './complaint-change.js';
import { dueDays } from './complaint-deadlines.js';
import { complaintSubIssueTable, rulesTouched } from './complaint-issues.js';
import { Complaint } from './complaint.entity.js';
import type { OpenComplaintInput } from './complaint.inputs.js';
import { openComplaintOperation } from './complaint.journal.js';
import { findNamed } from './named-by-complaint.js';

/** @returns the complaint's id */
export function openComplaint(context: Context, input: OpenComplaintInput): Promise<string> {
  const id = newId();
  const reference = checkText('input.reference', input.reference, 100);
  const narrative = checkOptionalText('input.narrative', input.narrative, 10_000);
  const jurisdiction = checkJurisdiction(input.jurisdiction ?? null);
  if (input.source === 'PUBLIC_FILE') throw badInput('input.source', 'comes by import only.');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, openComplaintOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { receivedOn, sentOn } = daysOf(input, await todayOf(work));
    const { caseId, debtorId } = await whose(context, work, input);
    if (await em.count(Complaint, { reference }))
      throw conflict('There is a complaint of this reference. Use that one, or another reference.');
    const { source, channelReceived, subIssue, product = null } = input;
    const due = dueDays({ source, jurisdiction, receivedOn, sentOn });
    const ruleIds = rulesTouched(subIssue, jurisdiction);
    const entryId = newId();
    const complaint = em.create(Complaint, {
      institutionId: actor.institutionId,
      id,
      reference,
      source,
      channelReceived,
      receivedOn,
      sentOn,
      recordedAt: now,
      issue: complaintSubIssueTable[subIssue].issue,
      subIssue,
      ruleIds,
      product,
      jurisdiction,
      case: caseId,
      debtor: debtorId,
      sealed: await sealedWords(work, Complaint, id, debtorId, { narrative }, 'input.narrative'),
      ...due,
      state: 'OPEN',
      outcome: null,
      timely: null,
      entryId,
    });
    await addChange(work, complaint, { kind: 'OPENED', entryId, answerDueOn: due.answerDueOn });
    journal.enter({
      type: 'complaint.opened',
      id: entryId,
      ...(caseId && { caseId }),
      ruleIds,
      outcomes: [source, subIssue],
      ...entrySubject(debtorId, { complaint: id, reference, receivedOn, answerDueOn: due.answerDueOn, narrative }),
    });
  });
}

/** The case's debtor, or the one named; both must be the same. */
async function whose(
  context: Context,
  work: Parameters<typeof findNamed>[1],
  input: OpenComplaintInput,
): Promise<{ readonly caseId: string | null; readonly debtorId: string | null }> {
  const file = input.caseId ? await findNamed(context, work, ['Case'], input.caseId, 'input.caseId') : null;
  const debtor = input.debtorId ? await findNamed(context, work, ['Debtor'], input.debtorId, 'input.debtorId') : null;
  if (file && debtor && file.debtorId !== debtor.id)
    throw badInput('input.debtorId', "is not the case's debtor. Name one of the two.");
  return { caseId: file?.id ?? null, debtorId: file?.debtorId ?? debtor?.id ?? null };
}

/** @param today in the institution's zone */
function daysOf(
  input: OpenComplaintInput,
  today: CalendarDay,
): { readonly receivedOn: CalendarDay; readonly sentOn: CalendarDay | null } {
  const receivedOn = input.receivedOn ? day(input.receivedOn) : today;
  const sentOn = input.sentOn ? day(input.sentOn) : null;
  if (receivedOn > today) throw badInput('input.receivedOn', 'lies in the future.');
  if (receivedOn < addDays(today, -longestAgo)) throw badInput('input.receivedOn', 'lies more than 20 years back.');
  if (sentOn !== null && (sentOn > today || sentOn < receivedOn))
    throw badInput('input.sentOn', 'lies in the future, or before it was received.');
  return { receivedOn, sentOn };
}

const longestAgo = 20 * 366;

function checkJurisdiction(code: string | null): string | null {
  if (code !== null && !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code))
    throw badInput('input.jurisdiction', 'is no ISO 3166 code such as CN, US or US-TX.');
  return code;
}
