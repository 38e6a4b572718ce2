/** The embedded PostgreSQL's logins and the file in which their passwords are kept. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtOnce } from './embedded-data.js';

/** The logins, the same in every cluster. What each may do in the database is granted by the migrations. */
export const loginNames = [
  'probity_app',
  'probity_migrator',
  'probity_sequencer',
  'probity_worker',
  'probity_backup',
] as const;
export type LoginName = (typeof loginNames)[number];

export const superuser = 'postgres';
export const loginsFile = 'logins.json';
export type Passwords = Record<LoginName | typeof superuser, string>;

/** Reads logins.json, adds what is missing, and writes it before any login is made: a password nobody kept would lock everybody out. */
export function passwordsIn(folder: string, dataFolder: string): Passwords {
  const file = join(folder, loginsFile);
  const exists = existsSync(file);
  if (!exists && existsSync(join(dataFolder, 'PG_VERSION'))) {
    throw new Error(
      `The passwords of the database in ${dataFolder} are gone, because ${file} is missing. Put that file back, or move ${dataFolder} away to begin with an empty database.`,
    );
  }
  const kept: Record<string, unknown> = exists ? parseObject(file) : {};
  const names = [superuser, ...loginNames] as const;
  const isKept = (name: string): boolean => typeof kept[name] === 'string' && kept[name] !== '';
  const passwords = Object.fromEntries(
    names.map((name) => [name, isKept(name) ? kept[name] : randomBytes(32).toString('base64url')]),
  ) as Passwords;
  if (!names.every(isKept)) writeFileAtOnce(file, `${JSON.stringify(passwords, null, 2)}\n`);
  return passwords;
}

function parseObject(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Error(
    `${file} holds no passwords that can be read. Put the right file back; the database cannot be entered without it.`,
  );
}
