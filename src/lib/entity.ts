import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { PrimaryKeyProp, type EntityOptions } from '@mikro-orm/core';

/**
 * What every table that holds an institution's data has in common: the institution's id comes first in its keys, and
 * row-level security is forced. Written with a named subselect: evaluated once a statement, empty where no session was
 * opened (also on a pooled connection that once had one), and without a name PostgreSQL would store one of its own and
 * every schema diff would make the policy anew.
 */
const mine = "institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)";

const ownInstitution = { name: 'own_institution', using: mine, check: mine };

/** The marks of a table that begins its keys with the institution's id; `InstitutionTable` sets them for the usual one. */
export const ownRows = { policies: [ownInstitution], rowLevelSecurity: 'force' as const };

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
  uniques?: readonly Keys[];
  indexes?: readonly Keys[];
}): ClassDecorator => Entity(entityOptions(options)) as ClassDecorator;

// MikroORM wants property names of a class that a decorator does not know yet.
const entityOptions = (options: object): EntityOptions<never> => ({ ...ownRows, ...options });

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
