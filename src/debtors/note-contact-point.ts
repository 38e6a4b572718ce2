import { actOnce, type Context } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { ContactPointState, spans, type ContactPointStateWord } from './contact-point-state.entity.js';
import { ContactPoint } from './contact-point.entity.js';
import type { NoteContactPointInput } from './debtor.inputs.js';
import { noteContactPointOperation } from './debtor.journal.js';
import { checkHappened, spanOf, type Span } from './hear-person.js';

/** @returns the contact point's id */
export async function noteContactPoint(context: Context, input: NoteContactPointInput): Promise<string> {
  await actOnce(
    context,
    noteContactPointOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: newId() },
    async (work) => {
      const { em, actor, now, journal } = work;
      const pointId = await findInSight(
        work,
        context.catalogue,
        ['ContactPoint'],
        input.contactPointId,
        'input.contactPointId',
      );
      const { validFrom, validTo } = checkSpan(now, input);
      const point = await em.findOneOrFail(ContactPoint, { id: pointId });
      const entryId = newId();
      em.create(ContactPointState, {
        institutionId: actor.institutionId,
        id: newId(),
        contactPoint: em.getReference(ContactPoint, [actor.institutionId, pointId], { wrapped: true }),
        state: input.state,
        validFrom,
        validTo,
        recordedAt: now,
        entryId,
      });
      journal.enter({
        type: 'contactPoint.noted',
        id: entryId,
        bearing: { since: validFrom, ...(tellsWhose(input.state) && { contactPointId: pointId }) },
        subjects: [
          {
            personId: point.person.id,
            role: 'DEBTOR',
            stream: 'OTHER',
            details: {
              contactPoint: pointId,
              validFrom: validFrom.toISOString(),
              ...(validTo && { validTo: validTo.toISOString() }),
            },
          },
        ],
        outcomes: [input.state],
      });
    },
  );
  return fromNodeId('ContactPoint', input.contactPointId, 'input.contactPointId');
}

const tellsWhose = (state: ContactPointStateWord): boolean => state === 'CONFIRMED' || state === 'WRONG_PERSON';

/** What holds for a time says until when, and nothing else does. @throws BAD_USER_INPUT */
function checkSpan(now: Date, input: NoteContactPointInput): Span {
  const span = spanOf(now, input);
  const kind = spans[input.state];
  if (kind && !span.validTo) throw badInput('input.validTo', `say until when: ${input.state} holds for a time.`);
  if (!kind && span.validTo)
    throw badInput('input.validTo', `is for what holds for a time. Leave it out for ${input.state}.`);
  // Where somebody will be may be known before; all else is learned when it has happened.
  checkHappened(kind === 'AT_ANY_TIME' ? span.validFrom : now, span);
  return span;
}
