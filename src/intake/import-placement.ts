/**
 * A placement, row by row against what is recorded: a debt of a known reference must say the same, a new one joins its case.
 * A debtor's rows are merged: contact points and related people that are not there yet are added, whichever row brings them.
 * Ages hold for the institution's business date; a case that a new debt joins is aged anew.
 *
 * A related person has no number of the bank's: the reference is the debtor's with role and a running number. Language and
 * time zone are the debtor's, since the file says nothing better.
 */
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { ageOn, clockOf, type Age } from '../cases/index.js';
import { day } from '../lib/calendar.js';
import { caseColumns } from './case-columns.js';
import type { Importer } from './import-file.js';
import { knownOf, type KnownCase } from './placement-known.js';
import { mistakesOf } from './placement-mistakes.js';
import { PlacementPlan } from './placement-plan.js';
import { placement } from './placement.format.js';
import type { PlacementRow } from './records.js';

export const importPlacement: Importer<PlacementRow> = {
  format: placement,
  begin: async (work) => {
    const { businessDate, scheme } = await clockOf(work.em);
    const ageOf = ({ oldestUnpaidDueOn }: KnownCase): Age =>
      ageOn(businessDate, oldestUnpaidDueOn === null ? null : day(oldestUnpaidDueOn), scheme);
    return {
      notes: [],
      judge: async (batch) => {
        const known = await knownOf(work, batch);
        const before = new Set([...known.cases.values()].map(({ id }) => id));
        const plan = new PlacementPlan(known, work.now);
        const mistakes = [];
        let [rowsNew, rowsKnown] = [0, 0];
        for (const { line, row } of batch) {
          const found = mistakesOf(line, row, known);
          mistakes.push(...found);
          if (found.length > 0) continue;
          if (plan.take(row)) rowsNew++;
          else rowsKnown++;
        }
        const rows = plan.finish(ageOf);
        await showJoined(
          work,
          plan.joined.filter(({ id }) => before.has(id)),
          ageOf,
        );
        return { rows, rowsNew, rowsKnown, mistakes };
      },
    };
  },
};

/** What changed of cases that were there before; their further age is among the rows. */
async function showJoined({ db }: Work, files: readonly KnownCase[], ageOf: (file: KnownCase) => Age): Promise<void> {
  if (files.length === 0) return;
  const rows = files.map((file) => ({
    id: file.id,
    outstanding_minor: file.outstandingMinor.toString(),
    ...caseColumns(ageOf(file)),
  }));
  await sql`
    update collection_case c set outstanding_minor = r.outstanding_minor, oldest_unpaid_due_on = r.oldest_unpaid_due_on, aged_on = r.aged_on,
      days_past_due = r.days_past_due, months_of_delay = r.months_of_delay, classification = r.classification, bucket_code = r.bucket_code,
      bucket_label = r.bucket_label, bucket_from_day = r.bucket_from_day, bucket_to_day = r.bucket_to_day
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, outstanding_minor bigint, oldest_unpaid_due_on date, aged_on date,
      days_past_due integer, months_of_delay smallint, classification text, bucket_code text, bucket_label text, bucket_from_day integer, bucket_to_day integer)
    where c.id = r.id`.execute(db);
}
