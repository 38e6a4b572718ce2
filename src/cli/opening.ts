import { readdirSync, statSync } from 'node:fs';
import { readConfig, type Config } from '../app/config.js';
import { institutionSlugs } from '../app/institutions.js';
import { createLog } from '../app/log.js';
import { open, type Opened } from '../app/open.js';
import { Misuse } from './misuse.js';
import { chosen } from './token.js';

/** What commands about one institution have in common. */
export interface InstitutionOptions {
  readonly institution?: string;
  readonly json?: boolean;
}

export const institution = ['--institution <slug>', 'whose; the only one where left out'] as const;
export const json = ['--json', 'print what was found alone, for machines'] as const;

/** @throws Misuse where there is something in it */
export function checkNewFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false }) && readdirSync(folder).length > 0)
    throw new Misuse(`${folder} is not empty. Name a new folder.`);
}

/** What is done on the way to a running database is told on the error output, unless the answer is for machines. */
export async function opening<Result>(
  { institution: given, json: isJson }: InstitutionOptions,
  work: (opened: Opened, slug: string, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig();
  const opened = await open(config, createLog({ level: 'silent' }), (line) => {
    if (!isJson) process.stderr.write(`${line}\n`);
  });
  try {
    return await work(opened, chosen(given, await institutionSlugs(opened)), config);
  } finally {
    await opened.close();
  }
}
