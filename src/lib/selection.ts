import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { Invariant } from './errors.js';

/** What a resolver was asked for, as far as the statement needs it. Complete under graphql-js and graphql-jit alike. */
export type Asked = Pick<
  GraphQLResolveInfo,
  'fieldNodes' | 'fragments' | 'variableValues' | 'schema' | 'parentType' | 'fieldName'
>;

/** One field of a selection, its aliases merged: same name and arguments are one. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly nodes: FieldNode[];
}

/**
 * The name under which a row carries a nested field: the field's own, with its coerced arguments where it has any. Not
 * the alias, so that two aliases of one thing are fetched once, and the resolver finds it without knowing the document.
 */
export const keyOf = (name: string, args: Readonly<Record<string, unknown>>): string =>
  Object.keys(args).length === 0 ? name : `${name}(${JSON.stringify(args)})`;

/** The fields selected on a type by the given nodes, through fragments, with `@skip` and `@include` applied. */
export function fieldsOf(
  asked: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Map<string, SelectedField> {
  const found = new Map<string, SelectedField>();
  for (const node of nodes) if (node.selectionSet) collect(asked, type, node.selectionSet, found);
  return found;
}

/** Like `fieldsOf`, one step down: the nodes that select `name` below the given ones. */
export function below(
  asked: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  name: string,
): readonly FieldNode[] {
  return [...fieldsOf(asked, type, nodes).values()]
    .filter((field) => field.name === name)
    .flatMap((field) => field.nodes);
}

export function argumentsOf(
  asked: Asked,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Record<string, unknown> {
  return field.args.length === 0 ? {} : getArgumentValues(field, node, asked.variableValues);
}

function collect(
  asked: Asked,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  found: Map<string, SelectedField>,
): void {
  for (const selection of set.selections) {
    if (selection.directives?.length && !isIncluded(asked, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const field = type.getFields()[name];
      if (!field) continue; // __typename, which needs no column
      const args = argumentsOf(asked, field, selection);
      const key = keyOf(name, args);
      const same = found.get(key);
      if (same) same.nodes.push(selection);
      else found.set(key, { key, name, args, nodes: [selection] });
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : asked.fragments[selection.name.value];
    if (!fragment) throw new Invariant('a document with an unknown fragment passed validation');
    const condition = fragment.typeCondition?.name.value;
    if (condition === undefined || applies(type, condition)) collect(asked, type, fragment.selectionSet, found);
  }
}

const applies = (type: GraphQLObjectType, condition: string): boolean =>
  type.name === condition || type.getInterfaces().some((each) => each.name === condition);

type Conditional = Parameters<typeof getDirectiveValues>[1];
const isIncluded = (asked: Asked, node: Conditional): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, asked.variableValues)?.['if'] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, asked.variableValues)?.['if'] !== false;
