import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { describeError, isCancelledStatement, rootCause } from './describe-error.js';
import type { Logger } from './log.js';
import { requestNotes } from './request-notes.js';
import { withoutValues } from './scrub-message.js';

/**
 * The one place that decides what a caller reads of an error. The caller's own mistakes pass, by their code; all else
 * is ours: logged here once, and answered with a trace id and nothing more.
 */
export function createFormatError(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  /** By cause: the request that it was last logged for. */
  const logged = new WeakMap<object, string>();

  return (formatted, error) => {
    const { extensions = {}, ...rest } = formatted;
    const code = typeof extensions.code === 'string' ? extensions.code : '';
    if (callersCodes.has(code)) return { ...rest, message: withoutValues(rest.message, code, error), extensions };

    // Says that the change stands although the answer failed: a caller that retries must know.
    const kept = extensions.committed === true ? { committed: true } : {};
    if (isCancelledStatement(error)) return { ...rest, message: tooSlow, extensions: { code: 'TIMEOUT', ...kept } };
    if (isArgumentMistake(error))
      return { ...rest, message: argumentMessage(rest.message), extensions: { code: 'BAD_USER_INPUT', ...kept } };

    const traceId = requestNotes.getStore()?.requestId ?? randomUUID();
    report(error, traceId, rest.path);
    return { ...rest, message: ourMistake, extensions: { code: 'INTERNAL_SERVER_ERROR', traceId, ...kept } };
  };

  /** One failed statement fails its sibling fields with the same error, which is one event. */
  function report(error: unknown, traceId: string, path: GraphQLFormattedError['path']): void {
    const cause = rootCause(error);
    if (typeof cause === 'object' && cause !== null) {
      if (logged.get(cause) === traceId) return;
      logged.set(cause, traceId);
    }
    log.error({ requestId: traceId, path, error: describeError(error) }, 'internal error');
  }
}

export const ourMistake = 'Something went wrong on our side; quote the trace id to the operators.';
const tooSlow = 'The operation took too long and was stopped. Ask for less at once, or try again later.';

/** Codes that a client can rely on: ours first, then Apollo's own. */
export const callersCodes: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'UNAUTHENTICATED',
  'RATE_LIMITED',
  'QUERY_TOO_COSTLY',
  'BAD_CURSOR',
  'TIMEOUT',
  'JOURNAL_BEHIND',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * A nullable variable in a non-null position with a default passes validation and fails at the field, without a code.
 * Only an error that graphql itself made counts, never an exception from below it.
 */
function isArgumentMistake(error: unknown): boolean {
  const cause = rootCause(error);
  return cause instanceof GraphQLError && argumentPattern.test(cause.message);
}
const argumentPattern = /^Argument "(\w+)" (?:of (?:required|non-null) type "|has invalid value)/;
const argumentMessage = (message: string): string =>
  `Argument "${argumentPattern.exec(message)?.[1] ?? ''}" was refused: give a value of its type.`;
