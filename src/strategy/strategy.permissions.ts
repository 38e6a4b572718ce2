import { sql } from 'kysely';
import { caseScopes, withCase } from '../cases/index.js';
import type { Scope } from '../lib/catalogue.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';
import { forEveryRole, type ScopesByRole } from '../lib/scope.js';

/** How cases are worked, and how well that went: figures of the whole institution, and nobody's identity. */
const strategyReaders = permission(
  'team leads, compliance officers, analysts and administrators',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'ANALYST',
  'ADMINISTRATOR',
);
/** Who decides how cases are worked; a compliance officer approves. */
const strategists = permission('team leads and administrators', 'TEAM_LEAD', 'ADMINISTRATOR');
/** Who sees what is due of cases. How the institution collects is not for firms, which work by their engagement. */
const stepReaders = permission(
  "the institution's own people and services",
  'COLLECTOR',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'ANALYST',
  'SERVICE',
);

export const strategyScopes: ScopesByRole = {
  ...forEveryRole('NONE'),
  ...({ TEAM_LEAD: 'INSTITUTION', COMPLIANCE_OFFICER: 'INSTITUTION' } as const),
  ...({ ANALYST: 'INSTITUTION', ADMINISTRATOR: 'INSTITUTION' } as const),
};
export const strategySight: Scope = (_row, { role }) =>
  strategyScopes[role] === 'INSTITUTION' ? null : sql<boolean>`false`;

export const stepScopes: ScopesByRole = { ...caseScopes, LAW_FIRM: 'NONE', AGENCY: 'NONE', VALUER: 'NONE' };
export const stepSight: Scope = (row, onlooker) =>
  onlooker.firmId === null ? withCase('case_id')(row, onlooker) : sql<boolean>`false`;

export const strategyPermissions: PermissionTable = {
  Query: {
    strategyVersions: strategyReaders,
    strategiesInForce: strategyReaders,
    dryRunStrategy: strategyReaders,
    strategyComparison: strategyReaders,
    dueSteps: stepReaders,
  },
  Mutation: { draftStrategy: strategists, putStrategyInForce: strategists },
  Case: { strategies: stepReaders, dueSteps: stepReaders },
  StrategyVersion: { id: OPEN, name: OPEN, number: OPEN, segments: OPEN, actor: OPEN, recordedAt: OPEN },
  StrategySegment: {
    code: OPEN,
    fromDaysPastDue: OPEN,
    toDaysPastDue: OPEN,
    currency: OPEN,
    fromOutstandingMinor: OPEN,
    toOutstandingMinor: OPEN,
    productKinds: OPEN,
    fromRollRisk: OPEN,
    toRollRisk: OPEN,
    fromBrokenPromises: OPEN,
    noRightPartyContactDays: OPEN,
    stages: OPEN,
  },
  StrategyStage: { code: OPEN, steps: OPEN, moves: OPEN },
  StrategyStep: {
    code: OPEN,
    afterDays: OPEN,
    holdsDays: OPEN,
    channel: OPEN,
    isAutomatic: OPEN,
    teamId: OPEN,
    templateId: OPEN,
    mostAttemptsAWeek: OPEN,
  },
  StrategyMove: {
    toStage: OPEN,
    afterDays: OPEN,
    onBrokenPromise: OPEN,
    withoutRightPartyContact: OPEN,
    atMostTimes: OPEN,
  },
  StrategyInForce: {
    ...factPermissions,
    effectiveOn: OPEN,
    champion: OPEN,
    challenger: OPEN,
    challengerPercent: OPEN,
    actor: OPEN,
    approvedBy: OPEN,
  },
  CaseStrategy: {
    ...factPermissions,
    arm: OPEN,
    placedOn: OPEN,
    segmentCode: OPEN,
    stageCode: OPEN,
    stageBefore: OPEN,
    stageBeganOn: OPEN,
    segmentEnteredOn: OPEN,
  },
  DueStep: {
    id: OPEN,
    case: OPEN,
    segmentCode: OPEN,
    stageCode: OPEN,
    stepCode: OPEN,
    dueOn: OPEN,
    lastsUntil: OPEN,
    channel: OPEN,
    isAutomatic: OPEN,
    team: OPEN,
    template: OPEN,
    state: OPEN,
    permit: OPEN,
    refusal: OPEN,
    retryAt: OPEN,
    tries: OPEN,
    changes: OPEN,
  },
  DueStepChange: { ...factPermissions, state: OPEN, permit: OPEN, refusal: OPEN, retryAt: OPEN },
  StrategyDryRun: { businessDate: OPEN, cases: OPEN, withoutSegment: OPEN, stages: OPEN, steps: OPEN, sample: OPEN },
  DryRunStage: { segmentCode: OPEN, stageCode: OPEN, cases: OPEN },
  DryRunStep: { segmentCode: OPEN, stageCode: OPEN, stepCode: OPEN, channel: OPEN, isAutomatic: OPEN, cases: OPEN },
  DryRunCase: { caseId: OPEN, segmentCode: OPEN, stageCode: OPEN, stepCodes: OPEN },
  StrategyComparison: { asOf: OPEN, arms: OPEN, cureRate: OPEN, note: OPEN },
  StrategyArmFigures: {
    arm: OPEN,
    cases: OPEN,
    outstanding: OPEN,
    paid: OPEN,
    overdue: OPEN,
    cured: OPEN,
    attempts: OPEN,
  },
  CureRateDifference: { difference: OPEN, low: OPEN, high: OPEN, z: OPEN },
  DraftStrategyPayload: { strategyVersionId: OPEN, strategyVersion: OPEN },
  PutStrategyInForcePayload: { strategyInForceId: OPEN, strategyInForce: OPEN, approval: OPEN },
};
