import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';

/** The least that a field's arguments must be given, written as in a document: `(first: 1, id: "…")`, or nothing. */
export function leastArguments(args: readonly GraphQLArgument[]): string {
  const given = args.flatMap((arg) => {
    if (arg.name === 'first') return ['first: 1'];
    return isNonNullType(arg.type) ? [`${arg.name}: ${leastLiteral(arg.type)}`] : [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

const scalars: Readonly<Record<string, string>> = {
  ID: '"case_00000000-0000-7000-8000-000000000000"',
  String: '"x"',
  Int: '1',
  Boolean: 'false',
  BigInt: '"1"',
  CurrencyCode: '"CNY"',
  Date: '"2026-01-01"',
  DateTime: '"2026-01-01T00:00:00Z"',
  TimeZone: '"Asia/Shanghai"',
};

/** A value that the type accepts; of an input object only what it insists on. */
export function leastLiteral(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${leastLiteral(bare.ofType)}]`;
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (!isInputObjectType(bare)) return scalars[bare.name]!;
  const fields = Object.values(bare.getFields()).filter(
    ({ type: needed, defaultValue }) => isNonNullType(needed) && defaultValue === undefined,
  );
  return `{ ${fields.map((field) => `${field.name}: ${leastLiteral(field.type)}`).join(', ')} }`;
}
