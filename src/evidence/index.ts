/** The front door of `evidence`: what the journal has to say, to those who may ask. */
import { room } from '../lib/room.js';
import { accessList } from './access.type.js';
import { evidenceOperations } from './evidence.journal.js';
import { evidencePermissions } from './evidence.permissions.js';
import { EvidenceResolver } from './evidence.resolver.js';

export const evidence = room('evidence', {
  resolvers: [EvidenceResolver],
  permissions: evidencePermissions,
  lists: [accessList],
  operations: evidenceOperations,
  within: { accessesTo: 'Person', copyOfPerson: 'Person', exportPeople: 'Person' },
});
