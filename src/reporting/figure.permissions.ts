import { OPEN, permission, type PermissionTable } from '../lib/permission.js';

/** Figures are the institution's own: firms are not among them, and regulators are given what they ask for. */
const figureReaders = permission(
  'team leads, compliance officers, analysts and administrators',
  'TEAM_LEAD',
  'COMPLIANCE_OFFICER',
  'ANALYST',
  'ADMINISTRATOR',
);

export const figurePermissions: PermissionTable = {
  Query: { outcomeFigures: figureReaders },
  OutcomeFigures: { from: OPEN, to: OPEN, by: OPEN, smallestShown: OPEN, figures: OPEN },
  OutcomeFigure: {
    measure: OPEN,
    month: OPEN,
    currency: OPEN,
    group: OPEN,
    groupName: OPEN,
    team: OPEN,
    toBucket: OPEN,
    numerator: OPEN,
    denominator: OPEN,
    value: OPEN,
    suppressed: OPEN,
  },
};
