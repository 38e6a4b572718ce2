/** The front door of `disposals`: debts that leave the balance sheet. */
import { toldTo, withCase } from '../cases/index.js';
import { room } from '../lib/room.js';
import { disposalCopies } from './disposal.copies.js';
import { disposalOperations } from './disposal.journal.js';
import { disposalLinks, disposalLists } from './disposal.links.js';
import { disposalPermissions, writeOffReaders } from './disposal.permissions.js';
import { WriteOffLimit } from './write-off-limit.entity.js';
import { WriteOff, WriteOffEnd } from './write-off.entity.js';
import { WriteOffResolver } from './write-off.resolver.js';

export const disposals = room('disposals', {
  entities: [WriteOff, WriteOffEnd, WriteOffLimit],
  resolvers: [WriteOffResolver],
  permissions: disposalPermissions,
  lists: disposalLists,
  links: disposalLinks,
  copies: disposalCopies,
  operations: disposalOperations,
  within: { writeOffDebts: 'Case', endWriteOff: 'WriteOff', setWriteOffLimit: 'Institution' },
  scopes: [{ on: 'WriteOff', ...toldTo(writeOffReaders, withCase('case_id')) }],
});
