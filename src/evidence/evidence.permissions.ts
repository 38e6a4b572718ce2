import { contactAuditors } from '../access/index.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';

/** Who answers a person who asks for what is held of them. */
const requestAnswerers = permission('compliance officers and services', 'COMPLIANCE_OFFICER', 'SERVICE');

/** Who takes the data of many people out of the platform; more than one takes another of them. */
const dataExporters = permission('compliance officers', 'COMPLIANCE_OFFICER');

/** Who searches the journal. Those who verify it, such as regulators, do so by what is exported, and see no live data. */
const journalReaders = permission('compliance officers', 'COMPLIANCE_OFFICER');

export const evidencePermissions: PermissionTable = {
  Query: {
    accessesTo: contactAuditors,
    journal: journalReaders,
    contactClaim: journalReaders,
    checkpoint: journalReaders,
    inclusionProof: journalReaders,
    consistencyProof: journalReaders,
    copyOfPerson: requestAnswerers,
  },
  Mutation: { exportPeople: dataExporters, exportEvidence: dataExporters },
  ExportEvidencePayload: { entryId: OPEN, bundle: OPEN },
  EvidenceBundle: { files: OPEN, first: OPEN, last: OPEN, treeSize: OPEN },
  BundleFile: { name: OPEN, content: OPEN, isBase64: OPEN },
  Access: { seq: OPEN, at: OPEN, type: OPEN, actor: OPEN, purpose: OPEN, fields: OPEN, entryId: OPEN },
  AccessActor: { id: OPEN, displayName: OPEN, role: OPEN },
  AccessNumbers: { first: OPEN, last: OPEN, count: OPEN, isGapless: OPEN },
  JournalEntry: {
    ...{
      entryId: OPEN,
      type: OPEN,
      at: OPEN,
      actor: OPEN,
      caseId: OPEN,
      outcomes: OPEN,
      ruleIds: OPEN,
      subjects: OPEN,
    },
    ...{ part: OPEN, parts: OPEN, leafHash: OPEN, leaf: OPEN, leafIndex: OPEN, commitments: OPEN },
    details: OPEN,
  },
  JournalActor: { id: OPEN, displayName: OPEN, role: OPEN, firmId: OPEN },
  JournalSubject: { role: OPEN, stream: OPEN, seq: OPEN, pseudonym: OPEN, personId: OPEN },
  JournalCommitment: { name: OPEN, commitment: OPEN },
  JournalDetail: { name: OPEN, value: OPEN, salt: OPEN },
  ContactClaim: {
    ...{ debtorId: OPEN, from: OPEN, to: OPEN, first: OPEN, last: OPEN, count: OPEN, isGapless: OPEN, entries: OPEN },
  },
  ContactClaimEntry: { seq: OPEN, entryId: OPEN, part: OPEN, type: OPEN, at: OPEN, role: OPEN },
  LogState: { origin: OPEN, verifierKey: OPEN, advertised: OPEN, timeStamp: OPEN, latest: OPEN },
  LogTimeStamp: { size: OPEN, note: OPEN, token: OPEN, stampedAt: OPEN },
  LogCheckpoint: { size: OPEN, root: OPEN, note: OPEN, publishedAt: OPEN },
  LogTree: { size: OPEN, root: OPEN, sequencedAt: OPEN },
  EntryProof: { entryId: OPEN, part: OPEN, leafHash: OPEN, proof: OPEN, pendingSince: OPEN },
  InclusionProof: { leafIndex: OPEN, treeSize: OPEN, hashes: OPEN, root: OPEN, checkpoint: OPEN, tlogProof: OPEN },
  ConsistencyProof: { from: OPEN, to: OPEN, fromRoot: OPEN, toRoot: OPEN, hashes: OPEN },
  PeopleExport: { entryId: OPEN, madeAt: OPEN, format: OPEN, version: OPEN, count: OPEN, json: OPEN },
  ExportPeoplePayload: { export: OPEN, approval: OPEN, isRepetition: OPEN },
  PersonCopy: { entryId: OPEN, madeAt: OPEN, format: OPEN, version: OPEN, json: OPEN, text: OPEN },
};
