import type { Context, Work } from '../audit/index.js';
import { sql } from 'kysely';
import { parseNodeId } from '../lib/id.js';
import { findInSight } from '../lib/sight.js';

export interface Named {
  readonly id: string;
  readonly type: string;
  /** Whom it is about; null where its type does not say. */
  readonly debtorId: string | null;
}

/**
 * Cases, attempts and findings belong to rooms above; what is asked of them here is only whether the actor sees them, and
 * whom they are about, which their types' `debtor` says.
 * @throws BAD_USER_INPUT, NOT_FOUND
 */
export async function findNamed(
  { catalogue }: Context,
  work: Pick<Work, 'db' | 'actor' | 'now'>,
  types: readonly [string, ...string[]],
  nodeId: string,
  path: string,
): Promise<Named> {
  const id = await findInSight(work, catalogue, types, nodeId, path);
  const type = parseNodeId(nodeId)?.type ?? types[0];
  if (type === 'Debtor') return { id, type, debtorId: id };
  const { table, columns } = catalogue.type(type);
  const column = columns.get('debtor') ?? columns.get('debtorId');
  if (!column) return { id, type, debtorId: null };
  const { rows } = await sql<{ debtorId: string | null }>`
    select r.${sql.id(column.name)} as "debtorId" from ${sql.table(table)} r where r.id = ${id}::uuid`.execute(work.db);
  return { id, type, debtorId: rows[0]?.debtorId ?? null };
}
