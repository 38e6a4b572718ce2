import type { Actor, Role } from './actor.js';

/** Who may call. (What the law allows is a *rule*; the two words are never mixed.) */
export interface Permission {
  /** A sentence for the access table, such as "collectors and their leads". */
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
}

/** A field that everybody who can reach its type may read. Said out loud, since silence is refusal to start. */
export const OPEN = 'OPEN';

export const permission = (name: string, ...roles: Role[]): Permission => ({ name, roles: new Set(roles) });

/** One room's table: every type and every field of it, `OPEN` or with its permission. */
export type PermissionTable = Readonly<Record<string, Readonly<Record<string, Permission | typeof OPEN>>>>;

/** Several tables as one; a type may have fields in each. */
export function mergeTables(...tables: readonly PermissionTable[]): PermissionTable {
  const merged: Record<string, Record<string, Permission | typeof OPEN>> = {};
  for (const table of tables)
    for (const [type, fields] of Object.entries(table)) merged[type] = { ...merged[type], ...fields };
  return merged;
}

export const isPermitted = (rule: Permission | typeof OPEN | undefined, actor: Actor): boolean =>
  rule === OPEN || (rule !== undefined && rule.roles.has(actor.role));
