/** What is wrong with a note, a key, or what is read of one. */
export class NoteMistake extends Error {
  override readonly name = 'NoteMistake';
}

/** Strictly: what would be written again as it stands. */
export function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
