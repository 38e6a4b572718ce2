import { sql } from 'kysely';
import { factPermissions } from '../lib/fact.js';
import { OPEN, permission, type PermissionTable } from '../lib/permission.js';
import { firmSight, forFirms } from './engaged.js';

/** Who says what a user may do in contact; leads of their own team, and nobody of themselves. */
const qualifiers = permission(
  'administrators, compliance officers and team leads',
  'ADMINISTRATOR',
  'COMPLIANCE_OFFICER',
  'TEAM_LEAD',
);
/** Who stops a collector, and lets them go on. */
export const stoppers = permission('administrators and compliance officers', 'ADMINISTRATOR', 'COMPLIANCE_OFFICER');
/** Everybody knows their own, as `viewer`. */
const qualificationReaders = permission(
  'administrators, compliance officers, counsel and team leads; of a firm, its administrator',
  'ADMINISTRATOR',
  'COMPLIANCE_OFFICER',
  'LEGAL_COUNSEL',
  'TEAM_LEAD',
  'FIRM_ADMINISTRATOR',
);

/** A firm's users are seen by the firm. */
export const qualificationSight = forFirms(
  (row, firmId) =>
    sql<boolean>`exists (select from app_user qualified where qualified.institution_id = ${sql.ref(`${row}.institution_id`)} and qualified.id = ${sql.ref(`${row}.user_id`)} and qualified.firm_id = ${firmId}::uuid)`,
);

/** A firm's listing is seen with the firm. */
export const listingSight = forFirms((row, _firmId, onlooker) => {
  const seen = firmSight('listed', onlooker) ?? sql<boolean>`true`;
  return sql<boolean>`exists (select from firm listed where listed.institution_id = ${sql.ref(`${row}.institution_id`)} and listed.id = ${sql.ref(`${row}.firm_id`)} and ${seen})`;
});

export const qualificationPermissions: PermissionTable = {
  Mutation: { qualifyUser: qualifiers, listFirm: stoppers },
  User: { qualifications: qualificationReaders },
  Viewer: { qualifications: OPEN },
  // The list is published: whoever sees the firm may know whether it stands there.
  Firm: { listings: OPEN },
  UserQualification: { ...factPermissions, kind: OPEN, isPresent: OPEN, actor: OPEN },
  FirmListing: { ...factPermissions, isListed: OPEN, actor: OPEN },
  QualifyUserPayload: { userId: OPEN, user: OPEN },
  ListFirmPayload: { firmId: OPEN, firm: OPEN },
};
