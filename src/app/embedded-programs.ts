/**
 * Running PostgreSQL's programs as the user that the server runs as. Environment variables stay out: PGDATA or PGPORT of
 * the caller would lead astray.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The user that the server runs as. Empty: whoever runs us. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export const environment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Away from our terminal, so that Ctrl-C, which means us, does not end a pg_ctl half way. */
export function run(
  account: Account,
  file: string,
  args: readonly string[],
  cwd = '/',
): Promise<{ code: number; output: string }> {
  return new Promise((fulfil) => {
    let output = '';
    const child = spawn(file, args, {
      ...account,
      cwd,
      env: environment,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => fulfil({ code: -1, output: error.message }));
    child.on('close', (code) => fulfil({ code: code ?? -1, output }));
  });
}

export function program(bin: string, name: string): string {
  return resolve(bin, process.platform === 'win32' ? `${name}.exe` : name);
}

export function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join(' / ').replace(/\.?$/, '.');
}

/** Asks as the server's user, because modes alone do not tell: access lists, name spaces and mounts have a say too. */
export function ask(account: Account, question: string, path: string): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', question, 'sh', path], { ...account, cwd: '/', env: environment }).status === 0;
}

export function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
