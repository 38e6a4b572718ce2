/** What the record knows of the cases, people and users that a batch of contact history names. */
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { sealedRow, type SealedRow } from '../lib/sealed.js';
import type { Numbered } from './import-file.js';
import type { ContactHistoryRow } from './records.js';

export interface Reachable {
  readonly pointId: string;
  readonly kind: string;
  readonly value: string;
  readonly personId: string;
  /** What the person is to the debtor; DEBTOR for the debtor. */
  readonly role: string;
}

export interface KnownFile {
  readonly id: string;
  readonly debtorId: string;
  /** Reference → id. */
  readonly debts: ReadonlyMap<string, string>;
  /** Numbers and addresses of the debtor and of the people related to them; the debtor's own first. */
  readonly reachable: readonly Reachable[];
}

export interface HistoryKnown {
  readonly cases: ReadonlyMap<string, KnownFile>;
  /** Login → id. */
  readonly users: ReadonlyMap<string, string>;
  /** External id → what `attemptFacts` says of an attempt. */
  readonly attempts: ReadonlyMap<string, string>;
}

interface Row {
  readonly reference: string;
  readonly id: string;
  readonly debtorId: string;
  readonly debts: readonly { readonly reference: string; readonly id: string }[] | null;
  readonly reachable: readonly (Omit<Reachable, 'value'> & { readonly sealed: SealedRow })[] | null;
}

export async function historyKnownOf(
  { db, opener }: Work,
  batch: readonly Numbered<ContactHistoryRow>[],
): Promise<HistoryKnown> {
  const of = (value: (row: ContactHistoryRow) => string | undefined): string[] => [
    ...new Set(batch.flatMap(({ row }) => value(row) ?? [])),
  ];
  const cases = await sql<Row>`
    select c.reference, c.id, c.debtor_id as "debtorId",
      (select json_agg(json_build_object('reference', d.reference, 'id', d.id)) from debt d
        where d.institution_id = c.institution_id and d.case_id = c.id) as debts,
      (select json_agg(json_build_object('pointId', p.id, 'kind', p.kind, 'sealed', ${sealedRow('p', 'person_id')}, 'personId', p.person_id, 'role', who.role)
          order by who.role <> 'DEBTOR', p.recorded_at, p.id)
        from (
          select c.debtor_id as person_id, 'DEBTOR' as role
          union all
          (select distinct on (r.person_id) r.person_id, r.role from related_person r
            where r.institution_id = c.institution_id and r.debtor_id = c.debtor_id order by r.person_id, r.recorded_at desc)
        ) who join contact_point p on p.institution_id = c.institution_id and p.person_id = who.person_id) as reachable
    from collection_case c where c.reference = any(${of(({ caseReference }) => caseReference)}::text[])`.execute(db);
  const users = await sql<{ login: string; id: string }>`
    select login, id from app_user where login = any(${of(({ collector }) => collector)}::text[])`.execute(db);
  const attempts = await sql<{ externalId: string; facts: string }>`
    select a.external_id as "externalId", concat_ws(' ', c.reference, a.channel, a.direction, a.outcome, (extract(epoch from a.occurred_at) * 1000)::bigint) as facts
    from contact_attempt a join collection_case c on c.institution_id = a.institution_id and c.id = a.case_id
    where a.external_id = any(${of(({ externalId }) => externalId)}::text[])`.execute(db);
  return {
    cases: new Map(
      cases.rows.map(({ reference, id, debtorId, debts, reachable }) => [
        reference,
        {
          id,
          debtorId,
          debts: new Map((debts ?? []).map((debt) => [debt.reference, debt.id])),
          // Of an erased person there is nothing left to be reached by.
          reachable: (reachable ?? []).flatMap(({ sealed, ...point }) => {
            const { value } = opener.open(sealed);
            return typeof value === 'string' ? [{ ...point, value }] : [];
          }),
        },
      ]),
    ),
    users: new Map(users.rows.map(({ login, id }) => [login, id])),
    attempts: new Map(attempts.rows.map(({ externalId, facts }) => [externalId, facts])),
  };
}

/** By what a repeated attempt is known to be the same. */
export const attemptFacts = (row: ContactHistoryRow): string =>
  [row.caseReference, row.channel, row.direction, row.outcome, row.occurredAt.getTime()].join(' ');
