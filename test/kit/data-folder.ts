import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './probity.js';

/** A data folder of its own for a test, with the processes of the embedded database in it; on Linux, by way of /proc. */
export interface DataFolder {
  readonly path: string;
  /** The processes of the database that runs on this folder's data, the postmaster first; none when it does not run. */
  databasePids(): number[];
  /** `kill -9` of the postmaster and of all its children. */
  killDatabase(): Promise<void>;
  /** Ends the database that a failed test left, and removes all. */
  remove(): Promise<void>;
}

export function dataFolder(): DataFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'probity-serve-')));
  chmodSync(path, 0o711); // root lends PostgreSQL a user of its own, who must get through
  const data = join(path, 'postgres');
  /** Only what works inside our own data: a number from a file may long be another's. */
  const isOurs = (pid: number): boolean => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === data;
    } catch {
      return false;
    }
  };
  const databasePids = (): number[] => {
    const pidFile = join(data, 'postmaster.pid');
    const postmaster = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
    const all = readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && isOurs(pid));
    return [...all.filter((pid) => pid === postmaster), ...all.filter((pid) => pid !== postmaster)];
  };
  const killDatabase = async (): Promise<void> => {
    for (const pid of databasePids()) killIfThere(pid);
    await until('the database is dead', () => databasePids().length === 0);
  };
  return {
    path,
    databasePids,
    killDatabase,
    remove: async () => {
      await killDatabase();
      rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
