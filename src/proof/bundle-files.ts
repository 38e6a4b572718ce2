/** The files of a bundle by name, as whoever verifies it finds them. */
export type BundleFiles = ReadonlyMap<string, Buffer>;

export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** @throws Unreadable where it is missing */
export function fileOf(files: BundleFiles, name: string): Buffer {
  const file = files.get(name);
  if (!file) throw new Unreadable(`Its file ${name} is missing.`);
  return file;
}

/** @throws Unreadable where it is missing */
export const linesOf = (files: BundleFiles, name: string): string[] =>
  fileOf(files, name)
    .toString()
    .split('\n')
    .filter((line) => line !== '');

/** @throws Unreadable where it is no JSON */
export function parsed<Value>(text: string, name: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw new Unreadable(`Its file ${name} is not readable.`);
  }
}

/** The proof from the tree of one size to that of another; null where the file is not there, or is of other sizes. */
export function consistencyIn(files: BundleFiles, name: string, from: number, to: number): Buffer[] | null {
  if (!files.has(name)) return null;
  const [line = ''] = linesOf(files, name);
  const proof = parsed<{ from: number; to: number; hashes: string[] }>(line, name);
  return proof.from === from && proof.to === to ? proof.hashes.map((hash) => Buffer.from(hash, 'base64')) : null;
}
