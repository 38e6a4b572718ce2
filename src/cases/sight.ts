import { sql, type RawBuilder } from 'kysely';
import {
  consenters,
  forFirms,
  glassBrokenBy,
  groupedFieldsOf,
  groupOf,
  isEngaged,
  ofCases,
  type FieldGroup,
} from '../access/index.js';
import { roleNames, type Onlooker, type Role } from '../lib/actor.js';
import type { FieldScope, Scope } from '../lib/catalogue.js';
import type { Permission } from '../lib/permission.js';
import type { ScopeName, ScopesByRole } from '../lib/scope.js';

/**
 * Which cases, and so which people, each role sees. Everything that hangs on a case is seen with it; by a firm, as far as its
 * engagement for the case has the group of fields that it belongs to.
 */

type Sight = (row: string, onlooker: Onlooker, group: FieldGroup | null) => RawBuilder<boolean> | null;

const all: Sight = () => null;
const none: Sight = () => sql<boolean>`false`;
const own: Sight = (row, { id }) => sql<boolean>`${sql.ref(`${row}.assignee_id`)} = ${id}::uuid`;
const team: Sight = (row, { id }) =>
  sql<boolean>`${sql.ref(`${row}.team_id`)} = (select viewer.team_id from app_user viewer where viewer.id = ${id}::uuid)`;
const engaged: Sight = (row, { firmId }, group) =>
  firmId === null ? sql<boolean>`false` : isEngaged('CASE', row, 'id', firmId, group);

/** How far each role sees into the cases. */
export const caseScopes: ScopesByRole = {
  ...ofCases,
  COLLECTOR: 'OWN_CASES',
  TEAM_LEAD: 'TEAM',
  ADMINISTRATOR: 'NONE',
  REGULATOR: 'NONE',
  DEBTOR: 'NONE',
};

const sights: Readonly<Record<ScopeName, Sight>> = {
  INSTITUTION: all,
  TEAM: team,
  OWN_CASES: own,
  ENGAGEMENT: engaged,
  OWN_FIRM: none,
  TO_DECIDE: none,
  SELF: none,
  NONE: none,
};

type Grouped = (group?: FieldGroup | null) => Scope;

/** And, for a time, the cases of a debtor for whom the onlooker has broken glass: one who sees all already opens nothing. */
export const caseSight: Grouped =
  (group = null) =>
  (row, onlooker) => {
    const seen = sights[caseScopes[onlooker.role]](row, onlooker, group);
    const opened = seen && glassBrokenBy(onlooker);
    return opened ? sql<boolean>`(${seen} or ${sql.ref(`${row}.debtor_id`)} = any(${opened}))` : seen;
  };

/** Rows that point at a case are seen with it. */
export const withCase =
  (column: string, group: FieldGroup | null = null): Scope =>
  (row, onlooker) => {
    const seen = caseSight(group)('seen', onlooker);
    return (
      seen &&
      sql<boolean>`exists (select from collection_case seen where seen.institution_id = ${sql.ref(`${row}.institution_id`)} and seen.id = ${sql.ref(`${row}.${column}`)} and ${seen})`
    );
  };

/** For which cases firms are engaged is seen with the cases; and by whoever consents that they are passed on: they must know which. */
export const engagedCaseSight: Scope = (row, onlooker) =>
  onlooker.firmId !== null || consenters.roles.has(onlooker.role) ? null : withCase('object_id')(row, onlooker);
export const engagedCaseScopes: ScopesByRole = { ...caseScopes, ADMINISTRATOR: 'INSTITUTION' };

/** A debtor is seen with any of their cases. */
export const withDebtor =
  (column: string, group: FieldGroup | null = null): Scope =>
  (row, onlooker) => {
    const seen = caseSight(group)('seen', onlooker);
    return (
      seen &&
      sql<boolean>`exists (select from collection_case seen where seen.institution_id = ${sql.ref(`${row}.institution_id`)} and seen.debtor_id = ${sql.ref(`${row}.${column}`)} and ${seen})`
    );
  };

