import { sql, type RawBuilder } from 'kysely';
import { glassBrokenBy } from '../access/index.js';
import type { Scope } from '../lib/catalogue.js';
import type { ScopeName, ScopesByRole } from '../lib/scope.js';

/** Which cases, and so which people, each role sees. Everything that hangs on a case is seen with it. */

type Sight = (row: string, actorId: string) => RawBuilder<boolean> | null;

const all: Sight = () => null;
const none: Sight = () => sql<boolean>`false`;
const own: Sight = (row, actorId) => sql<boolean>`${sql.ref(`${row}.assignee_id`)} = ${actorId}::uuid`;
const team: Sight = (row, actorId) =>
  sql<boolean>`${sql.ref(`${row}.team_id`)} = (select viewer.team_id from app_user viewer where viewer.id = ${actorId}::uuid)`;

/** How far each role sees into the cases. */
export const caseScopes: ScopesByRole = {
  COLLECTOR: 'OWN_CASES',
  TEAM_LEAD: 'TEAM',
  COMPLIANCE_OFFICER: 'INSTITUTION',
  LEGAL_COUNSEL: 'INSTITUTION',
  ANALYST: 'INSTITUTION',
  SERVICE: 'INSTITUTION',
  LAW_FIRM: 'NONE',
  AGENCY: 'NONE',
  FIRM_ADMINISTRATOR: 'NONE',
  VALUER: 'NONE',
  REGULATOR: 'NONE',
  ADMINISTRATOR: 'NONE',
  DEBTOR: 'NONE',
};

const sights: Readonly<Record<ScopeName, Sight>> = {
  INSTITUTION: all,
  TEAM: team,
  OWN_CASES: own,
  ENGAGEMENT: none,
  TO_DECIDE: none,
  SELF: none,
  NONE: none,
};

/** And, for a time, the cases of a debtor for whom the onlooker has broken glass: one who sees all already opens nothing. */
export const caseSight: Scope = (row, onlooker) => {
  const seen = sights[caseScopes[onlooker.role]](row, onlooker.id);
  const opened = seen && glassBrokenBy(onlooker);
  return opened ? sql<boolean>`(${seen} or ${sql.ref(`${row}.debtor_id`)} = any(${opened}))` : seen;
};

/** Rows that point at a case are seen with it. */
export const withCase =
  (column: string): Scope =>
  (row, onlooker) => {
    const seen = caseSight('seen', onlooker);
    return (
      seen &&
      sql<boolean>`exists (select from collection_case seen where seen.institution_id = ${sql.ref(`${row}.institution_id`)} and seen.id = ${sql.ref(`${row}.${column}`)} and ${seen})`
    );
  };

/** A debtor is seen with any of their cases. */
export const withDebtor =
  (column: string): Scope =>
  (row, onlooker) => {
    const seen = caseSight('seen', onlooker);
    return (
      seen &&
      sql<boolean>`exists (select from collection_case seen where seen.institution_id = ${sql.ref(`${row}.institution_id`)} and seen.debtor_id = ${sql.ref(`${row}.${column}`)} and ${seen})`
    );
  };

/** Anybody is seen with the cases of a debtor that they are, or are related to. */
export const withPerson =
  (column: string): Scope =>
  (row, onlooker) => {
    const seen = caseSight('seen', onlooker);
    const person = sql.ref(`${row}.${column}`);
    const institution = sql.ref(`${row}.institution_id`);
    return (
      seen &&
      sql<boolean>`exists (
      select from collection_case seen where seen.institution_id = ${institution} and ${seen} and (
        seen.debtor_id = ${person} or seen.debtor_id in (
          select related.debtor_id from related_person related where related.institution_id = ${institution} and related.person_id = ${person} and (related.valid_to is null or related.valid_to > ${onlooker.at}::timestamptz))))`
    );
  };
