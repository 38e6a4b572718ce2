import { sql } from 'kysely';
import { actOnce, actorOf, readInSession, type Context, type Work } from '../audit/index.js';
import { assignCases } from '../cases/index.js';
import { waysToContact, type WayToContact } from '../contacts/index.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAtMost, checkKey, checkLanguage } from '../lib/input.js';
import type { Channel } from '../lib/vocabulary.js';
import { candidates, isWorkable, nextReadyAt } from './candidates.js';
import { deskOf, type Desk } from './desk.js';
import { endHandOut, holdRow, openHandOut, type OpenHandOut } from './end-hand-out.js';
import { isInContact } from './in-contact.js';
import { priorityOf, weigh } from './priority.js';
import { nextCaseOperation, type QueueEntry } from './queue.journal.js';
import type { NextCaseInput } from './queue.inputs.js';
import { measuresOf, type QueuedCase } from './queued-cases.js';
import { keepRefusals, type Refused } from './refusals.js';

/** So many cases are asked for at once, and so many judged at most in one call: the next goes on behind them. */
const atOnce = 50;
const mostJudged = 300;

interface Taken {
  /** That of the hand-out; also where there is none, as the key's result. */
  readonly id: string;
  /** Null where a case was handed out. */
  readonly nothing: { readonly nextAt: Date | null } | null;
}

/**
 * Hands the next best case to the actor that the law lets them work on now. Who holds one already is given the same again.
 * Nobody waits for anybody: a case that another is just being given is passed over.
 */
export async function nextCase(context: Context, input: NextCaseInput): Promise<Taken> {
  const wished = checkWishes(input);
  const actor = actorOf(context);
  const open = await readInSession(context.database, actor, context.clock.now(), (db) =>
    openHandOut({ db, actor }, { collectorId: actor.id }),
  );
  const found: { judged: Date | null; isHandedOut: boolean } = { judged: null, isHandedOut: false };
  const take = (resultId: string): Promise<string> =>
    actOnce(
      context,
      nextCaseOperation,
      { key: checkKey(input.idempotencyKey), input, resultId },
      async (work, leaveUnchanged) => {
        const held = await holding(work, wished, resultId);
        if (held === 'SAME') {
          found.isHandedOut = true;
          leaveUnchanged();
          return;
        }
        const best = await nextBest(work, held, wished.channels);
        if (best.queued) await handOut(work, held, resultId, best);
        else leaveUnchanged();
        found.isHandedOut = best.queued !== null;
        found.judged = best.nextAllowedAt;
      },
    );
  const id = await take(open?.id ?? newId()).catch((error: unknown) => {
    if (error instanceof OtherInHand) return take(error.handOutId);
    throw error;
  });
  if (found.isHandedOut) return { id, nothing: null };
  const now = context.clock.now();
  return readInSession(context.database, actor, now, async (db) => {
    const { rows } = await sql`select 1 as found from hand_out where id = ${id}::uuid`.execute(db);
    if (rows.length > 0) return { id, nothing: null };
    const desk = { ...(await deskOf({ db, actor, now }, 'READ')), ...said(wished) };
    return {
      id,
      nothing: { nextAt: earlier(found.judged, await nextReadyAt({ db, actor, now }, desk, wished.channels)) },
    };
  });
}

/** What is in hand is not what it was when the request came in: it is begun anew, by the id of what is. */
class OtherInHand extends Error {
  constructor(readonly handOutId: string) {
    super();
  }
}

interface Wishes {
  readonly channels: readonly Channel[];
  /** Null: as the collector's skills say. */
  readonly languages: readonly string[] | null;
}

/** @throws BAD_USER_INPUT */
function checkWishes({ channels, languages }: NextCaseInput): Wishes {
  if (channels?.length === 0) throw badInput('input.channels', 'names no channel. Name one, or leave it out.');
  if (channels?.includes('VOICE_ROBOT')) throw badInput('input.channels', 'has one that no person works by.');
  if (languages) checkAtMost('input.languages', languages, 20);
  return {
    channels: [...new Set<Channel>(channels ?? ['PHONE'])],
    languages: languages?.map((each, index) => checkLanguage(`input.languages.${index}`, each)) ?? null,
  };
}

const said = ({ languages }: Wishes): Partial<Desk> => (languages ? { languages } : {});

/** What lies in hand, where it can still be worked on; else the desk, with its old hand-out ended. */
async function holding(work: Work<QueueEntry>, wished: Wishes, resultId: string): Promise<'SAME' | Desk> {
  const desk = await deskOf(work, 'HELD');
  const before = await openHandOut(work, { collectorId: work.actor.id });
  if (before) await holdRow(work, before.caseId);
  const open = before && (await openHandOut(work, { collectorId: work.actor.id }));
  if (open) {
    const why = await whyEnded(work, desk, open);
    if (why === null) {
      if (open.id !== resultId) throw new OtherInHand(open.id);
      return 'SAME';
    }
    if (open.id === resultId) throw new OtherInHand(newId());
    await endHandOut(work, open, { ending: why });
  }
  return { ...desk, ...said(wished) };
}

