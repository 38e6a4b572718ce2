import { sql, type RawBuilder } from 'kysely';
import type { Context, Work } from '../audit/index.js';
import type { Actor } from '../lib/actor.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, parseNodeId } from '../lib/id.js';
import { wrappedKeyOf } from '../lib/sealed.js';
import { inSight } from '../lib/sight.js';
import type { ContactPointKind, PersonRole } from '../lib/vocabulary.js';
import type { RecordContactAttemptInput } from './contact.inputs.js';

/**
 * What the record knows of an attempt before it is written: fetched by one statement, in the actor's sight. It locks the
 * debtor's row as the foreign key will, so that no erasure comes between the key and what is sealed under it.
 */
export interface AttemptFacts extends Locked {
  /** Else the actor has a permit of theirs for it, and nothing more. */
  readonly isInSight: boolean;
  readonly caseId: string;
  readonly debtorId: string;
  /** Every debt of the case. */
  readonly debtIds: readonly string[];
  /** Whose law governs them. */
  readonly jurisdictions: readonly string[];
  /** Those that the actor may name: of a firm whose engagement does not show the debts, none. */
  readonly namedDebtIds: ReadonlySet<string>;
  readonly contactPointId: string | null;
  readonly contactPointKind: ContactPointKind | null;
  /** That it was found to be somebody else's, or was withdrawn, and not confirmed since: asked only for a permit. */
  readonly isNotTheirs: boolean;
  /** Whom it was meant for: the owner of the contact point, or the debtor. */
  readonly personId: string;
  readonly personRole: PersonRole;
  readonly personReachedId: string | null;
}

/** The debtor's data key, where something is going to be sealed under it: only then is the row locked for it. */
interface Locked {
  readonly wrapped: string | null;
}

/** What of a contact says whom it is meant for. */
export type Aimed = Pick<RecordContactAttemptInput, 'caseId'> &
  Partial<
    Pick<
      RecordContactAttemptInput,
      'contactPointId' | 'personReachedId' | 'personRole' | 'answered' | 'direction' | 'permitId'
    >
  >;

/**
 * Whether the debtor's row is held: against an erasure while something is sealed, and against others who judge contacts with
 * the same debtor, so that each sees what the one before has done.
 */
export type Hold = 'HELD' | 'READ';
const holds = { HELD: sql`for no key update of debtor`, READ: sql`` } as const;

interface Row {
  readonly is_in_sight: boolean;
  readonly stage: string;
  readonly wrapped: string | null;
  readonly debtor_id: string;
  readonly debt_ids: string[] | null;
  readonly jurisdictions: string[] | null;
  readonly named_debt_ids: string[] | null;
  readonly point_person_id: string | null;
  readonly point_role: PersonRole | null;
  readonly point_kind: ContactPointKind | null;
  readonly is_not_theirs: boolean | null;
  readonly is_out_of_use: boolean | null;
  readonly reached_id: string | null;
  readonly reached_role: PersonRole | null;
}

/** @throws CONFLICT */
export function refuseTransferred(stage: string): void {
  if (stage === 'TRANSFERRED')
    throw conflict('The case was transferred: it is its buyer who contacts about it. Tell who asks whom to turn to.');
}

