import { randomBytes, scryptSync } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { systemClock } from '../lib/clock.js';
import { keyServiceOn, lastGeneration, seal, unseal, type KeyService, type Roots } from './keys.js';

/** What the key file holds, all of it encrypted under the passphrase; docs/keys.md has its bytes. */
export interface KeyFile {
  readonly base: Buffer;
  /** By number, ascending; the last one has its root. */
  readonly generations: readonly Generation[];
}

/** Root keys under which data keys are wrapped, from one rotation to the next. A retired one leaves its dates, without its root. */
export interface Generation {
  readonly number: number;
  readonly root: Buffer | null;
  /** RFC 3339, UTC; null where the file is of the first version, which kept no dates. */
  readonly madeAt: string | null;
  readonly retiredAt: string | null;
}

/**
 * Opens the key file, or makes it when there is none. A rotation changes it under running servers, which read it again.
 * @throws a sentence that says what to do when it cannot be opened
 */
export function openKeyFile(path: string, passphrase: string): KeyService {
  let text = readIfThere(path) ?? make(path, passphrase);
  return keyServiceOn(rootsOf(open(path, text, passphrase)), () => {
    try {
      const now = read(path);
      if (now === text) return null;
      // Before it is opened, which costs a tenth of a second: one that cannot be is tried once.
      text = now;
      return rootsOf(open(path, now, passphrase));
    } catch {
      // Taken away or damaged under a running server: what it knows still opens what it knows.
      return null;
    }
  });
}

/** @throws a sentence that says what to do when it is missing, or cannot be opened */
export const readKeyFile = (path: string, passphrase: string): KeyFile => open(path, read(path), passphrase);

/**
 * Writes what `change` makes of the file in its place, whole or not at all, with its owner and mode. The caller sees to it
 * that nobody else does so meanwhile.
 */
