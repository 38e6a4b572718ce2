import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { checkData, initialiseData, openFolder, placeOfData } from './embedded-data.js';
import { findInstallation, type Installation } from './embedded-installation.js';
import {
  loginNames,
  loginsFile,
  passwordsIn,
  superuser,
  type LoginName,
  type Passwords,
} from './embedded-passwords.js';
import { runningServer, startServer, stopServer } from './embedded-server.js';
import { joinUsers, leaveUsers, withLock } from './embedded-users.js';

/**
 * The PostgreSQL that comes with Probity, for whoever has none: a real server in a folder, a daemon of its own.
 * It outlives a crashed parent, and the next start in the same folder takes it over. The last user's `stop()` ends it.
 */
export async function startEmbeddedPostgres(options: {
  /** Where logins.json and, if the server's user can get there, the data are. Made when missing. */
  folder: string;
  say?: (line: string) => void;
  /** Server settings over `serverSettings`. A server that already runs keeps those that it was started with. */
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => {});
  const folder = openFolder(options.folder);
  const installation = await findInstallation();

  return withLock(folder, async () => {
    const dataFolder = placeOfData(folder, installation, say);
    // Before anything is started, so that a user who stops now sees that somebody is still here.
    const user = joinUsers(folder);
    const leave = async (): Promise<void> => {
      if (leaveUsers(folder, user) === 0) await stopServer(installation, dataFolder);
    };
    try {
      const passwords = passwordsIn(folder, dataFolder);
      const port = await serve(
        installation,
        dataFolder,
        passwords[superuser],
        { ...serverSettings, ...options.settings },
        say,
      );
      const urls = (database: string): DatabaseUrls => urlsOf(port, database, passwords);
      await checkServer(urls('postgres').superuser, join(folder, loginsFile));
      await ensureLogins(urls('postgres').superuser, passwords);
      await ensureDatabase(urls('postgres').superuser, 'probity');

      let stopped: Promise<void> | undefined;
      return { port, dataFolder, urls, stop: () => (stopped ??= withLock(folder, leave)) };
    } catch (error) {
      await leave();
      throw error;
    }
  });
}

export { loginNames, type LoginName };

export interface EmbeddedPostgres {
  readonly port: number;
  readonly dataFolder: string;
  readonly urls: (database: string) => DatabaseUrls;
  /** Leaves the server, and ends it when nobody else uses it. May be called more than once. */
  stop(): Promise<void>;
}

/** One address for each login, with its password, on 127.0.0.1. */
export interface DatabaseUrls {
  superuser: string;
  migrate: string;
  app: string;
  sequencer: string;
  worker: string;
  backup: string;
}

/**
 * For a small machine, and durable. Statements that fail are not logged, nor are details of errors: both hold values, and so personal data;
 * whoever sent the statement gets the error.
 */
const serverSettings: Readonly<Record<string, string>> = {
  shared_buffers: '256MB',
  max_connections: '100',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * Under forced row-level security an owner's backfill would silently update nothing, and a backup would silently hold nothing:
 * these two pass it by. Nobody else does, and nobody is a superuser.
 */
const bypassesRowSecurity = {
  probity_app: false,
  probity_migrator: true,
  probity_sequencer: false,
  probity_worker: false,
  probity_backup: true,
} satisfies Record<LoginName, boolean>;

/** Makes the logins, or makes existing ones what they should be: rights, password, the backup's read-only transactions. */
export async function ensureLogins(superuserUrl: string, passwords: Record<LoginName, string>): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query('begin');
    // Logins belong to the whole cluster, advisory locks to one database; without this, two that start together fail each other.
    await client.query('lock table pg_catalog.pg_authid in share row exclusive mode');
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_catalog.pg_roles');
    const existing = new Set(rows.map((row) => row.rolname));
    for (const name of loginNames) {
      if (!existing.has(name)) await client.query(`create role ${name}`);
      await client.query(
        `alter role ${name} login nosuperuser nocreatedb nocreaterole noreplication inherit
         ${bypassesRowSecurity[name] ? 'bypassrls' : 'nobypassrls'} password ${client.escapeLiteral(passwords[name])}`,
      );
    }
    await client.query('alter role probity_backup set default_transaction_read_only = on');
    // A backup that misses the tables of the newest migration is found out too late to be granted more.
    await client.query('grant pg_read_all_data to probity_backup');
    await client.query('commit');
  });
}

