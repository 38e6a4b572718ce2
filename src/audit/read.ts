import { GraphQLError } from 'graphql';
import type { Selecting, Selection } from '../lib/select.js';
import { selectConnection, selectMany, selectOne, type Wanted } from '../lib/select.js';
import { notFound } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { actorOf, type Context, type Info } from './context.js';
import { bound, knownStatement } from './kept-statements.js';
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
