/** The embedded PostgreSQL's data: where they are, how they are made whole or not at all, and which ones must not be touched. */
import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isOursAlone, otherFolder, ownDatabase, type Installation } from './embedded-installation.js';
import { ask, lastLines, program, run } from './embedded-programs.js';

export function openFolder(folder: string): string {
  try {
    // Root's must let the server's user through; what is secret inside has modes of its own.
    fs.mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return fs.realpathSync(folder);
  } catch (error) {
    throw new Error(
      `The folder ${resolve(folder)} cannot be used for the database (${(error as Error).message}). Give it to the user who runs Probity, or ${otherFolder}.`,
      { cause: error },
    );
  }
}

/**
 * Inside the folder, or below /var/lib when the server's user cannot get inside. Data that exist settle it:
 * a folder that was closed later must not silently give an empty database.
 */
export function placeOfData(folder: string, { account }: Installation, say: (line: string) => void): string {
  const inside = join(folder, 'postgres');
  const isReachable = ask(account, 'test -x "$1"', folder);
  if (fs.existsSync(inside)) {
    if (isReachable) return inside;
    throw new Error(
      `The database in ${inside} is closed to the user "postgres", which PostgreSQL runs as. Let others pass (chmod o+x) through every folder above it, or ${otherFolder}.`,
    );
  }
  const outside = join('/var/lib/probity', createHash('sha256').update(folder).digest('hex').slice(0, 12));
  if (isReachable && (account.uid === undefined || !fs.existsSync(outside))) return inside;
  try {
    fs.mkdirSync(dirname(outside), { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new Error(
      `The user "postgres" cannot get to ${folder}, and ${dirname(outside)} cannot be made (${(error as Error).message}); ${otherFolder}.`,
      { cause: error },
    );
  }
  if (!isOursAlone(fs.lstatSync(dirname(outside))) || !ask(account, 'test -x "$1"', dirname(outside))) {
    throw new Error(
      `The user "postgres" cannot get to ${folder}, and ${dirname(outside)} is closed to it or can be changed by others. Give it to root with mode 0755, or ${otherFolder}.`,
    );
  }
  say(`The database is in ${outside}, because the user "postgres", which PostgreSQL runs as, cannot get to ${folder}.`);
  return outside;
}

/** Makes the data next to their place and moves them there whole, so that a killed initdb leaves nothing that looks like a database. */
export async function initialiseData(
  { bin, account }: Installation,
  data: string,
  superuserPassword: string,
): Promise<void> {
  if (fs.existsSync(data) && fs.readdirSync(data).length > 0) {
    throw new Error(`${data} is neither empty nor a PostgreSQL database. Move it away, or ${otherFolder}.`);
  }
  for (const name of fs.readdirSync(dirname(data))) {
    if (name.startsWith(`${basename(data)}.new-`)) remove(join(dirname(data), name));
  }
  const workshop = `${data}.new-${randomUUID()}`;
  const password = join(workshop, 'password');
  fs.mkdirSync(workshop, { mode: 0o700 });
  try {
    fs.writeFileSync(password, superuserPassword, { mode: 0o600, flag: 'wx' });
    for (const path of [password, workshop])
      if (account.uid !== undefined && account.gid !== undefined) fs.lchownSync(path, account.uid, account.gid);
    const options = [
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--username=postgres',
      `--pwfile=${password}`,
    ];
    const { code, output } = await run(account, program(bin, 'initdb'), ['-D', join(workshop, 'data'), ...options]);
    if (code !== 0)
      throw new Error(
        `PostgreSQL could not make its data in ${data}: ${lastLines(output)} Free the way and start again, or ${otherFolder}.`,
      );
    fs.renameSync(join(workshop, 'data'), data);
    syncFolder(dirname(data));
  } finally {
    remove(workshop);
  }
}

/** Refuses data that this server must not touch. */
export function checkData({ major, account }: Installation, data: string): void {
  const theirs = fs.readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (theirs !== String(major)) {
    throw new Error(
      `The database in ${data} is of PostgreSQL ${theirs}, and this Probity brings PostgreSQL ${major}; nothing was changed. ` +
        `Write it out with pg_dump of PostgreSQL ${theirs} and import that into a new folder, ${otherFolder}, or ${ownDatabase}.`,
    );
  }
  const owner = fs.statSync(data).uid;
  const ours = account.uid ?? process.getuid?.() ?? owner;
  if (owner !== ours) {
    throw new Error(
      `The database in ${data} belongs to user id ${owner}, but PostgreSQL would run as user id ${ours}. Run Probity as the user who made it, or ${otherFolder}.`,
    );
  }
}

/** Whole or not at all, and only for our eyes. */
export function writeFileAtOnce(file: string, content: string): void {
  const draft = `${file}.new-${randomUUID()}`;
  fs.writeFileSync(draft, content, { mode: 0o600, flag: 'wx', flush: true });
  fs.renameSync(draft, file);
  syncFolder(dirname(file));
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

function remove(path: string): void {
  fs.rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}
