/** Files for these tests, each in a folder that goes when the test file ends. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

export function testFiles(): (content: string | Uint8Array, ending?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'probity-intake-'));
  let count = 0;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (content, ending = 'csv') => {
    const path = join(folder, `file-${++count}.${ending}`);
    writeFileSync(path, content);
    return path;
  };
}

/** All that an async iteration gives, in order. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** GBK bytes, for the few characters that these tests need: Node decodes GBK but does not encode it. */
export function inGbk(text: string): Buffer {
  return Buffer.concat(Array.from(text, (character) => Buffer.from(gbkOf(character))));
}

function gbkOf(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const found = gbkTable().get(character);
  if (!found) throw new Error(`no GBK for U+${code.toString(16)}`);
  return found;
}

let table: Map<string, readonly number[]> | undefined;

function gbkTable(): Map<string, readonly number[]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}
