import { registerEnumType } from 'type-graphql';
import { descriptionsOf, enumOf } from './vocabulary.js';

/** A GraphQL enum from a closed list of words; the TypeScript type and the database check come from the same list. */
export function graphqlEnum<Value extends string>(
  name: string,
  words: Readonly<Record<Value, string>>,
  description: string,
): { readonly [V in Value]: V } {
  const values = enumOf(words);
  registerEnumType(values, { name, description, valuesConfig: descriptionsOf(words) });
  return values;
}
