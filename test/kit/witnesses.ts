import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printVerifier, signerOf, type Verifier } from '../../src/proof/note.js';
import { openWitness } from '../../src/transparency/open-witness.js';
import { witnessServer } from '../../src/transparency/witness-server.js';

/** A witness over HTTP in the test's own process, with its state in a folder. */
export interface KitWitness {
  readonly name: string;
  readonly key: string;
  readonly verifier: Verifier;
  readonly url: string;
  /** How many requests it has had. */
  readonly asked: () => number;
  /** From now on it takes requests and answers none, as one that hangs. */
  hang(): void;
  stop(): Promise<void>;
}

export async function startWitness(
  name: string,
  logs: readonly Verifier[],
  algorithm: 'COSIGNATURE' | 'COSIGNATURE_ML_DSA_44' = 'COSIGNATURE',
): Promise<KitWitness> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-witness-'));
  const keyName = `example.com/${name}-${randomBytes(3).toString('hex')}`;
  const signer = signerOf(keyName, algorithm, randomBytes(32));
  const witness = { ...openWitness(folder, keyName, logs, () => new Date()), signer };
  const server: Server = witnessServer(witness, (error) => {
    throw error;
  });
  let asked = 0;
  server.on('request', () => asked++);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    name,
    key: printVerifier(witness.signer),
    verifier: witness.signer,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    hang: () => void server.removeAllListeners('request').on('request', () => asked++),
    stop: async () => {
      if (server.listening) {
        const closed = once(server, 'close');
        server.close();
        server.closeAllConnections();
        await closed;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A policy's text, by which so many of them are enough. */
export const policyOf = (witnesses: readonly KitWitness[], needed: number): string =>
  [
    ...witnesses.map(({ name, key, url }) => `witness ${name} ${key} ${url}`),
    `group all-of-them ${needed} ${witnesses.map(({ name }) => name).join(' ')}`,
    'quorum all-of-them',
    '',
  ].join('\n');
