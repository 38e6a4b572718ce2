import { contactAuditors, pausers } from '../access/index.js';
import { conditionReaders } from '../debtors/index.js';
import { factPermissions } from '../lib/fact.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';

const ofLife = { ...factPermissions, source: conditionReaders, asOf: conditionReaders, actor: OPEN } as const;

/**
 * Some tell of health and of the family: who works the case reads them, and who answers for that; services record what they
 * hear and read none. What debtors earn and spend is for whoever makes plans of it.
 */
export const circumstancePermissions: PermissionTable = {
  Query: { circumstances: conditionReaders, affordability: pausers, affordabilityPolicies: pausers },
  Mutation: {
    recordCircumstance: pausers,
    endCircumstance: conditionReaders,
    recordAffairs: pausers,
    changeAffordabilityPolicy: contactAuditors,
  },
  Debtor: { circumstances: conditionReaders, affairs: pausers },
  Circumstance: {
    ...ofLife,
    debtor: conditionReaders,
    kind: conditionReaders,
    what: conditionReaders,
    words: conditionReaders,
    corrects: conditionReaders,
    ends: conditionReaders,
  },
  CircumstanceEnd: { id: OPEN, endsOn: OPEN, isMistaken: OPEN, recordedAt: OPEN, actor: OPEN },
  AffairsStatement: {
    ...factPermissions,
    debtor: pausers,
    asOf: pausers,
    currency: pausers,
    dependants: pausers,
    source: pausers,
    note: pausers,
    corrects: pausers,
    lines: pausers,
    actor: OPEN,
  },
  AffairsLine: { id: OPEN, number: OPEN, kind: OPEN, amount: OPEN, period: OPEN, monthly: OPEN, source: OPEN },
  AffordabilityPolicy: {
    ...factPermissions,
    dependantAllowance: OPEN,
    instalmentShareBasisPoints: OPEN,
    oldestDays: OPEN,
    plansBeyondMeans: OPEN,
    actor: OPEN,
  },
  Affordability: {
    caseId: OPEN,
    affairsStatementId: OPEN,
    asOf: OPEN,
    knownAt: OPEN,
    outstanding: OPEN,
    disposable: OPEN,
    affordable: OPEN,
    suggestedInstalment: OPEN,
    monthsToClear: OPEN,
    isSound: OPEN,
    shortcomings: OPEN,
    steps: OPEN,
  },
  AffordabilityShortcoming: { what: OPEN, isRemark: OPEN, texts: OPEN },
  AffordabilityStep: {
    kind: OPEN,
    line: OPEN,
    source: OPEN,
    stated: OPEN,
    period: OPEN,
    amount: OPEN,
    left: OPEN,
    texts: OPEN,
  },
  RecordCircumstancePayload: { circumstanceId: OPEN, circumstance: OPEN },
  EndCircumstancePayload: { circumstanceId: OPEN, circumstance: OPEN },
  RecordAffairsPayload: { affairsStatementId: OPEN, affairsStatement: OPEN },
  ChangeAffordabilityPolicyPayload: { affordabilityPolicyId: OPEN, affordabilityPolicy: OPEN },
};
