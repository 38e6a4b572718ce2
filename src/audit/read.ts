import type { Selecting, Selection } from '../lib/select.js';
import { selectConnection, selectOne } from '../lib/select.js';
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
export async function readExisting(context: Context, info: Info, type: string, id: string, at: At = []): Promise<unknown> {
  const row = await readOne(context, info, type, id, at);
  if (row === null) throw notFound(type);
  return row;
}

const run = (context: Context, { statement }: Selection): Promise<unknown> => context.reading.read(actorOf(context), statement);
