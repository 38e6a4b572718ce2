import { sql, type Kysely } from 'kysely';
import { logSignerOf, type Context, type Work } from '../audit/index.js';
import { badInput, Invariant } from '../lib/errors.js';
import {
  consistencySpans,
  foreignProgram,
  inclusionSpans,
  printBundle,
  printVerifier,
  type BundledEntry,
  type Claim,
  type Disclosed,
} from '../proof/index.js';
import { spanHashes, treeReader } from '../transparency/index.js';
import { entriesCsv } from './entries-csv.js';
import { entriesParquet } from './entries-parquet.js';
import { entriesJsonLines, entriesTable } from './entries-table.js';
import { bundleReadme } from './bundle-readme.js';
import { pseudonymOf } from './entries-about.js';
import { findTimeStamp } from './find-time-stamp.js';
import type { BundleFile, EvidenceBundle } from './export-evidence.inputs.js';
import { openDetails, secretsOf, type Secret } from './found-entry.js';
import { isWithin } from './seq-numbers.js';

interface Asked {
  readonly personId: string;
  /** The entry of the export, which closes the range. */
  readonly entryId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly details: readonly string[];
  readonly sinceSize: number | null;
}

const mostEntries = 2_000;

/** The bundle of an export whose entry is published, in the transaction of whoever looks. @throws BAD_USER_INPUT */
export async function gatherBundle(
  { keys, logOrigin, witnessKeys }: Context,
  { db, actor, now }: Work,
  asked: Asked,
): Promise<EvidenceBundle> {
  const { institutionId } = actor;
  const { slug, note, size, pseudonym } = await frameOf(db, institutionId, asked.personId);
  const claim: Claim = {
    pseudonym,
    stream: 'CONTACT',
    from: asked.from,
    to: asked.to,
    ...(await rangeOf(db, pseudonym, asked)),
  };
  const { first, last } = claim;
  if (last - first >= mostEntries)
    throw badInput(
      'input.from',
      `the period has ${last - first + 1} entries, more than ${mostEntries}. Ask for a shorter one.`,
    );
  const rows = await rowsOf(db, institutionId, claim, asked);
  const reader = treeReader(db, institutionId);
  const spans = rows.map(({ index }) => inclusionSpans(index, size));
  const hashes = await spanHashes(reader, spans.flat());
  const entries = rows.map(({ leaf, index }, at): BundledEntry => {
    const proof = hashes.splice(0, spans[at]?.length ?? 0);
    return { leaf, index, proof };
  });
  const opener = { institutionId, keys, seen: new Set<string>() };
  const disclosed = rows
    .filter(({ seq }) => seq >= first && seq <= last)
    .flatMap(({ entryId, part, secrets }): Disclosed[] => {
      const shown = secrets
        .flatMap((secret) => Object.entries(openDetails(opener, entryId, secret)))
        .filter(([name]) => asked.details.includes(name));
      return shown.length > 0 ? [{ entryId, part, disclosures: Object.fromEntries(shown) }] : [];
    });
  const since = asked.sinceSize;
  if (since !== null && since > size)
    throw badInput('input.sinceSize', `the published log has ${size} leaves so far. Name a checkpoint of this log.`);
  const leaves = entries.map(({ leaf }) => leaf);
  const table = entriesTable(claim, leaves, disclosed, asked.details);
  const signer = logSignerOf(keys, institutionId, `${logOrigin}/${slug}`);
  const claimed = rows.filter(({ seq }) => seq >= first && seq <= last).map(({ index }) => index + 1);
  const wanted = { origin: signer.name, covering: Math.max(0, ...claimed), size };
  const timeStamp = await findTimeStamp(db, reader, institutionId, wanted);
  const files = printBundle(
    {
      ...{ institution: institutionId, entryId: asked.entryId, madeAt: now.toISOString(), claims: [claim] },
      ...{ entries, disclosed, checkpoint: note, timeStamp, witnessKeys },
      consistency:
        since === null
          ? null
          : { from: since, to: size, hashes: await spanHashes(reader, consistencySpans(since, size)) },
      tables: {
        csv: entriesCsv(table, asked.details),
        jsonLines: entriesJsonLines(table),
        parquet: entriesParquet(table, asked.details),
      },
      readme: bundleReadme({ origin: signer.name, key: printVerifier(signer), isStamped: timeStamp !== null }),
      program: foreignProgram(),
    },
    signer,
  );
  return {
    files: [...files].map(([name, bytes]): BundleFile => {
      const isBase64 = name.endsWith('.parquet');
      return { name, content: bytes.toString(isBase64 ? 'base64' : 'utf8'), isBase64 };
    }),
    ...{ first, last, treeSize: String(size) },
  };
}

