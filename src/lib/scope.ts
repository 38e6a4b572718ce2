import { roleNames, type Role } from './actor.js';

/**
 * How far a role sees, by name: which rows of a type, beyond those of the institution. The SQL that bounds reading and
 * naming is made from these names, and so is docs/access-table.md; a permission says which fields of such a row.
 */
export const scopeWords = {
  INSTITUTION: 'every row of the institution',
  TEAM: "what hangs on the cases of the actor's own team",
  OWN_CASES: 'what hangs on the cases assigned to the actor',
  ENGAGEMENT: "what the actor's firm is engaged for, while it is",
  OWN_FIRM: "what is of the actor's own firm, and of those that it passes cases on to",
  TO_DECIDE: 'what the role may decide, and what the actor asked for',
  SELF: 'the row that is the actor, or that the actor made',
  NONE: 'no row',
} as const;

export type ScopeName = keyof typeof scopeWords;

/** From the least to the most: where a type is reached in several ways, the widest counts. */
const narrowestFirst: readonly ScopeName[] = [
  'NONE',
  'SELF',
  'TO_DECIDE',
  'OWN_FIRM',
  'ENGAGEMENT',
  'OWN_CASES',
  'TEAM',
  'INSTITUTION',
];

export const wider = (one: ScopeName, other: ScopeName): ScopeName =>
  narrowestFirst.indexOf(one) >= narrowestFirst.indexOf(other) ? one : other;

/** One room's word on one type: how far each role sees. */
export type ScopesByRole = Readonly<Record<Role, ScopeName>>;

export const forEveryRole = (scope: ScopeName): ScopesByRole =>
  Object.fromEntries(roleNames.map((role) => [role, scope])) as Record<Role, ScopeName>;
