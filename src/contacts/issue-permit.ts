import { sql } from 'kysely';
import { User } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { Case } from '../cases/index.js';
import { outlook, type Advice, type Permits, type Standing } from '../compliance/index.js';
import { ContactPoint } from '../debtors/index.js';
import { addDays } from '../lib/calendar.js';
import { newId } from '../lib/id.js';
import { instantOf, localDay } from '../lib/zoned.js';
import type { AttemptFacts } from './attempt-facts.js';
import type { ContactFacts } from './contact-facts.js';
import { ContactPermit } from './contact-permit.entity.js';
import { ContactRefusal } from './contact-refusal.entity.js';
import { adviceRow } from './contact-permission.js';
import type { Contact } from './facts-of-contact.js';

interface Answered {
  readonly id: string;
  readonly advice: Advice;
  readonly contact: Contact;
  readonly target: Pick<AttemptFacts, 'caseId' | 'debtorId' | 'contactPointId'>;
}

interface Issued extends Answered {
  readonly facts: ContactFacts;
  readonly standing: Standing<ContactFacts>;
  readonly permits: Permits;
  /** The institution's. */
  readonly zone: string;
}

const holdsMinutes = 10;

/** Keeps the permit and enters it. By statement rather than by entity, and held back until the journal's first: it is asked for at each dial. */
export async function issuePermit(work: Work<'contactPermit.issued'>, issued: Issued): Promise<void> {
  const { db, actor, now, journal } = work;
  const { id, advice, contact, target } = issued;
  const entryId = newId();
  const expiresAt = expiryOf(issued).toISOString();
  const { judgedReasons, judgedPacks } = adviceRow(advice);
  const instant = (milliseconds: number | null) =>
    sql`${milliseconds === null ? null : new Date(milliseconds).toISOString()}::timestamptz`;
  await sql`
    insert into contact_permit (institution_id, id, case_id, debtor_id, contact_point_id, person_id, person_role, channel, purpose, reason_code, is_automatic, debt_ids,
      companions, notice_given_at, statements, uses_private_account, actor_id, firm_id, planned_at, issued_at, expires_at, decision, judged_reasons, judged_packs, entry_id)
    values (${actor.institutionId}::uuid, ${id}::uuid, ${target.caseId}::uuid, ${target.debtorId}::uuid, ${target.contactPointId}::uuid, ${contact.personId}::uuid, ${contact.personRole},
      ${contact.channel}, ${contact.purpose}, ${contact.reasonCode}, ${contact.isAutomatic}, ${[...contact.debtIds]}::uuid[], ${contact.companions}::smallint, ${instant(contact.noticeGivenAt)},
      ${contact.statements && [...contact.statements]}::text[], ${contact.usesPrivateAccount}::boolean, ${actor.id}::uuid, ${actor.firmId}::uuid, ${instant(contact.at)}, ${instant(now.getTime())},
      ${expiresAt}::timestamptz, ${advice.decision}, ${JSON.stringify(judgedReasons)}::jsonb, ${JSON.stringify(judgedPacks)}::jsonb, ${entryId}::uuid)
    returning true as held`.execute(db);
  journal.enter({
    type: 'contactPermit.issued',
    id: entryId,
    ...aboutOf(issued),
    subjects: [
      {
        ...{ personId: target.debtorId, role: 'DEBTOR', stream: 'CONTACT' },
        details: { permit: id, contactPoint: target.contactPointId, expiresAt, reasons: judgedReasons },
      },
    ],
  });
}

/** Keeps the refusal and enters it. */
export function refuseContact(work: Work<'contact.refused'>, refused: Answered & { readonly permitId?: string }): void {
  const { em, actor, now, journal } = work;
  const { id, advice, contact, target, permitId = null } = refused;
  const entryId = newId();
  const { judgedReasons, judgedPacks, judgedAt } = adviceRow(advice);
  em.create(ContactRefusal, {
    ...rowsOf(work, target),
    id,
    permit:
      permitId === null ? null : em.getReference(ContactPermit, [actor.institutionId, permitId], { wrapped: true }),
    channel: contact.channel,
    decision: advice.decision,
    judgedReasons,
    judgedPacks,
    judgedAt: new Date(judgedAt),
    retryAt: advice.nextAllowedAt,
    recordedAt: now,
    entryId,
  });
  journal.enter({
    type: 'contact.refused',
    id: entryId,
    ...aboutOf(refused),
    subjects: [
      {
        ...{ personId: target.debtorId, role: 'DEBTOR', stream: 'CONTACT' },
        details: { refusal: id, contactPoint: target.contactPointId, permit: permitId, reasons: judgedReasons },
      },
    ],
  });
}

const rowsOf = ({ em, actor }: Pick<Work, 'em' | 'actor'>, { caseId, contactPointId }: Answered['target']) => ({
  institutionId: actor.institutionId,
  case: em.getReference(Case, [actor.institutionId, caseId], { wrapped: true }),
  contactPoint:
    contactPointId === null
      ? null
      : em.getReference(ContactPoint, [actor.institutionId, contactPointId], { wrapped: true }),
  actor: em.getReference(User, [actor.institutionId, actor.id], { wrapped: true }),
});

const aboutOf = ({ advice, contact, target }: Answered) => ({
  caseId: target.caseId,
  outcomes: [contact.channel, advice.decision],
  ruleIds: [...new Set(advice.reasons.map(({ ruleId }) => ruleId))].sort(),
});

/**
 * A few minutes for what is dialled or sent, to the end of the day in the institution's zone for a visit or a letter; and
 * never beyond the instant at which the law would say otherwise.
 */
function expiryOf({ contact, facts, standing, permits, zone }: Issued): Date {
  const at = new Date(contact.at);
  const isOfDay = contact.channel === 'VISIT' || contact.channel === 'LETTER';
  const latest = isOfDay
    ? instantOf(zone, addDays(localDay(zone, at), 1))
    : new Date(contact.at + holdsMinutes * 60_000);
  const closing = outlook(facts, standing, 2).find(({ to, decision }) => to > at && !permits(decision));
  return closing && closing.from < latest ? closing.from : latest;
}