export function changeKeyFile(path: string, passphrase: string, change: (file: KeyFile) => KeyFile): KeyFile {
  const changed = change(readKeyFile(path, passphrase));
  const target = fs.realpathSync(path); // A link to the file stays a link.
  const draft = draftNameOf(target);
  try {
    const { uid, gid, mode } = fs.statSync(target);
    writeDraft(draft, closed(changed, passphrase), mode & 0o777);
    // Rotated by root, it must stay the server's.
    if (uid !== fs.statSync(draft).uid || gid !== fs.statSync(draft).gid) fs.chownSync(draft, uid, gid);
    open(draft, read(draft), passphrase); // What cannot be read back would lose every key.
    fs.renameSync(draft, target);
    flushFolder(target);
    return changed;
  } catch (error) {
    throw new Error(
      `The key file ${path} cannot be replaced (${(error as Error).message}). Nothing was changed. Run this as the user whom it belongs to.`,
      { cause: error },
    );
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** A further generation, under which everything is wrapped from now on. */
export function withNewGeneration(file: KeyFile, now: Date): KeyFile {
  const number = newestOf(file) + 1;
  if (number > lastGeneration) throw new Error(`Generation ${lastGeneration} is the last that there can be.`);
  const made = { number, root: randomBytes(32), madeAt: now.toISOString(), retiredAt: null };
  return { ...file, generations: [...file.generations, made] };
}

/** Forgets the roots of all generations below. */
export const withoutGenerationsBelow = (file: KeyFile, least: number, now: Date): KeyFile => ({
  ...file,
  generations: file.generations.map((each) =>
    each.root && each.number < Math.min(least, newestOf(file))
      ? { ...each, root: null, retiredAt: now.toISOString() }
      : each,
  ),
});

export const newestOf = ({ generations }: KeyFile): number => Math.max(...generations.map(({ number }) => number));

const rootsOf = ({ base, generations }: KeyFile): Roots => ({
  base,
  generations: new Map(generations.flatMap(({ number, root }) => (root ? [[number, root]] : []))),
});

/** scrypt at 2^15: about 0.1 s once a start, which makes guessing a passphrase dear. */
const scryptCost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

const format = 'probity-keys-2';
/** Of the first version: one root for everything, which is base and generation 1. Read, and written anew by the first rotation. */
const firstFormat = 'probity-keys-1';

/** Makes the first one: a base, and generation 1. @returns the file's text; another process's, where that was faster */
function make(path: string, passphrase: string): string {
  const madeAt = systemClock.now().toISOString();
  const generations = [{ number: 1, root: randomBytes(32), madeAt, retiredAt: null }];
  const text = closed({ base: randomBytes(32), generations }, passphrase);
  fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = draftNameOf(path);
  try {
    writeDraft(draft, text, 0o600);
    // Exclusive: of two processes that start at once, the second reads what the first made.
    fs.linkSync(draft, path);
    flushFolder(path);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return read(path);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

const draftNameOf = (path: string): string => `${path}.new-${randomBytes(8).toString('hex')}`;

/** On the disk, and not yet in its place. */
const writeDraft = (draft: string, text: string, mode: number): void =>
  fs.writeFileSync(draft, text, { flag: 'wx', mode, flush: true });

function flushFolder(path: string): void {
  const folder = fs.openSync(dirname(path), 'r');
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}

function read(path: string): string {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Error(
      `The key file ${path} ${unreadable[code] ?? `cannot be read (${code})`}. Nothing was changed. ${fixes[code] ?? fixes.else}`,
      {
        cause: error,
      },
    );
  }
}

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a folder',
};
const fixes: Readonly<Record<string, string>> & { readonly else: string } = {
  EACCES: 'Give it to the user who runs Probity (chown), with mode 0600.',
  EPERM: 'Give it to the user who runs Probity (chown), with mode 0600.',
  else: 'Put the key file back from its backup, or set PROBITY_DATA to the folder that holds it.',
};

function readIfThere(path: string): string | null {
  try {
    return read(path);
  } catch (error) {
    if (((error as Error).cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function closed(file: KeyFile, passphrase: string): string {
  const salt = randomBytes(16);
  const plain = {
    base: file.base.toString('base64'),
    generations: file.generations.map((each) => ({ ...each, root: each.root?.toString('base64') ?? null })),
  };
  const sealed = seal(keyOf(passphrase, salt), Buffer.from(JSON.stringify(plain)), format);
  return `${JSON.stringify({ format, salt: salt.toString('base64'), sealed: sealed.toString('base64') }, null, 2)}\n`;
}

const keyOf = (passphrase: string, salt: Buffer): Buffer => scryptSync(passphrase, salt, 32, scryptCost);

function open(path: string, text: string, passphrase: string): KeyFile {
  const refused = (why: string, whatToDo: string): Error =>
    new Error(`The key file ${path} cannot be opened: ${why}. Nothing was changed. ${whatToDo}`);
  const restore =
    'Restore the file from its backup or set the right passphrase; without it, sealed data cannot be read.';
  const outside = asRecord(parsed(text));
  const given = typeof outside['format'] === 'string' ? outside['format'] : null;
  if (given !== null && given !== format && given !== firstFormat)
    throw refused(
      'it is of a format that this version does not know',
      'Restore the file from its backup, or start the version of Probity that wrote it.',
    );
  let plain: Buffer;
  try {
    const salt = Buffer.from(String(outside['salt']), 'base64');
    plain = unseal(keyOf(passphrase, salt), Buffer.from(String(outside['sealed']), 'base64'), given ?? '');
  } catch {
    throw refused('it is damaged, or PROBITY_KEY_PASSPHRASE is not the one it was made with', restore);
  }
  const file = given === firstFormat ? firstFile(plain) : fileIn(asRecord(parsed(plain.toString())));
  if (typeof file === 'string') throw refused(`${file} in it is damaged`, restore);
  return file;
}

const firstFile = (root: Buffer): KeyFile | string =>
  root.length === 32 ? { base: root, generations: [{ number: 1, root, madeAt: null, retiredAt: null }] } : 'the root';

/** @returns the name of what is damaged */
function fileIn(plain: Readonly<Record<string, unknown>>): KeyFile | string {
  const base = rootIn(plain['base']);
  if (!base) return 'the base';
  const generations: Generation[] = [];
  for (const [index, each] of (Array.isArray(plain['generations']) ? plain['generations'] : []).entries()) {
    const { number, root, madeAt, retiredAt } = asRecord(each);
    const isRetired = typeof retiredAt === 'string' && root === null;
    const isWhole =
      number === index + 1 &&
      (madeAt === null || typeof madeAt === 'string') &&
      (isRetired || (retiredAt === null && rootIn(root) !== null));
    if (!isWhole) return `generation ${index + 1}`;
    generations.push({ number, root: rootIn(root), madeAt, retiredAt: isRetired ? retiredAt : null });
  }
  if (!generations.at(-1)?.root) return 'the newest generation';
  return { base, generations };
}

function rootIn(value: unknown): Buffer | null {
  const root = typeof value === 'string' ? Buffer.from(value, 'base64') : null;
  return root?.length === 32 ? root : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
