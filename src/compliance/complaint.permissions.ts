import { OPEN, permission, type PermissionTable } from '../lib/permission.js';

/** Firms see no complaint, not even about themselves: the institution asks them what it needs to know. */
export const complaintReaders = permission(
  "the institution's own people and services that work cases, and regulators",
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'ANALYST',
  'REGULATOR',
  'SERVICE',
);
/** An analyst counts complaints and learns nobody's; a regulator knows them by number. */
const numberReaders = permission(
  'who works cases or complaints, and regulators',
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'REGULATOR',
  'SERVICE',
);
const whoseReaders = permission(
  'who works cases or complaints',
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'SERVICE',
);
const complaintTakers = whoseReaders;
/** Never who works the case. */
const complaintHandlers = permission('compliance officers and legal counsel', 'COMPLIANCE_OFFICER', 'LEGAL_COUNSEL');

const payload = { complaintId: OPEN, complaint: OPEN } as const;

export const complaintPermissions: PermissionTable = {
  Query: { complaints: complaintReaders },
  Mutation: {
    openComplaint: complaintTakers,
    linkComplaint: complaintHandlers,
    answerComplaint: complaintHandlers,
    closeComplaint: complaintHandlers,
    reopenComplaint: complaintHandlers,
  },
  Complaint: {
    id: OPEN,
    reference: numberReaders,
    source: OPEN,
    channelReceived: OPEN,
    receivedOn: OPEN,
    sentOn: OPEN,
    recordedAt: OPEN,
    issue: OPEN,
    subIssue: OPEN,
    ruleIds: OPEN,
    product: OPEN,
    jurisdiction: OPEN,
    caseId: whoseReaders,
    debtorId: whoseReaders,
    narrative: whoseReaders,
    answerDueOn: OPEN,
    closeDueOn: OPEN,
    deadline: OPEN,
    state: OPEN,
    outcome: OPEN,
    timely: OPEN,
    changes: OPEN,
    subjects: whoseReaders,
  },
  ComplaintDeadline: { answerDays: OPEN, closeDays: OPEN, citation: OPEN, assurance: OPEN },
  ComplaintChange: {
    id: OPEN,
    kind: OPEN,
    outcome: OPEN,
    timely: OPEN,
    answerDueOn: OPEN,
    caseId: whoseReaders,
    words: whoseReaders,
    actor: whoseReaders,
    recordedAt: OPEN,
  },
  ComplaintSubject: { id: OPEN, kind: OPEN, nodeId: OPEN, recordedAt: OPEN },
  OpenComplaintPayload: payload,
  LinkComplaintPayload: payload,
  AnswerComplaintPayload: payload,
  CloseComplaintPayload: payload,
  ReopenComplaintPayload: payload,
};
