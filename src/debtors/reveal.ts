import { sql } from 'kysely';
import { actOnce, actorOf, engageFor, type Context, type Looking, type RevealedFor } from '../audit/index.js';
import { useApproval, User } from '../access/index.js';
import { badInput, forbidden, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkAtMost, checkKey, checkText } from '../lib/input.js';
import { checkPurpose, fieldsByPurpose, mostSeenByOne, type LookPurpose } from '../lib/purpose.js';
import { findAllInSight } from '../lib/sight.js';
import { revealOperation } from './debtor.journal.js';
import { revealFields, Reveal, type RevealField } from './reveal.entity.js';
import type { RevealInput } from './reveal.inputs.js';

const minutes = 5;
const mostPeople = 10_000;

/**
 * Grants the caller five minutes of sight. What is seen is read afterwards, by looks that leave entries of their own, so
 * that nothing is shown whose entry could not be written.
 * @returns the reveal's id, or that of the request that now waits for a second person
 */
export async function reveal(context: Context, input: RevealInput): Promise<string> {
  const id = newId();
  const reference = checkText('input.reference', input.reference, 200);
  checkPurpose(actorOf(context).role, input.purpose);
  if (input.personIds.length === 0) throw badInput('input.personIds', 'names nobody. Name at least one.');
  if (input.fields.length === 0) throw badInput('input.fields', 'names no field. Name at least one.');
  checkFields(input);
  // Nobody of a firm asks the institution's second person: a firm reveals by twenties.
  checkAtMost('input.personIds', input.personIds, actorOf(context).firmId === null ? mostPeople : mostSeenByOne);
  return actOnce(
    context,
    revealOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { em, db, actor, now, journal } = work;
      const { institutionId } = actor;
      if (actor.firmId !== null) await engageFor(db, input.purpose);
      const personIds = await findAllInSight(work, context.catalogue, ['Person', 'Debtor'], {
        nodeIds: input.personIds,
        path: 'input.personIds',
      });
      const fields = [...new Set(input.fields)].sort();
      const entryId = newId();
      if (personIds.size > mostSeenByOne) {
        const { purpose, reason } = input;
        const approval = await useApproval(context, work, {
          kind: 'BULK_REVEAL',
          request: { operation: 'reveal', purpose, reference, fields, persons: [...personIds].sort() },
          subject: null,
          asks: `Show ${fields.join(', ')} of ${personIds.size} people for ${purpose}.`,
          reason,
          approvalId: id,
          entryId,
        });
        if (!approval) return;
      }
      em.create(Reveal, {
        institutionId,
        id,
        actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
        purpose: input.purpose,
        fields,
        personIds: [...personIds],
        validFrom: now,
        validTo: new Date(now.getTime() + minutes * 60_000),
        recordedAt: now,
        entryId,
      });
      journal.enter({
        type: 'person.revealed',
        id: entryId,
        subjects: [...personIds].map((personId) => ({ personId, role: 'VIEWED', stream: 'ACCESS' })),
        outcomes: [input.purpose, ...fields.flatMap((field) => revealFields[field])],
        details: { reference },
      });
    },
  );
}

/** A reveal shows no more than its purpose does: who needs more has another purpose. @throws BAD_USER_INPUT */
function checkFields({ fields, purpose }: RevealInput): void {
  for (const [index, field] of fields.entries())
    if (!revealFields[field].every((name) => fieldsByPurpose[purpose].has(name)))
      throw badInput(
        `input.fields.${index}`,
        `is not shown for ${purpose}. Leave ${field} out, or state what it is for.`,
      );
}

/** What a reveal shows its actor. @throws NOT_FOUND where it is somebody else's, FORBIDDEN when it has ended */
export const revealedBy =
  (revealId: string, path = 'revealId'): RevealedFor =>
  async (db, actor, now) => {
    const id = fromNodeId('Reveal', revealId, path);
    const { rows } = await sql<{ purpose: LookPurpose; fields: RevealField[]; personIds: string[]; validTo: string }>`
      select purpose, fields, person_ids as "personIds", valid_to as "validTo" from reveal
      where id = ${id}::uuid and actor_id = ${actor.id}::uuid`.execute(db);
    const [found] = rows;
    if (!found) throw notFound('Reveal');
    if (now >= new Date(found.validTo))
      throw forbidden('The five minutes of this reveal are over. Reveal again what you still need.');
    return {
      purpose: found.purpose,
      persons: new Set(found.personIds),
      fields: new Set(found.fields.flatMap((field): readonly string[] => revealFields[field])),
    };
  };

/** How a reading that was asked with a purpose, or under a reveal, looks; null where neither was given. */
export function lookingFor(purpose?: LookPurpose | null, revealId?: string | null): Pick<Looking, 'purpose'> | null {
  if (purpose && revealId) throw badInput('revealId', 'has a purpose of its own. Leave out one of the two.');
  if (revealId) return { purpose: revealedBy(revealId) };
  return purpose ? { purpose } : null;
}
