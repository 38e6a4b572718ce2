import { User } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { Case } from '../cases/index.js';
import { outlook, type Advice, type Permits, type Standing } from '../compliance/index.js';
import { ContactPoint, Person } from '../debtors/index.js';
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

/** Keeps the permit and enters it. */
export function issuePermit(work: Work<'contactPermit.issued'>, issued: Issued): void {
  const { em, actor, now, journal } = work;
  const { id, advice, contact, target } = issued;
  const entryId = newId();
  const expiresAt = expiryOf(issued);
  const { judgedReasons, judgedPacks } = adviceRow(advice);
  em.create(ContactPermit, {
    ...rowsOf(work, target),
    id,
    person: em.getReference(Person, [actor.institutionId, contact.personId], { wrapped: true }),
    debtor: em.getReference(Person, [actor.institutionId, target.debtorId], { wrapped: true }),
    personRole: contact.personRole,
    channel: contact.channel,
    purpose: contact.purpose,
    reasonCode: contact.reasonCode,
    isAutomatic: contact.isAutomatic,
    debtIds: [...contact.debtIds],
    companions: contact.companions,
    noticeGivenAt: contact.noticeGivenAt === null ? null : new Date(contact.noticeGivenAt),
    statements: contact.statements && [...contact.statements],
    usesPrivateAccount: contact.usesPrivateAccount,
    firmId: actor.firmId,
    plannedAt: new Date(contact.at),
    issuedAt: now,
    expiresAt,
    decision: advice.decision,
    judgedReasons,
    judgedPacks,
    entryId,
  });
  journal.enter({
    type: 'contactPermit.issued',
    id: entryId,
    ...aboutOf(issued),
    subjects: [
      {
        ...{ personId: target.debtorId, role: 'DEBTOR', stream: 'CONTACT' },
        details: {
          permit: id,
          contactPoint: target.contactPointId,
          expiresAt: expiresAt.toISOString(),
          reasons: judgedReasons,
        },
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
