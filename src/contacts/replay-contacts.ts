import { actorOf, lookBy, type Context } from '../audit/index.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { findInSight } from '../lib/sight.js';
import type { RecordedAttempt } from './collection-record.js';
import { contactReplayOperation } from './contact.journal.js';
import { gather, judgeAttempt, type Judgeable } from './judge-contact.js';
import { storedPacks, storedReason } from './stored-reason.js';

export interface ReplayAsked {
  readonly debtorId: string;
  readonly from: Date;
  readonly to: Date;
  readonly knownAt: Date;
}

const mostDays = 400;
const mostAttempts = 2_000;

/**
 * What happened with one debtor in a period, each attempt judged twice: with what was known at an instant, and with what is
 * known now. Nothing that was kept is asked: both verdicts are given anew, by the same rules on the same facts. Leaves an
 * access entry, since it tells of one person. @throws NOT_FOUND, BAD_USER_INPUT
 */
export function replayContacts(
  context: Context,
  { debtorId: nodeId, from, to, knownAt }: ReplayAsked,
): Promise<unknown> {
  const now = context.clock.now();
  if (knownAt > now) throw badInput('knownAt', 'lies in the future: what will be known then nobody knows now.');
  if (to <= from) throw badInput('to', 'must be later than from.');
  if (to.getTime() - from.getTime() > mostDays * millisecondsPerDay)
    throw badInput('from', `lies more than ${mostDays} days before to. Ask for a shorter period.`);
  return lookBy(context, contactReplayOperation, async (work) => {
    const { db, journal } = work;
    const actor = actorOf(context);
    const debtorId = await findInSight(work, context.catalogue, ['Debtor'], nodeId, 'debtorId');
    const asked = { debtorId, jurisdictions: [], contact: null, at: from, to, isHeld: false, actorId: null } as const;
    const then = await gather(db, actor, { ...asked, knownAt });
    const nowKnown = await gather(db, actor, { ...asked, knownAt: now });
    journal.enter({
      type: 'contact.replayed',
      subjects: [
        {
          ...{ personId: debtorId, role: 'VIEWED', stream: 'ACCESS' },
          details: { from: from.toISOString(), to: to.toISOString(), knownAt: knownAt.toISOString() },
        },
      ],
      outcomes: ['AUDIT'],
    });
    const attempts = nowKnown.known.record.attempts.filter(
      ({ occurredAt }) => occurredAt >= from.getTime() && occurredAt < to.getTime(),
    );
    if (attempts.length > mostAttempts)
      throw badInput(
        'from',
        `the period has ${attempts.length} attempts, more than ${mostAttempts}. Ask for a shorter one.`,
      );
    return {
      knownThenAt: knownAt.toISOString(),
      knownNowAt: now.toISOString(),
      contacts: attempts.map((attempt) => replayed(attempt, then, nowKnown)),
    };
  });
}

function replayed(attempt: RecordedAttempt, then: Judgeable, now: Judgeable): Record<string, unknown> {
  const [asKnownThen, asKnownNow] = [verdictRow(attempt, then), verdictRow(attempt, now)];
  const said = (verdict: typeof asKnownNow): string | null =>
    verdict && [verdict.decision, ...new Set(verdict.judgedReasons.map(({ ruleId }) => ruleId))].sort().join();
  return {
    contactAttemptId: toNodeId('ContactAttempt', attempt.id),
    occurredAt: new Date(attempt.occurredAt).toISOString(),
    recordedAt: new Date(attempt.recordedAt).toISOString(),
    asKnownThen,
    asKnownNow,
    isChanged: said(asKnownThen) !== said(asKnownNow),
  };
}

function verdictRow(attempt: RecordedAttempt, judgeable: Judgeable) {
  const { knownAt } = judgeable.known;
  const verdict = attempt.recordedAt <= knownAt ? judgeAttempt(judgeable, attempt) : null;
  return (
    verdict && {
      decision: verdict.decision,
      judgedReasons: verdict.reasons.map(storedReason),
      judgedPacks: storedPacks(verdict),
      judgedAt: verdict.judgedAt.toISOString(),
      knownAt: new Date(knownAt).toISOString(),
      cause: 'ASKED',
    }
  );
}
