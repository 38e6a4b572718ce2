import { GraphQLError } from 'graphql';

/**
 * What the log may hold of an unexpected error. A database's message, detail and parameters carry the row that was
 * refused, hence names and numbers of debtors; of those only code, constraint and table are written. The same goes for
 * errors of libraries, which like to quote their input. Frames of the stack are code and stay.
 */
export function describeError(error: unknown): DescribedError {
  const fault = faultOf(error);
  const cause = fault ?? rootCause(error);
  if (!(cause instanceof Error)) return { name: typeof cause };
  const frames = framesOf(cause);
  if (fault) {
    const { code, constraint, table, schema, column, routine } = fault;
    return dropUndefined({ name: cause.name, code, constraint, table, schema, column, routine, frames });
  }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return dropUndefined({
    name: cause.name,
    code,
    message: ownNames.has(cause.name) ? cause.message : unquoted(cause.message),
    frames,
  });
}

export interface DescribedError {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly schema?: string;
  readonly column?: string;
  readonly routine?: string;
  readonly frames?: readonly string[];
}

/** PostgreSQL stopped the statement: its time was up, or the caller had gone. */
export const isCancelledStatement = (error: unknown): boolean => faultOf(error)?.code === '57014';

/** What was thrown in the first place, below the errors that graphql wrapped around it. */
export function rootCause(error: unknown): unknown {
  let cause = error;
  for (let step = 0; step < 10 && cause instanceof GraphQLError && cause.originalError; step++)
    cause = cause.originalError;
  return cause;
}

interface DatabaseFault extends Error {
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly schema?: string;
  readonly column?: string;
  readonly routine?: string;
}

/** The database's error anywhere below: the ORM wraps it, and repeats its message with the statement and the values. */
function faultOf(error: unknown): DatabaseFault | null {
  let cause: unknown = error;
  for (let step = 0; step < 10 && cause instanceof Error; step++) {
    if (isDatabaseFault(cause)) return cause;
    const { originalError, previous } = cause as { readonly originalError?: unknown; readonly previous?: unknown };
    cause = originalError ?? cause.cause ?? previous;
  }
  return null;
}

/** SQLSTATE has five characters with a digit among them; Node's own codes (`EPIPE`) have none. */
function isDatabaseFault(error: Error): error is DatabaseFault {
  const { code, severity, routine } = error as {
    readonly code?: unknown;
    readonly severity?: unknown;
    readonly routine?: unknown;
  };
  if (typeof code !== 'string' || !/^(?=.*\d)[0-9A-Z]{5}$/.test(code)) return false;
  return severity !== undefined || routine !== undefined || /Database|Driver|Constraint|Exception/.test(error.name);
}

/** Errors whose text is ours, or the engine's about code. `SyntaxError` is not among them: JSON.parse quotes its input. */
const ownNames: ReadonlySet<string> = new Set([
  'Error',
  'Invariant',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'AssertionError',
  'GraphQLError',
]);

const unquoted = (message: string): string =>
  message.replace(/"[^]*"|'[^]*'|`[^]*`|\{[^]*\}|\[[^]*\]/g, '…').slice(0, 300);

/** Without the first lines, which repeat the message. */
const framesOf = (error: Error): readonly string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .map((line) => line.trim());

const dropUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
