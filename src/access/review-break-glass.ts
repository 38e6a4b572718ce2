import { LockMode } from '@mikro-orm/core';
import { actOnce, type Context } from '../audit/index.js';
import { conflict, forbidden } from '../lib/errors.js';
import { fromNodeId, newId, toNodeId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { acknowledge, Alert } from './alert.entity.js';
import { BreakGlass, BreakGlassReview } from './break-glass.entity.js';
import type { AcknowledgeAlertInput, ReviewBreakGlassInput } from './break-glass.inputs.js';
import { acknowledgeAlertOperation, reviewBreakGlassOperation } from './break-glass.journal.js';
import { User } from './user.entity.js';

/**
 * Closes an extraordinary access, also one that has not ended yet; the alert of it is taken note of with it.
 * @returns the access's id
 */
export async function reviewBreakGlass(context: Context, input: ReviewBreakGlassInput): Promise<string> {
  const glassId = fromNodeId('BreakGlass', input.breakGlassId, 'input.breakGlassId');
  const note = checkText('input.note', input.note, 2000);
  const resultId = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId };
  await actOnce(context, reviewBreakGlassOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    await findInSight(work, context.catalogue, ['BreakGlass'], input.breakGlassId, 'input.breakGlassId');
    const glass = await em.findOneOrFail(BreakGlass, { id: glassId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (glass.user.id === actor.id) throw forbidden('You took this access yourself. Have somebody else review it.');
    if (glass.review !== 'OPEN') throw conflict('This is reviewed already, for good.');
    glass.review = input.finding;
    const entryId = newId();
    em.create(BreakGlassReview, {
      institutionId: actor.institutionId,
      id: resultId,
      breakGlass: em.getReference(BreakGlass, [actor.institutionId, glassId], { wrapped: true }),
      finding: input.finding,
      reviewedBy: em.getReference(User, [actor.institutionId, actor.id], { wrapped: true }),
      reviewedAt: now,
      entryId,
    });
    const alerts = await em.find(Alert, { subject: toNodeId('BreakGlass', glassId) });
    for (const alert of alerts) acknowledge(work, alert);
    journal.enter({
      type: 'glass.reviewed',
      id: entryId,
      outcomes: [input.finding],
      subjects: [
        {
          personId: glass.personId,
          role: 'DEBTOR',
          stream: 'ACCESS',
          details: { breakGlass: glassId, user: glass.user.id, note },
        },
      ],
    });
  });
  return glassId;
}

/** @returns the alert's id */
export async function acknowledgeAlert(context: Context, input: AcknowledgeAlertInput): Promise<string> {
  const alertId = fromNodeId('Alert', input.alertId, 'input.alertId');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: alertId };
  return actOnce(context, acknowledgeAlertOperation, repeatable, async (work) => {
    const { em, journal } = work;
    await findInSight(work, context.catalogue, ['Alert'], input.alertId, 'input.alertId');
    const alert = await em.findOneOrFail(Alert, { id: alertId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (alert.state !== 'OPEN') throw conflict('Somebody has taken note of this already.');
    acknowledge(work, alert);
    journal.enter({
      type: 'alert.acknowledged',
      outcomes: [alert.kind],
      details: { alert: alertId, subject: alert.subject },
    });
  });
}
