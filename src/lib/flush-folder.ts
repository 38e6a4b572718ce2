import { open } from 'node:fs/promises';

/** Brings the names in a folder to the disk: a file that was flushed is else found nowhere after a crash. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
