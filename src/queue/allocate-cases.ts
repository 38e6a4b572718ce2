import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { actOnce, actorOf, readInSession, type Context, type Work } from '../audit/index.js';
import { assignCases, commitToRows } from '../cases/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { fromNodeId, newId, toNodeId } from '../lib/id.js';
import { checkAtMost, checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import type { ProductKind } from '../lib/vocabulary.js';
import type { AllocateCasesInput, AllocateCasesPayload } from './allocation.inputs.js';
import { fits } from './candidates.js';
import { deskOf, type Desk } from './desk.js';
import { endHandOut, openHandOuts } from './end-hand-out.js';
import { allocateCasesOperation } from './queue.journal.js';
import { queuedCases } from './queued-cases.js';
import { shareOut, type SharedOut, type Sharer, type ToShare } from './share-out.js';

const mostCases = 5000;
const mostSharers = 200;

/**
 * Gives cases of the lead's team to its collectors: those that are nobody's, or those of one who leaves. A dry run answers the
 * same and changes nothing. @throws BAD_USER_INPUT, CONFLICT for who leads no team
 */
export async function allocateCases(context: Context, input: AllocateCasesInput): Promise<AllocateCasesPayload> {
  const asked = checkAsked(input);
  const actor = actorOf(context);
  const now = context.clock.now();
  if (input.isDryRun)
    return readInSession(context.database, actor, now, async (db) => {
      await checkKnown(context, { db, actor, now }, input);
      const planned = await plan({ db, actor, now }, asked, 'READ');
      return answer(true, planned);
    });
  const entryId = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: entryId };
  const done: { planned: Planned | null } = { planned: null };
  const first = await actOnce(context, allocateCasesOperation, repeatable, async (work, leaveUnchanged) => {
    await checkKnown(context, work, input);
    const planned = await plan(work, asked, 'HELD');
    done.planned = planned;
    if (planned.given.length === 0) leaveUnchanged();
    else await carryOut(work, planned, asked.fromId, entryId);
  });
  return done.planned
    ? answer(false, done.planned)
    : readInSession(context.database, actor, now, (db) => answerAgain({ db, actor }, first));
}

interface Asked {
  readonly fromId: string | null;
  readonly toIds: readonly string[] | null;
  readonly most: number;
}

function checkAsked({ fromCollectorId, collectorIds, most }: AllocateCasesInput): Asked {
  if (most < 1 || most > mostCases) throw badInput('input.most', `must be from 1 to ${mostCases}.`);
  if (collectorIds) checkAtMost('input.collectorIds', collectorIds, mostSharers);
  return {
    fromId: fromCollectorId ? fromNodeId('User', fromCollectorId, 'input.fromCollectorId') : null,
    toIds: collectorIds?.map((id, index) => fromNodeId('User', id, `input.collectorIds.${index}`)) ?? null,
    most,
  };
}

/** @throws NOT_FOUND for one who is outside the lead's sight */
async function checkKnown(
  { catalogue }: Context,
  work: Pick<Work, 'db' | 'actor' | 'now'>,
  { fromCollectorId }: AllocateCasesInput,
): Promise<void> {
  if (fromCollectorId) await findInSight(work, catalogue, ['User'], fromCollectorId, 'input.fromCollectorId');
}

interface Planned extends SharedOut {
  readonly teamId: string | null;
  readonly sharers: readonly Sharer[];
}

/** @param hold HELD: the cases stay as they are until they are given; only those, and in the order of their ids, as everywhere */
async function plan(
  work: Pick<Work, 'db' | 'actor' | 'now'>,
  { fromId, toIds, most }: Asked,
  hold: 'HELD' | 'READ',
): Promise<Planned> {
  const desk = await deskOf(work, 'READ');
  if (desk.teamId === null) throw conflict('You lead no team. Have an administrator put you into one.');
  const sharers = await sharersOf(work, desk.teamId, toIds);
  const unknown = toIds?.findIndex((id) => !sharers.some(({ collectorId }) => collectorId === id)) ?? -1;
  if (unknown >= 0) throw badInput(`input.collectorIds.${unknown}`, 'is no active collector of your team.');
  const able = sharers.filter(({ collectorId }) => collectorId !== fromId);
  const wanted = { fromId, teamId: desk.teamId, able, most };
  let chosen = await casesToShare(work, desk, wanted);
  if (hold === 'HELD') {
    const caseIds = chosen.map(({ caseId }) => caseId);
    await sql`select c.id from collection_case c where c.institution_id = ${work.actor.institutionId}::uuid and c.id = any(${caseIds}::uuid[]) order by c.id for no key update`.execute(
      work.db,
    );
    // Some may have been given to somebody while they were waited for.
    chosen = await casesToShare(work, desk, { ...wanted, caseIds });
  }
  return { ...shareOut(chosen, able), teamId: desk.teamId, sharers: able };
}

interface Wanted {
  readonly fromId: string | null;
  readonly teamId: string;
  readonly able: readonly SkilledSharer[];
  readonly most: number;
  /** Of these alone; any where left out. */
  readonly caseIds?: readonly string[];
}

/**
 * What is dealt, the next best first, with who can take each: of what is nobody's, what stands in the queue; of one who leaves,
 * every open case. What a lead held as sensitive is given by name alone.
 */
