import { sql, type Kysely } from 'kysely';
import type { Repair } from './repair.js';

/** Whether the journal's tables refuse what they must refuse, and stand where they should. Of the whole database. */
export async function examineProtections(db: Kysely<never>): Promise<Repair[]> {
  return [...(await unprotected(db)), ...(await inDefault(db)), ...(await monthsThatLack(db))];
}

const grown = ['audit.tile', 'audit.tree'];

async function unprotected(db: Kysely<never>): Promise<Repair[]> {
  const { rows } = await sql<{ name: string; lacking: string[] }>`
    select name, lacking from (
      select c.oid::regclass::text as name, array(
        select wanted from unnest(array['refuse_change', 'refuse_truncate']) as wanted where not exists (
          select from pg_trigger g where g.tgrelid = c.oid and g.tgname = wanted and g.tgenabled = 'A')
        union all select 'row-level security' where not (c.relrowsecurity and c.relforcerowsecurity)
      ) as lacking
      from pg_class c
      where c.oid in ('audit.entry'::regclass, 'audit.entry_subject'::regclass, 'audit.secret'::regclass, 'audit.leaf'::regclass,
          'audit.checkpoint'::regclass, 'audit.tile'::regclass, 'audit.tree'::regclass)
        or c.oid in (select inhrelid from pg_inherits where inhparent in ('audit.entry'::regclass, 'audit.entry_subject'::regclass, 'audit.secret'::regclass))
    ) p where lacking <> '{}' order by name`.execute(db);
  return rows.map(({ name, lacking }) => ({
    problem: 'UNPROTECTED',
    what: `${name} lacks ${lacking.join(', ')}: it could be changed without being refused.`,
    steps: [
      'Find out who took it away, and verify the journal: probity audit verify --earlier <a checkpoint that you hold>.',
      // As docs/journal.md has it: tiles and trees may grow, the others are never changed.
      grown.includes(name)
        ? `By the migrator's login: alter table ${name} enable always trigger refuse_change; alter table ${name} enable always trigger refuse_truncate; alter table ${name} enable row level security; alter table ${name} force row level security;`
        : `By the migrator's login: select audit.protect('${name}');`,
    ],
  }));
}

async function inDefault(db: Kysely<never>): Promise<Repair[]> {
  const { rows } = await sql<{ count: string; months: string[] }>`
    select count(*) as count, coalesce(array_agg(distinct to_char(at at time zone 'UTC', 'YYYY-MM')), '{}') as months from audit.entry_default`.execute(
    db,
  );
  const [found] = rows;
  if (!found || Number(found.count) === 0) return [];
  return [
    {
      problem: 'IN_DEFAULT_PARTITION',
      what: `${found.count} entries of ${found.months.join(', ')} stand in the default partition: a clock ran ahead of the months that were made, or behind them. They are protected and found like all others; nothing is lost.`,
      steps: ['Correct the clocks of the machines that run servers. The entries stay where they are.'],
    },
  ];
}

async function monthsThatLack(db: Kysely<never>): Promise<Repair[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%s_%s', parent, to_char(month, 'YYYY_MM')) as name
    from unnest(array['entry', 'entry_subject', 'secret']) as parent, generate_series(date_trunc('month', now()), now() + interval '1 month', '1 month') as month
    where to_regclass(format('audit.%I', format('%s_%s', parent, to_char(month, 'YYYY_MM')))) is null
      and not exists (select from audit.entry_default where at >= month and at < month + interval '1 month') order by name`.execute(
    db,
  );
  if (rows.length === 0) return [];
  return [
    {
      problem: 'PARTITIONS_LACK',
      what: `Months of this time have no partition: ${rows.map(({ name }) => name).join(', ')}. What is entered goes into the default one.`,
      steps: ["By the migrator's login: select audit.make_partitions_ahead();"],
    },
  ];
}
