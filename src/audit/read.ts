import { GraphQLError } from 'graphql';
import type { Selecting, Selection } from '../lib/select.js';
import { selectConnection, selectMany, selectOne, type Wanted } from '../lib/select.js';
import { notFound } from '../lib/errors.js';
import { actorOf, type Context, type Info } from './context.js';

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
export const readConnection = (context: Context, info: Info, type: string): Promise<unknown> =>
  run(context, selectConnection(selecting(context, false), info, type));

/** One row by its id, or null where there is none that the actor may see. */
export const readOne = (context: Context, info: Info, type: string, id: string, at: At = []): Promise<unknown> =>
  run(context, selectOne(selecting(context, false), info, type, id, at));

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
  run(context, selectMany(selecting(context, false), info, wanted));

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
    return { [field]: await readOne(context, info, type, id, [field]) };
  } catch (error) {
    if (error instanceof GraphQLError)
      throw new GraphQLError(error.message, {
        originalError: error,
        extensions: { ...error.extensions, committed: true },
      });
    throw Object.assign(error as Error, { extensions: { committed: true } });
  }
}

const run = (context: Context, { statement }: Selection): Promise<unknown> =>
  context.reading.read(actorOf(context), statement);
