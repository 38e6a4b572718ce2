import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { flushFolder } from '../lib/flush-folder.js';
import type { EventFormat, Place } from './event-format.js';
import { Delayed, Refused, type Receiver } from './receiver.js';

/** More than what is ever delivered at once: the lines that were written and not yet counted are all within. */
const tailBytes = 8 * 1024 * 1024;

/**
 * A file to which lines are appended, each batch flushed to the disk before it counts. A line that a killed process has torn
 * is taken away at the next start. Another program may move the file away at any time: the next batch goes into a new one.
 */
export function fileReceiver(given: string, format: EventFormat): Receiver {
  const path = resolve(given);
  let file: FileHandle | null = null;

  const openFile = async (): Promise<FileHandle> => {
    const { O_APPEND, O_CREAT, O_RDWR } = constants;
    file = await open(path, O_APPEND | O_CREAT | O_RDWR, 0o640);
    if (!(await file.stat()).isFile()) throw new Refused(`${path} is no file. Name another in --to.`);
    await flushFolder(dirname(path));
    return file;
  };
  const close = async (): Promise<void> => {
    const closing = file;
    file = null;
    await closing?.close();
  };
  return {
    open: () => told(path, async () => standing(await openFile(), path, format)),
    deliver: (lines) =>
      told(path, async () => {
        if (file && !(await isStill(file, path))) await close();
        const handle = file ?? (await openFile());
        await handle.appendFile(lines.map((line) => `${line}\n`).join(''));
        await handle.sync();
      }),
    close,
  };
}

/** Takes away the end of a file that no line end closes. @returns the places of its last lines */
async function standing(file: FileHandle, path: string, format: EventFormat): Promise<Place[]> {
  const { size } = await file.stat();
  const from = Math.max(0, size - tailBytes);
  const tail = Buffer.alloc(size - from);
  await file.read(tail, 0, tail.length, from);
  const end = tail.lastIndexOf('\n') + 1;
  if (end < tail.length) {
    const torn = tail.subarray(end).toString();
    // Whatever it is, it is not ours to take away.
    if (!torn.startsWith(format.beginning) && !format.beginning.startsWith(torn))
      throw new Refused(
        `${path} ends with a line that no stream has written, and has no end. Name another file in --to.`,
      );
    await file.truncate(from + end);
    await file.sync();
  }
  const lines = tail.subarray(0, end).toString().split('\n');
  return lines.flatMap((line) => format.placeOf(line) ?? []);
}

/** Whether the path is still that of the open file. */
async function isStill(file: FileHandle, path: string): Promise<boolean> {
  const [ours, found] = await Promise.all([file.stat(), stat(path).catch(() => null)]);
  return found !== null && found.ino === ours.ino && found.dev === ours.dev;
}

/** A disk that is full may have room later; a path that is wrong stays wrong. */
async function told<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const why = lasting[code];
    throw why === undefined
      ? new Delayed(`The file ${path} cannot be written (${code}). It is tried again.`)
      : new Refused(`The file ${path} cannot be written: ${why}`);
  }
}

const lasting: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there. Make it, or name another file in --to.',
  ENOTDIR: 'its folder is a file. Name another in --to.',
  EISDIR: 'it is a folder. Name a file in --to.',
  EACCES: 'this user may not. Give the file and its folder to the user who runs this (chown), or name another in --to.',
  EPERM: 'this user may not. Give the file and its folder to the user who runs this (chown), or name another in --to.',
  EROFS: 'its disk is mounted for reading alone. Name another file in --to.',
};
