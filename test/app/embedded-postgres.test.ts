import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  createDatabase,
  dropDatabase,
  startEmbeddedPostgres,
  type DatabaseUrls,
  type EmbeddedPostgres,
} from '../../src/app/embedded-postgres.js';
import { onlyAsRoot } from '../kit/only-as-root.js';

/** Real servers in folders of their own. A file is slower than most because of that, about a second for each new database. */
let home: string;
let folder: string;
let servers: EmbeddedPostgres[];
let orphans: number[];

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'probity-embedded-')));
  chmodSync(home, 0o711);
  folder = join(home, 'data');
  servers = [];
  orphans = [];
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  // What a failed test left running.
  for (const pid of orphans) if (isServerIn(home, pid)) process.kill(pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function start(
  options: { say?: (line: string) => void; settings?: Record<string, string> } = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    folder,
    ...options,
    settings: { fsync: 'off', shared_buffers: '16MB', ...options.settings },
  });
  servers.push(server);
  orphans.push(serverPid(server));
  return server;
}

/** A Probity in another process, killed the moment its server is up. Gives the server's process id. */
async function startAndCrash(): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--input-type=module', '--eval', otherProcess, resolve('src/app/embedded-postgres.ts'), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = new Promise((fulfil) => child.once('exit', fulfil));
  const line = await new Promise<string>((fulfil, reject) => {
    child.stdout.setEncoding('utf8').once('data', fulfil);
    child.once('exit', () => reject(new Error('the other process ended before its server was up')));
  });
  child.kill('SIGKILL');
  await exited;
  const pid = Number(line);
  orphans.push(pid);
  return pid;
}

const otherProcess = `
  import { readFileSync } from 'node:fs';
  import { registerHooks } from 'node:module';
  registerHooks({ resolve: (name, context, next) => next(name.startsWith('./') ? name.replace(/\\.js$/, '.ts') : name, context) });
  const { startEmbeddedPostgres } = await import(process.argv[1]);
  const server = await startEmbeddedPostgres({ folder: process.argv[2], settings: { fsync: 'off', shared_buffers: '16MB' } });
  console.log(readFileSync(server.dataFolder + '/postmaster.pid', 'utf8').split('\\n')[0]);
  setInterval(() => {}, 1000);
`;

