import { actOnce, type Context, type Work } from '../audit/index.js';
import { User } from '../access/index.js';
import { Person, RelatedPerson } from '../debtors/index.js';
import { badInput, forbidden } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { notRelated, personId } from './attempt-facts.js';
import { ContactAttempt } from './contact-attempt.entity.js';
import type { CorrectContactAttemptInput } from './contact.inputs.js';
import { correctContactAttemptOperation } from './contact.journal.js';
import { ContactAttemptCorrection } from './correction.entity.js';
import { judgeDebtorAgain } from './judge-again.js';

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
      const { em, db, actor, now, journal, sealer } = work;
      const { institutionId } = actor;
      const attemptId = await findInSight(
        work,
        context.catalogue,
        ['ContactAttempt'],
        input.contactAttemptId,
        'input.contactAttemptId',
      );
      const attempt = await em.findOneOrFail(ContactAttempt, { id: attemptId });
      if (actor.firmId !== null && attempt.firmId !== actor.firmId)
        throw forbidden(
          'A firm corrects what it recorded itself. Tell the institution what is wrong with this attempt.',
        );
      const reachedId = input.personReachedId ? await relatedTo(work, attempt.debtor.id, input.personReachedId) : null;
      // Whom it was said to have reached, and whom it reached: the record of each changes.
      const others = new Set(
        [attempt.person.id, attempt.personReached?.id, reachedId].filter((each) => typeof each === 'string'),
      );
      others.delete(attempt.debtor.id);
      const entryId = newId();
      const id = newId();
      await sealer.meet(db, [attempt.debtor.id]);
      em.create(ContactAttemptCorrection, {
        institutionId,
        id,
        attempt: em.getReference(ContactAttempt, [institutionId, attemptId], { wrapped: true }),
        debtor: em.getReference(Person, [institutionId, attempt.debtor.id], { wrapped: true }),
        kind: input.kind,
        outcome: input.outcome ?? null,
        personReached: reachedId ? em.getReference(Person, [institutionId, reachedId], { wrapped: true }) : null,
        sealed: sealer.seal(ContactAttemptCorrection, id, attempt.debtor.id, { reason }),
        actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
        recordedAt: now,
        entryId,
      });
      journal.enter({
        type: 'contactAttempt.corrected',
        id: entryId,
        caseId: attempt.case.id,
        bearing: {
          since: attempt.occurredAt,
          ...(attempt.contactPoint && { contactPointId: attempt.contactPoint.id }),
        },
        outcomes: [input.kind, ...(input.outcome ? [input.outcome] : [])],
        subjects: [
          {
            personId: attempt.debtor.id,
            role: 'DEBTOR',
            stream: 'CONTACT',
            details: { attempt: attemptId, reason, personReached: reachedId },
          },
          ...[...others].map((personId) => ({ personId, role: 'CONTACTED' as const, stream: 'CONTACT' as const })),
        ],
      });
      // Read by the judgement, which asks the database.
      await em.flush();
      await judgeDebtorAgain(work, attempt.debtor.id, attempt.occurredAt, { cause: 'CORRECTED', entryId });
    },
  );
  return fromNodeId('ContactAttempt', input.contactAttemptId, 'input.contactAttemptId');
}

/** Somebody of the case: its debtor, or a person related to them. @throws BAD_USER_INPUT */
async function relatedTo({ em }: Work, debtorId: string, nodeId: string): Promise<string> {
  const id = personId(nodeId, 'input.personReachedId');
  if (id !== debtorId && !(await em.count(RelatedPerson, { debtor: { id: debtorId }, person: { id } })))
    throw notRelated('input.personReachedId');
  return id;
}
