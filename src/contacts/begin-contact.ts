import { sql } from 'kysely';
import { actOnce, type Context, type NewEntry, type Work } from '../audit/index.js';
import { advise, type Advice } from '../compliance/index.js';
import { conflict, notFound } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { refuseTransferred } from './attempt-facts.js';
import type { PermitEventKind } from './contact-permit.entity.js';
import { beginContactOperation, returnContactPermitOperation } from './contact.journal.js';
import { refuseContact } from './issue-permit.js';
import { factsOf } from './facts-of-contact.js';
import { arrived, checkNotStopped, gather, happenedBy, permitsFor } from './judge-contact.js';
import { permitState, permitContact, type PermitState } from './permit-state.js';
import type { BeginContactInput, ReturnContactPermitInput } from './permission.inputs.js';
import { presumedBy } from './stored-reason.js';

/**
 * Redeems a permit at the dial. Judged once more: what was learned since it was issued, such as a notice to cease, counts.
 * @returns the id of the refusal, should there be one
 */
export function beginContact(context: Context, input: BeginContactInput): Promise<string> {
  const id = newId();
  return actOnce(
    context,
    beginContactOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { db, actor, now } = work;
      const permit = await usable(context, work, input.permitId);
      refuseTransferred(permit.stage);
      if (permit.hasBegun) throw conflict('The contact was begun already: record what came of it.');
      if (now.getTime() < permit.plannedAt.getTime())
        throw conflict(`The permit holds from ${permit.plannedAt.toISOString()} on. Begin then, or ask for another.`);
      if (now >= permit.expiresAt)
        throw conflict(`The permit expired at ${permit.expiresAt.toISOString()}. Ask for another.`);
      const contact = permitContact(permit, now);
      const { known, standing } = await gather(db, actor, {
        ...{ debtorId: permit.debtorId, jurisdictions: [], contact, permitId: permit.id },
        ...{ at: now, to: happenedBy(now), knownAt: now, isHeld: true, actorId: permit.actorId },
      });
      const permits = permitsFor(contact);
      const facts = factsOf(arrived(known, now), contact);
      checkNotStopped(facts);
      const advice = advise(facts, standing, permits);
      // Where an officer agreed that a presumption is rebutted, it is not asked again; what is forbidden stays so.
      const isStill = permits(advice.decision) || isAgreedTo(permit, advice);
      if (isStill) work.journal.enter({ type: 'contact.begun', ...(await keepEvent(work, permit, 'BEGUN')) });
      else refuseContact(work, { id, advice, contact, target: permit, permitId: permit.id });
    },
  );
}

/** An officer agreed that what was presumed then is rebutted: that, and nothing that is presumed besides. */
function isAgreedTo({ decision, reasons }: PermitState, advice: Advice): boolean {
  const agreed = presumedBy(reasons);
  const isPresumed = decision === 'PRESUMED_VIOLATION' && advice.decision === 'PRESUMED_VIOLATION';
  return isPresumed && presumedBy(advice.reasons).every((ruleId) => agreed.includes(ruleId));
}

/** Gives a permit back unused, so that it no longer counts. @returns the permit's id */
export function returnContactPermit(context: Context, input: ReturnContactPermitInput): Promise<string> {
  return actOnce(
    context,
    returnContactPermitOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: newId() },
    async (work) => {
      const permit = await usable(context, work, input.permitId);
      if (permit.hasBegun) throw conflict('The contact was begun: record what came of it.');
      work.journal.enter({ type: 'contactPermit.returned', ...(await keepEvent(work, permit, 'RETURNED')) });
    },
  );
}

/** Of one's own, neither used nor given back; with the debtor held. @throws NOT_FOUND, CONFLICT */
async function usable(
  context: Context,
  work: Pick<Work, 'db' | 'actor' | 'now'>,
  nodeId: string,
): Promise<PermitState> {
  const { db, actor } = work;
  const id = await findInSight(work, context.catalogue, ['ContactPermit'], nodeId, 'input.permitId');
  await sql`select from person d where d.id = (select p.debtor_id from contact_permit p where p.id = ${id}::uuid) for no key update of d`.execute(
    db,
  );
  const permit = await permitState(work, id);
  if (!permit || permit.firmId !== actor.firmId || (permit.actorId !== actor.id && actor.role !== 'SERVICE'))
    throw notFound('ContactPermit');
  if (permit.isUsed) throw conflict('The permit was used: an attempt names it.');
  if (permit.isReturned) throw conflict('The permit was given back. Ask for another.');
  return permit;
}

/** Keeps what became of a permit. @returns what its entry says */
async function keepEvent(
  { db, actor, now }: Pick<Work, 'db' | 'actor' | 'now'>,
  { id, caseId, debtorId, channel }: PermitState,
  kind: PermitEventKind,
): Promise<Omit<NewEntry<never>, 'type'>> {
  const entryId = newId();
  await sql`
    insert into contact_permit_event (institution_id, id, permit_id, case_id, kind, actor_id, recorded_at, entry_id)
    values (${actor.institutionId}::uuid, ${newId()}::uuid, ${id}::uuid, ${caseId}::uuid, ${kind}, ${actor.id}::uuid, ${now.toISOString()}::timestamptz, ${entryId}::uuid)
    returning true as held`.execute(db);
  return {
    ...{ id: entryId, caseId, outcomes: [channel] },
    subjects: [{ personId: debtorId, role: 'DEBTOR', stream: 'CONTACT', details: { permit: id } }],
  };
}