/** Null while it can be worked on. */
async function whyEnded(work: Work, desk: Desk, open: OpenHandOut): Promise<'EXPIRED' | 'OUTDATED' | null> {
  // Who is on the telephone is not done by the clock.
  if (new Date(open.expiresAt) <= work.now && !(await isInContact(work, open.caseId))) return 'EXPIRED';
  if (open.assigneeId !== work.actor.id) return 'OUTDATED';
  return (await isWorkable(work, desk, open.caseId)) ? null : 'OUTDATED';
}

interface Best {
  readonly queued: QueuedCase | null;
  readonly ways: readonly WayToContact[];
  readonly nextAllowedAt: Date | null;
}

/** The first that the law lets the actor work on now, held; judged in order, few at a time. What is refused is let go, and kept. */
async function nextBest(work: Work, desk: Desk, channels: readonly Channel[]): Promise<Best> {
  const refused: Refused[] = [];
  const best = await firstAllowed(work, desk, channels, refused);
  await keepRefusals(work, channels, refused);
  if (best) return { ...best, nextAllowedAt: null };
  const nextAllowedAt = refused.reduce<Date | null>((first, each) => earlier(first, each.nextAllowedAt), null);
  return { queued: null, ways: [], nextAllowedAt };
}

/** @param refused is filled with what was judged before */
async function firstAllowed(
  work: Work,
  desk: Desk,
  channels: readonly Channel[],
  refused: Refused[],
): Promise<Pick<Best, 'queued' | 'ways'> | null> {
  const { db } = work;
  const seen: string[] = [];
  // Back to it, a row that was held for judging is held no longer.
  await sql`savepoint before_judging`.execute(db);
  for (;;) {
    const some = await candidates(work, desk, { channels, caseIds: null, without: seen, most: atOnce });
    for (const { id: caseId } of some) {
      seen.push(caseId);
      const queued = await held(work, desk, channels, caseId);
      const ways = queued && (await waysToContact(work, caseId, channels));
      if (ways && ways.allowed.length > 0) return { queued, ways: ways.allowed };
      await sql`rollback to savepoint before_judging`.execute(db);
      if (ways) refused.push({ caseId, nextAllowedAt: ways.nextAllowedAt });
      if (refused.length >= mostJudged) return null;
    }
    if (some.length < atOnce) return null;
  }
}

/** The case as it stands now that nobody else can take it; null where somebody else just does, or did. */
async function held(work: Work, desk: Desk, channels: readonly Channel[], caseId: string): Promise<QueuedCase | null> {
  const { db, actor } = work;
  const { rows } = await sql`
    select c.id from collection_case c where c.institution_id = ${actor.institutionId}::uuid and c.id = ${caseId}::uuid for no key update skip locked`.execute(
    db,
  );
  if (rows.length === 0) return null;
  const [queued] = await candidates(work, desk, { channels, caseIds: [caseId], without: [], most: 1 });
  return queued ?? null;
}

async function handOut(work: Work<QueueEntry>, desk: Desk, id: string, { queued, ways }: Best): Promise<void> {
  if (!queued) return;
  const { db, actor, now, journal } = work;
  const lapsed = await openHandOut(work, { caseId: queued.id });
  if (lapsed) await endHandOut(work, lapsed, { ending: 'EXPIRED' });
  const entryId = newId();
  const isTaken = queued.assigneeId !== actor.id;
  if (isTaken) await assignCases(work, [{ caseId: queued.id, toId: actor.id, teamId: queued.teamId }], entryId);
  const weighed = weigh(measuresOf(queued));
  const priority = priorityOf(weighed);
  const expiresAt = new Date(now.getTime() + desk.handOutMinutes * 60_000).toISOString();
  await sql`
    insert into hand_out (institution_id, id, case_id, collector_id, is_taken, handed_out_at, expires_at, priority, weighed, allowed, ended_at, ending, release_reason, entry_id)
    values (${actor.institutionId}::uuid, ${id}::uuid, ${queued.id}::uuid, ${actor.id}::uuid, ${isTaken}, ${now.toISOString()}::timestamptz, ${expiresAt}::timestamptz,
      ${priority}, ${JSON.stringify(weighed)}::jsonb, ${JSON.stringify(ways)}::jsonb, null, null, null, ${entryId}::uuid)`.execute(
    db,
  );
  journal.enter({
    type: 'case.handedOut',
    id: entryId,
    caseId: queued.id,
    outcomes: [isTaken ? 'TAKEN' : 'OWN'],
    subjects: [
      {
        personId: queued.debtorId,
        role: 'DEBTOR',
        stream: 'OTHER',
        details: { handOut: id, collector: actor.id, expiresAt, priority, parts: weighed, ways },
      },
    ],
  });
}

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);
