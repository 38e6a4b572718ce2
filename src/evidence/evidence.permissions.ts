import { contactAuditors } from '../access/index.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';

/** Who answers a person who asks for what is held of them. */
const requestAnswerers = permission('compliance officers and services', 'COMPLIANCE_OFFICER', 'SERVICE');

/** Who takes the data of many people out of the platform; more than one takes another of them. */
const dataExporters = permission('compliance officers', 'COMPLIANCE_OFFICER');

export const evidencePermissions: PermissionTable = {
  Query: { accessesTo: contactAuditors, copyOfPerson: requestAnswerers },
  Mutation: { exportPeople: dataExporters },
  Access: { seq: OPEN, at: OPEN, type: OPEN, actor: OPEN, purpose: OPEN, fields: OPEN, entryId: OPEN },
  AccessActor: { id: OPEN, displayName: OPEN, role: OPEN },
  AccessNumbers: { first: OPEN, last: OPEN, count: OPEN, isGapless: OPEN },
  PeopleExport: { entryId: OPEN, madeAt: OPEN, format: OPEN, version: OPEN, count: OPEN, json: OPEN },
  ExportPeoplePayload: { export: OPEN, approval: OPEN, isRepetition: OPEN },
  PersonCopy: { entryId: OPEN, madeAt: OPEN, format: OPEN, version: OPEN, json: OPEN, text: OPEN },
};
