import { sql, type RawBuilder } from 'kysely';
import { actorOf, type Context } from '../audit/index.js';
import { notFound } from '../lib/errors.js';
import { fromNodeId } from '../lib/id.js';
import { standing, type RuleChange, type Standing } from './pack.js';
import { packs } from './packs.js';
import type { Act, Rule, Values } from './rule.js';

/** A row of `pack_change` as `packChangeJson` has it. */
interface PackChangeRow {
  readonly packId: string;
  readonly ruleId: string;
  readonly from: string;
  readonly isOff: boolean;
  readonly values: Values;
}

const columns = (row: string): RawBuilder<unknown> => {
  const at = (column: string) => sql.ref(`${row}.${column}`);
  return sql`json_build_object('packId', ${at('pack_id')}, 'ruleId', ${at('rule_id')}, 'from', ${at('valid_from')}, 'isOff', ${at('is_off')}, 'values', ${at('values')})`;
};

/**
 * All that the institution changed by what was known at an instant (null: all that is), as one JSON value, for whoever gathers facts: in the
 * order in which `ruleChangesFrom` and `standingOf` want it.
 */
export const packChangeJson = (knownAt: RawBuilder<unknown> | null): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(${columns('c')} order by c.valid_from, c.recorded_at, c.id), '[]') from pack_change c where c.recorded_at <= ${knownAt ?? sql`'infinity'`})`;

export const ruleChangesFrom = (json: unknown): readonly RuleChange[] =>
  (json as readonly PackChangeRow[]).map(({ from, ...row }) => ({ ...row, from: new Date(from) }));

/** What the caller's institution changed. */
export async function ruleChangesOf(context: Context): Promise<readonly RuleChange[]> {
  return ruleChangesFrom(await read(context, sql`select ${packChangeJson(null)}::text as data`));
}

/** One change by its id. @throws NOT_FOUND */
export async function ruleChange(context: Context, nodeId: string, path: string): Promise<RuleChange> {
  const id = fromNodeId('PackChange', nodeId, path);
  const found = await read(
    context,
    sql`select coalesce((select json_agg(${columns('c')}) from pack_change c where c.id = ${id}::uuid), '[]')::text as data`,
  );
  const [change] = ruleChangesFrom(found);
  if (!change) throw notFound('PackChange');
  return change;
}

function read(context: Context, statement: RawBuilder<unknown>): Promise<unknown> {
  const { sql: text, parameters } = statement.compile(context.database.compiler);
  return context.reading.read(actorOf(context), {
    ...{ sql: text, parameters, sensitive: new Set<string>() },
    read: (found) => found,
  });
}

/** By a room's rules, then by what was changed: most institutions have changed nothing, and share what stands then. */
const kept = new WeakMap<object, Map<string, unknown>>();
const mostKept = 500;

/** What stands for an institution that made these changes, in the order of `packChangeJson`; the same value for the same ones. */
export function standingOf<Facts extends Act>(
  rules: readonly Rule<Facts>[],
  changes: readonly RuleChange[],
): Standing<Facts> {
  const all = kept.get(rules) ?? new Map<string, unknown>();
  kept.set(rules, all);
  const key = JSON.stringify(changes);
  const found = (all.get(key) as Standing<Facts> | undefined) ?? standing(packs, rules, changes);
  // The one that was asked for longest ago goes first.
  all.delete(key);
  all.set(key, found);
  if (all.size > mostKept) all.delete(all.keys().next().value ?? '');
  return found;
}
