import { GraphQLError } from 'graphql';

/** How much one operation may ask for, and how it is said when it asks for more. */
export interface CostLimits {
  /** Fields below one another. */
  readonly depth: number;
  /** Fields in all, aliases and `__typename` among them, each fragment as often as it is spread. */
  readonly fields: number;
  /** Objects that the answer may hold. */
  readonly nodes: number;
  /** Values in one list of the input. */
  readonly listLength: number;
  /** Objects and lists inside one another in the input. */
  readonly inputDepth: number;
  readonly rootFields: number;
  /** A connection without `first` and `last` counts as this. */
  readonly pageSizeWhenMissing: number;
  /** A list that takes no page size counts as this. */
  readonly assumedListLength: number;
  /** Cost of `__schema` or `__type`, whatever is selected in it; graphql-js bounds its depth itself. */
  readonly introspection: number;
  /** For each root field of a mutation, besides the objects that it answers. */
  readonly mutation: number;
}
export const defaultCostLimits: CostLimits = {
  depth: 12,
  fields: 500,
  nodes: 20_000,
  listLength: 10_000,
  inputDepth: 32,
  rootFields: 20,
  pageSizeWhenMissing: 100,
  assumedListLength: 10,
  introspection: 100,
  mutation: 10,
};
export type CostLimit = 'depth' | 'fields' | 'nodes' | 'listLength' | 'inputDepth' | 'rootFields';

/** @param counted may be endless; the answer says a number */
export function tooCostly(limit: CostLimit, counted: number, limits: CostLimits): GraphQLError {
  const value = Math.min(counted, Number.MAX_SAFE_INTEGER);
  return new GraphQLError(advice[limit](value, limits[limit]), {
    extensions: { code: 'QUERY_TOO_COSTLY', limit, value, maximum: limits[limit], http: { status: 400 } },
  });
}

const advice: Record<CostLimit, (value: number, maximum: number) => string> = {
  depth: (value, maximum) =>
    `The operation nests ${value} fields; at most ${maximum} are allowed. Ask for the deeper part by its id, in a second operation.`,
  fields: (value, maximum) =>
    `The operation selects ${value} fields, aliases and fragments included; at most ${maximum} are allowed. Split it.`,
  nodes: (value, maximum) =>
    `The answer could hold ${value} objects; at most ${maximum} are allowed. Ask for smaller pages (first, last), above all of nested lists.`,
  listLength: (value, maximum) =>
    `A list of the input has ${value} values; at most ${maximum} are allowed. Send it in several operations.`,
  inputDepth: (_, maximum) => `The input is nested deeper than ${maximum} levels. Flatten it.`,
  rootFields: (value, maximum) => `The operation has ${value} root fields; at most ${maximum} are allowed. Split it.`,
};
