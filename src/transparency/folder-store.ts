import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder } from '../lib/flush-folder.js';
import type { CheckpointStore, StoredCheckpoint } from './checkpoint-store.js';

/**
 * Checkpoints in a folder, safe between processes without a lock that a dead one could hold. A log has a folder, in which
 * each version is a file of its own, `volume-<volume>/<number>`: written elsewhere, flushed, then linked into its place,
 * which succeeds for one of those who try it. A file is never changed. Volumes before the last two are closed, and only then
 * emptied: one who was halted for long and then links into such a volume finds it closed, and has lost.
 */
export function folderStore(folder: string, versionsInVolume = 4096): CheckpointStore {
  const folderOf = (logName: string): string => join(folder, encodeURIComponent(logName).replace(/^\./, '%2E'));

  async function newestIn(log: string): Promise<(Version & { readonly note: string }) | null> {
    for (const volume of await numbersIn(log)) {
      const volumeFolder = join(log, volumeName(volume));
      const [number] = await numbersIn(volumeFolder);
      if (number === undefined) continue; // Made, and nothing linked into it yet.
      const note = await ifThere(readFile(join(volumeFolder, String(number)), 'utf8'));
      if (note === null) return newestIn(log); // Emptied meanwhile: there is a newer one.
      // Another may have linked it and been killed before it was on the disk; what was seen must outlast a power cut.
      await flushFolder(volumeFolder);
      return { volume, number, note };
    }
    return null;
  }

  async function replaceIn(log: string, expected: string | null, note: string): Promise<string | null> {
    const { volume, number } = after(expected, versionsInVolume);
    const volumeFolder = join(log, volumeName(volume));
    const file = join(volumeFolder, String(number));
    if (number === 0) await makeFolder(volumeFolder);
    const draft = join(log, `draft-${randomBytes(8).toString('hex')}`);
    try {
      await writeFile(draft, note, { flag: 'wx', mode: 0o600, flush: true });
      await link(draft, file);
    } catch (error) {
      if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return null;
      throw error;
    } finally {
      await rm(draft, { force: true });
    }
    // Files go only after it is closed. If it is open still, none had gone when this one was linked, so the link was the first.
    if ((await ifThere(stat(join(volumeFolder, closed)))) !== null) {
      await rm(file, { force: true });
      return null;
    }
    await flushFolder(volumeFolder);
    // It stands already; what tidying leaves undone, it does the next time.
    if (number === 0) await tidy(log, volume).catch(() => undefined);
    return `${volume}/${number}`;
  }

  return {
    newest: async (logName): Promise<StoredCheckpoint | null> => {
      const found = await told(folder, () => newestIn(folderOf(logName)));
      return found && { note: found.note, version: `${found.volume}/${found.number}` };
    },
    replace: (logName, expected, note) => told(folder, () => replaceIn(folderOf(logName), expected, note)),
  };
}

interface Version {
  readonly volume: number;
  readonly number: number;
}

function after(expected: string | null, versionsInVolume: number): Version {
  if (expected === null) return { volume: 0, number: 0 };
  const [volume = NaN, number = NaN] = expected.split('/').map(Number);
  return number + 1 < versionsInVolume ? { volume, number: number + 1 } : { volume: volume + 1, number: 0 };
}

const volumeName = (volume: number): string => `volume-${volume}`;

/** The numbers of a folder's volumes, or of a volume's versions, the greatest first. */
async function numbersIn(folder: string): Promise<number[]> {
  const names = (await ifThere(readdir(folder))) ?? [];
  return names
    .map((name) => /^(?:volume-)?(\d+)$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((one, other) => other - one);
}

/** With all that is above it, each flushed into the one above. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = join(made, '..')) await flushFolder(join(made, '..'));
}

/**
 * Empties the volumes before the last two; their folders stay, so that none is made a second time. Takes away what processes
 * that were killed have left.
 */
async function tidy(log: string, newest: number): Promise<void> {
  for (let volume = newest - 2; volume >= 0; volume--) {
    const volumeFolder = join(log, volumeName(volume));
    const numbers = await numbersIn(volumeFolder);
    if (numbers.length === 0) break; // This one and those before it were emptied earlier.
    await writeFile(join(volumeFolder, closed), '');
    for (const number of numbers) await rm(join(volumeFolder, String(number)), { force: true });
  }
  // The file system's own clock: something was linked there just now.
  const { mtimeMs: now } = await stat(join(log, volumeName(newest)));
  for (const name of await readdir(log)) {
    const path = join(log, name);
    if (name.startsWith('draft-') && (await ageOf(path, now)) > longAgoMilliseconds) await rm(path, { force: true });
  }
}

const closed = 'closed';

const longAgoMilliseconds = 3_600_000;

const ageOf = async (path: string, now: number): Promise<number> => now - ((await ifThere(stat(path)))?.mtimeMs ?? now);

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Null where it is not there. */
const ifThere = <Result>(asked: Promise<Result>): Promise<Result | null> =>
  asked.catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });

async function told<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error) ?? '';
    throw new Error(
      `The folder of checkpoints ${folder} ${troubles[code] ?? `cannot be used (${code || String(error)})`}. What stood in it stands.`,
      { cause: error },
    );
  }
}

const troubles: Readonly<Record<string, string>> = {
  ENOSPC: 'is on a disk that is full: make room on it',
  EDQUOT: 'is on a disk whose quota is used up: raise it',
  EROFS: 'is on a disk that is mounted for reading alone: mount it for writing',
  EACCES: 'may not be used by this user: give it to the user who runs Probity (chown)',
  EPERM: 'is on a file system without hard links, or may not be used by this user: choose another folder',
  EIO: 'is on a disk that is damaged: replace the disk',
};