/** @throws NOT_FOUND, BAD_USER_INPUT; CONFLICT for a permit, where the data of whom it is about are not in use */
export async function attemptFacts(
  context: Context,
  { db, actor, now }: Pick<Work, 'db' | 'actor' | 'now'>,
  input: Aimed,
  hold: Hold,
): Promise<AttemptFacts> {
  const caseId = fromNodeId('Case', input.caseId, 'input.caseId');
  const contactPointId = input.contactPointId
    ? fromNodeId('ContactPoint', input.contactPointId, 'input.contactPointId')
    : null;
  const personReachedId = input.personReachedId ? personId(input.personReachedId, 'input.personReachedId') : null;
  const isOfFirm = actor.firmId !== null;
  // What has happened is recorded by whatever number it came.
  const isForPermit = hold === 'HELD' && input.direction === undefined;
  // What an engagement does not show is not named by a firm either: else the answer would tell that it is there.
  const isShown = (type: string, row: string): RawBuilder<boolean> =>
    isOfFirm ? inSight(context.catalogue, type, row, { actor, now }) : sql<boolean>`true`;
  const isSeen = inSight(context.catalogue, 'Case', 'c', { actor, now });
  const debtIds = (where: RawBuilder<boolean>): RawBuilder<string[] | null> =>
    sql`(select array_agg(d.id) from debt d where d.institution_id = c.institution_id and d.case_id = c.id and ${where})`;
  const { rows } = await sql<Row>`
    select c.debtor_id, c.stage, ${isSeen} as is_in_sight,
      -- Where the lock was waited for, the debtor's row alone is as it is now: the key is still as it was before.
      ${hold === 'HELD' ? sql`case when debtor.data_state <> 'ERASED' then ${wrappedKeyOf('c', 'debtor_id')} end` : sql`null`} as wrapped,
      ${debtIds(sql`true`)} as debt_ids,
      (select array_agg(distinct d.jurisdiction) from debt d where d.institution_id = c.institution_id and d.case_id = c.id) as jurisdictions,
      ${isOfFirm ? debtIds(isShown('Debt', 'd')) : sql`null`} as named_debt_ids,
      cp.person_id as point_person_id, cp.kind as point_kind,
      ${isForPermit ? sql`(select s.state in ('WRONG_PERSON', 'RETIRED') from contact_point_state s where s.institution_id = cp.institution_id and s.contact_point_id = cp.id and s.state in ('CONFIRMED', 'WRONG_PERSON', 'OUT_OF_SERVICE', 'RETIRED') and s.valid_from <= ${now.toISOString()}::timestamptz order by s.valid_from desc, s.recorded_at desc limit 1)` : sql`null`} as is_not_theirs,
      ${isForPermit ? sql`(debtor.data_state <> 'ACTIVE' or exists (select from person aimed where aimed.institution_id = cp.institution_id and aimed.id = cp.person_id and aimed.data_state <> 'ACTIVE'))` : sql`null`} as is_out_of_use,
      (select r.role from related_person r where r.institution_id = c.institution_id and r.debtor_id = c.debtor_id and r.person_id = cp.person_id order by r.recorded_at desc limit 1) as point_role,
      p.id as reached_id,
      (select r.role from related_person r where r.institution_id = c.institution_id and r.debtor_id = c.debtor_id and r.person_id = p.id order by r.recorded_at desc limit 1) as reached_role
    from collection_case c
    join person debtor on debtor.institution_id = c.institution_id and debtor.id = c.debtor_id
    left join contact_point cp on cp.institution_id = c.institution_id and cp.id = ${contactPointId}::uuid and ${isShown('ContactPoint', 'cp')}
    left join person p on p.institution_id = c.institution_id and p.id = ${personReachedId}::uuid
    where c.id = ${caseId}::uuid and (${isSeen} or ${hasLeave(input, actor, now)})
    ${holds[hold]}`.execute(db);
  const [row] = rows;
  if (!row) throw notFound('Case');
  if (row.is_out_of_use)
    throw conflict(
      'The data of the debtor, or of whom this would reach, are restricted or erased: no contact is made.',
    );
  if (isForPermit) refuseTransferred(row.stage);
  const roleOf = (person: string, related: PersonRole | null): PersonRole | null =>
    person === row.debtor_id ? 'DEBTOR' : related;
  if (
    contactPointId !== null &&
    (row.point_person_id === null || roleOf(row.point_person_id, row.point_role) === null)
  ) {
    throw badInput(
      'input.contactPointId',
      "is no contact point of this case's debtor or of anybody related to them. Add it first.",
    );
  }
  if (personReachedId !== null && (row.reached_id === null || roleOf(personReachedId, row.reached_role) === null)) {
    throw notRelated('input.personReachedId');
  }
  const person = row.point_person_id ?? row.debtor_id;
  const roleMeant = roleOf(person, row.point_role) ?? 'UNKNOWN';
  if (personReachedId === null) checkRoleSaid(input, roleMeant);
  return {
    isInSight: row.is_in_sight,
    caseId,
    debtorId: row.debtor_id,
    wrapped: row.wrapped,
    debtIds: row.debt_ids ?? [],
    jurisdictions: row.jurisdictions ?? [],
    namedDebtIds: new Set(isOfFirm ? row.named_debt_ids : row.debt_ids),
    contactPointId,
    contactPointKind: row.point_kind,
    isNotTheirs: row.is_not_theirs === true,
    personId: person,
    // What the record knows of the person who answered comes first; then what the collector says of somebody whom it does
    // not know, such as a stranger on the debtor's number; and where nobody answered, whom it was meant for.
    personRole:
      (personReachedId !== null ? roleOf(personReachedId, row.reached_role) : null) ??
      (input.answered ? input.personRole : null) ??
      roleMeant,
    personReachedId,
  };
}

/**
 * Whoever was given leave within the last day says what came of it, also where the case was taken from them meanwhile: what
 * happened is evidence. Firms do so while they are engaged.
 */
function hasLeave({ permitId, direction }: Aimed, { id, firmId }: Actor, now: Date): RawBuilder<boolean> {
  const parsed = permitId ? parseNodeId(permitId) : null;
  if (firmId !== null || direction !== 'OUTBOUND' || parsed?.type !== 'ContactPermit') return sql<boolean>`false`;
  const since = new Date(now.getTime() - millisecondsPerDay).toISOString();
  return sql<boolean>`exists (
    select from contact_permit leave where leave.institution_id = c.institution_id and leave.id = ${parsed.id}::uuid and leave.case_id = c.id
      and leave.actor_id = ${id}::uuid and leave.expires_at > ${since}::timestamptz)`;
}

/** Who may pick up a telephone that is somebody else's, without being on record. */
const anybody: ReadonlySet<PersonRole> = new Set<PersonRole>(['CONTACT_PERSON', 'EMPLOYER', 'THIRD_PARTY', 'UNKNOWN']);

/**
 * Rules bind by role: whoever owes, is married to who does, or represents them, is on record by name, so that nobody is made
 * one of them by a word. Whoever reaches out says who they are, and may be new.
 * @throws BAD_USER_INPUT
 */
function checkRoleSaid({ direction, answered, personRole }: Aimed, roleMeant: PersonRole): void {
  if (direction !== 'OUTBOUND' || !answered || !personRole) return;
  if (personRole !== roleMeant && !anybody.has(personRole))
    throw badInput(
      'input.personRole',
      `says that a ${personRole} was reached. Name who it was in personReachedId, whose role is on record; add the relation first, if it is not.`,
    );
}

/** The caller named somebody whom the record does not connect with the case. */
export const notRelated = (path: string): Error =>
  badInput(path, "is neither this case's debtor nor anybody related to them. Add the relation first, or leave it out.");

/** @throws BAD_USER_INPUT */
export function personId(nodeId: string, path: string): string {
  const parsed = parseNodeId(nodeId);
  if (parsed?.type !== 'Person' && parsed?.type !== 'Debtor')
    throw badInput(path, 'not an id of a Person or a Debtor. Pass the id as the API gave it.');
  return parsed.id;
}
