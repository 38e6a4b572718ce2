import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentValue, idsAsked, isIncluded, oversizeOf, pageSizeOf, type Variables } from './cost-inputs.js';
import { defaultCostLimits, tooCostly, type CostLimits } from './cost-limits.js';
import { fieldOf } from './selections.js';

export { defaultCostLimits, type CostLimits } from './cost-limits.js';

/**
 * What an operation may cost, counted before it runs from the document and the variables: the number of objects that
 * its answer can at most hold. A connection counts its page size (`first` or `last`), nested ones multiply. The count
 * is an upper bound: the same selection in two fragments counts twice, and so do the branches of a union.
 */
export function costOf({
  schema,
  document,
  operation,
  variables = {},
  limits = defaultCostLimits,
}: CostQuestion): Cost | GraphQLError {
  const given = effectiveVariables(operation, variables);
  const oversize = oversizeOf(operation, document, given, limits);
  if (oversize) return tooCostly(oversize.limit, oversize.value, limits);

  const root = schema.getRootType(operation.operation);
  if (!root) return { requested: 1, fixed: 1 };
  const counted = createCounter(schema, document, given, limits)(operation.selectionSet, root);
  if (!(counted.width <= limits.rootFields)) return tooCostly('rootFields', counted.width, limits);
  if (!(counted.fields <= limits.fields)) return tooCostly('fields', counted.fields, limits);
  if (!(counted.depth <= limits.depth)) return tooCostly('depth', counted.depth, limits);
  const nodes = counted.once + times(counted.perPage, limits.assumedListLength);
  if (!(nodes <= limits.nodes)) return tooCostly('nodes', nodes, limits);

  const fixed = counted.fixed + (operation.operation === 'mutation' ? counted.width * limits.mutation : 0);
  return { requested: Math.max(1, fixed + nodes), fixed };
}

export interface CostQuestion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables?: Variables;
  readonly limits?: CostLimits;
}
export interface Cost {
  readonly requested: number;
  /** The part that does not depend on what is found: introspection and mutations. */
  readonly fixed: number;
}

/**
 * What one selection set adds up to for a single parent. A list right inside a connection (`edges`, `nodes`) is as long
 * as the connection's page, which a fragment does not know: hence `perPage`, objects for each item of the page.
 */
interface Counted {
  readonly once: number;
  readonly perPage: number;
  readonly fixed: number;
  readonly depth: number;
  readonly fields: number;
  /** Fields at the top of the set. */
  readonly width: number;
}
const nothing: Counted = { once: 0, perPage: 0, fixed: 0, depth: 0, fields: 0, width: 0 };
const endless: Counted = {
  once: Infinity,
  perPage: Infinity,
  fixed: 0,
  depth: Infinity,
  fields: Infinity,
  width: Infinity,
};
/** Sets within sets, fragments among them, before counting gives up: 5 000 tokens could nest deeper than the stack is. */
const maximumRecursion = 200;

/** Every fragment is counted once, so a bomb of n fragments that double each other costs n steps. */
function createCounter(schema: GraphQLSchema, document: DocumentNode, variables: Variables, limits: CostLimits) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const countedFragments = new Map<string, Counted>();
  let level = 0;
  return countSet;

  function countSet(set: SelectionSetNode, parent: GraphQLCompositeType): Counted {
    if (level > maximumRecursion) return endless;
    level++;
    let total = nothing;
    for (const selection of set.selections) {
      const counted = countSelection(selection, parent);
      const isRun = isIncluded(selection, variables);
      total = {
        // What is skipped returns nothing, but its text is still read, checked and compiled.
        once: total.once + (isRun ? counted.once : 0),
        perPage: total.perPage + (isRun ? counted.perPage : 0),
        fixed: total.fixed + counted.fixed,
        depth: Math.max(total.depth, counted.depth),
        fields: total.fields + counted.fields,
        width: total.width + counted.width,
      };
    }
    level--;
    return total;
  }

  function countSelection(selection: SelectionNode, parent: GraphQLCompositeType): Counted {
    if (selection.kind === Kind.FIELD) return countField(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return countFragment(selection.name.value);
    const type = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
    return isCompositeType(type) ? countSet(selection.selectionSet, type) : nothing;
  }

  function countFragment(name: string): Counted {
    const known = countedFragments.get(name);
    if (known) return known;
    countedFragments.set(name, endless); // Met only in a cycle, which validation has refused before.
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const counted = fragment && isCompositeType(type) ? countSet(fragment.selectionSet, type) : nothing;
    countedFragments.set(name, counted);
    return counted;
  }

  function countField(field: FieldNode, parent: GraphQLCompositeType): Counted {
    const definition = fieldOf(schema, parent, field.name.value);
    const type = definition && getNamedType(definition.type);
    if (!definition || !isCompositeType(type) || !field.selectionSet)
      return { ...nothing, depth: 1, fields: 1, width: 1 };

    const below = countSet(field.selectionSet, type);
    const shape = { fixed: below.fixed, depth: below.depth + 1, fields: below.fields + 1, width: 1 };
    if (field.name.value.startsWith('__'))
      return { ...shape, once: 0, perPage: 0, fixed: below.fixed + limits.introspection, depth: 1 };

    const page = pageSizeOf(field, definition, variables, limits.pageSizeWhenMissing);
    const isList = isListType(getNullableType(definition.type));
    if (page !== null && !isList) return { ...shape, once: 1 + below.once + times(below.perPage, page), perPage: 0 };
    const each = 1 + below.once + times(below.perPage, limits.assumedListLength);
    if (!isList) return { ...shape, once: each, perPage: 0 };
    const length = page ?? idsAsked(argumentValue(field, 'ids', variables));
    return length === null ? { ...shape, once: 0, perPage: each } : { ...shape, once: times(each, length), perPage: 0 };
  }
}

/** Zero pages of endlessly many objects are no objects, where JavaScript says NaN. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

function effectiveVariables(operation: OperationDefinitionNode, provided: Variables): Variables {
  const values = Object.create(null) as Record<string, unknown>;
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (Object.hasOwn(provided, name)) values[name] = provided[name];
    else if (defaultValue) values[name] = valueFromASTUntyped(defaultValue);
  }
  return values;
}
