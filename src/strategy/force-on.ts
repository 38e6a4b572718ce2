import { sql, type Kysely } from 'kysely';
import type { CalendarDay } from '../lib/calendar.js';
import type { Definition } from './definition-rows.js';
import type { StrategySegment } from './strategy.type.js';

/** By which versions cases are worked. */
export interface InForce {
  readonly id: string;
  readonly champion: Definition;
  readonly challenger: Definition | null;
  readonly challengerPercent: number;
}

/** What counts on a business date: the latest by the first day of effect, of equal ones the last recorded; null before any. */
export async function forceOn(
  db: Kysely<never>,
  institutionId: string,
  businessDate: CalendarDay,
): Promise<InForce | null> {
  const { rows } = await sql<Row>`
    select f.id, f.champion_id as "championId", a.definition as champion, f.challenger_id as "challengerId", b.definition as challenger, f.challenger_percent as percent
    from strategy_in_force f
    join strategy_version a on a.institution_id = f.institution_id and a.id = f.champion_id
    left join strategy_version b on b.institution_id = f.institution_id and b.id = f.challenger_id
    where f.institution_id = ${institutionId}::uuid and f.effective_on <= ${businessDate}::date
    order by f.effective_on desc, f.recorded_at desc, f.id desc limit 1`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { id, championId, champion, challengerId, challenger, percent } = row;
  return {
    ...{ id, champion: { versionId: championId, segments: champion }, challengerPercent: percent },
    challenger: challengerId && challenger ? { versionId: challengerId, segments: challenger } : null,
  };
}

interface Row {
  readonly id: string;
  readonly championId: string;
  readonly champion: readonly StrategySegment[];
  readonly challengerId: string | null;
  readonly challenger: readonly StrategySegment[] | null;
  readonly percent: number;
}
