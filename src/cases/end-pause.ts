import { sql } from 'kysely';
import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId, toNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { Case } from './case.entity.js';
import { endPauseOperation } from './case.journal.js';
import { lockCase } from './lock-case.js';
import { Pause, PauseEnd } from './pause.entity.js';
import type { EndPauseInput } from './pause.inputs.js';
import { inTheClear } from './pause-reasons.js';
import { endOfPause } from './pause-times.js';

/** The pause stays as it was recorded; its end is a further row. @returns the id of the end */
export function endPause(context: Context, input: EndPauseInput): Promise<string> {
  const id = newId();
  const endsAt = new Date(input.endsAt);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, endPauseOperation, repeatable, async (work) => {
    const { em, db, actor, now, journal } = work;
    const { institutionId } = actor;
    const pauseId = await findInSight(work, context.catalogue, ['Pause'], input.pauseId, 'input.pauseId');
    const pause = await em.findOneOrFail(Pause, { id: pauseId });
    const file = await lockCase(context, work, toNodeId('Case', pause.case.id));
    if (endsAt < pause.validFrom)
      throw badInput('input.endsAt', 'lies before the pause begins. Its validFrom says that it never held.');
    const { rows } = await sql<{ isEarlier: boolean }>`
      select ${endsAt.toISOString()}::timestamptz < ${endOfPause('p')} as "isEarlier" from pause p where p.id = ${pauseId}::uuid`.execute(
      db,
    );
    if (!rows[0]?.isEarlier)
      throw conflict('The pause has ended by then, or will have. Ends that lie later change nothing.');
    const entryId = newId();
    em.create(PauseEnd, {
      ...{ institutionId, id, endsAt, recordedAt: now, entryId },
      case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
      pause: em.getReference(Pause, [institutionId, pauseId], { wrapped: true }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    const details = { pause: pauseId, endsAt: endsAt.toISOString() };
    journal.enter({
      type: 'case.resumed',
      id: entryId,
      bearing: { since: endsAt },
      caseId: file.id,
      outcomes: [inTheClear(pause.reason)],
      subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details }],
    });
  });
}
