import { GraphQLError, Kind } from 'graphql';

/**
 * graphql-js quotes what it refuses (`Int cannot represent non-integer value: "Zhang San"`), and what it refuses may be
 * a debtor's name. Messages are therefore put together again from the parts that name types, fields and variables.
 * What is not recognised becomes a sentence without any detail; the error's locations still point at the place.
 */
export function withoutValues(message: string, code: string, error: unknown): string {
  if (!(error instanceof GraphQLError)) return message;
  if (code === 'GRAPHQL_PARSE_FAILED') return withoutToken(message);
  if (message.startsWith('Variable "$')) return withoutVariable(message, error);
  if (code === 'GRAPHQL_VALIDATION_FAILED' && isAboutValue(message, error)) return reasonOf(message, error);
  return message;
}

/** `Unexpected String "Zhang San".`: the token is always last. Names go too: a text without quotation marks is read as names. */
const withoutToken = (message: string): string =>
  message.replace(/(found|Unexpected) (Name|Int|Float|String|BlockString|Comment) "[^]*$/, '$1 $2.');

/** `Variable "$input" got invalid value {...} at "input.names[0]"; <reason>` */
function withoutVariable(message: string, error: GraphQLError): string {
  const head = /^Variable "\$(\w+)" got invalid value /.exec(message);
  if (!head) return message;
  // Apollo and the executor keep coercion's own error below; without it no part of the text can be trusted.
  const reason = error.originalError;
  if (!reason || !message.endsWith(`; ${reason.message}`)) return `Variable "$${head[1]}" got an invalid value.`;
  const place = / at "(\w+(?:\.\w+|\[\d+\])*)"$/.exec(message.slice(0, -reason.message.length - 2));
  return `Variable "$${head[1]}" got an invalid value${place ? ` at "${place[1]}"` : ''}: ${reasonOf(reason.message, reason)}`;
}

const valueKinds: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

/** Errors of scalars' own parsers may come without any node; so do the two about validation itself. */
function isAboutValue(message: string, error: GraphQLError): boolean {
  const node = error.nodes?.[0];
  return node ? valueKinds.has(node.kind) : !/^(Too many validation errors|Validation aborted)/.test(message);
}

function reasonOf(message: string, error: Error): string {
  // Our own scalars say what they expect and never what they got; the code is how they say so.
  for (let below: Error | undefined = error; below instanceof GraphQLError; below = below.originalError) {
    if (below.extensions.code === 'BAD_USER_INPUT') return below.message;
  }
  for (const [pattern, text] of reasons) {
    const match = pattern.exec(message);
    if (match) return text.replace(/\$(\d)/g, (_, index: string) => match[Number(index)] ?? '');
  }
  return 'The value is not valid for its type.';
}

/** Each stops before the value; `\w` in every name, so that a key that the caller made up does not pass as a field. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /^Field "([\w.]+)" of required type "([^"]+)" was not provided\./,
    'Field "$1" of required type "$2" was not provided.',
  ],
  [/^Field "([\w.]+)" is not defined by type "(\w+)"\./, 'Field "$1" is not defined by type "$2".'],
  [/^((?:Int|Float|String|Boolean|ID) cannot represent (?:an? )?[a-z0-9 -]*value)\b/, '$1.'],
  [/^Enum "(\w+)" cannot represent non-(enum|string) value/, 'Enum "$1" cannot represent a non-$2 value.'],
  [/^Value "[^]*" does not exist in "(\w+)" enum\./, 'The value does not exist in "$1" enum.'],
  [/^Expected value of type "([\w![\]]+)", found/, 'Expected a value of type "$1".'],
  [/^Expected non-nullable type "([\w![\]]+)" not to be null\./, 'Expected non-nullable type "$1" not to be null.'],
  [/^Expected type "(\w+)" to be an object\./, 'Expected type "$1" to be an object.'],
  [/^Expected type "(\w+)"\./, 'Expected type "$1".'],
  [
    /^(?:Exactly one key must be specified for OneOf type|OneOf Input Object) "(\w+)"/,
    'Exactly one field of "$1" must be given.',
  ],
];
