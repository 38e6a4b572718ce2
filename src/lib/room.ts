import type { ClassType } from 'type-graphql';
import type { KeyScope } from './actor.js';
import type { CalendarDay } from './calendar.js';
import type { FieldScope, Scope } from './catalogue.js';
import type { CopyPart } from './copies.js';
import type { Link } from './links.js';
import type { ListSpec } from './lists.js';
import type { PermissionTable } from './permission.js';
import type { ScopesByRole } from './scope.js';

/** A mutation and the types of the journal entries that it may leave; a misspelt entry is a compile error. */
export interface Operation<Entry extends string = string> {
  readonly name: string;
  readonly entries: readonly Entry[];
  /** What may come beside them, as the record stands: what a verdict that it gives finds, or finds no more. */
  readonly following?: readonly Entry[];
  /** The narrower scope by which an API key may call it, beside WRITE. */
  readonly scope?: KeyScope;
}

/**
 * Names the operations of a room by the entries that this room writes; any other entry does not compile.
 * @param scope the narrower scope by which an API key may call them, beside WRITE
 */
export const operationsWriting =
  <RoomEntry extends string>(scope?: KeyScope) =>
  <Entry extends RoomEntry>(name: string, ...entries: Entry[]): Operation<Entry> => ({
    name,
    entries,
    ...(scope && { scope }),
  });

/** The same operation, with what may come beside its own entries. */
export const followedBy = <Entry extends string, Following extends string>(
  operation: Operation<Entry>,
  following: readonly Following[],
): Operation<Entry | Following> => ({ ...operation, following });

/** An entry as it was entered: what a higher room is told of. */
export interface Entered {
  readonly id: string;
  readonly type: string;
  readonly caseId: string | null;
  /** The people whom it is about. */
  readonly personIds: readonly string[];
  readonly bearing: Bearing | null;
}

/** What a fact that was entered bears on. Told to higher rooms, and no part of the entry that is written. */
export interface Bearing {
  /** From when on it holds; what was always so bears on everything before as well. */
  readonly since: Date | 'ALWAYS';
  /** Which number: of a contact, where it was made; else whose it is tells whom all contacts by it reached, also those before. */
  readonly contactPointId?: string;
  /** Of what is found of an event: by which rules. */
  readonly ruleIds?: readonly string[];
  /** Whose work, where it is not about one debtor. */
  readonly work?: MadeBy;
}

/** By whom, or for which firm. Null: by anybody, for anybody. */
export interface MadeBy {
  readonly userId: string | null;
  readonly firmId: string | null;
}

/**
 * What a higher room does when a lower one has written something: in the same transaction, with the same `Work`, so that both
 * stand or fall together.
 */
export interface Reaction {
  /** What it may leave beside the entries of the operation, which does not know of it. */
  readonly entries: readonly string[];
  readonly react: (work: never, entered: Entered) => Promise<void>;
}

/** A part of the rows of a step: those whose ids lie after the one and up to the other. */
export interface NightlyBatch {
  readonly runId: string;
  /** The day to which everything is brought. */
  readonly businessDate: CalendarDay;
  /** Both inclusive of what came since it was planned: the first begins before all ids, the last ends after all. */
  readonly afterId: string;
  readonly upToId: string;
  /** That of the entry which the batch leaves, and which its history rows carry. */
  readonly entryId: string;
}

/** What a batch came to. */
export interface NightlyTaken {
  /** How many rows were looked at. */
  readonly rows: number;
  /** How many of them came out otherwise than before, and so have a further row of history. */
  readonly changed: number;
  /** How many of those came to an end: cured, broken, expired, whatever the step is about. */
  readonly ended: number;
}

/**
 * What a room does every night, in the order of the rooms and then of its own list: a step begins when the one before it is
 * done with the whole institution. Its batches may be taken in any order and by several processes at once, and each again
 * where its transaction was undone: what it writes must follow from the record and the business date alone.
 */
export interface NightlyStep {
  /** One word of the business for what is gone through, such as `accounts`. */
  readonly name: string;
  /** The table of which each row is in one batch, by its id. */
  readonly table: string;
  /** What a batch leaves; no mutation. */
  readonly operation: Operation;
  /** All of a batch by few statements, in the transaction of its entry. */
  readonly take: (work: never, batch: NightlyBatch) => Promise<NightlyTaken>;
}

/**
 * A room is a value, and the app is a list of rooms: tables, schema, permissions, scopes and journal entry types are all
 * read from it, so that adding an entity touches its room and nothing else.
 */
export interface Room {
  readonly name: string;
  readonly entities: readonly ClassType[];
  readonly resolvers: readonly ClassType[];
  readonly permissions: PermissionTable;
  readonly lists: readonly ListSpec[];
  readonly links: readonly Link[];
  /** Narrower sight than the institution: type name → which rows an actor sees. One without names is the same for every role. */
  readonly scopes: readonly { readonly on: string; readonly scope: Scope; readonly by?: ScopesByRole }[];
  /** Narrower sight than the row: fields whose value an actor sees of some rows only. */
  readonly fieldScopes: readonly FieldScope[];
  /** GraphQL types that are another reading of an entity's table. */
  readonly views: Readonly<Record<string, ClassType>>;
  /** What this room's tables hold of a person: their part of the person's own copy. */
  readonly copies: readonly CopyPart[];
  /** Type of an entry → what this room does when a lower one has left it. */
  readonly reactions: Readonly<Record<string, Reaction>>;
  /** What this room does every night, step by step. */
  readonly nightly: readonly NightlyStep[];
  /** What each mutation of this room leaves in the journal. */
  readonly operations: readonly Operation[];
  /**
   * Mutation, or query of what stands for no table → the type whose scope bounds what it may name; `Institution` where any
   * row may be named.
   */
  readonly within: Readonly<Record<string, string>>;
  /** GraphQL types whose rows `node(id)` finds. */
  readonly nodes: readonly string[];
}

/** A room with only what it has. */
export const room = (name: string, parts: Partial<Omit<Room, 'name'>>): Room => ({
  name,
  entities: [],
  resolvers: [],
  permissions: {},
  lists: [],
  links: [],
  scopes: [],
  fieldScopes: [],
  views: {},
  copies: [],
  reactions: {},
  nightly: [],
  operations: [],
  within: {},
  nodes: [],
  ...parts,
});
