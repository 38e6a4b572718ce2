import { LockMode, type Ref } from '@mikro-orm/core';
import { Firm, User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { cancelRejudgementOperation, startRejudgementOperation } from './contact.journal.js';
import type { Asked } from './rejudge-debtors.js';
import { Rejudgement } from './rejudgement.entity.js';
import type { CancelRejudgementInput, StartRejudgementInput } from './rejudgement.inputs.js';

/** Asks that the history be judged again; `run-rejudgement.ts` does it. @returns its id @throws BAD_USER_INPUT */
export function startRejudgement(context: Context, input: StartRejudgementInput): Promise<string> {
  const id = newId();
  const { mode } = input;
  const [occurredFrom, occurredTo, packsAt] = [input.occurredFrom, input.occurredTo, input.packsAt].map((each) =>
    each ? new Date(each) : null,
  ) as [Date | null, Date | null, Date | null];
  if (occurredFrom && occurredTo && occurredTo <= occurredFrom)
    throw badInput('input.occurredTo', 'must lie after occurredFrom, or nothing would be judged.');
  if (packsAt && mode === 'KEEP')
    throw badInput(
      'input.packsAt',
      'is for TRY alone: what happened is held against nobody by packs that did not stand then. Leave it out, or choose TRY.',
    );
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, startRejudgementOperation, repeatable, async (work) => {
    const inSight = (type: 'User' | 'Firm', nodeId: string | null | undefined, path: string): Promise<string | null> =>
      nodeId ? findInSight(work, context.catalogue, [type], nodeId, path) : Promise.resolve(null);
    const userId = await inSight('User', input.userId, 'input.userId');
    const firmId = await inSight('Firm', input.firmId, 'input.firmId');
    await enterRejudgement(work, { mode, occurredFrom, occurredTo, packsAt, userId, firmId }, id);
  });
}

/** In whose names a job may be done; `access.unfinished_rejudgements()` names the same. */
export const rejudgers = ['COMPLIANCE_OFFICER', 'ADMINISTRATOR', 'TEAM_LEAD', 'SERVICE'] as const;

/** Inside an open act, with its entry: also for who has entered what counts for more than can be judged at once. */
export async function enterRejudgement(
  { em, actor, now, journal }: Work<'rejudgement.started'>,
  { mode, occurredFrom, occurredTo, packsAt, userId, firmId }: Asked,
  id: string = newId(),
): Promise<void> {
  const { institutionId } = actor;
  const entryId = newId();
  const userOf = (its: string): Ref<User> => em.getReference(User, [institutionId, its], { wrapped: true });
  em.create(Rejudgement, {
    ...{ institutionId, id, mode, occurredFrom, occurredTo, packsAt, state: 'WAITING', entryId },
    ...{ requestedAt: now, startedAt: null, updatedAt: now, finishedAt: null },
    ...{ debtorsTotal: null, debtorsDone: 0, attemptsJudged: 0, verdictsChanged: 0, tallies: [], cursor: null },
    user: userId === null ? null : userOf(userId),
    firm: firmId === null ? null : em.getReference(Firm, [institutionId, firmId], { wrapped: true }),
    requestedBy: userOf(actor.id),
  });
  const [from, to, packs] = [occurredFrom, occurredTo, packsAt].map((each) => each?.toISOString() ?? null);
  const details = {
    ...{ rejudgement: id, occurredFrom: from, occurredTo: to, packsAt: packs },
    ...{ user: userId, firm: firmId },
  };
  journal.enter({ type: 'rejudgement.started', id: entryId, outcomes: [mode], details });
  // Who reacts to an entry comes after what the verb wrote.
  await em.flush();
}

/** Ends it where it stands; a step that is being taken is waited for. @throws NOT_FOUND, CONFLICT */
export function cancelRejudgement(context: Context, input: CancelRejudgementInput): Promise<string> {
  const id = fromNodeId('Rejudgement', input.rejudgementId, 'input.rejudgementId');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, cancelRejudgementOperation, repeatable, async (work) => {
    const { em, now, journal } = work;
    await findInSight(work, context.catalogue, ['Rejudgement'], input.rejudgementId, 'input.rejudgementId');
    const job = await em.findOneOrFail(Rejudgement, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (job.state !== 'WAITING' && job.state !== 'RUNNING')
      throw conflict('It has ended already. What came out of it stands.');
    Object.assign(job, { state: 'CANCELLED', updatedAt: now, finishedAt: now });
    const { debtorsDone, attemptsJudged, verdictsChanged } = job;
    const details = { rejudgement: id, debtorsDone, attemptsJudged, verdictsChanged };
    journal.enter({ type: 'rejudgement.cancelled', outcomes: [job.mode], details });
  });
}
