import type { AddressInfo } from 'node:net';
import { systemClock } from '../lib/clock.js';
import { NoteMistake, printVerifier, readVerifier } from '../proof/index.js';
import { openWitness, witnessServer } from '../transparency/index.js';
import { stopSignal } from './stop-signal.js';

export interface WitnessOptions {
  readonly folder: string;
  /** Of its key: an address without a scheme, such as witness.example/w1. */
  readonly name: string;
  /** The keys of the logs, as they are printed. */
  readonly logs: readonly string[];
  readonly host: string;
  readonly port: number;
}

/**
 * A witness as a process of its own: no database, none of the institution's keys.
 * @param say hears its own key, which whoever believes it needs @returns when it has stopped
 * @throws NoteMistake where a name or a key is none
 */
export async function serveWitness(
  { folder, name, logs, host, port }: WitnessOptions,
  { say, onTrouble }: { readonly say: (line: string) => void; readonly onTrouble: (error: unknown) => void },
): Promise<void> {
  const keys = logs.map(readVerifier);
  const strange = keys.find(({ algorithm }) => algorithm !== 'ED25519');
  if (strange) throw new NoteMistake(`The key of ${strange.name} is that of a witness. Give the log's own.`);
  const witness = openWitness(folder, name, keys, () => systemClock.now());
  const server = witnessServer(witness, onTrouble);
  const stopped = stopSignal();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  say(printVerifier(witness.signer));
  say(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
  await stopped;
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
}
