import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Actor } from '../../src/lib/actor.js';
import type { World } from '../data.js';

/** What every contender's process says to the one that measures it. */
export type ToChild =
  | { readonly ask: 'start'; readonly world: World }
  | { readonly ask: 'cpu' }
  | { readonly ask: 'record' }
  | { readonly ask: 'replay'; readonly recordings: Readonly<Record<string, Recording>> }
  | { readonly ask: 'verdicts'; readonly wanted: WantedVerdicts }
  | { readonly ask: 'stop' };
export type FromChild =
  | { readonly port: number; readonly tokens?: Readonly<Record<string, string>> }
  | { readonly cpuMicroseconds: number }
  | { readonly recorded: Recording }
  | { readonly milliseconds: readonly number[] }
  | { readonly failed: string };

/** The statements of one request, in the order in which they were sent, with the rows that came back. */
export type Recording = readonly {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rows: readonly Record<string, unknown>[];
}[];

/** The same question several times, within the server. */
export interface WantedVerdicts {
  readonly actor: Actor;
  readonly input: Readonly<Record<string, unknown>>;
  readonly times: number;
}

/** As many connections to the database as the application's own default. */
export const poolSize = 10;

export interface Contender {
  readonly server: Server;
  readonly tokens?: Readonly<Record<string, string>>;
  readonly record?: () => Promise<Recording>;
  /** How long each verdict took. */
  readonly verdicts?: (wanted: WantedVerdicts) => Promise<readonly number[]>;
  readonly replay?: (recordings: Readonly<Record<string, Recording>>) => void;
}

/** Runs a contender in this process until it is told to stop. */
export function contend(start: (world: World) => Promise<Contender>): void {
  let contender: Contender | null = null;
  const answer = async (message: ToChild): Promise<FromChild> => {
    if (message.ask === 'start') {
      contender = await start(message.world);
      const { server, tokens } = contender;
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return { port: (server.address() as AddressInfo).port, ...(tokens && { tokens }) };
    }
    if (message.ask === 'record') return { recorded: (await contender?.record?.()) ?? [] };
    if (message.ask === 'verdicts') return { milliseconds: (await contender?.verdicts?.(message.wanted)) ?? [] };
    if (message.ask === 'replay') contender?.replay?.(message.recordings);
    const { user, system } = process.cpuUsage();
    return { cpuMicroseconds: user + system };
  };
  process.on('message', (message: ToChild) => {
    if (message.ask === 'stop') process.exit(0);
    answer(message).then(
      (reply) => process.send?.(reply),
      (error: unknown) =>
        process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  // Nobody to measure for.
  process.on('disconnect', () => process.exit(0));
}
