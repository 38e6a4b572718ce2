import { sql, type Kysely, type RawBuilder } from 'kysely';
import { onlooker, type Actor } from './actor.js';
import { conjunction, namedScopesOf, type Catalogue } from './catalogue.js';
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
  const parsed = parsedOf(types, nodeId, path);
  const { table } = catalogue.type(parsed.type);
  const { rows } = await sql<{
    id: string;
  }>`select r.id from ${sql.table(table)} r where r.id = ${parsed.id}::uuid and ${inSight(catalogue, parsed.type, 'r', { actor, now })}`.execute(
    db,
  );
  if (!rows[0]) throw notFound(types[0]);
  return parsed.id;
}

/**
 * The same for many, in one statement a type.
 * @returns the rows' UUIDs, each once. @throws BAD_USER_INPUT, NOT_FOUND
 */
export async function findAllInSight(
  { db, actor, now }: Acting & { readonly db: Kysely<never> },
  catalogue: Catalogue,
  types: readonly [string, ...string[]],
  { nodeIds, path }: { readonly nodeIds: readonly string[]; readonly path: string },
): Promise<ReadonlySet<string>> {
  const named = Map.groupBy(
    nodeIds.map((nodeId, index) => parsedOf(types, nodeId, `${path}.${index}`)),
    ({ type }) => type,
  );
  const found = new Set<string>();
  for (const [type, all] of named) {
    const ids = [...new Set(all.map(({ id }) => id))];
    const { rows } = await sql<{
      id: string;
    }>`select r.id from ${sql.table(catalogue.type(type).table)} r where r.id = any(${ids}::uuid[]) and ${inSight(catalogue, type, 'r', { actor, now })}`.execute(
      db,
    );
    if (rows.length < ids.length) throw notFound(types[0]);
    for (const id of ids) found.add(id);
  }
  return found;
}

function parsedOf(types: readonly [string, ...string[]], nodeId: string, path: string): { type: string; id: string } {
  const parsed = parseNodeId(nodeId);
  if (!parsed || !types.includes(parsed.type))
    throw badInput(path, `not an id of a ${types.join(' or ')}. Pass the id as the API gave it.`);
  return parsed;
}

/** The condition under which an actor may name a row of a type. */
export const inSight = (catalogue: Catalogue, type: string, row: string, { actor, now }: Acting): RawBuilder<boolean> =>
  conjunction(namedScopesOf(catalogue.type(type), row, onlooker(actor, now)));
