/** What the record knows already of the people, accounts, cases and debts that a batch of a placement names. */
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { accountsNumbered } from './account-number.js';
import { sealedRow, type SealedRow } from '../lib/sealed.js';
import type { Numbered } from './import-file.js';
import type { PlacementRow } from './records.js';

export interface KnownPerson {
  readonly id: string;
  readonly kind: string;
  readonly displayName: string;
  readonly nationalId: string | null;
  readonly birthOn: string | null;
  readonly language: string;
  readonly timeZone: string;
  readonly isDebtor: boolean;
  /** Kind and value of each number and address. */
  readonly points: Set<string>;
  /** Role and name → who it is. */
  readonly related: Map<string, { readonly id: string; readonly points: Set<string> }>;
}

export interface KnownAccount {
  readonly id: string;
  readonly debtorId: string;
  readonly productKind: string;
  readonly currency: string;
  readonly openedOn: string | null;
}

export interface KnownCase {
  readonly id: string;
  readonly debtorId: string;
  readonly currency: string;
  readonly stage: string;
  /** Null also of one that was there before: a file gives it to nobody. */
  readonly teamId: string | null;
  debtCount: number;
  outstandingMinor: bigint;
  oldestUnpaidDueOn: string | null;
}

/** What a debt is compared by with what the file says: its amounts are those that it was opened with, before any payment. */
export interface KnownDebt {
  readonly caseReference: string;
  readonly accountId: string | null;
  readonly productKind: string;
  readonly jurisdiction: string;
  readonly currency: string;
  readonly principalMinor: bigint;
  readonly interestMinor: bigint;
  readonly feesMinor: bigint;
  readonly oldestUnpaidDueOn: string | null;
}

/** By reference, accounts by the key of their number. What a batch adds is added here too, so that its later rows find it. */
export interface Known {
  readonly persons: Map<string, KnownPerson>;
  readonly accounts: Map<string, KnownAccount>;
  readonly cases: Map<string, KnownCase>;
  readonly debts: Map<string, KnownDebt>;
  /** Ids of teams by name. */
  readonly teams: ReadonlyMap<string, string>;
}

export const pointKey = ({ kind, value }: { readonly kind: string; readonly value: string }): string =>
  `${kind} ${value}`;
export const relatedKey = ({ role, displayName }: { readonly role: string; readonly displayName: string }): string =>
  `${role} ${displayName}`;

export async function knownOf(work: Work, batch: readonly Numbered<PlacementRow>[]): Promise<Known> {
  const of = (reference: (row: PlacementRow) => string): string[] => [
    ...new Set(batch.map(({ row }) => reference(row))),
  ];
  return {
    persons: await persons(
      work,
      of(({ debtor }) => debtor.reference),
    ),
    accounts: await accounts(
      work,
      of(({ account }) => account.number),
    ),
    cases: await cases(
      work,
      of(({ caseReference }) => caseReference),
    ),
    debts: await debts(
      work,
      of(({ debt }) => debt.reference),
    ),
    teams: await teams(work),
  };
}

type Referenced<Fact> = Fact & { readonly reference: string };
type Points = readonly { readonly kind: string; readonly sealed: SealedRow }[] | null;
interface Related {
  readonly id: string;
  readonly role: string;
  readonly sealed: SealedRow;
  readonly points: Points;
}
type PersonRow = Referenced<
  Pick<KnownPerson, 'id' | 'kind' | 'language' | 'timeZone' | 'isDebtor'> & {
    readonly sealed: SealedRow;
    readonly points: Points;
    readonly related: readonly Related[] | null;
  }
>;

