import {
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { Source } from 'graphql';
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { jitUnderstands, jitWeight } from './jit-limits.js';

/**
 * Runs operations: compiled by graphql-jit where that is safe, by graphql-js where it is not. Both must answer alike;
 * `mode: 'graphql-js'` exists so that tests can compare them on every document of the project.
 */
export function createExecutor({ schema, cacheSize = 500, mode = 'jit', onFallback }: ExecutorOptions): Executor {
  const compiled = createCompiledCache(cacheSize, maximumTotalWeight);

  return async (rc) => {
    const variables = rc.request.variables ?? {};
    const interpret = async (): Promise<ExecutionResult> =>
      withVariableCodes(
        await execute({
          schema,
          document: rc.document,
          rootValue: {},
          contextValue: rc.context,
          variableValues: variables,
          // Not rc.operationName, which is null both for "none asked" and for "unknown": graphql-js words the two differently.
          operationName: rc.request.operationName ?? null,
        }),
      );

    const query = mode === 'jit' && rc.operation ? compiledFor(rc.document, rc.operation, rc.queryHash) : null;
    if (!query) return interpret();
    const result = (await query({}, rc.context, variables)) as ExecutionResult;
    // Without `data` the variables were refused and nothing has run yet, so graphql-js may say it again: with the path
    // inside the input, and with its own (stricter, complete) judgement.
    if (!('data' in result)) return interpret();
    return result.errors ? { ...result, errors: result.errors.map((error) => rebuilt(error, rc.source)) } : result;
  };

  function compiledFor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    queryHash: string,
  ): CompiledQuery['query'] | null {
    const name = operation.name?.value ?? '';
    const key = `${queryHash}:${name}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;

    const weight = jitWeight(schema, document, operation);
    const refusal = weight > maximumWeight ? 'too many fields on abstract types' : jitUnderstands(schema, operation);
    let query: CompiledQuery['query'] | null = null;
    if (refusal === null) {
      const result = compileQuery(schema, document, name || undefined);
      if (isCompiledQuery(result)) query = result.query;
      else onFallback?.({ queryHash, reason: `compiling failed: ${result.errors?.[0]?.message ?? 'no reason given'}` });
    } else onFallback?.({ queryHash, reason: refusal });
    // A refusal is remembered too, so that the compiler is not asked again for every request.
    compiled.set(key, query, query ? weight : 1);
    return query;
  }
}

/** The object for Apollo Server's `gateway` option: the only door by which it lets a custom executor in. */
export function apolloGateway(schema: GraphQLSchema, executor: Executor): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({ executor: executor as GatewayExecutor }),
    stop: async () => undefined,
  };
}

export interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  /** How many compiled operations are kept. */
  readonly cacheSize?: number;
  readonly mode?: 'jit' | 'graphql-js';
  /** Told once a document that graphql-jit does not run it, and why. */
  readonly onFallback?: (note: { readonly queryHash: string; readonly reason: string }) => void;
}

/** What the executor reads of Apollo's gateway request context; note `context`, since `contextValue` is undefined there. */
export interface ExecutorRequest {
  readonly request: { readonly variables?: Record<string, unknown>; readonly operationName?: string | null };
  readonly context: BaseContext;
  readonly document: DocumentNode;
  readonly source: string;
  /** SHA-256 of `source`: the cache is keyed by it, so that a long text is not kept as a key. */
  readonly queryHash: string;
  /** Undefined when several operations stand in the document and none was named. */
  readonly operation?: OperationDefinitionNode;
}
export type Executor = (request: ExecutorRequest) => Promise<ExecutionResult>;

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** About 270 bytes of generated code a unit: one operation may take half a megabyte, all of them together 30. */
const maximumWeight = 2_000;
const maximumTotalWeight = 100_000;

/** Least recently used out first, by count and by weight: strangers choose the documents. */
function createCompiledCache(maximumCount: number, maximumWeightKept: number) {
  const entries = new Map<string, { query: CompiledQuery['query'] | null; weight: number }>();
  let kept = 0;
  return {
    get(key: string) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.query;
    },
    set(key: string, query: CompiledQuery['query'] | null, weight: number) {
      entries.set(key, { query, weight });
      kept += weight;
      for (const [oldest, entry] of entries) {
        if (entries.size <= maximumCount && kept <= maximumWeightKept) return;
        entries.delete(oldest);
        kept -= entry.weight;
      }
    },
  };
}

/** graphql-jit's errors carry no `extensions`, and Apollo reads `extensions.code` without asking. */
function rebuilt(error: GraphQLFormattedError & { readonly originalError?: unknown }, text: string): GraphQLError {
  const original = error.originalError instanceof Error ? error.originalError : null;
  return new GraphQLError(error.message, {
    // From line and column back to offsets, because GraphQLError takes no locations.
    source: new Source(text),
    positions: (error.locations ?? []).map(({ line, column }) => offsetOf(text, line, column)),
    path: error.path ?? null,
    originalError: original,
    extensions: error.extensions ?? null,
  });
}

function offsetOf(text: string, line: number, column: number): number {
  const lineBreaks = /\r\n|[\n\r]/g;
  let start = 0;
  for (let passed = 1; passed < line && lineBreaks.exec(text); passed++) start = lineBreaks.lastIndex;
  return start + column - 1;
}

/** A result without `data` means that the variables (or the operation's name) were refused before anything ran. */
function withVariableCodes(result: ExecutionResult): ExecutionResult {
  if ('data' in result || !result.errors) return result;
  return {
    errors: result.errors.map((error) =>
      error.message.startsWith('Variable "$')
        ? new GraphQLError(error.message, {
            nodes: error.nodes ?? null,
            originalError: error.originalError ?? null,
            extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
          })
        : error,
    ),
  };
}
