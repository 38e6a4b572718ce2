import { sql, type Kysely, type RawBuilder } from 'kysely';
import { actorOf, readInSession, type Context } from '../audit/index.js';
import { dayIn, type CalendarDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { findInSight, inSight } from '../lib/sight.js';
import { caseRisks } from './case-risks.js';
import { dueBy } from './due-by.js';
import { placedBy, type Placing } from './place-by.js';
import type { DryRunCase, DryRunStage, DryRunStep, StrategyDryRun } from './strategy-figures.type.js';
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
    const all = sql`with ${placedBy(placing)}, ${dueBy(placing)}`;
    const { stages, steps } = await counted(db, all);
    const sample = first === 0 ? [] : await sampleOf(db, all, sql`c.id > ${afterId}::uuid and ${seen}`, first);
    const sum = (some: typeof stages): number => some.reduce((total, { cases }) => total + cases, 0);
    return {
      ...{ businessDate: placing.businessDate, cases: sum(stages), steps: [...steps], sample: [...sample] },
      withoutSegment: sum(stages.filter(({ segmentCode }) => segmentCode === null)),
      stages: stages.filter((each): each is DryRunStage => each.segmentCode !== null),
    };
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

type Stage = Omit<DryRunStage, 'segmentCode'> & { readonly segmentCode: string | null };

async function counted(
  db: Kysely<never>,
  all: RawBuilder<unknown>,
): Promise<{ readonly stages: readonly Stage[]; readonly steps: readonly DryRunStep[] }> {
  const { rows } = await sql<{ stages: readonly Stage[] | null; steps: readonly DryRunStep[] | null }>`
    ${all}
    select
      (select json_agg(x order by x."segmentCode", x."stageCode") from (
        select p.segment as "segmentCode", p.stage as "stageCode", count(*)::int as cases from placed p group by 1, 2) x) as stages,
      (select json_agg(x order by x."segmentCode", x."stageCode", x."stepCode") from (
        select d.segment as "segmentCode", d.stage as "stageCode", d.code as "stepCode", d.channel, d.is_automatic as "isAutomatic", count(*)::int as cases
        from due d group by 1, 2, 3, 4, 5) x) as steps`.execute(db);
  return { stages: rows[0]?.stages ?? [], steps: rows[0]?.steps ?? [] };
}

async function sampleOf(
  db: Kysely<never>,
  all: RawBuilder<unknown>,
  isAsked: RawBuilder<unknown>,
  first: number,
): Promise<readonly DryRunCase[]> {
  const { rows } = await sql<DryRunCase>`
    ${all}
    select c.id as "caseId", p.segment as "segmentCode", p.stage as "stageCode",
      coalesce((select array_agg(d.code order by d.n) from due d where d.case_id = c.id), '{}') as "stepCodes"
    from placed p join collection_case c on c.id = p.case_id
    where ${isAsked} order by c.id limit ${first}`.execute(db);
  return rows.map(({ caseId, segmentCode, stageCode, stepCodes }) => ({
    ...{ caseId: toNodeId('Case', caseId), segmentCode, stageCode, stepCodes },
  }));
}
