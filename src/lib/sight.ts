import { sql, type Kysely, type RawBuilder } from 'kysely';
import { onlooker, type Actor } from './actor.js';
import { conjunction, scopesOf, type Catalogue } from './catalogue.js';
import { badInput, notFound } from './errors.js';
import { parseNodeId } from './id.js';

interface Acting {
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Finds a row that a verb was given by id, in the actor's own sight: the same scopes that bound what they can read bound
 * what they can name. What lies outside answers as what does not exist.
 * @param types the types that the id may be of; the first names it in errors
 * @returns the row's UUID. @throws BAD_USER_INPUT, NOT_FOUND
 */
export async function findInSight(
  { db, actor, now }: Acting & { readonly db: Kysely<never> },
  catalogue: Catalogue,
  types: readonly [string, ...string[]],
  nodeId: string,
  path: string,
): Promise<string> {
  const parsed = parseNodeId(nodeId);
  if (!parsed || !types.includes(parsed.type))
    throw badInput(path, `not an id of a ${types.join(' or ')}. Pass the id as the API gave it.`);
  const { table } = catalogue.type(parsed.type);
  const { rows } = await sql<{
    id: string;
  }>`select r.id from ${sql.table(table)} r where r.id = ${parsed.id}::uuid and ${inSight(catalogue, parsed.type, 'r', { actor, now })}`.execute(
    db,
  );
  if (!rows[0]) throw notFound(types[0]);
  return parsed.id;
}

/** The condition under which an actor sees a row of a type. */
export const inSight = (catalogue: Catalogue, type: string, row: string, { actor, now }: Acting): RawBuilder<boolean> =>
  conjunction(scopesOf(catalogue.type(type), row, onlooker(actor, now)));