function serverPid(server: { dataFolder: string }): number {
  return Number(readFileSync(join(server.dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isServerIn(place: string, pid: number): boolean {
  try {
    return process.platform === 'linux' ? readlinkSync(`/proc/${pid}/cwd`).startsWith(place) : process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  test('keeps its data and its passwords over a stop, and asks everybody for a password', async () => {
    const said: string[] = [];
    const first = await start({ say: (line) => said.push(line) });
    await query(first.urls('probity').migrate, 'create table kept (i int); insert into kept values (7)');
    const logins = readFileSync(join(folder, 'logins.json'), 'utf8');
    expect(statSync(join(folder, 'logins.json')).mode & 0o777).toBe(0o600);
    expect(said).toEqual([
      expect.stringMatching(/^Making a PostgreSQL 18 database in .*\/data\/postgres; this happens once\.$/),
    ]);
    await first.stop();
    await first.stop();
    await expect(query(first.urls('probity').app, 'select 1')).rejects.toThrow(/ECONNREFUSED/);

    const second = await start({ say: (line) => said.push(line) });
    expect(await query(second.urls('probity').migrate, 'select i from kept')).toEqual([{ i: 7 }]);
    expect(readFileSync(join(folder, 'logins.json'), 'utf8')).toBe(logins);
    expect(said).toHaveLength(1);
    const wrong = new URL(second.urls('probity').superuser);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('gives each login its rights, and no login more', async () => {
    const server = await start();
    const urls = server.urls('probity');
    const rights = await query(
      urls.superuser,
      `select rolname, rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname like 'probity%' order by rolname collate "C"`,
    );
    const login = (rolname: string, rolbypassrls: boolean) => ({
      rolname,
      rolcanlogin: true,
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolbypassrls,
    });
    expect(rights).toEqual([
      login('probity_app', false),
      login('probity_backup', true),
      login('probity_migrator', true),
      login('probity_sequencer', false),
      login('probity_worker', false),
    ]);
    await query(
      urls.migrate,
      'create table secret (i int); alter table secret enable row level security; alter table secret force row level security; insert into secret values (1)',
    );
    for (const name of ['app', 'sequencer', 'worker'] as const satisfies readonly (keyof DatabaseUrls)[]) {
      await expect(query(urls[name], 'select * from secret')).rejects.toThrow('permission denied');
      await expect(query(urls[name], 'create table own (i int)')).rejects.toThrow('permission denied');
    }
    expect(await query(urls.backup, 'select * from secret')).toEqual([{ i: 1 }]);
    await expect(query(urls.backup, 'create table own (i int)')).rejects.toThrow('read-only transaction');
    expect(
      await query(
        urls.superuser,
        `select current_setting('listen_addresses') as "on", current_setting('unix_socket_directories') as sockets, current_setting('fsync') as fsync`,
      ),
    ).toEqual([{ on: '127.0.0.1', sockets: '', fsync: 'off' }]);
  });

  test('clones a database from a template, whatever its name', async () => {
    const { urls } = await start();
    const { superuser } = urls('postgres');
    await createDatabase(superuser, 'a "template"');
    await query(urls('a "template"').migrate, 'create table copied (i int)');
    await createDatabase(superuser, 'copy', { template: 'a "template"' });
    expect(await query(urls('copy').migrate, 'select * from copied')).toEqual([]);
    const [acl] = await query(
      superuser,
      `select count(*)::int as count from pg_database, aclexplode(datacl) where datname = 'copy' and grantee = 0`,
    );
    expect(acl).toEqual({ count: 0 });
    await expect(createDatabase(superuser, 'copy')).rejects.toThrow('already exists');
    await dropDatabase(superuser, 'copy');
    await dropDatabase(superuser, 'copy');
    await expect(query(urls('copy').migrate, 'select 1')).rejects.toThrow('does not exist');
  });

  test('is taken over by the next start when its parent was killed', async () => {
    const left = await startAndCrash();
    expect(isServerIn(folder, left)).toBe(true);
    const server = await start();
    expect(serverPid(server)).toBe(left);
    await server.stop();
    expect(isServerIn(folder, left)).toBe(false);
    expect(readdirSync(join(folder, 'users'))).toEqual([]);
  });

  test('recovers when the server itself was killed, and everything committed is there', async () => {
    const first = await start({ settings: { fsync: 'on' } });
    await query(first.urls('probity').migrate, 'create table kept (i int); insert into kept values (7)');
    process.kill(serverPid(first), 'SIGKILL');
    await sleep(50);
    const second = await start();
    expect(await query(second.urls('probity').migrate, 'select i from kept')).toEqual([{ i: 7 }]);
  });

  test('starts when the number in a left postmaster.pid now belongs to a stranger', async () => {
    const first = await start();
    const pidFile = join(first.dataFolder, 'postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    await first.stop();
    writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
    const second = await start();
    expect(serverPid(second)).not.toBe(process.pid);
  });

  test('goes down with its last user, not with its first', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second.port).toBe(first.port);
    await first.stop();
    expect(await query(second.urls('probity').app, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    await expect(query(second.urls('probity').app, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('starts after an initdb that was killed half way, by a process that held the lock', async () => {
    mkdirSync(join(folder, 'postgres.new-left', 'data'), { recursive: true });
    writeFileSync(join(folder, 'postgres.new-left', 'data', 'PG_VERSION'), '18\n');
    writeFileSync(join(folder, 'postgres.lock'), '4194305 boot birth ticket');
    if (process.getuid?.() === 0) chmodSync(folder, 0o711);
    const server = await start();
    expect(readdirSync(folder).sort()).toEqual(['logins.json', 'postgres', 'users']);
    await server.stop();
  });

  test('touches nothing of another major version, and says what to do', async () => {
    const server = await start();
    await server.stop();
    const file = join(server.dataFolder, 'PG_VERSION');
    writeFileSync(file, '15\n');
    await expect(start()).rejects.toThrow(
      /is of PostgreSQL 15, and this Probity brings PostgreSQL 18; nothing was changed\. .*pg_dump.*PROBITY_DATA.*DATABASE_URL/,
    );
    expect(existsSync(join(server.dataFolder, 'postmaster.pid'))).toBe(false);
    writeFileSync(file, '18\n');
    await (await start()).stop();
  });

  test('says what to do when the passwords are gone, or belong to another database', async () => {
    const server = await start();
    await server.stop();
    const file = join(folder, 'logins.json');
    renameSync(file, `${file}.kept`);
    await expect(start()).rejects.toThrow(/passwords .* are gone.*Put that file back/);
    writeFileSync(file, readFileSync(`${file}.kept`, 'utf8').replace(/("postgres": ")[^"]*/, '$1another'));
    await expect(start()).rejects.toThrow(/does not accept the password/);
    expect(existsSync(join(server.dataFolder, 'postmaster.pid'))).toBe(false);
  });

  test('refuses a setting that a shell would read', async () => {
    await expect(start({ settings: { fsync: '$(id)' } })).rejects.toThrow(/cannot be given on the command line/);
  });

  onlyAsRoot(
    'keeps the data elsewhere when its user cannot reach the folder, and refuses data that were closed later',
    async () => {
      chmodSync(home, 0o700);
      const said: string[] = [];
      const outside = await start({ say: (line) => said.push(line) });
      try {
        expect(outside.dataFolder).toMatch(/^\/var\/lib\/probity\/[0-9a-f]{12}$/);
        expect(said[0]).toContain(`The database is in ${outside.dataFolder}, because`);
        expect(existsSync(join(folder, 'logins.json'))).toBe(true);
      } finally {
        await outside.stop();
        rmSync(outside.dataFolder, { recursive: true, force: true });
      }
      chmodSync(home, 0o711);
      rmSync(folder, { recursive: true });
      await (await start()).stop();
      chmodSync(home, 0o700);
      await expect(start()).rejects.toThrow(/is closed to the user "postgres".*chmod o\+x/);
    },
  );
});
