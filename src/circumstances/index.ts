/** The front door of `circumstances`: why debtors do not pay, how they live as far as that counts, and what they can afford. */
import { pausers } from '../access/index.js';
import { toldTo, withDebtor } from '../cases/index.js';
import { conditionReaders } from '../debtors/index.js';
import { room } from '../lib/room.js';
import { AffairsLine, AffairsStatement } from './affairs.entity.js';
import { AffordabilityPolicy } from './affordability-policy.entity.js';
import { circumstanceCopies } from './circumstance.copies.js';
import { Circumstance, CircumstanceEnd } from './circumstance.entity.js';
import { circumstanceOperations } from './circumstance.journal.js';
import { circumstanceLinks, circumstanceLists } from './circumstance.links.js';
import { circumstancePermissions } from './circumstance.permissions.js';
import { CircumstanceResolver } from './circumstance.resolver.js';

export { meansOf } from './affordability.js';

export const circumstances = room('circumstances', {
  entities: [Circumstance, CircumstanceEnd, AffairsStatement, AffairsLine, AffordabilityPolicy],
  resolvers: [CircumstanceResolver],
  permissions: circumstancePermissions,
  lists: circumstanceLists,
  links: circumstanceLinks,
  copies: circumstanceCopies,
  operations: circumstanceOperations,
  nodes: ['Circumstance', 'AffairsStatement'],
  within: {
    recordCircumstance: 'Debtor',
    endCircumstance: 'Circumstance',
    recordAffairs: 'Debtor',
    changeAffordabilityPolicy: 'Institution',
    affordability: 'Case',
  },
  scopes: [
    { on: 'Circumstance', ...toldTo(conditionReaders, withDebtor('debtor_id')) },
    { on: 'AffairsStatement', ...toldTo(pausers, withDebtor('debtor_id')) },
  ],
});
