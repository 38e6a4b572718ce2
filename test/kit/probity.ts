import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The program as users start it: the built command line in a process of its own, with none of our environment but PATH. */
export interface Probity {
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly out: () => string;
  readonly err: () => string;
  readonly exited: Promise<Ended>;
}

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const started = new Set<ChildProcess>();

export function probity(words: readonly string[], environment: Readonly<Record<string, string>>): Probity {
  const child = spawn(process.execPath, ['dist/src/cli/main.js', ...words], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  const exited = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      started.delete(child);
      resolve({ code, ...written });
    });
  });
  return { child, out: () => written.out, err: () => written.err, exited };
}

/** A command that ends by itself. */
export const run = (words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> =>
  probity(words, environment).exited;

export interface Supervised {
  /** `kill -9`; nobody starts it again. */
  kill(): void;
}

const watched = new Set<Supervised['kill']>();

/**
 * As those who run services do it: one that ends of itself, such as at a start while its database is away, is started again.
 */
export function supervised(words: readonly string[], environment: Readonly<Record<string, string>>): Supervised {
  let isWanted = true;
  let current: Probity;
  const start = (): void => {
    current = probity(words, environment);
    void current.exited.then(async ({ code }) => {
      await sleep(100);
      if (isWanted && code !== null) start();
    });
  };
  const kill = (): void => {
    isWanted = false;
    current.child.kill('SIGKILL');
  };
  start();
  watched.add(kill);
  return { kill };
}

export interface Server extends Probity {
  readonly url: string;
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<Ended>;
}

/** `probity serve`, ready to answer. */
export async function serve(environment: Readonly<Record<string, string>>): Promise<Server> {
  const process = probity(['serve'], environment);
  const url = `http://127.0.0.1:${environment['PORT'] ?? ''}`;
  const stop = (signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<Ended> => {
    process.child.kill(signal);
    return process.exited;
  };
  const ended = process.exited.then(({ err }) => {
    throw new Error(`serve ended before it was ready: ${err}`);
  });
  await Promise.race([ended, until('the server is ready', () => isReady(url))]);
  // A test that then finds nobody says no more than that: this says why.
  void process.exited.then(({ code, err }) => {
    if (!process.child.killed) globalThis.process.stderr.write(`serve ended by itself with ${code}: ${err}\n`);
  });
  return { ...process, url, stop };
}

export const isReady = async (url: string): Promise<boolean> => (await statusOf(`${url}/readyz`)) === 200;

/** 0 where nobody answers. */
export const statusOf = (url: string): Promise<number> =>
  fetch(url, { signal: AbortSignal.timeout(60_000) }).then(
    async (answer) => {
      await answer.text();
      return answer.status;
    },
    () => 0,
  );

export async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds = 300): Promise<void> {
  for (const deadline = performance.now() + seconds * 1000; performance.now() < deadline;) {
    if (await isSo()) return;
    await sleep(25);
  }
  throw new Error(`${seconds} s have passed, and it is not so that ${what}`);
}

/** What a failed test left running. */
export async function endAll(): Promise<void> {
  for (const kill of watched) kill();
  for (const child of started) child.kill('SIGKILL');
  await until('all have ended', () => started.size === 0);
}

/**
 * A port that nobody gets by chance: below those that systems hand out to whoever asks for any. Requests of other test files
 * are served on such ones, thousands a minute; one of them answered for a server that was still starting.
 */
export async function freePort(): Promise<string> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const isFree = await new Promise<boolean>((resolve) => {
      const server = createServer().once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (isFree) return String(port);
  }
}

/** What a person reads when something was refused: sentences, without stack traces and without where the code lies. */
export function sentences({ err }: Pick<Ended, 'err'>): string {
  if (/^\s+at /m.test(err) || err.includes('node_modules') || err.trim() === '') throw new Error(`no sentence: ${err}`);
  return err.trim();
}