async function persons({ db, opener }: Work, references: readonly string[]): Promise<Map<string, KnownPerson>> {
  const pointsOf = sql`(select json_agg(json_build_object('kind', c.kind, 'sealed', ${sealedRow('c', 'person_id')})) from contact_point c where c.institution_id = p.institution_id and c.person_id = p.id)`;
  const { rows } = await sql<PersonRow>`
    select d.reference, d.id, d.kind, ${sealedRow('d', 'id')} as sealed, d.language, d.time_zone as "timeZone", d.is_debtor as "isDebtor",
      (select ${pointsOf} from person p where p.institution_id = d.institution_id and p.id = d.id) as points,
      (select json_agg(json_build_object('id', p.id, 'role', r.role, 'sealed', ${sealedRow('p', 'id')}, 'points', ${pointsOf}))
        from related_person r join person p on p.institution_id = r.institution_id and p.id = r.person_id
        where r.institution_id = d.institution_id and r.debtor_id = d.id) as related
    from person d where d.reference = any(${[...references]}::text[])`.execute(db);
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const keysOf = (points: Points): Set<string> =>
    new Set(
      (points ?? []).map(({ kind, sealed }) => pointKey({ kind, value: text(opener.open(sealed)['value']) ?? '' })),
    );
  const nameOf = (sealed: SealedRow): string => text(opener.open(sealed)['displayName']) ?? '';
  return byReference(rows, ({ points, related, sealed, ...person }) => {
    const opened = opener.open(sealed);
    return {
      ...person,
      displayName: text(opened['displayName']) ?? '',
      nationalId: text(opened['nationalId']),
      birthOn: text(opened['birthDate']),
      points: keysOf(points),
      related: new Map(
        (related ?? []).map((one) => [
          relatedKey({ role: one.role, displayName: nameOf(one.sealed) }),
          { id: one.id, points: keysOf(one.points) },
        ]),
      ),
    };
  });
}

async function accounts(work: Work, numbers: readonly string[]): Promise<Map<string, KnownAccount>> {
  const keyOf = await accountsNumbered(work, numbers);
  const { rows } = await sql<KnownAccount>`
    select id, debtor_id as "debtorId", product_kind as "productKind", currency, opened_on::text as "openedOn"
    from account where id = any(${[...keyOf.keys()]}::uuid[])`.execute(work.db);
  return new Map(rows.map((account) => [keyOf.get(account.id) ?? '', account]));
}

async function cases({ db }: Work, references: readonly string[]): Promise<Map<string, KnownCase>> {
  const { rows } = await sql<Referenced<Omit<KnownCase, 'outstandingMinor' | 'teamId'> & { outstandingMinor: string }>>`
    select c.reference, c.id, c.debtor_id as "debtorId", c.currency, c.stage, c.outstanding_minor::text as "outstandingMinor",
      c.oldest_unpaid_due_on::text as "oldestUnpaidDueOn",
      (select count(*)::int from debt d where d.institution_id = c.institution_id and d.case_id = c.id) as "debtCount"
    from collection_case c where c.reference = any(${[...references]}::text[])`.execute(db);
  return byReference(rows, (file) => ({ ...file, teamId: null, outstandingMinor: BigInt(file.outstandingMinor) }));
}

async function teams({ db }: Work): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; id: string }>`select name, id from team`.execute(db);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

type Amounts = 'principalMinor' | 'interestMinor' | 'feesMinor';

async function debts({ db }: Work, references: readonly string[]): Promise<Map<string, KnownDebt>> {
  const { rows } = await sql<Referenced<Omit<KnownDebt, Amounts> & Record<Amounts, string>>>`
    select d.reference, c.reference as "caseReference", d.account_id as "accountId", d.product_kind as "productKind", d.jurisdiction,
      d.currency, o.principal_minor::text as "principalMinor", o.interest_minor::text as "interestMinor", o.fees_minor::text as "feesMinor",
      d.oldest_unpaid_due_on::text as "oldestUnpaidDueOn"
    from debt d
    join balance_entry o on o.institution_id = d.institution_id and o.id = d.id
    join collection_case c on c.institution_id = d.institution_id and c.id = d.case_id
    where d.reference = any(${[...references]}::text[])`.execute(db);
  return byReference(rows, (debt) => ({
    ...debt,
    principalMinor: BigInt(debt.principalMinor),
    interestMinor: BigInt(debt.interestMinor),
    feesMinor: BigInt(debt.feesMinor),
  }));
}

const byReference = <Row extends { readonly reference: string }, Fact>(
  rows: readonly Row[],
  factOf: (row: Row) => Fact,
): Map<string, Fact> => new Map(rows.map((row) => [row.reference, factOf(row)]));
