import { randomUUID } from 'node:crypto';
import { GraphQLError, type FieldNode } from 'graphql';
import type { Actor } from '../lib/actor.js';
import type { Selecting, Selection } from '../lib/select.js';
import { selectConnection, selectMany, selectOne, type Wanted } from '../lib/select.js';
import { notFound } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { actorOf, type Context, type Info } from './context.js';
import type { Statement } from './reading.js';

/** The reading way through the house: resolver → one of these → one statement → plain rows. Masked values only. */

type Frame = Readonly<Record<string, unknown>>;
type At = readonly string[];

export const selecting = (context: Context, isPlain: boolean, frame: Frame = {}): Selecting => ({
  catalogue: context.catalogue,
  cursors: context.cursors,
  actor: actorOf(context),
  isPlain,
  frame,
});

/** A page of a list, by the root field's own arguments. */
export async function readConnection(context: Context, info: Info, type: string): Promise<unknown> {
  const actor = actorOf(context);
  const statement = knownStatement(info, actor, (anyone) =>
    compiled(context, selectConnection({ ...selecting(context, false), actor: anyone }, info, type)),
  );
  return context.reading.read(actor, bound(statement, actor), isOnlyRoot(info));
}

/** One row by its id, or null where there is none that the actor may see. */
export const readOne = (context: Context, info: Info, type: string, id: string, at: At = []): Promise<unknown> =>
  run(context, info, selectOne(selecting(context, false), info, type, id, at));

/** @throws NOT_FOUND */
export async function readExisting(
  context: Context,
  info: Info,
  type: string,
  id: string,
  at: At = [],
): Promise<unknown> {
  const row = await readOne(context, info, type, id, at);
  if (row === null) throw notFound(type);
  return row;
}

/** Rows of any types by their ids, in the order asked, by one statement; null where there is none that the actor may see. */
export const readMany = (context: Context, info: Info, wanted: readonly Wanted[]): Promise<unknown> =>
  run(context, info, selectMany(selecting(context, false), info, wanted));

/**
 * A mutation's payload, read after its `act` has committed. Should that fail, the error says `committed: true`: the change
 * stands, and the same key and input bring its result.
 */
export async function payloadOf(
  context: Context,
  info: Info,
  type: string,
  field: string,
  acted: Promise<string>,
): Promise<Record<string, unknown>> {
  const id = await acted;
  try {
    return { [`${field}Id`]: toNodeId(type, id), [field]: await readOne(context, info, type, id, [field]) };
  } catch (error) {
    if (error instanceof GraphQLError)
      throw new GraphQLError(error.message, {
        originalError: error,
        extensions: { ...error.extensions, committed: true },
      });
    throw Object.assign(error as Error, { extensions: { committed: true } });
  }
}

const compiled = (context: Context, { statement }: Selection): Statement =>
  statement.compile(context.database.compiler);

const run = (context: Context, info: Info, selection: Selection): Promise<unknown> =>
  context.reading.read(actorOf(context), compiled(context, selection), isOnlyRoot(info));

/** Whether the operation has no other root field, hence no other statement. */
function isOnlyRoot({ operation: { selectionSet }, fieldNodes }: Info): boolean {
  const [only] = selectionSet.selections;
  return selectionSet.selections.length === 1 && only !== undefined && only === fieldNodes[0];
}

/**
 * Statements by field, role and variables, the oldest out first: lists are asked again and again, and building a statement
 * costs a fifth of answering it. A kept one holds nobody's id.
 */
const statements = new Map<string, Statement>();
const mostStatements = 1_000;
const longestKey = 2_000;

/** A field of a document is the same object for as long as the document is kept. */
const fields = new WeakMap<FieldNode, string>();

/** Stand in a kept statement for whoever asks; random, so that no value of a caller is ever taken for one. */
const placeholder = { institutionId: randomUUID(), id: randomUUID(), firmId: randomUUID() };

function knownStatement(
  { fieldNodes, variableValues }: Info,
  { role, firmId }: Actor,
  build: (anyone: Actor) => Statement,
): Statement {
  const anyone: Actor = { ...placeholder, role, firmId: firmId === null ? null : placeholder.firmId };
  const [field] = fieldNodes;
  // Several nodes of one field are merged; which ones is not in the key.
  if (!field || fieldNodes.length > 1) return build(anyone);
  const name = fields.get(field) ?? randomUUID();
  fields.set(field, name);
  const key = `${name} ${role} ${firmId === null} ${JSON.stringify(variableValues)}`;
  const known = statements.get(key);
  if (known) return known;
  const statement = build(anyone);
  if (key.length <= longestKey) statements.set(key, statement);
  if (statements.size > mostStatements) statements.delete(statements.keys().next().value ?? '');
  return statement;
}

const bound = ({ sql, parameters }: Statement, actor: Actor): Statement => ({
  sql,
  parameters: parameters.map((value) => {
    if (value === placeholder.id) return actor.id;
    if (value === placeholder.institutionId) return actor.institutionId;
    return value === placeholder.firmId ? actor.firmId : value;
  }),
});
