/** What is shown of figures over the whole institution to who does not see everybody in it. */
import { identityReaders } from '../access/index.js';
import { caseScopes } from '../cases/index.js';
import type { Actor } from '../lib/actor.js';
import { hiddenOf, smallestShown } from '../lib/suppress.js';

/** Figures of few tell nothing new to who sees each of them by name. */
export const seesEverybody = ({ role }: Pick<Actor, 'role'>): boolean =>
  identityReaders.roles.has(role) && caseScopes[role] === 'INSTITUTION';

/** Of how many different debtors a figure is. */
export interface Counted {
  readonly people: number;
}

/** Of groups that together are all: those that are shown, as `hiddenOf` has it. */
export function largeEnough<Group extends Counted>(groups: readonly Group[]): ReadonlySet<Group> {
  const total = groups.reduce((sum, { people }) => sum + people, 0);
  const hidden = hiddenOf(
    groups.map(({ people }, index) => ({ key: String(index), people })),
    total,
  );
  return new Set(groups.filter((_, index) => !hidden.has(String(index))));
}

export const isLargeEnough = ({ people }: Counted): boolean => people >= smallestShown;
