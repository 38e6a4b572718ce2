import {
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
  type ValueNode,
} from 'graphql';

/** Variables by name, as sent (not coerced: the count comes before), defaults filled in. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * The page size that a connection field asks for, or null for a field that takes none. Whatever is not a usable number
 * counts as missing: the resolver will refuse it, and until then it must not come cheap.
 */
export function pageSizeOf(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  variables: Variables,
  whenMissing: number,
): number | null {
  const sizes: number[] = [];
  let isConnection = false;
  for (const argument of definition.args) {
    if (argument.name !== 'first' && argument.name !== 'last') continue;
    isConnection = true;
    const value = argumentValue(field, argument.name, variables) ?? argument.defaultValue;
    if (typeof value === 'number' && value >= 0) sizes.push(value);
  }
  if (!isConnection) return null;
  return sizes.length > 0 ? Math.max(...sizes) : whenMissing;
}

export function argumentValue(field: FieldNode, name: string, variables: Variables): unknown {
  const node = field.arguments?.find((argument) => argument.name.value === name)?.value;
  return node && valueOf(node, variables);
}

/** The length of a list asked for by ids (`nodes(ids:)`), or null where none were given. */
export const idsAsked = (ids: unknown): number | null =>
  Array.isArray(ids) ? ids.length : typeof ids === 'string' ? 1 : null;

export function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  for (const directive of selection.directives ?? []) {
    const node = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    const condition = node && valueOf(node, variables);
    if (directive.name.value === 'skip' && condition === true) return false;
    if (directive.name.value === 'include' && condition === false) return false;
  }
  return true;
}

/** The first list that is too long, or value that is nested too deep, in the document's literals or the variables. */
export function oversizeOf(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  variables: Variables,
  limits: { readonly listLength: number; readonly inputDepth: number },
): { readonly limit: 'listLength' | 'inputDepth'; readonly value: number } | null {
  for (const { variable } of operation.variableDefinitions ?? []) {
    const oversize = oversizeValue(variables[variable.name.value], limits);
    if (oversize) return oversize;
  }
  return oversizeLiteral(document, limits);
}

type Oversize = ReturnType<typeof oversizeOf>;

/** Level by level and without recursion: a body of one megabyte can hold half a million opening brackets. */
function oversizeValue(value: unknown, limits: Parameters<typeof oversizeOf>[3]): Oversize {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.inputDepth) return { limit: 'inputDepth', value: depth };
    const below: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      if (Array.isArray(item) && item.length > limits.listLength) return { limit: 'listLength', value: item.length };
      for (const inner of Object.values(item)) if (typeof inner === 'object' && inner !== null) below.push(inner);
    }
    level = below;
  }
  return null;
}

function oversizeLiteral(document: DocumentNode, limits: Parameters<typeof oversizeOf>[3]): Oversize {
  const { longest, deepest } = literalsOf(document);
  if (longest > limits.listLength) return { limit: 'listLength', value: longest };
  return deepest > limits.inputDepth ? { limit: 'inputDepth', value: deepest } : null;
}

/** Remembered with the document, which Apollo keeps for every text that it has validated. */
const measured = new WeakMap<DocumentNode, { longest: number; deepest: number }>();
function literalsOf(document: DocumentNode): { readonly longest: number; readonly deepest: number } {
  const known = measured.get(document);
  if (known) return known;
  const found = { longest: 0, deepest: 0 };
  let depth = 0;
  const enter = (length: number) => {
    found.longest = Math.max(found.longest, length);
    found.deepest = Math.max(found.deepest, ++depth);
  };
  const leave = (): void => {
    depth--;
  };
  visit(document, {
    ListValue: { enter: (node) => enter(node.values.length), leave },
    ObjectValue: { enter: () => enter(0), leave },
  });
  measured.set(document, found);
  return found;
}

const valueOf = (node: ValueNode, variables: Variables): unknown =>
  node.kind === Kind.VARIABLE ? variables[node.name.value] : valueFromASTUntyped(node, variables);
