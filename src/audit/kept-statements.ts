import { randomUUID } from 'node:crypto';
import type { FieldNode } from 'graphql';
import { sql } from 'kysely';
import { onlooker } from '../lib/actor.js';
import type { Selecting, Selection } from '../lib/select.js';
import { SearchedValue } from '../lib/sealed.js';
import type { Asked } from '../lib/selection.js';
import { actorOf, type Context, type Info } from './context.js';
import type { Statement, WiderOrData } from './reading.js';

/**
 * Statements by field, role and the variables that they depend on, the oldest out first: the same things are asked again
 * and again, and building a statement costs a fifth of answering it. A kept one holds nobody's id, neither the actor's nor
 * that of what is asked for, nor an instant: a scope that did more with them than bind them would find no rows.
 */
const statements = new Map<string, Statement>();
const mostStatements = 1_000;
const longestKey = 2_000;

/** What is asked of a field beside its document. */
export interface Wish {
  /** Tells apart what one field may be asked in several ways, such as the types of the ids. */
  readonly kind: string;
  /** UUIDs of the rows that are asked for. */
  readonly ids?: readonly string[];
  readonly isPlain?: boolean;
  readonly frame?: Selecting['frame'];
}

type Build = (selecting: Selecting, asked: Asked, ids: readonly string[]) => Selection;

/** The statement for a field, ready to run for the one who asks. */
export function statementFor(context: Context, info: Info, wish: Wish, build: Build): Statement {
  const { catalogue, cursors } = context;
  const actor = onlooker(actorOf(context), context.clock.now());
  const { ids = [], isPlain = false, frame } = wish;
  const make = (asked: Asked, by: Selecting['actor'], standIns: readonly string[]): Statement => {
    const buildFor = (isExtraordinary: boolean): Selection =>
      build({ catalogue, cursors, actor: { ...by, isExtraordinary }, isPlain, frame: frame ?? {} }, asked, standIns);
    const compile = ({ statement, ...selection }: Selection): Statement => {
      const { sql: text, parameters } = statement.compile(context.database.compiler);
      return { sql: text, parameters, ...selection };
    };
    const usual = buildFor(false);
    const isOpened = catalogue.extraordinary(by);
    if (!isOpened) return compile(usual);
    const wider = compile(buildFor(true));
    // Most things are seen as ever.
    if (wider.sql === compile(usual).sql) return wider;
    // `offset 0`: asked once, and before the usual one runs.
    const statement = sql<WiderOrData>`select case when not "isOpened" then (${usual.statement}) end as data, "isOpened" from (select ${isOpened} as "isOpened" offset 0) as asked`;
    return { ...compile({ ...usual, statement }), wider: () => wider };
  };
  const [field] = info.fieldNodes;
  // Several nodes of one field are merged, and which ones is not in the key; a frame holds values of the caller.
  if (!field || info.fieldNodes.length > 1 || frame || ids.length > mostIds)
    return bound(make(info, actor, ids), actor, [], context.keys);

  const uses = usesOf(field, `${wish.kind} ${isPlain} ${actor.role} ${actor.firmId === null}`);
  const known = uses.names
    .map((names) => statements.get(keyOf(uses, names, info.variableValues)))
    .find((each) => each !== undefined);
  const { role, isExtraordinary } = actor;
  const anyone = { ...placeholder, role, isExtraordinary, firmId: actor.firmId === null ? null : placeholder.firmId };
  const statement = known ?? keep(uses, info, (asked) => make(asked, anyone, placeholderIds.slice(0, ids.length)));
  return bound(statement, actor, ids, context.keys);
}

/** Stand in a kept statement for whoever asks, when, and for what; random, so that no value of a caller is ever taken for one. */
const placeholder = { institutionId: randomUUID(), id: randomUUID(), firmId: randomUUID(), at: randomUUID() };
const mostIds = 100;
const placeholderIds = Array.from({ length: mostIds }, () => randomUUID());

function bound(
  statement: Statement,
  actor: Selecting['actor'],
  ids: readonly string[],
  keys: Context['keys'],
): Statement {
  const given = new Map<unknown, unknown>([
    [placeholder.id, actor.id],
    [placeholder.institutionId, actor.institutionId],
    [placeholder.firmId, actor.firmId],
    [placeholder.at, actor.at],
  ]);
  for (const [index, id] of ids.entries()) given.set(placeholderIds[index], id);
  const bind = ({ wider, ...one }: Statement): Statement => ({
    ...one,
    parameters: one.parameters.map((value) => {
      if (value instanceof SearchedValue) return keys.searchToken(actor.institutionId, value);
      return given.has(value) ? given.get(value) : value;
    }),
    ...(wider && { wider: () => bind(wider()) }),
  });
  return bind(statement);
}

/** Which variables a field's statement was found to depend on; another value of one may show that it depends on more. */
interface Uses {
  readonly name: string;
  readonly names: (readonly string[])[];
}

/** A field of a document is the same object for as long as the document is kept. */
const usesByField = new WeakMap<FieldNode, Map<string, Uses>>();
const mostUses = 8;

function usesOf(field: FieldNode, kind: string): Uses {
  const all = usesByField.get(field) ?? new Map<string, Uses>();
  usesByField.set(field, all);
  const uses = all.get(kind) ?? { name: randomUUID(), names: [] };
  // Kinds are of our making, and few.
  all.set(kind, uses);
  return uses;
}

type Variables = Readonly<Record<string, unknown>>;

/** An object, so that a variable that is absent differs from one that is null. */
const keyOf = ({ name }: Uses, names: readonly string[], variables: Variables): string =>
  names.length === 0
    ? name
    : `${name} ${JSON.stringify(Object.fromEntries(names.map((each) => [each, variables[each]])))}`;

function keep(uses: Uses, info: Info, make: (asked: Asked) => Statement): Statement {
  const { variables, used } = watched(info.variableValues);
  const { fieldNodes, fragments, schema, parentType, fieldName } = info;
  const statement = make({ fieldNodes, fragments, schema, parentType, fieldName, variableValues: variables });
  const names = [...used].sort();
  const key = keyOf(uses, names, info.variableValues);
  if (key.length > longestKey) return statement;
  if (!uses.names.some((each) => each.join() === names.join())) {
    if (uses.names.length === mostUses) return statement;
    uses.names.push(names);
  }
  statements.set(key, statement);
  if (statements.size > mostStatements) statements.delete(statements.keys().next().value ?? '');
  return statement;
}

/** The same variables, and the names of those that are read from now on. */
function watched(variables: Variables): {
  readonly variables: Record<string, unknown>;
  readonly used: ReadonlySet<string>;
} {
  const used = new Set<string>();
  const note = (name: string | symbol): void => {
    if (typeof name === 'string') used.add(name);
  };
  return {
    used,
    variables: new Proxy(variables, {
      get: (target, name) => (note(name), Reflect.get(target, name) as unknown),
      has: (target, name) => (note(name), Reflect.has(target, name)),
      getOwnPropertyDescriptor: (target, name) => (note(name), Reflect.getOwnPropertyDescriptor(target, name)),
      ownKeys: (target) => (Object.keys(target).forEach(note), Reflect.ownKeys(target)),
    }),
  };
}
