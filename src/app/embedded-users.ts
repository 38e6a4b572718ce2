/** Who uses the embedded PostgreSQL of a folder: a lock for those who start or stop it, and the list of those who need it. */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, readOrEmpty } from './embedded-programs.js';

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