async function frameOf(
  db: Kysely<never>,
  institutionId: string,
  personId: string,
): Promise<{ readonly slug: string; readonly note: string; readonly size: number; readonly pseudonym: string }> {
  const { rows } = await sql<{ slug: string; note: string; size: string; pseudonym: string }>`
    select i.slug, c.note, c.size, ${pseudonymOf(institutionId, personId)} as pseudonym
    from institution i cross join lateral (select k.note, k.size from audit.checkpoint k where k.institution_id = i.institution_id order by k.size desc limit 1) c
    where i.institution_id = ${institutionId}::uuid`.execute(db);
  const [row] = rows;
  if (!row) throw new Invariant('an export that is published without a checkpoint');
  return { ...row, size: Number(row.size) };
}

/**
 * From the number behind the last one before the period to the one before the first one after it. Numbers are given in the
 * order of commits, instants are taken a little earlier: of two at once one may stand the other way round.
 */
async function rangeOf(
  db: Kysely<never>,
  pseudonym: string,
  { entryId, from, to }: Asked,
): Promise<{ first: number; last: number }> {
  const { rows } = await sql<{ first: string; last: string }>`
    with mine as (
      select s.seq, s.at, s.entry_id from audit.entry_subject s where s.pseudonym = ${pseudonym}::uuid and s.stream = 'CONTACT'
    ), own as (
      select seq from mine where entry_id = ${entryId}::uuid
    ), found as (
      select min(m.seq) filter (where ${isWithin('m', { from, to })}) as first,
        max(m.seq) filter (where ${isWithin('m', { from, to })}) as last,
        max(m.seq) filter (where m.at < ${from}::timestamptz) as before, min(m.seq) filter (where m.at >= ${to}::timestamptz) as after
      from mine m, own where m.seq < own.seq
    )
    select least(f.first, coalesce(f.before, 0) + 1) as first,
      case when ${to}::timestamptz is null then own.seq - 1 else greatest(f.last, coalesce(f.after, own.seq) - 1) end as last
    from found f, own`.execute(db);
  const [row] = rows;
  if (!row) throw new Invariant('an export without a number');
  return { first: Number(row.first), last: Number(row.last) };
}

interface Row {
  readonly entryId: string;
  readonly part: number;
  readonly seq: number;
  readonly index: number;
  readonly leaf: Buffer;
  readonly secrets: readonly Secret[];
}

/** The entries of the claim with those beside it, and the export's own. */
async function rowsOf(
  db: Kysely<never>,
  institutionId: string,
  { pseudonym, first, last }: Claim,
  { entryId }: Asked,
): Promise<Row[]> {
  const { rows } = await sql<{
    id: string;
    part: number;
    seq: string;
    leaf_index: string;
    leaf: Buffer;
    secrets: Secret[] | null;
  }>`
    select e.id, e.part, s.seq, l.leaf_index, e.leaf, ${secretsOf('e', sql`x.pseudonym = s.pseudonym`)} as secrets
    from audit.entry_subject s
    join audit.entry e on e.institution_id = s.institution_id and e.id = s.entry_id and e.part = s.part and e.at = s.at
    join audit.leaf l on l.institution_id = e.institution_id and l.entry_id = e.id and l.part = e.part
    where s.institution_id = ${institutionId}::uuid and s.pseudonym = ${pseudonym}::uuid and s.stream = 'CONTACT'
      and (s.seq between ${first - 1} and ${last + 1} or s.entry_id = ${entryId}::uuid)
    order by s.seq`.execute(db);
  return rows.map(({ id, part, seq, leaf_index: index, leaf, secrets }) => ({
    ...{ entryId: id, part, leaf, secrets: secrets ?? [] },
    ...{ seq: Number(seq), index: Number(index) },
  }));
}
