import { actOnce, type Context } from '../audit/index.js';
import { User } from '../access/index.js';
import { Person } from '../debtors/index.js';
import { badInput } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { ContactAttempt } from './contact-attempt.entity.js';
import type { CorrectContactAttemptInput } from './contact.inputs.js';
import { correctContactAttemptOperation } from './contact.journal.js';
import { ContactAttemptCorrection } from './correction.entity.js';

/** Adds what was learned since; the first record stays as it is. @returns the attempt's id */
export async function correctContactAttempt(context: Context, input: CorrectContactAttemptInput): Promise<string> {
  const reason = checkText('input.reason', input.reason, 1000);
  if (input.kind === 'MISTAKEN_OUTCOME' && !input.outcome)
    throw badInput('input.outcome', 'say which outcome is right.');
  await actOnce(
    context,
    correctContactAttemptOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: newId() },
    async (work) => {
      const { em, actor, now, journal } = work;
      const { institutionId } = actor;
      const attemptId = await findInSight(
        work,
        context.catalogue,
        ['ContactAttempt'],
        input.contactAttemptId,
        'input.contactAttemptId',
      );
      const attempt = await em.findOneOrFail(ContactAttempt, { id: attemptId });
      const reachedId = input.personReachedId
        ? await findInSight(
            work,
            context.catalogue,
            ['Person', 'Debtor'],
            input.personReachedId,
            'input.personReachedId',
          )
        : null;
      const entryId = newId();
      em.create(ContactAttemptCorrection, {
        institutionId,
        id: newId(),
        attempt: em.getReference(ContactAttempt, [institutionId, attemptId], { wrapped: true }),
        kind: input.kind,
        outcome: input.outcome ?? null,
        personReached: reachedId ? em.getReference(Person, [institutionId, reachedId], { wrapped: true }) : null,
        reason,
        actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
        recordedAt: now,
        entryId,
      });
      journal.enter({
        type: 'contactAttempt.corrected',
        id: entryId,
        caseId: attempt.case.id,
        outcomes: [input.kind, ...(input.outcome ? [input.outcome] : [])],
        subjects: [
          {
            personId: attempt.debtor.id,
            role: 'DEBTOR',
            stream: 'CONTACT',
            details: { attempt: attemptId, reason, personReached: reachedId },
          },
        ],
      });
    },
  );
  return fromNodeId('ContactAttempt', input.contactAttemptId, 'input.contactAttemptId');
}
