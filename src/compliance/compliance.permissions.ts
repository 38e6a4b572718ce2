import { everybody } from '../access/index.js';
import { OPEN, type PermissionTable } from '../lib/permission.js';

export const compliancePermissions: PermissionTable = {
  // The law is no secret: everybody may read by what they are judged.
  Query: { rulePacks: everybody },
  RulePack: {
    packId: OPEN,
    version: OPEN,
    title: OPEN,
    jurisdiction: OPEN,
    effectiveFrom: OPEN,
    ruleCount: OPEN,
    rules: OPEN,
  },
  RuleDescription: { ruleId: OPEN, title: OPEN, citation: OPEN, assurance: OPEN, parameters: OPEN, explanations: OPEN },
  RuleParameter: { name: OPEN, value: OPEN, unit: OPEN },
};
