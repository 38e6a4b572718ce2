import { sql } from 'kysely';
import { contactAuditors, contactRecorders, pausers } from '../access/index.js';
import { caseScopes, withCase } from '../cases/index.js';
import type { Scope } from '../lib/catalogue.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';
import type { ScopesByRole } from '../lib/scope.js';

/** Who works cases from the queue. Agencies keep their own order of work: they are handed nothing. */
const queueWorkers = permission('collectors and their leads', 'COLLECTOR', 'TEAM_LEAD');
const leads = permission('team leads', 'TEAM_LEAD');
/** Whose work it was is not for analysts. */
const colleagues = permission(
  "the institution's own people and services, without analysts",
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'SERVICE',
);
const skillReaders = permission('team leads and compliance officers', 'TEAM_LEAD', 'COMPLIANCE_OFFICER');

/** How the institution's own people share out their work is none of a firm's business. */
export const queueScopes: ScopesByRole = { ...caseScopes, LAW_FIRM: 'NONE', AGENCY: 'NONE', VALUER: 'NONE' };
export const queueSight: Scope = (row, onlooker) =>
  onlooker.firmId === null ? withCase('case_id')(row, onlooker) : sql<boolean>`false`;

export const queuePermissions: PermissionTable = {
  Query: { workQueue: leads, collectorSkills: skillReaders, queuePolicies: pausers },
  Mutation: {
    nextCase: queueWorkers,
    releaseCase: queueWorkers,
    recallCase: leads,
    holdCase: leads,
    makeAppointment: contactRecorders,
    cancelAppointment: contactRecorders,
    allocateCases: leads,
    setCollectorSkills: leads,
    setQueuePolicy: contactAuditors,
  },
  Case: { handOuts: OPEN, queueHolds: OPEN, appointments: OPEN },
  HandOut: {
    id: OPEN,
    case: OPEN,
    collector: colleagues,
    isTaken: OPEN,
    handedOutAt: OPEN,
    expiresAt: OPEN,
    priority: OPEN,
    parts: OPEN,
    ways: OPEN,
    endedAt: OPEN,
    ending: OPEN,
    releaseReason: OPEN,
  },
  PriorityPart: { part: OPEN, measure: OPEN, points: OPEN, explanation: OPEN },
  AllowedWay: { contactPointId: OPEN, channel: OPEN, decision: OPEN },
  QueueHold: { ...factPermissions, reason: OPEN, actor: OPEN },
  Appointment: { id: OPEN, dueAt: OPEN, endedAt: OPEN, ending: OPEN, recordedAt: OPEN, actor: OPEN },
  CollectorSkills: {
    ...factPermissions,
    user: OPEN,
    languages: OPEN,
    productKinds: OPEN,
    mostCases: OPEN,
    actor: OPEN,
  },
  QueuePolicy: { ...factPermissions, handOutMinutes: OPEN, restHours: OPEN, actor: OPEN },
  WorkQueue: { total: OPEN, ready: OPEN, places: OPEN },
  QueuePlace: {
    place: OPEN,
    caseId: OPEN,
    reference: OPEN,
    state: OPEN,
    until: OPEN,
    assigneeId: OPEN,
    holderId: OPEN,
    priority: OPEN,
    parts: OPEN,
  },
  NothingToDo: { nextAt: OPEN },
  AllocationShare: { collectorId: OPEN, before: OPEN, given: OPEN },
  AllocatedCase: { caseId: OPEN, collectorId: OPEN },
  NextCasePayload: { handOutId: OPEN, handOut: OPEN, nothing: OPEN },
  ReleaseCasePayload: { caseId: OPEN, case: OPEN },
  RecallCasePayload: { caseId: OPEN, case: OPEN },
  HoldCasePayload: { queueHoldId: OPEN, queueHold: OPEN },
  MakeAppointmentPayload: { appointmentId: OPEN, appointment: OPEN },
  CancelAppointmentPayload: { caseId: OPEN, case: OPEN },
  AllocateCasesPayload: { isDryRun: OPEN, shares: OPEN, cases: OPEN, leftOver: OPEN },
  SetCollectorSkillsPayload: { collectorSkillsId: OPEN, collectorSkills: OPEN },
  SetQueuePolicyPayload: { queuePolicyId: OPEN, queuePolicy: OPEN },
};