/**
 * Anybody is seen with the cases of a debtor that they are, or are related to. By a firm also when the relation has ended:
 * an attempt that it sees names whom it was meant for then.
 */
export const withPerson =
  (column: string, group: FieldGroup | null = null): Scope =>
  (row, onlooker) => {
    const seen = caseSight(group)('seen', onlooker);
    const person = sql.ref(`${row}.${column}`);
    const institution = sql.ref(`${row}.institution_id`);
    const lasts =
      onlooker.firmId === null
        ? sql` and (related.valid_to is null or related.valid_to > ${onlooker.at}::timestamptz)`
        : sql``;
    return (
      seen &&
      sql<boolean>`exists (
      select from collection_case seen where seen.institution_id = ${institution} and ${seen} and (
        seen.debtor_id = ${person} or seen.debtor_id in (
          select related.debtor_id from related_person related where related.institution_id = ${institution} and related.person_id = ${person}${lasts})))`
    );
  };

/** Rows of which other roles do not even learn that they are there: a wish that all contact cease, a condition. */
export const toldTo = ({ roles }: Permission, scope: Scope): { readonly scope: Scope; readonly by: ScopesByRole } => ({
  scope: (row, onlooker) => (roles.has(onlooker.role) ? scope(row, onlooker) : sql<boolean>`false`),
  by: Object.fromEntries(roleNames.map((role) => [role, roles.has(role) ? caseScopes[role] : 'NONE'])) as Record<
    Role,
    ScopeName
  >,
});

/**
 * An account is seen with its debtor; by a firm only with a debt of a case that it is engaged for: what else the debtor has
 * with the institution is none of its business.
 */
export const withAccount =
  (column: string): Scope =>
  (row, onlooker) => {
    if (onlooker.firmId === null) return null;
    const ofCase = withCase('case_id', groupOf('Account'))('owed', onlooker) ?? sql<boolean>`true`;
    return sql<boolean>`exists (select from debt owed where owed.institution_id = ${sql.ref(`${row}.institution_id`)} and owed.account_id = ${sql.ref(`${row}.${column}`)} and ${ofCase})`;
  };

/** What hangs on a row of another table is seen by a firm with that row, which a column names. */
export const withRow = (table: string, column: string, scope: Scope): Scope =>
  forFirms((row, _firmId, onlooker) => {
    const holder = `${table}_of`;
    const seen = scope(holder, onlooker) ?? sql<boolean>`true`;
    return sql<boolean>`exists (select from ${sql.table(table)} as ${sql.ref(holder)} where ${sql.ref(`${holder}.institution_id`)} = ${sql.ref(`${row}.institution_id`)} and ${sql.ref(`${holder}.id`)} = ${sql.ref(`${row}.${column}`)} and ${seen})`;
  });

/** Which debts a fact is about is told to whoever sees all of them: another case of the same debtor may be none of theirs. */
export const withAllDebts =
  (column: string, group: FieldGroup): Scope =>
  (row, onlooker) => {
    const owed = withCase('case_id', group)('owed', onlooker);
    return (
      owed &&
      sql<boolean>`not exists (select from unnest(${sql.ref(`${row}.${column}`)}) as named(id) where not exists (
        select from debt owed where owed.institution_id = ${sql.ref(`${row}.institution_id`)} and owed.id = named.id and ${owed}))`
    );
  };

/** The single fields of a type that firms see by group: where the engagement has the group, by the given way to the case. */
export const groupedFields = (on: string, way: (group: FieldGroup) => Scope): readonly FieldScope[] =>
  groupedFieldsOf(on).map(({ field, group }) => ({
    on,
    field,
    scope: (row, onlooker) => (onlooker.firmId === null ? null : way(group)(row, onlooker)),
  }));
