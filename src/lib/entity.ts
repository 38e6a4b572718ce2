import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { PrimaryKeyProp, type EntityOptions, type PolicyDef } from '@mikro-orm/core';

/**
 * What every table that holds an institution's data has in common: the institution's id comes first in its keys, and
 * row-level security is forced. Written with a named subselect: evaluated once a statement, empty where no session was
 * opened (also on a pooled connection that once had one), and without a name PostgreSQL would store one of its own and
 * every schema diff would make the policy anew.
 */
const mine = "institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)";

const ownInstitution = { name: 'own_institution', using: mine, check: mine };

/**
 * What of a table the users of a firm reach (law firm, agency, valuer), beside the institution's bound: all of it, nothing,
 * or the rows for which an SQL condition on them holds. Every table says it; silence does not compile. `engaged` has the
 * usual conditions.
 */
export type FirmSight = 'all' | 'nothing' | { readonly where: string };

/** Decided once a statement, so that the institution's own people pay for no condition of firms. */
export const ownPeople = "(select nullif(current_setting('app.firm', true), '') is null as own_people)";

/** Restrictive: it narrows whatever else admits a row, for reading and for writing alike. */
const firmPolicies = (sight: FirmSight): PolicyDef[] =>
  sight === 'all'
    ? []
    : [
        {
          name: 'firm_sight',
          type: 'restrictive',
          using: sight === 'nothing' ? ownPeople : `${ownPeople} or ${sight.where}`,
        },
      ];

/** Of what firms may add, what only the institution's own people decide: they alone change rows, and add others than `proposals`. */
export const decidedByOwnPeople = (proposals: string): readonly PolicyDef[] => [
  { name: 'changed_by_own_people', type: 'restrictive', command: 'update', using: ownPeople },
  { name: 'added_by_own_people', type: 'restrictive', command: 'insert', check: `${ownPeople} or ${proposals}` },
];

type EngagedSet = 'cases' | 'debts' | 'accounts' | 'debtors' | 'people' | 'engagements' | 'firms';

/** Conditions of `FirmSight`: the rows that hang on a case of an engagement that holds now. The functions are in the schema `access`. */
export const engaged = {
  /** By a column that names one of a set, such as a case. Evaluated once a statement, then looked up. */
  by: (set: EngagedSet, column: string): FirmSight => ({
    where: `${column} in (select access.engaged_${set}() as engaged)`,
  }),
  /** By a row further away: asked for each row, of which few are left when it is. */
  through: (what: 'attempt' | 'contact_point' | 'colleague' | 'finding' | 'approval', column: string): FirmSight => ({
    where: `access.is_engaged_${what}(${column})`,
  }),
} as const;

/** The marks of a table that begins its keys with the institution's id; `InstitutionTable` sets them for the usual one. */
export const ownRows = (
  firmSees: FirmSight,
): { readonly policies: PolicyDef[]; readonly rowLevelSecurity: 'force' } => ({
  policies: [ownInstitution, ...firmPolicies(firmSees)],
  rowLevelSecurity: 'force',
});

interface Keys {
  readonly name: string;
  /** Property names of the entity, the institution's first. */
  readonly properties: readonly string[];
  /** A predicate in SQL, for a key of only some rows. */
  readonly where?: string;
}

/** Declares a table of institution data, with its keys and indexes. */
export const InstitutionTable = (options: {
  tableName: string;
  /** What of it the users of a firm reach. */
  firmSees: FirmSight;
  /** Further policies than those of the institution and of firms. */
  policies?: readonly PolicyDef[];
  uniques?: readonly Keys[];
  indexes?: readonly Keys[];
}): ClassDecorator => {
  const { firmSees, policies = [], ...table } = options;
  const marks = ownRows(firmSees);
  return Entity(entityOptions({ ...marks, policies: [...marks.policies, ...policies], ...table })) as ClassDecorator;
};

// MikroORM wants property names of a class that a decorator does not know yet.
const entityOptions = (options: object): EntityOptions<never> => options;

export abstract class InstitutionRow {
  [PrimaryKeyProp]?: ['institutionId', 'id'];

  @PrimaryKey({ type: 'uuid' })
  institutionId!: string;

  /** UUIDv7, made in the application. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;
}

/** A relation within the institution: the foreign key shares the first column, so a child cannot point into another one. */
export const references = (
  column: string,
): {
  joinColumns: string[];
  referencedColumnNames: string[];
  ref: true;
  updateRule: 'no action';
  deleteRule: 'no action';
} => ({
  ref: true,
  joinColumns: ['institution_id', column],
  referencedColumnNames: ['institution_id', 'id'],
  // `on update cascade`, MikroORM's default, is refused by Citus on a distribution key; rows here are never renumbered.
  updateRule: 'no action',
  deleteRule: 'no action',
});
