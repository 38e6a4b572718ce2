import { sql, type Kysely, type RawBuilder } from 'kysely';
import { actorOf, readInSession, type Context } from '../audit/index.js';
import type { Actor } from '../lib/actor.js';
import { dayIn, type CalendarDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { findInSight, inSight } from '../lib/sight.js';
import { caseRisks } from './case-risks.js';
import { dueBy } from './due-by.js';
import { placedBy, type Placing } from './place-by.js';
import { isLargeEnough, largeEnough, seesEverybody, type Counted } from './shown-figures.js';
import type { DryRunCase, DryRunStep, StrategyDryRun } from './strategy-figures.type.js';
import type { StrategySegment } from './strategy.type.js';

interface Asked {
  readonly versionId: string;
  readonly businessDate: CalendarDay | null;
  /** 0 to 100. */
  readonly first: number;
  /** The id of a case; those after it. */
  readonly after: string | null;
}

const everyCase = {
  afterId: '00000000-0000-0000-0000-000000000000',
  upToId: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
};

/**
 * What the next night would do if all cases were worked by the version: by the night's own statements, which here are only
 * counted. How old cases are is as of the last night. @throws BAD_USER_INPUT, NOT_FOUND
 */
export function dryRunStrategy(
  context: Context,
  { versionId, businessDate, first, after }: Asked,
): Promise<StrategyDryRun> {
  if (first < 0 || first > 100) throw badInput('first', 'must be from 0 to 100.');
  const actor = actorOf(context);
  const now = context.clock.now();
  return readInSession(context.database, actor, now, async (db) => {
    const acting = { db, actor, now };
    const id = await findInSight(acting, context.catalogue, ['StrategyVersion'], versionId, 'versionId');
    const afterId =
      after === null ? everyCase.afterId : await findInSight(acting, context.catalogue, ['Case'], after, 'after');
    const placing = await placingBy(db, { id, institutionId: actor.institutionId, businessDate, now });
    const seen = inSight(context.catalogue, 'Case', 'c', { actor, now });
    const reckoned = await reckon(db, placing, sql`c.id > ${afterId}::uuid and ${seen}`, first);
    return { businessDate: placing.businessDate, ...shownOf(reckoned, actor) };
  });
}

interface Version {
  readonly id: string;
  readonly institutionId: string;
  readonly businessDate: CalendarDay | null;
  readonly now: Date;
}

async function placingBy(db: Kysely<never>, { id, institutionId, businessDate, now }: Version): Promise<Placing> {
  const { rows } = await sql<{ definition: readonly StrategySegment[]; timeZone: string }>`
    select v.definition, i.time_zone as "timeZone" from strategy_version v join institution i on i.institution_id = v.institution_id where v.id = ${id}::uuid`.execute(
    db,
  );
  const champion = { versionId: id, segments: rows[0]?.definition ?? [] };
  const timeZone = rows[0]?.timeZone ?? 'UTC';
  const risks = await caseRisks(db, { institutionId, ...everyCase }, [champion]);
  return {
    ...{ institutionId, ...everyCase, timeZone, businessDate: businessDate ?? dayIn(timeZone, now) },
    ...{ inForceId: id, champion, challenger: null, challengerPercent: 0, risks },
  };
}

interface Stage extends Counted {
  readonly segmentCode: string | null;
  readonly stageCode: string;
  readonly cases: number;
}

interface Reckoned {
  readonly stages: readonly Stage[] | null;
  readonly steps: readonly (DryRunStep & Counted)[] | null;
  readonly sample: readonly DryRunCase[] | null;
}

/** All by one statement, in which every case is placed once. */
async function reckon(
  db: Kysely<never>,
  placing: Placing,
  isAsked: RawBuilder<unknown>,
  first: number,
): Promise<Reckoned> {
  const { rows } = await sql<Reckoned>`
    with ${placedBy(placing)}, ${dueBy(placing)},
    chosen as materialized (
      select c.id, p.segment, p.stage from placed p join collection_case c on c.institution_id = ${placing.institutionId}::uuid and c.id = p.case_id
      where ${isAsked} order by c.id limit ${first}
    )
    select
      (select json_agg(x order by x."segmentCode", x."stageCode") from (
        select p.segment as "segmentCode", p.stage as "stageCode", count(*)::int as cases, count(distinct p.debtor_id)::int as people from placed p group by 1, 2) x) as stages,
      (select json_agg(x order by x."segmentCode", x."stageCode", x."stepCode") from (
        select d.segment as "segmentCode", d.stage as "stageCode", d.code as "stepCode", d.channel, d.is_automatic as "isAutomatic", count(*)::int as cases,
          count(distinct p.debtor_id)::int as people
        from due d join placed p on p.case_id = d.case_id group by 1, 2, 3, 4, 5) x) as steps,
      (select json_agg(x order by x."caseId") from (
        select h.id as "caseId", h.segment as "segmentCode", h.stage as "stageCode", coalesce(array_agg(d.code order by d.n) filter (where d.code is not null), '{}') as "stepCodes"
        from chosen h left join due d on d.case_id = h.id group by h.id, h.segment, h.stage) x) as sample`.execute(db);
  return rows[0] ?? { stages: null, steps: null, sample: null };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** What is about few is not told, but to who sees them all. */
function shownOf({ stages, steps, sample }: Reckoned, actor: Actor): Omit<StrategyDryRun, 'businessDate'> {
  const all = seesEverybody(actor);
  const groups = stages ?? [];
  const large = largeEnough(groups);
  const told = (isShown: boolean, cases: number): number | null => (all || isShown ? cases : null);
  const without = groups.find(({ segmentCode }) => segmentCode === null);
  const isOfStageShown = ({ segmentCode, stageCode }: DryRunStep): boolean =>
    [...large].some((stage) => stage.segmentCode === segmentCode && stage.stageCode === stageCode);
  return {
    cases: told(
      groups.length === 0 || isLargeEnough({ people: sumOf(groups.map(({ people }) => people)) }),
      sumOf(groups.map(({ cases }) => cases)),
    ),
    withoutSegment: without ? told(large.has(without), without.cases) : 0,
    stages: groups.flatMap((stage) => {
      const { segmentCode, stageCode, cases } = stage;
      return segmentCode === null ? [] : [{ segmentCode, stageCode, cases: told(large.has(stage), cases) }];
    }),
    steps: (steps ?? []).map(({ people, cases, ...step }) => ({
      ...step,
      cases: told(isLargeEnough({ people }) && isOfStageShown({ ...step, cases }), cases ?? 0),
    })),
    sample: (sample ?? []).map(({ caseId, ...each }) => ({ caseId: toNodeId('Case', caseId), ...each })),
  };
}
