import { GraphQLError } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { isInScope } from '../lib/actor.js';
import { selectConnection, selectMany, selectOne, type Wanted } from '../lib/select.js';
import { notFound } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { inSight } from '../lib/sight.js';
import { actorOf, type Context, type Info } from './context.js';
import { statementFor, type Wish } from './kept-statements.js';
import type { Statement } from './reading.js';

/** The reading way through the house: resolver → one of these → one statement → plain rows. Masked values only. */

type At = readonly string[];
type More = Pick<Wish, 'isPlain' | 'frame'>;
type Narrowing = (row: string) => RawBuilder<boolean>;

/** Of the lists and rows of both ways, reading and looking. */
export const connectionStatement = (
  context: Context,
  info: Info,
  type: string,
  at: At = [],
  more: More = {},
  narrow?: Narrowing,
): Statement =>
  statementFor(context, info, { ...more, kind: `page ${type} ${at.join('.')}` }, (selecting, asked) =>
    selectConnection(selecting, asked, type, at, narrow),
  );

export const oneStatement = (
  context: Context,
  info: Info,
  type: string,
  id: string,
  at: At = [],
  more: More = {},
): Statement =>
  statementFor(
    context,
    info,
    { ...more, kind: `${type} ${at.join('.')}`, ids: [id] },
    (selecting, asked, [standIn = id]) => selectOne(selecting, asked, type, standIn, at),
  );

export const manyStatement = (
  context: Context,
  info: Info,
  wanted: readonly Wanted[],
  at: At = [],
  more: More = {},
): Statement =>
  statementFor(
    context,
    info,
    { ...more, kind: `${wanted.map(({ type }) => type).join()} ${at.join('.')}`, ids: wanted.map(({ id }) => id) },
    (selecting, asked, ids) =>
      selectMany(
        selecting,
        asked,
        wanted.map(({ type }, index) => ({ type, id: ids[index] ?? '' })),
        at,
      ),
  );

/** A page of a list, by the root field's own arguments. */
export const readConnection = (context: Context, info: Info, type: string): Promise<unknown> =>
  run(context, info, connectionStatement(context, info, type));

/**
 * A page of a list, narrowed besides by what the root field was told.
 * @param frame all that the narrowing depends on: values of the caller, so that no statement is kept
 */
export const readNarrowed = (
  context: Context,
  info: Info,
  type: string,
  frame: NonNullable<Wish['frame']>,
  narrow: Narrowing,
): Promise<unknown> => run(context, info, connectionStatement(context, info, type, [], { frame }, narrow));

/** One row by its id, or null where there is none that the actor may see. */
export const readOne = (context: Context, info: Info, type: string, id: string, at: At = []): Promise<unknown> =>
  run(context, info, oneStatement(context, info, type, id, at));

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

/**
 * Which of these rows the actor may name. Of the institution's own people the statement that reads asks the same, so they
 * are not asked twice; what a firm names is held by this as well.
 */
export async function mayName(context: Context, wanted: readonly Wanted[]): Promise<readonly boolean[]> {
  const actor = actorOf(context);
  if (actor.firmId === null) return wanted.map(() => true);
  const each = wanted.map(({ type, id }) => {
    const named = sql`${sql.ref('named.id')} = ${id}::uuid and ${inSight(context.catalogue, type, 'named', { actor, now: context.clock.now() })}`;
    return sql`exists (select from ${sql.table(context.catalogue.type(type).table)} as named where ${named})`;
  });
  const text = sql`select json_build_array(${sql.join(each)})::text as data`.compile(context.database.compiler);
  const answer = await context.reading.read(actor, { ...text, read: (found) => found, sensitive: new Set() });
  return answer as readonly boolean[];
}

/** Rows of any types by their ids, in the order asked, by one statement; null where there is none that the actor may see. */
export const readMany = (context: Context, info: Info, wanted: readonly Wanted[]): Promise<unknown> =>
  run(context, info, manyStatement(context, info, wanted));

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
  // An API key that only writes gets the id: from a payload one could read on and on.
  const isReader = isInScope(actorOf(context), 'READ');
  return afterCommit(async () => ({
    [`${field}Id`]: toNodeId(type, id),
    [field]: isReader ? await readOne(context, info, type, id, [field]) : null,
  }));
}

/** Runs what answers a change that stands already, and says so should it fail. */
export async function afterCommit<Payload>(answer: () => Promise<Payload>): Promise<Payload> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof GraphQLError)
      throw new GraphQLError(error.message, {
        originalError: error,
        extensions: { ...error.extensions, committed: true },
      });
    throw Object.assign(error as Error, { extensions: { committed: true } });
  }
}

const run = (context: Context, info: Info, statement: Statement): Promise<unknown> =>
  context.reading.read(actorOf(context), statement, isOnlyRoot(info));

/** Whether the operation has no other root field, hence no other statement. */
function isOnlyRoot({ operation: { selectionSet }, fieldNodes }: Info): boolean {
  const [only] = selectionSet.selections;
  return selectionSet.selections.length === 1 && only !== undefined && only === fieldNodes[0];
}
