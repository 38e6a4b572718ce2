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

/** Of groups that together are all: those that are shown, as `hiddenOf` has it. Of nobody there is nothing to hide. */
export function largeEnough<Group extends Counted>(groups: readonly Group[]): ReadonlySet<Group> {
  const keyed = groups.map((group, index) => ({ group, key: String(index), people: group.people }));
  const some = keyed.filter(({ people }) => people > 0);
  const hidden = hiddenOf(
    some,
    some.reduce((sum, { people }) => sum + people, 0),
  );
  return new Set(keyed.filter(({ key }) => !hidden.has(key)).map(({ group }) => group));
}

export const isLargeEnough = ({ people }: Counted): boolean => people >= smallestShown;
