import { sql, type RawBuilder } from 'kysely';
import type { Context, Work } from '../audit/index.js';
import { parseNodeId } from '../lib/id.js';
import { inSight } from '../lib/sight.js';
import type { Decision } from '../compliance/index.js';
import type { Channel, ContactPurpose, Direction, PersonRole, ReasonCode, Statement } from '../lib/vocabulary.js';
import type { AttemptFacts } from './attempt-facts.js';
import type { Contact } from './facts-of-contact.js';
import type { PermitMistake } from './contact-permit.entity.js';
import type { StoredReason } from './stored-reason.js';

/** A permit with what became of it. */
export interface PermitState {
  readonly id: string;
  readonly caseId: string;
  readonly debtorId: string;
  readonly contactPointId: string | null;
  readonly personId: string;
  readonly channel: Channel;
  readonly actorId: string;
  readonly firmId: string | null;
  readonly plannedAt: Date;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly decision: Decision;
  /** As it was judged when it was issued. */
  readonly reasons: readonly StoredReason[];
  readonly personRole: PersonRole;
  readonly purpose: ContactPurpose;
  readonly reasonCode: ReasonCode | null;
  readonly isAutomatic: boolean;
  readonly debtIds: readonly string[];
  readonly companions: number;
  readonly noticeGivenAt: Date | null;
  readonly statements: readonly Statement[] | null;
  readonly usesPrivateAccount: boolean | null;
  readonly hasBegun: boolean;
  readonly isReturned: boolean;
  readonly isUsed: boolean;
  /** Of the case, now. */
  readonly stage: string;
}

/** With the debtor held, so that of two who come at once with it the second finds it used. Null where there is none. */
export async function permitState(
  { db }: Pick<Work, 'db'>,
  id: string,
  isSeen: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<PermitState | null> {
  const { rows } = await sql<PermitState>`
    select p.id, p.case_id as "caseId", p.debtor_id as "debtorId", p.contact_point_id as "contactPointId", p.person_id as "personId", p.channel,
      p.actor_id as "actorId", p.firm_id as "firmId", p.planned_at as "plannedAt", p.issued_at as "issuedAt", p.expires_at as "expiresAt", p.decision, p.judged_reasons as reasons,
      p.person_role as "personRole", p.purpose, p.reason_code as "reasonCode", p.is_automatic as "isAutomatic", p.debt_ids as "debtIds", p.companions,
      p.notice_given_at as "noticeGivenAt", p.statements, p.uses_private_account as "usesPrivateAccount",
      exists (select from contact_permit_event e where e.institution_id = p.institution_id and e.permit_id = p.id and e.kind = 'BEGUN') as "hasBegun",
      exists (select from contact_permit_event e where e.institution_id = p.institution_id and e.permit_id = p.id and e.kind = 'RETURNED') as "isReturned",
      exists (select from contact_attempt a where a.institution_id = p.institution_id and a.permit_id = p.id) as "isUsed",
      (select c.stage from collection_case c where c.institution_id = p.institution_id and c.id = p.case_id) as stage
    from contact_permit p where p.id = ${id}::uuid and ${isSeen}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  // Within a verb the driver leaves instants as they are written.
  const { plannedAt, issuedAt, expiresAt, noticeGivenAt } = row;
  return {
    ...row,
    plannedAt: new Date(plannedAt),
    issuedAt: new Date(issuedAt),
    expiresAt: new Date(expiresAt),
    noticeGivenAt: noticeGivenAt && new Date(noticeGivenAt),
  };
}

/** The permit that an attempt names, where it covers the attempt; else what is wrong with it. */
export interface NamedPermit {
  readonly permit: PermitState | null;
  readonly mistake: PermitMistake | null;
}

const tolerance = 60_000;

/** An attempt as far as somebody said what it was: what was not said is as the permit says. */
interface Covered {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly occurredAt: Date;
  readonly purpose: ContactPurpose | null;
  readonly isAutomatic: boolean;
  /** Those that it was meant for, and those that it counts for. */
  readonly debtIds: readonly string[];
}

/**
 * Judged at the time of the contact, not of its record. A mistake is no reason not to record: what happened, happened.
 * @param nodeId as it was given
 */
export async function permitNamed(
  { catalogue }: Pick<Context, 'catalogue'>,
  work: Pick<Work, 'db' | 'actor' | 'now'>,
  nodeId: string | null | undefined,
  attempt: Covered,
  target: AttemptFacts,
): Promise<NamedPermit> {
  if (nodeId === null || nodeId === undefined) return { permit: null, mistake: null };
  const parsed = parseNodeId(nodeId);
  const permit =
    parsed?.type === 'ContactPermit' ? await permitState(work, parsed.id, seenOrOwn(catalogue, work)) : null;
  const mistake = permit ? mistakeOf(permit, attempt, target, work.actor) : 'UNKNOWN';
  return { permit: mistake === null ? permit : null, mistake };
}

/** One's own permit is known also where its case was taken away meanwhile; a firm's while it is engaged. */
const seenOrOwn = (catalogue: Context['catalogue'], work: Pick<Work, 'actor' | 'now'>): RawBuilder<boolean> => {
  const seen = inSight(catalogue, 'ContactPermit', 'p', work);
  const { id, firmId } = work.actor;
  return firmId === null ? sql<boolean>`(${seen} or p.actor_id = ${id}::uuid)` : seen;
};

/** What makes it no permit of this contact at all comes before what it was not judged for. */
function mistakeOf(
  permit: PermitState,
  { channel, direction, occurredAt, ...said }: Covered,
  target: AttemptFacts,
  { id: actorId, firmId, role }: Work['actor'],
): PermitMistake | null {
  if (direction === 'INBOUND') return 'INBOUND';
  if (permit.caseId !== target.caseId) return 'OTHER_CASE';
  if (permit.channel !== channel) return 'OTHER_CHANNEL';
  if (permit.contactPointId !== target.contactPointId) return 'OTHER_CONTACT_POINT';
  // A dialler records what it dialled for the collector to whom the permit was issued.
  if (permit.firmId !== firmId || (permit.actorId !== actorId && role !== 'SERVICE')) return 'OTHER_ACTOR';
  if (permit.isUsed) return 'USED';
  if (permit.isReturned) return 'RETURNED';
  if (occurredAt.getTime() < permit.plannedAt.getTime() - tolerance) return 'TOO_EARLY';
  if (occurredAt.getTime() > permit.expiresAt.getTime() && !permit.hasBegun) return 'EXPIRED';
  if (said.debtIds.some((id) => !permit.debtIds.includes(id))) return 'OTHER_DEBTS';
  if (said.purpose !== null && said.purpose !== permit.purpose) return 'OTHER_PURPOSE';
  if (said.isAutomatic && !permit.isAutomatic) return 'AUTOMATIC';
  return null;
}

/** The contact for which a permit was issued, as it is made at an instant. */
export const permitContact = (permit: PermitState, at: Date): Contact => ({
  ...permit,
  at: at.getTime(),
  attemptId: null,
  direction: 'OUTBOUND',
  actorType: null,
  noticeGivenAt: permit.noticeGivenAt?.getTime() ?? null,
});
