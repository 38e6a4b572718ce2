import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isLeafType,
  Kind,
  typeFromAST,
  valueFromAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldOf } from './selections.js';

/**
 * What graphql-jit would get wrong, as a reason, or null. It does not know oneOf inputs, and it writes default values
 * into its code as JSON, which changes those that are not plain (a Date becomes a string). It also writes the checks of
 * an input type out in full wherever the type is met: one that contains itself never ends and takes all memory.
 */
export function jitUnderstands(schema: GraphQLSchema, operation: OperationDefinitionNode): string | null {
  if (operation.operation === 'subscription') return 'subscription';
  const within = new Set<string>();
  let written = 0;
  for (const definition of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) return 'unknown variable type';
    if (definition.defaultValue && !isPlain(valueFromAST(definition.defaultValue, type)))
      return 'a default value is not plain JSON';
    const reason = inputReason(type);
    if (reason) return reason;
  }
  return null;

  function inputReason(type: GraphQLInputType): string | null {
    const named = getNamedType(type);
    if (++written > maximumInputFields) return 'too many input fields';
    if (isEnumType(named))
      return named.getValues().every((value) => isPlain(value.value)) ? null : 'an enum value is not plain JSON';
    if (!isInputObjectType(named)) return null;
    if (named.isOneOf) return 'oneOf input';
    if (within.has(named.name)) return 'an input type contains itself';
    within.add(named.name);
    for (const field of Object.values(named.getFields())) {
      if (!isPlain(field.defaultValue)) return 'a default value is not plain JSON';
      const reason = inputReason(field.type);
      if (reason) return reason;
    }
    within.delete(named.name);
    return null;
  }
}
const maximumInputFields = 1_000;

/**
 * How much code graphql-jit would write: one unit a field, and on an interface or union one a field and possible type
 * (480 aliases of `id` on a `Node` of 40 types are 5 MB of code). Linear in the document; fragments are weighed once.
 */
export function jitWeight(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const weighed = new Map<string, number>();
  const root = schema.getRootType(operation.operation);
  return root ? weigh(operation.selectionSet, root) : 0;

  function weigh(selections: SelectionSetNode, parent: GraphQLCompositeType): number {
    const copies = isAbstractType(parent) ? schema.getPossibleTypes(parent).length : 1;
    let total = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        const type = fieldOf(schema, parent, selection.name.value)?.type;
        const named = type && getNamedType(type);
        const below = selection.selectionSet && isCompositeType(named) ? weigh(selection.selectionSet, named) : 0;
        total += copies * (1 + (isLeafType(named) ? 0 : below));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
        if (isCompositeType(condition)) total += weigh(selection.selectionSet, condition);
      } else total += weighFragment(selection.name.value);
    }
    return total;
  }

  function weighFragment(name: string): number {
    const known = weighed.get(name);
    if (known !== undefined) return known;
    weighed.set(name, Infinity); // A cycle meets this and is far too heavy; validation has refused it before.
    const fragment = fragments.get(name);
    const condition = fragment && schema.getType(fragment.typeCondition.name.value);
    const weight = fragment && isCompositeType(condition) ? weigh(fragment.selectionSet, condition) : 0;
    weighed.set(name, weight);
    return weight;
  }
}

function isPlain(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === null || prototype === Object.prototype) && Object.values(value).every(isPlain);
}
