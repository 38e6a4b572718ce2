import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { defaultCostLimits, type CostLimits } from './cost.js';
import { apolloGateway, type Executor } from './executor.js';
import type { Logger } from './log.js';
import { createFormatError } from './masking.js';
import { operationPlugin, type EdgeContext } from './operation-plugin.js';
import type { Buckets } from './rate.js';

export type { EdgeContext } from './operation-plugin.js';

/** Apollo Server with everything off that talks to others, wraps fields, or shows strangers more than they asked for. */
export function createApollo<TContext extends EdgeContext = EdgeContext>(
  options: ApolloOptions,
): ApolloServer<TContext> {
  const { schema, executor, log, buckets, isProduction, now } = options;
  const apollo = new ApolloServer<EdgeContext>({
    gateway: apolloGateway(schema, executor),
    // Given, so that Apollo does not look into the environment; the process's signals belong to main.
    nodeEnv: isProduction ? 'production' : 'development',
    stopOnTerminationSignals: false,
    introspection: !isProduction,
    includeStacktraceInErrorResponses: false,
    // Two operations of one HTTP request would share one context, hence one actor's transaction.
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    // Would let strangers fill a cache with documents, for the sake of a CDN that must never hold these answers.
    persistedQueries: false,
    parseOptions: { maxTokens: options.maximumTokens ?? 5_000 },
    validationOptions: { maxErrors: 20, hideSuggestions: isProduction },
    logger: apolloLogger(log),
    formatError: createFormatError(log),
    // Apollo's own is indented while it develops, and looks for keys to order: 4 % of a work list's time.
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      // Its default wraps every field of the schema.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationPlugin({ log, buckets, costLimits: { ...defaultCostLimits, ...options.costLimits }, now }),
    ],
  });
  // Nothing here reads more of the context than EdgeContext, so a richer one does as well.
  return apollo as unknown as ApolloServer<TContext>;
}

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly log: Logger;
  readonly buckets: Buckets;
  readonly isProduction: boolean;
  /** Milliseconds; monotonic or not, only differences count. */
  readonly now: () => number;
  readonly costLimits?: Partial<CostLimits>;
  /** Tokens that the parser reads before it gives up. */
  readonly maximumTokens?: number;
}

/** Apollo writes texts that may quote an error's message, hence a statement's values: below `error` only to debug. */
const apolloLogger = (log: Logger) => ({
  debug: (message?: unknown) => log.debug({ apollo: String(message) }),
  info: (message?: unknown) => log.debug({ apollo: String(message) }),
  warn: (message?: unknown) => log.warn({ apollo: String(message).slice(0, 300) }),
  error: () => log.error('Apollo Server met an unexpected error; the line before or after this one describes it'),
});
