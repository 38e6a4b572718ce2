import { Firm } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import type { ConsentKind } from '../lib/vocabulary.js';
import { Consent, ConsentEnd } from './consent.entity.js';
import { recordConsentOperation, withdrawConsentOperation } from './debtor.journal.js';
import {
  checkHappened,
  checkPoint,
  endingOf,
  endingRow,
  heardFrom,
  heardOf,
  heardRow,
  spanOf,
  type Heard,
  type Span,
} from './hear-person.js';
import type { RecordConsentInput, WithdrawConsentInput } from './wish.inputs.js';

/** @returns the consent's id */
export function recordConsent(context: Context, input: RecordConsentInput): Promise<string> {
  const id = newId();
  return actOnce(
    context,
    recordConsentOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const heard = await heardFrom(context, work, input);
      const attemptId = input.contactAttemptId
        ? await findInSight(
            work,
            context.catalogue,
            ['ContactAttempt'],
            input.contactAttemptId,
            'input.contactAttemptId',
          )
        : null;
      const firmId = await givenTo(context, work, input);
      await consentFrom(work, { ...heard, ...spanOf(work.now, input), kind: input.kind, firmId, attemptId }, id);
    },
  );
}

/** @returns the consent's id */
export async function withdrawConsent(context: Context, input: WithdrawConsentInput): Promise<string> {
  await actOnce(
    context,
    withdrawConsentOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: newId() },
    async (work) => {
      const consentId = await findInSight(work, context.catalogue, ['Consent'], input.consentId, 'input.consentId');
      await endConsent(work, { consentId, endsAt: input.endsAt ? new Date(input.endsAt) : work.now });
    },
  );
  return fromNodeId('Consent', input.consentId, 'input.consentId');
}

export interface NewConsent extends Heard, Span {
  readonly kind: ConsentKind;
  /** To which firm it was given; null for the institution. */
  readonly firmId: string | null;
  readonly attemptId: string | null;
}

/**
 * Records a consent within an act that is open already; whoever calls has found what it names in the actor's sight.
 * @returns the consent's id. @throws BAD_USER_INPUT
 */
export async function consentFrom(
  work: Work<'consent.recorded'>,
  consent: NewConsent,
  id: string = newId(),
): Promise<string> {
  const { em, actor, now, journal } = work;
  const { kind, firmId, attemptId } = consent;
  checkHappened(now, consent);
  await checkPoint(work, consent);
  const entryId = newId();
  const firm = firmId === null ? null : em.getReference(Firm, [actor.institutionId, firmId], { wrapped: true });
  em.create(Consent, { ...heardRow(work, consent, entryId), id, kind, firm, attemptId });
  const subjects = heardOf(consent, { consent: id, firm: firmId, attempt: attemptId });
  journal.enter({
    type: 'consent.recorded',
    id: entryId,
    subjects,
    outcomes: [kind],
    bearing: { since: consent.validFrom },
  });
  return id;
}

/** Withdraws a consent within an act that is open already. @throws BAD_USER_INPUT */
export async function endConsent(
  work: Work<'consent.withdrawn'>,
  { consentId, endsAt }: { readonly consentId: string; readonly endsAt: Date },
): Promise<void> {
  const { em, actor, journal } = work;
  const ended = await em.findOneOrFail(Consent, { id: consentId });
  const entryId = newId();
  const consent = em.getReference(Consent, [actor.institutionId, consentId], { wrapped: true });
  em.create(ConsentEnd, { ...endingRow(work, ended, endsAt, entryId), consent });
  const subjects = endingOf(ended, endsAt, { consent: consentId });
  journal.enter({
    type: 'consent.withdrawn',
    id: entryId,
    subjects,
    outcomes: [ended.kind],
    bearing: { since: endsAt },
  });
}

/** A firm's people hear for their own firm; the institution's for itself, or for a firm that told them. */
async function givenTo(context: Context, work: Work, { firmId }: RecordConsentInput): Promise<string | null> {
  const own = work.actor.firmId;
  if (!firmId) return own;
  const named = await findInSight(work, context.catalogue, ['Firm'], firmId, 'input.firmId');
  if (own !== null && named !== own)
    throw badInput('input.firmId', 'is another firm. Leave it out: what you are told is given to your own.');
  return named;
}