async function casesToShare(
  work: Pick<Work, 'db' | 'actor' | 'now'>,
  desk: Desk,
  { fromId, teamId, able, most, caseIds }: Wanted,
): Promise<readonly ToShare[]> {
  const mine = sql<boolean>`c.team_id = ${teamId}::uuid and c.assignee_id is not distinct from ${fromId}::uuid and (${caseIds ?? null}::uuid[] is null or c.id = any(${caseIds ?? null}::uuid[]))`;
  const isSensitive = sql<boolean>`coalesce((
    select h.reason = 'SENSITIVE' and h.valid_to > ${work.now.toISOString()}::timestamptz from queue_hold h
    where h.institution_id = c.institution_id and h.case_id = c.id order by h.recorded_at desc, h.id desc limit 1), false)`;
  const fitting = sql.join(
    able.map((each) => sql`case when ${fits(each.languages, each.productKinds)} then ${each.collectorId}::text end`),
  );
  const { rows } = await sql<ToShare>`
    select c.id as "caseId", array_remove(array[${able.length > 0 ? fitting : sql`null::text`}], null) as fitting
    from collection_case c left join (${queuedCases(work, desk, mine)}) q on q.id = c.id
    where c.institution_id = ${work.actor.institutionId}::uuid and ${mine} and c.stage not in ('CLOSED', 'TRANSFERRED') and (${fromId}::uuid is not null or q.id is not null) and not ${isSensitive}
    order by q.points desc nulls last, c.id limit ${most}`.execute(work.db);
  return rows;
}

interface SkilledSharer extends Sharer {
  readonly languages: readonly string[];
  readonly productKinds: readonly ProductKind[];
}

/**
 * The active collectors of a team, with how many open cases each has.
 * @param namedIds only these; null: any
 */
async function sharersOf(
  { db, actor, now }: Pick<Work, 'db' | 'actor' | 'now'>,
  teamId: string,
  namedIds: readonly string[] | null,
): Promise<readonly SkilledSharer[]> {
  const { rows } = await sql<SkilledSharer>`
    select u.id as "collectorId", coalesce(s.languages, '{}') as languages, coalesce(s.product_kinds, '{}') as "productKinds", s.most_cases as most,
      (select count(*)::int from collection_case c where c.institution_id = u.institution_id and c.assignee_id = u.id and c.stage not in ('CLOSED', 'TRANSFERRED')) as before
    from app_user u
    left join lateral (select s.* from collector_skills s where s.institution_id = u.institution_id and s.user_id = u.id and s.valid_from <= ${now.toISOString()}::timestamptz
      order by s.valid_from desc, s.recorded_at desc, s.id desc limit 1) s on true
    where u.institution_id = ${actor.institutionId}::uuid and u.team_id = ${teamId}::uuid and u.role = 'COLLECTOR' and u.is_active and u.firm_id is null
      and (${namedIds}::uuid[] is null or u.id = any(${namedIds}::uuid[]))
    order by u.id limit ${sql.lit(mostSharers)}`.execute(db);
  return rows;
}

/** What was handed to the one who leaves ends; one entry commits to all that changed hands. */
async function carryOut(
  work: Work<'queue.allocated' | 'handOut.ended'>,
  { given, leftOver, teamId }: Planned,
  fromId: string | null,
  entryId: string,
): Promise<void> {
  const caseIds = given.map(({ caseId }) => caseId);
  for (const open of await openHandOuts(work, sql<boolean>`h.case_id = any(${caseIds}::uuid[])`))
    await endHandOut(work, open, { ending: 'RECALLED', isGivenBack: false });
  const rows = await assignCases(
    work,
    given.map(({ caseId, collectorId }) => ({ caseId, toId: collectorId, teamId })),
    entryId,
  );
  const salt = randomBytes(32).toString('base64url');
  work.journal.enter({
    type: 'queue.allocated',
    id: entryId,
    batch: commitToRows('case_assignment', rows, salt),
    details: { salt, team: teamId, from: fromId, leftOver: leftOver.length },
  });
}

function answer(isDryRun: boolean, { given, leftOver, sharers }: Planned): AllocateCasesPayload {
  const counts = Map.groupBy(given, ({ collectorId }) => collectorId);
  return {
    isDryRun,
    shares: sharers.map(({ collectorId, before }) => ({
      ...{ collectorId: toNodeId('User', collectorId), before, given: counts.get(collectorId)?.length ?? 0 },
    })),
    cases: shown(given),
    leftOver: leftOver.length,
  };
}

const shown = (given: SharedOut['given']): AllocateCasesPayload['cases'] =>
  [...given]
    .sort((one, other) => (one.caseId < other.caseId ? -1 : 1))
    .map(({ caseId, collectorId }) => ({
      ...{ caseId: toNodeId('Case', caseId), collectorId: toNodeId('User', collectorId) },
    }));

/** Of a repetition: what the first one gave, from the rows that it wrote. */
async function answerAgain({ db, actor }: Pick<Work, 'db' | 'actor'>, entryId: string): Promise<AllocateCasesPayload> {
  const { rows } = await sql<{ caseId: string; collectorId: string }>`
    select a.case_id as "caseId", a.assignee_id as "collectorId" from case_assignment a
    where a.institution_id = ${actor.institutionId}::uuid and a.entry_id = ${entryId}::uuid order by a.case_id`.execute(
    db,
  );
  const counts = Map.groupBy(rows, ({ collectorId }) => collectorId);
  return {
    isDryRun: false,
    shares: [...counts].map(([id, some]) => ({
      ...{ collectorId: toNodeId('User', id), before: null, given: some.length },
    })),
    cases: shown(rows),
    leftOver: null,
  };
}