/**
 * Makes a database that belongs to the migrator and that only Probity's logins may enter. PostgreSQL 15 and later.
 * `template` is a database made here before, with nobody connected to it; its tables and grants come along.
 */
export async function createDatabase(
  superuserUrl: string,
  name: string,
  options: { template?: string } = {},
): Promise<void> {
  await withClient(superuserUrl, (client) => {
    const source = options.template
      ? `template ${client.escapeIdentifier(options.template)}`
      : // Sorting must not depend on the machine; only template0 lets one choose.
        `template template0 encoding 'UTF8' locale_provider libc locale 'C'`;
    return client.query(`create database ${client.escapeIdentifier(name)} owner probity_migrator ${source}`);
  });
  await closeDatabaseToOthers(superuserUrl, name);
}

/** Throws out whoever is connected; does nothing when there is no such database. */
export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
}

async function ensureDatabase(superuserUrl: string, name: string): Promise<void> {
  const exists = await withClient(superuserUrl, (client) =>
    client.query('select from pg_catalog.pg_database where datname = $1', [name]),
  );
  // An existing one may have been left between its making and its closing.
  await (exists.rowCount ? closeDatabaseToOthers(superuserUrl, name) : createDatabase(superuserUrl, name));
}

async function closeDatabaseToOthers(superuserUrl: string, name: string): Promise<void> {
  const url = new URL(superuserUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  await withClient(url.href, async (client) => {
    const database = client.escapeIdentifier(name);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(
      `grant connect on database ${database} to probity_app, probity_sequencer, probity_worker, probity_backup`,
    );
    await client.query('alter schema public owner to probity_migrator');
  });
}

/** Takes over the server that runs on the data, or starts one, and first makes the data if there are none. Gives the port. */
async function serve(
  installation: Installation,
  dataFolder: string,
  superuserPassword: string,
  settings: Record<string, string>,
  say: (line: string) => void,
): Promise<number> {
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) {
    say(`Making a PostgreSQL ${installation.major} database in ${dataFolder}; this happens once.`);
    await initialiseData(installation, dataFolder, superuserPassword);
  }
  checkData(installation, dataFolder);
  const deadline = performance.now() + 120_000;
  for (let server = runningServer(dataFolder); server; server = runningServer(dataFolder)) {
    if (server.isReady) return server.port;
    // It recovers after a crash, or is going down because somebody told it to.
    if (performance.now() > deadline) {
      throw new Error(
        `The PostgreSQL server with process id ${server.pid} on ${dataFolder} does not become ready. Look into ${join(dataFolder, 'server.log')}, end that process, and start again.`,
      );
    }
    await sleep(100);
  }
  return startServer(installation, dataFolder, settings);
}

/** The password is the first thing that goes wrong when folders were copied or half restored: say so in words. */
async function checkServer(superuserUrl: string, logins: string): Promise<void> {
  await withClient(superuserUrl, () => Promise.resolve()).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== '28P01') throw error;
    throw new Error(
      `The database does not accept the password in ${logins}, so that file belongs to another database. Put the right one back.`,
      { cause: error },
    );
  });
}

function urlsOf(port: number, database: string, passwords: Passwords): DatabaseUrls {
  const url = (login: keyof Passwords): string =>
    `postgresql://${login}:${encodeURIComponent(passwords[login])}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  return {
    superuser: url(superuser),
    migrate: url('probity_migrator'),
    app: url('probity_app'),
    sequencer: url('probity_sequencer'),
    worker: url('probity_worker'),
    backup: url('probity_backup'),
  };
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks rejects the statement under way; as an event that nobody hears it would end the process too.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
