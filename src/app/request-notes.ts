import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What is known of the request being served, for the log line, the metrics and the trace id. It travels beside Apollo
 * rather than through its context, because `formatError` is handed no context, and a refused request has none.
 */
export interface RequestNotes {
  readonly requestId: string;
  /** Milliseconds of the clock in hand. */
  readonly startedAt: number;
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal;
  operationType?: 'query' | 'mutation' | 'subscription';
  /** Cost as requested; absent when the operation was refused before it was counted. */
  cost?: number;
  codes: readonly string[];
  /** Whether the operation's own log line was written; a request refused earlier is logged by the server. */
  isLogged: boolean;
}

export const requestNotes = new AsyncLocalStorage<RequestNotes>();
