/**
 * Complaints of the CFPB's published file. Nobody knows whom they are about, so they have neither debtor nor narrative; a
 * user who recognises one links it. `cfpb-complaints.format.ts` says what the columns mean.
 *
 * What is in progress is open; what was closed, in time or not, is closed with its outcome. A later edition of the file may
 * bring an answer: it is added to the complaint's history. Anything else that differs from the record is a mistake, and what
 * users answered themselves stays.
 */
import { sql } from 'kysely';
import { Institution } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { complaintSubIssueTable, dueDays, rulesTouched } from '../compliance/index.js';
import { dayIn, type CalendarDay } from '../lib/calendar.js';
import { conflict } from '../lib/errors.js';
import { cfpbComplaints } from './cfpb-complaints.format.js';
import type { Importer } from './import-file.js';
import { mistakeIn } from './import-report.js';
import type { Mistake } from './mistake.js';
import type { CfpbComplaint, CfpbRow } from './records.js';
import { Rows } from './rows.js';

export const importCfpbComplaints: Importer<CfpbRow> = {
  format: cfpbComplaints,
  batchEntry: 'complaint.imported',
  begin: async (work) => {
    const { timeZone } = await work.em.findOneOrFail(Institution, { id: work.actor.institutionId });
    const today = dayIn(timeZone, work.now);
    return {
      notes: [],
      judge: async (batch) => {
        const taken = batch.flatMap(({ line, row }) => (row === null ? [] : [{ line, row }]));
        const known = await knownComplaints(
          work,
          taken.map(({ row }) => row.reference),
        );
        const rows = new Rows();
        const answered: Answered[] = [];
        const mistakes: Mistake[] = [];
        let [rowsNew, rowsKnown] = [0, 0];
        for (const { line, row } of taken) {
          const recorded = known.get(row.reference);
          const mistake = mistakeOf(line, row, recorded, today);
          if (mistake) {
            mistakes.push(mistake);
            continue;
          }
          const isAnswered = recorded !== undefined && !isKnown(row, recorded);
          if (isAnswered) answered.push(addAnswer(rows, row, recorded.id, work.actor.id));
          else if (recorded === undefined) addComplaint(rows, row, work.actor.id);
          if (isAnswered || recorded === undefined) rowsNew++;
          else rowsKnown++;
        }
        await showAnswers(work, answered);
        return { rows, rowsNew, rowsKnown, rowsPassedOver: batch.length - taken.length, mistakes };
      },
    };
  },
};

function addComplaint(rows: Rows, row: CfpbComplaint, actorId: string): void {
  const { reference, product, subIssue, jurisdiction, receivedOn, sentOn, outcome, timely } = row;
  const { answerDueOn, closeDueOn } = dueDays({ source: 'PUBLIC_FILE', jurisdiction, receivedOn, sentOn });
  const isOpen = outcome === 'IN_PROGRESS';
  const id = rows.add('complaint', {
    reference,
    source: 'PUBLIC_FILE',
    channel_received: 'FILE',
    received_on: receivedOn,
    sent_on: sentOn,
    issue: complaintSubIssueTable[subIssue].issue,
    sub_issue: subIssue,
    rule_ids: rulesTouched(subIssue, jurisdiction),
    product,
    jurisdiction,
    answer_due_on: answerDueOn,
    close_due_on: closeDueOn,
    state: isOpen ? 'OPEN' : 'CLOSED',
    outcome,
    timely,
  });
  rows.add('complaint_change', {
    complaint_id: id,
    kind: 'OPENED',
    outcome: isOpen ? outcome : null,
    timely: isOpen ? timely : null,
    answer_due_on: answerDueOn,
    actor_id: actorId,
  });
  if (!isOpen) addAnswer(rows, row, id, actorId);
}

type Answered = Pick<CfpbComplaint, 'outcome' | 'timely'> & { readonly id: string };

function addAnswer(rows: Rows, { outcome, timely }: CfpbComplaint, complaintId: string, actorId: string): Answered {
  rows.add('complaint_change', {
    complaint_id: complaintId,
    kind: 'CLOSED',
    outcome,
    timely,
    answer_due_on: null,
    actor_id: actorId,
  });
  return { id: complaintId, outcome, timely };
}

/** The present of what was recorded before; its history row is committed to. @throws CONFLICT where users answered meanwhile */
async function showAnswers({ db }: Work, answered: readonly Answered[]): Promise<void> {
  if (answered.length === 0) return;
  const { rows } = await sql`
    update complaint c set state = 'CLOSED', outcome = x.outcome, timely = x.timely
    from json_to_recordset(${JSON.stringify(answered)}::json) as x(id uuid, outcome text, timely boolean)
    where c.id = x.id and c.state = 'OPEN' returning c.id`.execute(db);
  if (rows.length < answered.length)
    throw conflict('A complaint was answered by somebody meanwhile. Nothing is imported; run this again.');
}

interface Recorded {
  readonly id: string;
  readonly facts: string;
  readonly state: string;
  /** Every outcome that it has had. */
  readonly outcomes: readonly string[];
}

async function knownComplaints({ db }: Work, references: readonly string[]): Promise<ReadonlyMap<string, Recorded>> {
  const { rows } = await sql<Recorded & { reference: string }>`
    select c.reference, c.id, c.state, concat_ws(' ', c.source, c.sub_issue, c.product, c.jurisdiction, c.received_on, c.sent_on) as facts,
      array(select distinct h.outcome from complaint_change h
        where h.institution_id = c.institution_id and h.complaint_id = c.id and h.outcome is not null) as outcomes
    from complaint c where c.reference = any(${references}::text[])`.execute(db);
  return new Map(rows.map(({ reference, ...recorded }) => [reference, recorded]));
}

const factsOf = ({ subIssue, product, jurisdiction, receivedOn, sentOn }: CfpbComplaint): string =>
  ['PUBLIC_FILE', subIssue, product, jurisdiction, receivedOn, sentOn].filter((each) => each !== null).join(' ');

/** Of an outcome that it has, or had before users opened it again, the file says nothing new; nor where it says that nothing came of it yet. */
const isKnown = ({ outcome }: CfpbComplaint, { outcomes }: Recorded): boolean =>
  outcome === 'IN_PROGRESS' || outcomes.includes(outcome);

const mistake = mistakeIn(cfpbComplaints);

/** @param today in the institution's zone */
function mistakeOf(
  line: number,
  row: CfpbComplaint,
  recorded: Recorded | undefined,
  today: CalendarDay,
): Mistake | null {
  const number = row.reference.replace('CFPB-', '');
  if (row.sentOn > today) return mistake(line, 'Date sent to company', row.sentOn, 'lies in the future');
  if (recorded === undefined) return null;
  if (recorded.facts !== factsOf(row))
    return mistake(line, 'Complaint ID', number, 'is recorded otherwise; a file overwrites nothing');
  if (isKnown(row, recorded) || recorded.state === 'OPEN') return null;
  return mistake(line, 'Complaint ID', number, 'is answered otherwise; a file overwrites nothing');
}
