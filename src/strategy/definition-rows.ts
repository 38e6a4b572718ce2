import { sql, type RawBuilder } from 'kysely';
import { fromNodeId } from '../lib/id.js';
import type { StrategySegment } from './strategy.type.js';

/** A version as far as cases are placed by it. */
export interface Definition {
  readonly versionId: string;
  readonly segments: readonly StrategySegment[];
}

/** The cases whose ids lie after the one and up to the other. */
export interface Range {
  readonly afterId: string;
  readonly upToId: string;
}

const kept = (type: string, nodeId: string | null): string | null =>
  nodeId === null ? null : fromNodeId(type, nodeId, 'definition');

/**
 * The common table expressions `segment`, `stage`, `move` and `step`: what versions say, as rows. Bound as JSON, so that the
 * statement's text is the same whatever they say.
 */
export function definedBy(versions: readonly Definition[]): RawBuilder<unknown> {
  const all = versions.flatMap(({ versionId, segments }) =>
    segments.map((segment, n) => ({ version_id: versionId, n, segment })),
  );
  const stages = all.flatMap(({ version_id, segment }) =>
    segment.stages.map((stage) => ({ version_id, segment: segment.code, stage })),
  );
  const segmentRows = all.map(({ segment, ...row }) => ({
    ...row,
    code: segment.code,
    first_stage: segment.stages[0]?.code ?? null,
    ...{ from_day: segment.fromDaysPastDue ?? 0, to_day: segment.toDaysPastDue, currency: segment.currency },
    ...{ from_minor: segment.fromOutstandingMinor, to_minor: segment.toOutstandingMinor, kinds: segment.productKinds },
    ...{ from_risk: segment.fromRollRisk, to_risk: segment.toRollRisk },
    ...{ broken: segment.fromBrokenPromises ?? 0, silent_days: segment.noRightPartyContactDays },
  }));
  const moveRows = stages.flatMap(({ stage, ...row }) =>
    stage.moves.map((move, n) => ({
      ...{ ...row, n, from_stage: stage.code, to_stage: move.toStage, after_days: move.afterDays },
      ...{ on_broken: move.onBrokenPromise, unreached: move.withoutRightPartyContact, most_times: move.atMostTimes },
    })),
  );
  const stepRows = stages.flatMap(({ stage, ...row }) =>
    stage.steps.map((step, n) => ({
      ...{ ...row, n, stage: stage.code, code: step.code, after_days: step.afterDays, holds_days: step.holdsDays },
      ...{ channel: step.channel, is_automatic: step.isAutomatic, most: step.mostAttemptsAWeek },
      ...{ team_id: kept('Team', step.teamId), template_id: kept('Template', step.templateId) },
    })),
  );
  const json = (rows: readonly object[]): RawBuilder<unknown> => sql`${JSON.stringify(rows)}::json`;
  return sql`
    segment as materialized (
      select * from json_to_recordset(${json(segmentRows)}) as s(version_id uuid, n int, code text, first_stage text, from_day int, to_day int, currency text,
        from_minor bigint, to_minor bigint, kinds text[], from_risk int, to_risk int, broken int, silent_days int)
    ),
    stage as materialized (
      select * from json_to_recordset(${json(stages.map(({ stage, ...row }) => ({ ...row, code: stage.code })))}) as g(version_id uuid, segment text, code text)
    ),
    move as materialized (
      select * from json_to_recordset(${json(moveRows)}) as v(version_id uuid, segment text, n int, from_stage text, to_stage text, after_days int, on_broken boolean,
        unreached boolean, most_times int)
    ),
    step as materialized (
      select * from json_to_recordset(${json(stepRows)}) as t(version_id uuid, segment text, n int, stage text, code text, after_days int, holds_days int, channel text,
        is_automatic boolean, most int, team_id uuid, template_id uuid)
    )`;
}
