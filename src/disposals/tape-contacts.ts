import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import type { PlacementColumn } from '../intake/index.js';
import { sealedRow, type SealedRow } from '../lib/sealed.js';

type Columns = Partial<Record<PlacementColumn, string>>;

/** What is given away of how debtors are reached, and of who answers for their debts with them. */
export interface Contacts {
  /** What the next row of a debtor says: one number of each kind and two sureties, until all of them have been said. */
  next(debtorId: string): Columns;
  /** Who stands in the rows beside the debtors. */
  readonly shown: ReadonlySet<string>;
  /** How many numbers, addresses and people the rows that there were had no room for. */
  left(): number;
}

/** By which columns a kind goes; of others a placement says nothing. */
const columnOf = {
  MOBILE_PHONE: 'mobile_phone',
  LANDLINE_HOME: 'home_phone',
  LANDLINE_WORK: 'work_phone',
  EMAIL: 'email',
  POSTAL_ADDRESS: 'postal_address',
} as const;
type TapedKind = keyof typeof columnOf;

/** Who is liable passes with the claim (民法典 547); who was named for contact alone is nobody whom a buyer needs. */
const liableRoles = ['CO_DEBTOR', 'GUARANTOR'] as const;

interface Point {
  readonly personId: string;
  readonly kind: TapedKind;
  readonly source: string;
  readonly sealed: SealedRow;
}

interface Surety {
  readonly debtorId: string;
  readonly personId: string;
  readonly role: string;
  readonly sealed: SealedRow;
}

export async function contactsOf(work: Work, debtorIds: readonly string[]): Promise<Contacts> {
  const sureties = await suretiesOf(work, debtorIds);
  const points = await pointsOf(work, [...debtorIds, ...sureties.map(({ personId }) => personId)]);
  const ofPerson = Map.groupBy(points, ({ personId }) => personId);
  const waitingPoints = new Map(debtorIds.map((id) => [id, [...(ofPerson.get(id) ?? [])]]));
  const waitingSureties = Map.groupBy(sureties, ({ debtorId }) => debtorId);
  const shown = new Set<string>();
  return {
    shown,
    next: (debtorId) => ({
      ...nextPoints(work, waitingPoints.get(debtorId) ?? []),
      ...nextSureties(work, waitingSureties.get(debtorId) ?? [], { ofPerson, shown }),
    }),
    left: () => [...waitingPoints.values(), ...waitingSureties.values()].reduce((sum, each) => sum + each.length, 0),
  };
}

/** Takes one of each kind. */
function nextPoints({ opener }: Work, waiting: Point[]): Columns {
  const columns: Columns = {};
  for (const kind of Object.keys(columnOf) as TapedKind[]) {
    const index = waiting.findIndex((point) => point.kind === kind);
    const [point] = index < 0 ? [] : waiting.splice(index, 1);
    if (!point) continue;
    columns[columnOf[kind]] = text(opener.open(point.sealed)['value']);
    columns[`${columnOf[kind]}_source`] = point.source;
  }
  return columns;
}

function nextSureties(
  { opener }: Work,
  waiting: Surety[],
  { ofPerson, shown }: { readonly ofPerson: ReadonlyMap<string, readonly Point[]>; readonly shown: Set<string> },
): Columns {
  const columns: Columns = {};
  for (const [index, { personId, role, sealed }] of waiting.splice(0, 2).entries()) {
    const which = `related_${index === 0 ? 1 : 2}` as const;
    columns[`${which}_role`] = role;
    columns[`${which}_name`] = text(opener.open(sealed)['displayName']);
    shown.add(personId);
    const phone = ofPerson.get(personId)?.find(({ kind }) => kind === 'MOBILE_PHONE');
    if (!phone) continue;
    columns[`${which}_phone`] = text(opener.open(phone.sealed)['value']);
    columns[`${which}_phone_source`] = phone.source;
  }
  return columns;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** But for those that are known to be wrong. */
async function pointsOf({ db, actor, now }: Work, personIds: readonly string[]): Promise<readonly Point[]> {
  const { rows } = await sql<Point>`
    select p.person_id as "personId", p.kind, p.source, ${sealedRow('p', 'person_id')} as sealed from contact_point p
    where p.institution_id = ${actor.institutionId}::uuid and p.person_id = any(${[...personIds]}::uuid[]) and p.kind = any(${Object.keys(columnOf)}::text[])
      and coalesce((select s.state from contact_point_state s where s.institution_id = p.institution_id and s.contact_point_id = p.id
        and s.valid_from <= ${now.toISOString()}::timestamptz order by s.valid_from desc, s.recorded_at desc limit 1), '') not in ('WRONG_PERSON', 'OUT_OF_SERVICE', 'RETIRED')
    order by p.recorded_at desc, p.id`.execute(db);
  return rows;
}

async function suretiesOf({ db, actor, now }: Work, debtorIds: readonly string[]): Promise<readonly Surety[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const { rows } = await sql<Surety>`
    select r.debtor_id as "debtorId", r.person_id as "personId", r.role, ${sealedRow('o', 'id')} as sealed
    from related_person r join person o on o.institution_id = r.institution_id and o.id = r.person_id and o.data_state = 'ACTIVE'
    where r.institution_id = ${actor.institutionId}::uuid and r.debtor_id = any(${[...debtorIds]}::uuid[]) and r.role = any(${[...liableRoles]}::text[])
      and r.valid_from <= ${at} and (r.valid_to is null or r.valid_to > ${at})
    order by r.recorded_at, r.id`.execute(db);
  return rows;
}
