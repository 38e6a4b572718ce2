import type { Kysely } from 'kysely';
import { asInstitution } from '../audit/index.js';
import { judge, standingOf, type Decision, type Permits, type Standing, type Verdict } from '../compliance/index.js';
import type { Actor } from '../lib/actor.js';
import { Invariant } from '../lib/errors.js';
import type { Channel, ReasonCode } from '../lib/vocabulary.js';
import type { CollectionRecord, RecordedAttempt } from './collection-record.js';
import type { ContactFacts } from './contact-facts.js';
import { factsOf, type Contact } from './facts-of-contact.js';
import { recordOf, recordStatement, type Gathering } from './gather-record.js';
import type { KnownRecord } from './known-record.js';
import { contactRules } from './rules/index.js';

/** Of how many days before a contact attempts are counted. */
export const reachDays = 120;
const dayMilliseconds = 86_400_000;
/** From when on attempts are gathered to judge what happens at an instant. */
export const reachedFrom = (at: Date): Date => new Date(at.getTime() - reachDays * dayMilliseconds);

/** What the record holds of a debtor, for a judgement; asked as the institution, whoever acts. */
export async function gatherRecord(
  db: Kysely<never>,
  actor: Actor,
  asked: Omit<Gathering, 'institutionId'>,
): Promise<CollectionRecord> {
  const statement = recordStatement({ ...asked, institutionId: actor.institutionId });
  const { rows } = await asInstitution(db, actor, () => statement.execute(db));
  if (!rows[0]) throw new Invariant('a statement without its row');
  return recordOf(asked.debtorId, rows[0].data);
}

/** The packs as they stand for the institution, with the changes that were approved by then. */
export const standingFor = ({ record }: KnownRecord): Standing<ContactFacts> =>
  standingOf(contactRules, record.packChanges);

export const factsOfContact = (known: KnownRecord, contact: Contact): ContactFacts =>
  factsOf(known, contact, reachDays);

/** What the packs say of an attempt of the record, with what is known. Null where it turned out that it never happened. */
export function judgeAttempt(known: KnownRecord, attempt: RecordedAttempt): Verdict | null {
  const facts = factsOfContact(known, contactOf(attempt));
  return facts.happened ? judge(facts, standingFor(known)) : null;
}

const contactOf = (attempt: RecordedAttempt): Contact => ({
  ...attempt,
  at: attempt.occurredAt,
  attemptId: attempt.id,
  actorType: null,
  debtIds: attempt.debts.map(([debtId]) => debtId),
});

/** What speaks against the presumption of a violation (comment 14(b)(2)(ii)-2), where an officer agrees. */
export const rebuttals: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'REQUIRED_BY_LAW',
  'ACTIVE_LITIGATION',
  'CONSUMER_REQUEST',
  'TIME_CRITICAL_OUTSIDE_CONTROL',
]);

/** On which decisions a permit is issued: what is advised against only to a person who gives a reason. */
export const permitsFor =
  (by: { readonly isAutomatic: boolean; readonly reasonCode: ReasonCode | null }): Permits =>
  (decision: Decision) =>
    decision === 'ALLOWED' ||
    decision === 'REVIEW' ||
    (decision === 'ADVISED_AGAINST' && !by.isAutomatic && by.reasonCode !== null);

/** By these nobody is contacted without a permit: nobody's own judgement stands between the machine and the person. */
export const needsPermit = ({
  channel,
  isAutomatic,
}: {
  readonly channel: Channel;
  readonly isAutomatic: boolean;
}): boolean => isAutomatic || channel === 'SMS' || channel === 'EMAIL' || channel === 'VOICE_ROBOT';
