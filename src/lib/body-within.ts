/** The body of an answer, read as it comes, so that one without end is not held in memory first. @returns null where it is longer */
export async function bodyWithin({ body }: Response, mostBytes: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  // The types leave out that a web stream is iterable.
  for await (const piece of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.length;
    if (bytes > mostBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
