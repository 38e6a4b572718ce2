/** The embedded PostgreSQL's server: a daemon on its data, found again by its postmaster.pid, started and ended by pg_ctl. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { otherFolder, type Installation } from './embedded-installation.js';
import { environment, isAlive, lastLines, program, readOrEmpty, run } from './embedded-programs.js';

/** The live server on these data, from its postmaster.pid. Undefined when there is none, or when the file is left over. */
export function runningServer(data: string): { pid: number; port: number; isReady: boolean } | undefined {
  const lines = readOrEmpty(join(data, 'postmaster.pid')).split('\n');
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid) || !isServerOn(data, pid)) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** A number may have passed to another process, above all in a container; the server's working folder is its data folder. */
function isServerOn(data: string, pid: number): boolean {
  if (process.platform === 'linux') {
    try {
      return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
    } catch {
      return false; // somebody else's process, or a dead one that nobody has buried
    }
  }
  if (process.platform === 'win32') return true;
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { env: environment, encoding: 'utf8' }).stdout.includes(
    'postgres',
  );
}

/** Starts the server as a daemon and waits until it answers. Call under the lock, with none running. Gives the port. */
export async function startServer(
  { bin, account }: Installation,
  data: string,
  settings: Record<string, string>,
): Promise<number> {
  const pidFile = join(data, 'postmaster.pid');
  // PostgreSQL clears a dead server's file away itself, but not one whose number now belongs to a stranger.
  if (isAlive(Number(readOrEmpty(pidFile).split('\n')[0])) && !runningServer(data)) fs.rmSync(pidFile);
  const log = join(data, 'server.log');
  const deadline = performance.now() + 30_000;
  for (let portsTaken = 0; ;) {
    const port = await freePort(portsTaken === 0 ? lastPort(data) : 0);
    const logged = readOrEmpty(log).length;
    const options = settingArguments({
      ...settings,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      port: String(port),
    });
    // The data's path stays out of it: pg_ctl hands all this to a shell, which would read a $ in a folder's name.
    const { code, output } = await run(
      account,
      program(bin, 'pg_ctl'),
      ['start', '-w', '-t', '120', '-D', '.', '-l', basename(log), '-o', options],
      data,
    );
    if (code === 0) return port;
    const why = readOrEmpty(log).slice(logged) || output;
    if (/Address already in use|could not bind/.test(why) && portsTaken++ < 3) continue;
    // A killed server's children need a moment to notice.
    if (/shared memory block .* in use/.test(why) && performance.now() < deadline) {
      await sleep(200);
      continue;
    }
    throw new Error(
      `PostgreSQL did not start on ${data}: ${lastLines(why)} All of it is in ${log}; put that right and start again, or ${otherFolder}.`,
    );
  }
}

/** Ends the server: open transactions are rolled back, everything committed is kept. Does nothing when none runs. */
export async function stopServer({ bin, account }: Installation, data: string): Promise<void> {
  const server = runningServer(data);
  if (!server) return;
  const { code, output } = await run(
    account,
    program(bin, 'pg_ctl'),
    ['stop', '-m', 'fast', '-w', '-t', '60', '-D', '.'],
    data,
  );
  if (code !== 0 && runningServer(data)) {
    throw new Error(
      `PostgreSQL (process ${server.pid}) on ${data} did not stop: ${lastLines(output)} Look into ${join(data, 'server.log')}, and end that process with SIGINT.`,
    );
  }
}

/** For the shell, so nothing that means something to a shell gets through. */
function settingArguments(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, value]) => {
      if (!/^[a-z_.]+$/.test(name) || !/^[\w .,:+/=-]*$/.test(value)) {
        throw new Error(
          `The PostgreSQL setting ${name} = ${value} cannot be given on the command line. Use letters, digits, spaces and .,:+/=- only.`,
        );
      }
      return `-c "${name}=${value}"`;
    })
    .join(' ');
}

/** The one that it had, where that is free: a Probity that outlived its database finds it again by itself. */
function lastPort(data: string): number {
  return Number(/"port=(\d+)"/.exec(readOrEmpty(join(data, 'postmaster.opts')))?.[1] ?? 0);
}

function freePort(wanted: number): Promise<number> {
  return new Promise((fulfil, reject) => {
    const server = createServer().once('error', (error) => {
      if (wanted === 0) reject(error);
      else fulfil(freePort(0));
    });
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => fulfil(port));
    });
  });
}
