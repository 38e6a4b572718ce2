import { sql, type RawBuilder } from 'kysely';
import { actorOf, readInSession, type Context } from '../audit/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import type { Roll, Rolling, RollRates } from './roll-rates.type.js';

/** Counted from the rows of history: on each of the two days the latest until then, as known now. @throws BAD_USER_INPUT */
export async function rollRates(context: Context, from: CalendarDay, to: CalendarDay, of: Rolling): Promise<RollRates> {
  if (to < from) throw badInput('to', 'lies before from.');
  const actor = actorOf(context);
  const { rows } = await readInSession(context.database, actor, context.clock.now(), (db) =>
    sql<Roll & { readonly cured: number }>`
      select f.bucket_code as "fromBucket", t.bucket_code as "toBucket", count(*)::int as count,
        (count(*) filter (where f.days_past_due > 0 and t.days_past_due = 0))::int as cured
      from (${agesOn(actor.institutionId, of, to)}) t left join (${agesOn(actor.institutionId, of, from)}) f using (id)
      group by f.bucket_code, t.bucket_code
      order by min(f.days_past_due) nulls first, f.bucket_code, min(t.days_past_due), t.bucket_code`.execute(db),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return {
    ...{ from, to, of },
    rolls: rows.map(({ fromBucket, toBucket, count }) => ({ fromBucket, toBucket, count })),
    cured: sum(rows.map(({ cured }) => cured)),
    total: sum(rows.map(({ count }) => count)),
  };
}

const histories: Readonly<Record<Rolling, { readonly table: string; readonly owner: string }>> = {
  ACCOUNTS: { table: 'account_age', owner: 'account_id' },
  CASES: { table: 'case_age', owner: 'case_id' },
};

/** On equal days the one that was recorded last. */
function agesOn(institutionId: string, of: Rolling, on: CalendarDay): RawBuilder<unknown> {
  const { table, owner } = histories[of];
  return sql`
    select distinct on (g.${sql.id(owner)}) g.${sql.id(owner)} as id, g.bucket_code, g.days_past_due
    from ${sql.table(table)} g where g.institution_id = ${institutionId}::uuid and g.aged_on <= ${on}::date
    order by g.${sql.id(owner)}, g.aged_on desc, g.id desc`;
}
