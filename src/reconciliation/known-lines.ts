/** What reconciling some numbers reads: each answer by the place of the number in the list. */
import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';
import type { Dialled } from './dialled.js';
import type { DeliveryState } from './delivery-words.js';
import type { MadeAttempt, ReportedLine } from './match-lines.js';

/** Where a finding about a number hangs. */
export interface CaseOfNumber {
  readonly caseId: string;
  readonly debtorId: string;
}

export interface KnownLine extends ReportedLine {
  readonly state: DeliveryState;
  readonly attemptId: string | null;
  readonly actorId: string | null;
  readonly firmId: string | null;
  readonly findingId: string | null;
  readonly onCase: CaseOfNumber | null;
}

type ByNumber<Row> = ReadonlyMap<number, readonly Row[]>;

export async function linesOf({ db }: Work, numbers: readonly Dialled[]): Promise<ByNumber<KnownLine>> {
  const { rows } = await sql<
    Numbered<Timed<KnownLine, 'begunAt'> & { caseId: string | null; debtorId: string | null }>
  >`
    select g.number, l.id, l.channel, l.begun_at as "begunAt", l.ours, l.state, l.attempt_id as "attemptId", l.actor_id as "actorId", u.firm_id as "firmId",
      l.finding_id as "findingId", c.id as "caseId", c.debtor_id as "debtorId"
    from ${given(numbers)} join delivery_line l on l.contact_point_id = g.point_id and l.begun_at between g."from" and g."to"
    left join app_user u on u.institution_id = l.institution_id and u.id = l.actor_id
    left join collection_case c on c.institution_id = l.institution_id and c.id = l.case_id
    where l.state <> 'UNKNOWN_NUMBER'`.execute(db);
  return grouped(rows, ({ begunAt, caseId, debtorId, ...line }) => ({
    ...{ ...line, begunAt: new Date(begunAt) },
    onCase: caseId !== null && debtorId !== null ? { caseId, debtorId } : null,
  }));
}

/** Those that reached out, and happened: not those that were recorded by mistake, nor those that a line of another time has. */
export async function attemptsOf({ db }: Work, numbers: readonly Dialled[]): Promise<ByNumber<MadeAttempt>> {
  const { rows } = await sql<Numbered<Timed<MadeAttempt, 'occurredAt'>>>`
    select g.number, a.id, a.channel, a.occurred_at as "occurredAt", a.permit_id as "permitId"
    from ${given(numbers)} join contact_attempt a on a.contact_point_id = g.point_id and a.occurred_at between g."from" and g."to"
    where a.direction = 'OUTBOUND'
      and not exists (select from contact_attempt_correction c where c.institution_id = a.institution_id and c.attempt_id = a.id and c.kind = 'NEVER_HAPPENED')
      and not exists (select from delivery_line l where l.institution_id = a.institution_id and l.attempt_id = a.id and l.begun_at not between g."from" and g."to")`.execute(
    db,
  );
  return grouped(rows, ({ occurredAt, ...attempt }) => ({ ...attempt, occurredAt: new Date(occurredAt) }));
}

/** An open case of whoever has the number, or of whom they are related to: one's own before another's, the latest first. */
export async function casesOf({ db }: Work, numbers: readonly Dialled[]): Promise<ReadonlyMap<number, CaseOfNumber>> {
  const { rows } = await sql<Numbered<CaseOfNumber>>`
    select distinct on (g.number) g.number, c.id as "caseId", c.debtor_id as "debtorId"
    from ${given(numbers)} join contact_point p on p.id = g.point_id
    join person who on who.institution_id = p.institution_id and who.id = p.person_id and who.data_state <> 'ERASED'
    join lateral (
      select p.person_id as debtor_id
      union select r.debtor_id from related_person r where r.institution_id = p.institution_id and r.person_id = p.person_id
    ) owing on true
    join collection_case c on c.institution_id = p.institution_id and c.debtor_id = owing.debtor_id and c.stage not in ('CLOSED', 'TRANSFERRED')
    order by g.number, c.debtor_id <> p.person_id, c.opened_at desc, c.id`.execute(db);
  return new Map(rows.map(({ number, ...found }) => [number, found]));
}

type Numbered<Row> = Row & { readonly number: number };
/** Within a verb the driver leaves instants as they are written. */
type Timed<Row, Field extends keyof Row> = Omit<Row, Field> & Readonly<Record<Field, string>>;

function given(numbers: readonly Dialled[]): RawBuilder<unknown> {
  const points = numbers.flatMap(({ pointIds, from, to }, number) =>
    pointIds.map((pointId) => ({ number, point_id: pointId, from: from.toISOString(), to: to.toISOString() })),
  );
  return sql`json_to_recordset(${JSON.stringify(points)}::json) as g(number integer, point_id uuid, "from" timestamptz, "to" timestamptz)`;
}

function grouped<Row extends { readonly number: number }, Known>(
  rows: readonly Row[],
  known: (row: Row) => Known,
): ByNumber<Known> {
  const byNumber = Map.groupBy(rows, ({ number }) => number);
  return new Map([...byNumber].map(([number, some]) => [number, some.map(known)]));
}
