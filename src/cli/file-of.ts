import { readFileSync, statSync } from 'node:fs';
import { Misuse } from './misuse.js';

/** The text of the file that an option names. @throws Misuse where there is none */
export function fileOf(option: string, path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Misuse(`${option} takes a file: ${path} is none.`);
  return readFileSync(path, 'utf8');
}
