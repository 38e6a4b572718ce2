/** What each report comes to, and which attempts of its time and channels no provider reports. */
import { sql } from 'kysely';
import { act, type Context } from '../audit/index.js';
import { reconcileOperation } from './delivery.journal.js';
import { mediumOf, toleranceOf } from './match-lines.js';
import { reportedChannels } from '../lib/vocabulary.js';

export interface ReportTotal {
  readonly id: string;
  readonly provider: string;
  readonly lineCount: number;
  readonly matchedCount: number;
  readonly waitingCount: number;
  readonly unrecordedCount: number;
  readonly withoutCaseCount: number;
  readonly unknownNumberCount: number;
  readonly unreportedAttemptCount: number;
}

/** Reports are reckoned again for so many days after their import: what is corrected later still is seen in the findings. */
const days = 92;

const media = reportedChannels.map((channel) => ({
  ...{ channel, medium: mediumOf(channel), tolerance: toleranceOf(channel) },
}));

/**
 * Of a report's time at the edges, which its first and last line show, nothing is held against anybody: the line of such an
 * attempt may stand in the report of the day before. Firms have lines of their own, and what was taken over from earlier
 * records was made over who knows which.
 * @returns those that come out otherwise than before, each of which leaves an entry
 */
export const totalReports = (context: Context): Promise<readonly ReportTotal[]> =>
  act(context, reconcileOperation, async ({ db, now, journal }, leaveUnchanged) => {
    // In one order: two processes that reckon the same reports wait for each other, and the second finds nothing changed.
    await sql`select true as held from delivery_report r where ${isLooked(now)} order by r.id for no key update`.execute(
      db,
    );
    const { rows } = await sql<ReportTotal & { unreported: readonly string[] }>`
      with medium as (
        select * from json_to_recordset(${JSON.stringify(media)}::json) as m(channel text, medium text, tolerance bigint)
      ), counted as (
        select l.report_id, min(l.begun_at) as first_begun_at, max(l.begun_at) as last_begun_at, count(*)::int as line_count,
          ${countOf('MATCHED')} as matched_count, ${countOf('WAITING')} as waiting_count, ${countOf('UNRECORDED')} as unrecorded_count,
          ${countOf('WITHOUT_CASE')} as without_case_count, ${countOf('UNKNOWN_NUMBER')} as unknown_number_count
        from delivery_line l join delivery_report r on r.institution_id = l.institution_id and r.id = l.report_id where ${isLooked(now)} group by 1
      ), lasted as (
        select l.report_id, m.medium, min(l.begun_at + m.tolerance * interval '1 millisecond') as since, max(l.begun_at - m.tolerance * interval '1 millisecond') as until
        from delivery_line l join counted using (report_id) join medium m using (channel) group by 1, 2
      ), unreported as (
        select s.report_id, a.id, a.occurred_at from lasted s join medium m using (medium)
        join contact_attempt a on a.channel = m.channel and a.occurred_at between s.since and s.until and a.direction = 'OUTBOUND' and a.firm_id is null and not a.is_imported
        where not exists (select from delivery_line l where l.institution_id = a.institution_id and l.attempt_id = a.id)
          and not exists (select from contact_attempt_correction c where c.institution_id = a.institution_id and c.attempt_id = a.id and c.kind = 'NEVER_HAPPENED')
      ), total as (
        select c.*, coalesce(u.many, 0) as unreported_attempt_count, coalesce(u.ids, '{}') as unreported_attempts
        from counted c left join (
          select report_id, count(*)::int as many, (array_agg(id order by occurred_at, id))[1:1000] as ids from unreported group by 1
        ) u using (report_id)
      )
      update delivery_report r set first_begun_at = t.first_begun_at, last_begun_at = t.last_begun_at, line_count = t.line_count, matched_count = t.matched_count,
        waiting_count = t.waiting_count, unrecorded_count = t.unrecorded_count, without_case_count = t.without_case_count, unknown_number_count = t.unknown_number_count,
        unreported_attempt_count = t.unreported_attempt_count, unreported_attempts = t.unreported_attempts, reconciled_at = ${now.toISOString()}::timestamptz
      from total t where r.id = t.report_id and (r.line_count, r.matched_count, r.waiting_count, r.unrecorded_count, r.without_case_count, r.unknown_number_count, r.unreported_attempts, r.unreported_attempt_count)
        is distinct from (t.line_count, t.matched_count, t.waiting_count, t.unrecorded_count, t.without_case_count, t.unknown_number_count, t.unreported_attempts, t.unreported_attempt_count)
      returning r.id, r.provider, r.line_count as "lineCount", r.matched_count as "matchedCount", r.waiting_count as "waitingCount", r.unrecorded_count as "unrecordedCount",
        r.without_case_count as "withoutCaseCount", r.unknown_number_count as "unknownNumberCount", r.unreported_attempt_count as "unreportedAttemptCount", r.unreported_attempts as unreported`.execute(
      db,
    );
    if (rows.length === 0) leaveUnchanged();
    return rows.map(({ unreported, ...total }) => {
      const { id, ...counts } = total;
      journal.enter({
        type: 'deliveryReport.reconciled',
        details: { report: id, ...counts, unreported: [...unreported] },
      });
      return total;
    });
  });

const isLooked = (now: Date) =>
  sql<boolean>`(r.reconciled_at is null or r.recorded_at > ${now.toISOString()}::timestamptz - make_interval(days => ${days}::int))`;

const countOf = (state: string) => sql<number>`count(*) filter (where l.state = ${sql.lit(state)})::int`;
