import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import {
  NoteMistake,
  readCertificates,
  readVerifier,
  verifyBundle,
  type BundleReport,
  type Known,
} from '../proof/index.js';
import { fileOf } from './file-of.js';
import { print } from './keys.js';
import { Misuse } from './misuse.js';

interface Options {
  readonly key?: string;
  readonly earlier?: string;
  readonly timestampCa?: string;
  readonly json?: boolean;
}

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('Verifies an evidence bundle with nothing but its files: neither a database nor a network is needed.')
    .argument('<bundle>', 'the folder that holds it')
    .option('--key <key>', "the log's key, as you know it from elsewhere; without it the bundle's own is believed")
    .option('--earlier <file>', 'a checkpoint that you held before: what it covers must stand unchanged')
    .option('--timestamp-ca <file>', 'certificates in PEM of those whose time stamps you believe')
    .option('--json', 'print what was found alone, for machines')
    .action((folder: string, options: Options) => {
      const report = verifyBundle(filesOf(folder), knownFrom(options));
      const isGood = report.faults.length === 0;
      print(options.json, { isGood, isKeyKnown: options.key !== undefined, ...report }, inLines(report, options));
      if (!isGood) process.exitCode = 1;
    });

/** @throws Misuse where there is no such folder */
function filesOf(folder: string): Map<string, Buffer> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Misuse(`${folder} is no folder. Name the folder in which manifest.json is.`);
  const files = readdirSync(folder, { withFileTypes: true });
  return new Map(
    files.map((file) => [file.name, file.isFile() ? readFileSync(join(folder, file.name)) : Buffer.alloc(0)]),
  );
}

/** @throws Misuse */
function knownFrom({ key, earlier, timestampCa }: Options): Known {
  try {
    return {
      ...(key !== undefined && { key: readVerifier(key) }),
      ...(earlier !== undefined && { earlier: fileOf('--earlier', earlier) }),
      ...(timestampCa !== undefined && { timeStampers: certificatesIn(timestampCa) }),
    };
  } catch (error) {
    throw error instanceof NoteMistake ? new Misuse(`--key: ${error.message}`) : error;
  }
}

/** @throws Misuse */
function certificatesIn(file: string): Known['timeStampers'] {
  const pem = fileOf('--timestamp-ca', file);
  try {
    return readCertificates(pem);
  } catch {
    throw new Misuse(`--timestamp-ca takes a file of certificates in PEM, which ${file} is not.`);
  }
}

function inLines(
  { faults, origin, size, entries, disclosed, claims, witnesses, timeStamp }: BundleReport,
  { key }: Options,
): string[] {
  if (faults.length > 0) return ['The bundle does not hold:', ...faults.map((fault) => `  ${fault}`)];
  return [
    `The bundle holds: ${entries} entries of ${origin} stand in its tree of ${size}, ${disclosed} details are as they were entered.`,
    ...claims.map(
      ({ pseudonym, stream, from, to, first, last }) =>
        `  ${stream} of ${pseudonym} from ${from ?? 'the beginning'} to ${to ?? 'the making of the bundle'}: ` +
        (last < first ? 'none, and none is missing' : `numbers ${first} to ${last}, and none is missing`),
    ),
    ...witnesses.map(({ name, at }) => `  seen by ${name} at ${at.toISOString()}`),
    ...(timeStamp ? stampLines(timeStamp, entries) : []),
    ...(key === undefined
      ? ['  The key is the bundle’s own. Compare keys.txt with what the institution publishes, or name it with --key.']
      : []),
  ];
}

function stampLines(
  { at, authority, entries: stamped, isAuthorityKnown }: NonNullable<BundleReport['timeStamp']>,
  entries: number,
): string[] {
  return [
    `  ${stamped} of the ${entries} entries existed at ${at.toISOString()}, by the time stamp of ${authority}`,
    ...(isAuthorityKnown
      ? []
      : [
          '  Whose time stamps you believe was not said: anybody may have made it. Name their certificates with --timestamp-ca.',
        ]),
  ];
}
