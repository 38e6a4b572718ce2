/** What stands in a database, in every form in which somebody could carry it away. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import type { EventEmitter } from 'node:events';
import type pg from 'pg';

/** The text of a COPY of every table that is not PostgreSQL's own, partitions included. Needs a superuser. */
export async function copyOfEveryTable(superuser: pg.Client): Promise<Buffer> {
  const { rows } = await superuser.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`);
  return copyOf(
    superuser,
    rows.map(({ name }) => name),
  );
}

async function copyOf(superuser: pg.Client, tables: readonly string[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // The client throws away what a COPY sends; its connection tells it.
  const { connection } = superuser as unknown as { readonly connection: EventEmitter };
  const hear = ({ chunk }: { chunk: Buffer }): void => void chunks.push(chunk);
  connection.on('copyData', hear);
  try {
    for (const table of tables) await superuser.query(`copy ${table} to stdout`);
  } finally {
    connection.off('copyData', hear);
  }
  return Buffer.concat(chunks);
}

/** What `pg_dump` writes; null, and said so, where no pg_dump on this machine is as new as the server. */
export async function dumpOf(superuser: pg.Client, url: string): Promise<Buffer | null> {
  const { rows } = await superuser.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  );
  const needed = Math.floor(Number(rows[0]?.version) / 10_000);
  const run = promisify(execFile);
  for (const program of [`/usr/lib/postgresql/${needed}/bin/pg_dump`, 'pg_dump']) {
    if (program.startsWith('/') && !existsSync(program)) continue;
    const version = await run(program, ['--version']).then(
      ({ stdout }) => Number(/(\d+)/.exec(stdout)?.[1]),
      () => 0,
    );
    if (version < needed) continue;
    const { stdout } = await run(program, ['--dbname', url], { encoding: 'buffer', maxBuffer: 1 << 30 });
    return stdout;
  }
  process.stderr.write(
    `skipped: the scan of a pg_dump, since none on this machine is of version ${needed}. Every table was copied instead.\n`,
  );
  return null;
}

/**
 * Every file of the database as it is on the disk: tables, indexes, what is kept beside them, catalogues, statistics. And the
 * planner's samples as they are now, which are compressed in theirs.
 */
export async function filesOf(superuser: pg.Client): Promise<Buffer> {
  await superuser.query('checkpoint');
  // A file may go while the folder is read.
  const { rows } = await superuser.query<{ bytes: Buffer | null }>(`
    select pg_read_binary_file(folder || '/' || file, 0, 1000000000, true) as bytes
    from (values ('global'), ((select 'base/' || oid from pg_database where datname = current_database()))) as f(folder), pg_ls_dir(folder) as file
    where file ~ '^[0-9]'`);
  return Buffer.concat([
    ...rows.flatMap(({ bytes }) => (bytes ? [bytes] : [])),
    await copyOf(superuser, ['pg_catalog.pg_statistic']),
  ]);
}

/** Something that is looked for: bytes, also as a text would hold them; or a text, however it is written. */
export interface Sought {
  readonly what: string;
  readonly value: Buffer | string;
}

/** Which of them is there, by what it is. */
export function foundIn(haystack: Buffer, sought: readonly Sought[]): readonly string[] {
  const lower = Buffer.from(haystack.toString('latin1').toLowerCase(), 'latin1');
  return sought.flatMap(({ what, value }) => {
    if (typeof value === 'string') return lower.includes(asciiLower(value)) ? [what] : [];
    const forms = [
      value,
      value.toString('hex'),
      value.toString('base64').replace(/=+$/, ''),
      value.toString('base64url'),
    ];
    return forms.some((form) => haystack.includes(form)) ? [what] : [];
  });
}

/**
 * Which of many values are there, just as they are: one pass over the bytes, however many are looked for.
 * @param sought each at least three bytes long
 */
export function foundAmong(haystack: Buffer, sought: readonly Sought[]): ReadonlySet<string> {
  const beginning = (bytes: Buffer, at: number): number => (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
  const byBeginning = Map.groupBy(
    sought.map(({ what, value }) => ({ what, bytes: Buffer.from(value as string) })),
    ({ bytes }) => beginning(bytes, 0),
  );
  const begins = new Uint8Array(1 << 24);
  for (const each of byBeginning.keys()) begins[each] = 1;
  const found = new Set<string>();
  for (let at = 0; at + 2 < haystack.length; at++) {
    const here = beginning(haystack, at);
    if (begins[here] === 0) continue;
    for (const { what, bytes } of byBeginning.get(here) ?? [])
      if (haystack.subarray(at, at + bytes.length).equals(bytes)) found.add(what);
  }
  return found;
}

const asciiLower = (text: string): Buffer => Buffer.from(Buffer.from(text).toString('latin1').toLowerCase(), 'latin1');
