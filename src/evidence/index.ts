/** The front door of `evidence`: what the journal has to say, to those who may ask; what must be kept, and for how long. */
import { mergeTables } from '../lib/permission.js';
import { room } from '../lib/room.js';
import { accessList } from './access.type.js';
import { evidenceOperations } from './evidence.journal.js';
import { evidencePermissions } from './evidence.permissions.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { Hold, HoldRelease } from './hold.entity.js';
import { holdLinks, holdLists } from './hold.links.js';
import { holdPermissions, holdScopes, holdSight } from './hold.permissions.js';
import { HoldResolver } from './hold.resolver.js';
import { journalList } from './journal-entry.type.js';
import { JournalResolver } from './journal.resolver.js';
import { RetentionChange } from './retention-change.entity.js';
import { retentionChangeList } from './retention.links.js';
import { retentionPermissions, retentionScopes, retentionSight } from './retention.permissions.js';
import { RetentionResolver } from './retention.resolver.js';
import { TreeResolver } from './tree.resolver.js';

export { applyRetention } from './apply-retention.js';
export { erasureObstacles } from './erasure-obstacles.js';
export { goneBy, planRetention } from './retention-plan.js';
export { retentionLawIds, retentionLaws, type RetentionLawId } from './retention-times.js';
export type { RetentionGroup, RetentionPlan } from './retention.type.js';

export const evidence = room('evidence', {
  entities: [Hold, HoldRelease, RetentionChange],
  resolvers: [EvidenceResolver, JournalResolver, HoldResolver, RetentionResolver, TreeResolver],
  permissions: mergeTables(evidencePermissions, holdPermissions, retentionPermissions),
  lists: [accessList, journalList, ...holdLists, retentionChangeList],
  links: holdLinks,
  operations: evidenceOperations,
  nodes: ['Hold'],
  within: {
    accessesTo: 'Person',
    journal: 'Institution',
    contactClaim: 'Debtor',
    checkpoint: 'Institution',
    inclusionProof: 'Institution',
    consistencyProof: 'Institution',
    copyOfPerson: 'Person',
    exportEvidence: 'Debtor',
    exportPeople: 'Person',
    placeHold: 'Debtor',
    releaseHold: 'Hold',
    changeRetention: 'Institution',
    applyRetention: 'Institution',
    retentionTimes: 'Institution',
    retentionPlan: 'Institution',
  },
  scopes: [
    { on: 'Hold', scope: holdSight, by: holdScopes },
    { on: 'HoldRelease', scope: holdSight, by: holdScopes },
    { on: 'RetentionChange', scope: retentionSight, by: retentionScopes },
  ],
});

export { exportEvidence } from './export-evidence.js';
export type { ExportEvidenceInput, ExportEvidencePayload } from './export-evidence.inputs.js';
