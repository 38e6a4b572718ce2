import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Onlooker } from '../lib/actor.js';
import type { Scope } from '../lib/catalogue.js';
import { forEveryRole, type ScopeName, type ScopesByRole } from '../lib/scope.js';
import type { EngagedKind } from './engagement.entity.js';
import type { FieldGroup } from './field-groups.js';

/**
 * The selection's own condition on engagements, apart from row-level security, which has the same in functions of the
 * database (migration `engagements`): each holds while the other is switched off. Only ids of the actor are bound; the day
 * and the purpose come from the session, so that a statement that was kept yesterday asks about today.
 */

/** Set by `access.open_session` from our clock, in the institution's zone; without a session null, so that nothing holds. */
const today = sql`(select nullif(current_setting('app.today', true), '')::date)`;
/** Set while a firm looks at plain values; a look is under those engagements that are for its purpose. */
const purpose = sql`(select nullif(current_setting('app.purpose', true), ''))`;

/** An engagement holds for the firm. One under another ends with it, by `endEngagement`, and its days lie within the other's. */
const holds = (engagement: string, firmId: string): RawBuilder<boolean> => {
  const at = (column: string): RawBuilder<unknown> => sql.ref(`${engagement}.${column}`);
  return sql<boolean>`${at('firm_id')} = ${firmId}::uuid and ${at('state')} = 'AGREED' and ${today} between ${at('starts_on')} and ${at('ends_on')} and (${purpose} is null or ${purpose} = any(${at('purposes')}))`;
};

/** The firm is engaged now for what a column of the row names, and for the group of fields where one is asked for. */
export const isEngaged = (
  kind: EngagedKind,
  row: string,
  column: string,
  firmId: string,
  group: FieldGroup | null,
): RawBuilder<boolean> =>
  sql<boolean>`exists (
    select from engagement_object engaged join engagement mandate on mandate.institution_id = engaged.institution_id and mandate.id = engaged.engagement_id
    where engaged.institution_id = ${sql.ref(`${row}.institution_id`)} and engaged.object_id = ${sql.ref(`${row}.${column}`)} and engaged.kind = ${sql.lit(kind)}
      and ${holds('mandate', firmId)}${group === null ? sql`` : sql` and ${sql.lit(group)} = any(mandate.field_groups)`})`;

/** The engagements by which a firm has a case now: what is agreed to for these is agreed to for no others. */
export async function mandatesFor(db: Kysely<never>, firmId: string, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select mandate.id from engagement_object engaged join engagement mandate on mandate.institution_id = engaged.institution_id and mandate.id = engaged.engagement_id
    where engaged.object_id = ${caseId}::uuid and engaged.kind = 'CASE' and ${holds('mandate', firmId)} order by mandate.id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** A scope for those who act for a firm; the institution's own people are bound by others. */
export const forFirms =
  (scope: (row: string, firmId: string, onlooker: Onlooker) => RawBuilder<boolean>): Scope =>
  (row, onlooker) =>
    onlooker.firmId === null ? null : scope(row, onlooker.firmId, onlooker);

const forFirmRoles = (scope: ScopeName): ScopesByRole => ({
  ...forEveryRole('INSTITUTION'),
  LAW_FIRM: scope,
  AGENCY: scope,
  VALUER: scope,
  FIRM_ADMINISTRATOR: scope,
});

/** How far the roles see where a scope bounds firms alone: of users and firms, of engagements, and of what hangs on cases. */
export const ofFirm = forFirmRoles('OWN_FIRM');
export const ofEngagement = forFirmRoles('ENGAGEMENT');
export const ofCases: ScopesByRole = { ...ofEngagement, FIRM_ADMINISTRATOR: 'NONE' };

/** Of its own engagements a firm knows those that hold now, and what it proposes under them. */
export const engagementSight = forFirms(
  (row, firmId) => sql<boolean>`((${holds(row, firmId)}) or ${isBelow(row, 'parent_id', firmId)})`,
);

/** Who administers a firm's users sees no case, and so not which cases there are. */
export const engagementObjectSight = forFirms((row, firmId, { role }) =>
  role === 'FIRM_ADMINISTRATOR'
    ? sql<boolean>`false`
    : sql<boolean>`exists (select from engagement known where known.institution_id = ${sql.ref(`${row}.institution_id`)} and known.id = ${sql.ref(`${row}.engagement_id`)}
        and ((${holds('known', firmId)}) or ${isBelow('known', 'parent_id', firmId)}))`,
);

/** The own firm, and those that it passes cases on to. */
export const firmSight = forFirms(
  (row, firmId) =>
    sql<boolean>`(${sql.ref(`${row}.id`)} = ${firmId}::uuid or exists (
      select from engagement passed where passed.institution_id = ${sql.ref(`${row}.institution_id`)} and passed.firm_id = ${sql.ref(`${row}.id`)} and ${isBelow('passed', 'parent_id', firmId)}))`,
);

export const userSight = forFirms((row, firmId) => sql<boolean>`${sql.ref(`${row}.firm_id`)} = ${firmId}::uuid`);

const isBelow = (row: string, column: string, firmId: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from engagement whole where whole.institution_id = ${sql.ref(`${row}.institution_id`)} and whole.id = ${sql.ref(`${row}.${column}`)} and ${holds('whole', firmId)})`;
