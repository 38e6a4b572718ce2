import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromChild, Recording, ToChild, WantedVerdicts } from './contenders/child.js';
import type { World } from './data.js';
import { aKey, askedAs, newKey, type ContenderName, type Question, type Variant } from './questions.js';

/** A contender in a process of its own, as the one that measures it sees it. */
export interface Server {
  readonly name: ContenderName;
  readonly port: number;
  headers(variant: Variant): Record<string, string>;
  /** With `aKey` where a key of its own goes, if the question is a write. */
  body(question: Question, variant: Variant): string;
  ask(question: Question, variant: Variant): Promise<unknown>;
  cpuMicroseconds(): Promise<number>;
  /** Of one question, asked several times within the server. */
  verdicts(wanted: WantedVerdicts): Promise<readonly number[]>;
  record(): Promise<Recording>;
  replay(recordings: Readonly<Record<string, Recording>>): Promise<void>;
  stop(): void;
}

/** @param profile a folder into which the process writes its CPU profile when it stops */
export async function startServer(name: ContenderName, world: World, profile?: string): Promise<Server> {
  const child = fork(fileURLToPath(new URL(`contenders/${name}.js`, import.meta.url)), {
    // Of the environment just what makes servers be as in production.
    env: { NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    execArgv: [
      // As `npm start` and the image have it, and the same for all.
      '--max-semi-space-size=32',
      ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}.cpuprofile`] : []),
    ],
  });
  const say = speaker(child, name);
  const started = (await say({ ask: 'start', world })) as { port: number; tokens?: Record<string, string> };
  const path = name === 'raw' ? '/' : '/graphql';
  const server: Server = {
    name,
    port: started.port,
    headers: ({ actor }) => ({
      'content-type': 'application/json',
      ...(started.tokens ? { authorization: `Bearer ${started.tokens[actor.id]}` } : { 'x-user': actor.id }),
    }),
    body: (question, variant) => {
      const variables = variant.variables[askedAs(name)] ?? {};
      return JSON.stringify(
        name === 'raw'
          ? { question: question.name, user: variant.actor.id, variables }
          : { query: question.documents[askedAs(name)], variables },
      );
    },
    ask: async (question, variant) => {
      const body = server.body(question, variant).replaceAll(aKey, newKey());
      const response = await fetch(`http://127.0.0.1:${started.port}${path}`, {
        method: 'POST',
        headers: server.headers(variant),
        body,
      });
      const text = await response.text();
      const { data, errors } = (
        response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : { errors: text }
      ) as { data?: unknown; errors?: unknown };
      if (errors || !data)
        throw new Error(`${name} refused ${question.name} with ${response.status}: ${JSON.stringify(errors)}`);
      return data;
    },
    cpuMicroseconds: async () => ((await say({ ask: 'cpu' })) as { cpuMicroseconds: number }).cpuMicroseconds,
    verdicts: async (wanted) =>
      ((await say({ ask: 'verdicts', wanted })) as { milliseconds: readonly number[] }).milliseconds,
    record: async () => ((await say({ ask: 'record' })) as { recorded: Recording }).recorded,
    replay: async (recordings) => {
      await say({ ask: 'replay', recordings });
    },
    stop: () => child.send({ ask: 'stop' } satisfies ToChild, () => undefined),
  };
  return server;
}

function speaker(child: ChildProcess, name: string): (message: ToChild) => Promise<FromChild> {
  return (message) =>
    new Promise((resolve, reject) => {
      const gone = (code: number | null): void =>
        reject(new Error(`${name} ended with ${code} while it was asked for ${message.ask}`));
      child.once('exit', gone);
      child.once('message', (reply: FromChild) => {
        child.off('exit', gone);
        if ('failed' in reply) reject(new Error(`${name}: ${reply.failed}`));
        else resolve(reply);
      });
      child.send(message);
    });
}

export const path = (name: ContenderName): string => (name === 'raw' ? '/' : '/graphql');
