import { mandatesFor, useApproval } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { advise, type Advice, type Permits } from '../compliance/index.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import { newId, toNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { attemptFacts, type AttemptFacts } from './attempt-facts.js';
import { requestContactPermitOperation } from './contact.journal.js';
import { plannedContact } from './contact-permission.js';
import { factsOf, type Contact } from './facts-of-contact.js';
import { issuePermit, refuseContact } from './issue-permit.js';
import { arrived, checkNotStopped, gather, happenedBy, permitsFor, rebuttals } from './judge-contact.js';
import type { RequestContactPermitInput } from './permission.inputs.js';
import { presumedBy } from './stored-reason.js';
import { checkTextIsKnown, withTemplate } from './template-of-contact.js';

const furthestDays = 7;
const tolerance = 60_000;

/**
 * Judges and reserves in one transaction, with the debtor held: of any number who ask at once, as many are given leave as the
 * law leaves room for. A refusal is kept, entered and returned; nothing is reserved by it.
 * @returns the id of the permit, of the refusal, or of the approval that now waits
 */
export function requestContactPermit(context: Context, input: RequestContactPermitInput): Promise<string> {
  const id = newId();
  checkTextIsKnown(input);
  return actOnce(
    context,
    requestContactPermitOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { db, actor, now } = work;
      const at = plannedAt(input, now);
      const target = await attemptFacts(context, work, input, 'HELD');
      const planned = plannedContact(input, target, actor, at.getTime());
      const { known, standing } = await gather(db, actor, {
        ...{ debtorId: target.debtorId, jurisdictions: target.jurisdictions, contact: planned },
        ...{ at, to: happenedBy(at), knownAt: now, isHeld: true, actorId: actor.id },
      });
      const contact = await withTemplate(db, planned, input, known);
      const facts = factsOf(at > happenedBy(now) ? known : arrived(known, at), contact);
      checkNotStopped(facts);
      const permits = permitsFor(contact);
      const advice = advise(facts, standing, permits);
      const asked = { id, advice, contact, target };
      const rebuttal = permits(advice.decision) ? null : await rebut(context, work, input, asked);
      // What a presumption was rebutted for is never what is prohibited: neither now, nor until the permit ends.
      const isPermitted: Permits = (decision) =>
        permits(decision) || (rebuttal === 'APPROVED' && decision === 'PRESUMED_VIOLATION');
      if (isPermitted(advice.decision))
        await issuePermit(work, {
          ...asked,
          facts,
          standing,
          permits: isPermitted,
          zone: known.record.institutionZone,
        });
      else if (rebuttal === null) refuseContact(work, asked);
    },
  );
}

/** @throws BAD_USER_INPUT */
function plannedAt({ at: asked }: RequestContactPermitInput, now: Date): Date {
  if (!asked) return now;
  const at = new Date(asked);
  if (at.getTime() < now.getTime() - tolerance)
    throw badInput('input.at', 'lies in the past: a permit is for what is going to happen.');
  if (at.getTime() > now.getTime() + furthestDays * millisecondsPerDay)
    throw badInput('input.at', `lies more than ${furthestDays} days ahead. Ask again when it is nearer.`);
  return at > now ? at : now;
}

interface Asked {
  readonly id: string;
  readonly advice: Advice;
  readonly contact: Contact;
  readonly target: AttemptFacts;
}

/**
 * A presumption may be rebutted, by a reason that a compliance officer of the institution agrees with, whoever asks; for a
 * firm, under the engagements that it has the case by. Null where there is nothing to agree with.
 */
async function rebut(
  context: Context,
  work: Work,
  { reason }: RequestContactPermitInput,
  { id, advice, contact, target }: Asked,
): Promise<'APPROVED' | 'WAITING' | null> {
  const { reasonCode, isAutomatic, firmId } = contact;
  const isRebuttable = advice.decision === 'PRESUMED_VIOLATION' && !isAutomatic;
  if (!isRebuttable || reasonCode === null || !rebuttals.has(reasonCode) || !reason) return null;
  const presumed = presumedBy(advice.reasons);
  const approval = await useApproval(context, work, {
    kind: 'REBUTTED_CONTACT',
    request: {
      operation: 'requestContactPermit',
      ...{ case: target.caseId, contactPoint: target.contactPointId, channel: contact.channel, reasonCode },
      ...{ purpose: contact.purpose, presumed },
      debts: [...contact.debtIds].sort(),
      ...(firmId !== null && { engagements: await mandatesFor(work.db, firmId, target.caseId) }),
    },
    subject: toNodeId('Case', target.caseId),
    caseId: target.caseId,
    asks: `Make one contact by ${contact.channel} although ${presumed.join(', ')} presumes a violation: ${reasonCode}.`,
    reason,
    approvalId: id,
    entryId: newId(),
  });
  return approval ? 'APPROVED' : 'WAITING';
}
