import { describe, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AsnConvert } from '@peculiar/asn1-schema';
import { id_ct_tstInfo, TimeStampResp, TimeStampToken } from '@peculiar/asn1-tsp';

/** An authority of RFC 3161 that others wrote: `openssl ts` behind a small HTTP server, with a CA made by openssl. */
export interface TimeStamper {
  readonly url: string;
  /** The file of the CA's certificate, in PEM. */
  readonly ca: string;
  /** What it answers to a query; of others than openssl's own, what a test puts in its place. */
  answer: (query: Buffer) => Buffer | 'HANG' | number;
  /** How many queries it has had. */
  readonly asked: () => number;
  /** Answers as openssl does. */
  reply(query: Buffer, by?: 'good' | 'elliptic'): Buffer;
  /** The same, signed with a certificate with which `openssl ts` would sign nothing. */
  replyWrongly(query: Buffer, by: StamperKind): Buffer;
  /** As a stranger has it verified: `openssl ts -verify`. @param stamped the file's bytes @param token CMS, DER */
  accepts(stamped: Buffer, token: Buffer): boolean;
  stop(): Promise<void>;
}

const usages = {
  /** As RFC 3161 asks; issued by one whom the CA has issued. */
  good: 'critical,timeStamping',
  /** ECDSA and SHA-512, issued by the CA itself. */
  elliptic: 'critical,timeStamping',
  forServers: 'critical,serverAuth',
  forMore: 'critical,timeStamping,serverAuth',
  uncritical: 'timeStamping',
} as const;
export type StamperKind = keyof typeof usages;

/** The tests of somebody who is there; on a machine without openssl one that says so. */
export function describeStamped(isThere: boolean, name: string, tests: () => void): void {
  if (isThere) describe(name, tests);
  else test(`${name} (skipped: no openssl)`, () => undefined);
}

/** @returns null on a machine without openssl, and says so; CI has it */
export async function startTimeStamper(): Promise<TimeStamper | null> {
  if (spawnSync('openssl', ['version']).status !== 0) {
    if (process.env['CI'] === 'true') throw new Error('openssl is missing: .ci/run installs it');
    process.stderr.write('skipped: no openssl on this machine, so no authority for time stamps\n');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'probity-tsa-'));
  const at = (name: string): string => join(folder, name);
  const openssl = (...words: string[]): Buffer =>
    execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const begin = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '30',
    '-subj',
    '/CN=Stamps Root',
  ];
  openssl(...begin, '-keyout', 'ca.key', '-out', 'ca.pem', '-addext', 'keyUsage=critical,keyCertSign');
  const issue = (name: string, issuer: string, extensions: string): void => {
    // Keys of RSA take long to find: the one that is needed.
    const key = name === 'good' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'];
    const asking = ['req', '-new', '-newkey', ...key, '-nodes', '-subj', `/O=Stamps/CN=${name}`];
    openssl(...asking, '-keyout', `${name}.key`, '-out', `${name}.csr`);
    writeFileSync(at(`${name}.ext`), extensions);
    const issuing = ['x509', '-req', '-in', `${name}.csr`, '-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`];
    openssl(...issuing, '-CAcreateserial', '-days', '20', '-extfile', `${name}.ext`, '-out', `${name}.pem`);
  };
  issue('between', 'ca', 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n');
  writeFileSync(at('serial'), '01\n');
  /** What is signed with. */
  const signer = (kind: StamperKind): string[] => {
    if (!existsSync(at(`${kind}.pem`))) {
      const extensions = `basicConstraints=CA:FALSE\nextendedKeyUsage=${usages[kind]}\n`;
      issue(kind, kind === 'good' ? 'between' : 'ca', extensions);
      writeFileSync(at(`${kind}.cnf`), configOf(kind === 'elliptic' ? 'sha512' : 'sha256'));
    }
    return ['-signer', `${kind}.pem`, '-inkey', `${kind}.key`];
  };
  const reply = (query: Buffer, by: StamperKind = 'good'): Buffer => {
    writeFileSync(at('query'), query);
    const options = [...signer(by), '-config', `${by}.cnf`, '-section', 'tsa', '-chain', 'between.pem'];
    openssl('ts', '-reply', '-queryfile', 'query', ...options, '-out', 'reply');
    return readFileSync(at('reply'));
  };
  const replyWrongly = (query: Buffer, by: StamperKind): Buffer => {
    const answered = AsnConvert.parse(reply(query), TimeStampResp);
    writeFileSync(at('good.token'), Buffer.from(AsnConvert.serialize(answered.timeStampToken)));
    openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'good.token', '-binary', '-out', 'statement');
    // `-cades` binds the certificate, as stamps do.
    const how = ['-nodetach', '-binary', '-cades', '-md', 'sha256', '-econtent_type', id_ct_tstInfo];
    openssl('cms', '-sign', '-in', 'statement', ...how, ...signer(by), '-outform', 'DER', '-out', 'wrong.token');
    answered.timeStampToken = AsnConvert.parse(readFileSync(at('wrong.token')), TimeStampToken);
    return Buffer.from(AsnConvert.serialize(answered));
  };
  let asked = 0;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      asked++;
      const answer = stamper.answer(Buffer.concat(pieces));
      if (answer === 'HANG') return;
      response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/timestamp-reply' });
      response.end(typeof answer === 'number' ? '' : answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stamper: TimeStamper = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`,
    ca: at('ca.pem'),
    answer: (query) => reply(query),
    asked: () => asked,
    reply,
    replyWrongly,
    accepts: (stamped, token) => {
      writeFileSync(at('stamped'), stamped);
      writeFileSync(at('token'), token);
      const verifying = ['ts', '-verify', '-data', 'stamped', '-in', 'token', '-token_in', '-CAfile', 'ca.pem'];
      return spawnSync('openssl', verifying, { cwd: folder }).status === 0;
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return stamper;
}

const configOf = (digest: string): string => `
[tsa]
serial = ./serial
crypto_device = builtin
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
signer_digest = ${digest}
accuracy = secs:1
clock_precision_digits = 3
ordering = no
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = ${digest}
`;
