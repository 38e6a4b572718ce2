import { caseKeepers, contactAuditors, pausers } from '../access/index.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';

/** Who works the case knows that it is written off; firms do not, nor analysts one by one. */
export const writeOffReaders = pausers;

export const disposalPermissions: PermissionTable = {
  Query: { writeOffs: writeOffReaders, writeOffLimits: writeOffReaders },
  Mutation: {
    // What is off the balance sheet is not for who collects to say.
    writeOffDebts: caseKeepers,
    endWriteOff: caseKeepers,
    setWriteOffLimit: contactAuditors,
  },
  Case: { writeOffs: writeOffReaders },
  Debt: { writeOffs: writeOffReaders },
  WriteOff: {
    id: OPEN,
    case: OPEN,
    debt: OPEN,
    reason: OPEN,
    writtenOffOn: OPEN,
    fees: OPEN,
    interest: OPEN,
    principal: OPEN,
    recovered: OPEN,
    endedAt: OPEN,
    actor: OPEN,
    recordedAt: OPEN,
    ends: OPEN,
  },
  WriteOffEnd: { id: OPEN, reason: OPEN, actor: OPEN, recordedAt: OPEN },
  WriteOffLimit: { ...factPermissions, alone: OPEN, actor: OPEN },
  WriteOffDebtsPayload: { caseId: OPEN, case: OPEN, approval: OPEN },
  EndWriteOffPayload: { writeOffId: OPEN, writeOff: OPEN },
  SetWriteOffLimitPayload: { writeOffLimitId: OPEN, writeOffLimit: OPEN },
};
