import canonicalize from 'canonicalize';
import { sql, type Kysely } from 'kysely';
import { dataKeyContext, sha256, unseal, type KeyService } from './keys.js';
import { commitment, leafHash, secretContext, type Disclosures, type Stream } from './leaf.js';

/**
 * Re-verifies the whole journal of one institution from what is stored: every leaf is canonical and says what its row
 * says, its pending hash fits, numbers have no gap and meet their counters, and every secret opens and keeps its
 * commitments. Needs a login that sees all of the journal and the vault.
 */
export interface JournalReport {
  readonly entries: number;
  readonly secrets: number;
  /** Sentences; none when all holds. */
  readonly faults: readonly string[];
}

interface EntryRow {
  readonly id: string;
  readonly part: number;
  readonly at: Date | string;
  readonly type: string;
  readonly actor_id: string;
  readonly case_id: string | null;
  readonly leaf: Buffer;
  readonly leaf_hash: Buffer | null;
}

interface SecretRow {
  readonly entry_id: string;
  readonly part: number;
  readonly pseudonym: string;
  readonly key_class: string;
  readonly key_year: number;
  readonly ciphertext: Buffer;
  readonly person_id: string | null;
  readonly wrapped: Buffer | null;
}

interface Leaf {
  readonly v: number;
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly institution: string;
  readonly actor: { readonly id: string };
  readonly subjects: readonly { pseudonym: string; role: string; stream: Stream; seq: number }[];
  readonly case?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly ct: readonly string[];
  readonly part: readonly [number, number];
}

export async function verifyJournal(
  db: Kysely<never>,
  keys: KeyService,
  institutionId: string,
): Promise<JournalReport> {
  const faults: string[] = [];
  const entries = (
    await sql<EntryRow>`
      select e.id, e.part, e.at, e.type, e.actor_id, e.case_id, e.leaf, p.leaf_hash from audit.entry e
      left join audit.pending p on p.institution_id = e.institution_id and p.entry_id = e.id and p.part = e.part
      where e.institution_id = ${institutionId}::uuid`.execute(db)
  ).rows;
  const sealed = await secretsOf(db, institutionId);
  const secrets = Map.groupBy(sealed, ({ entry_id, part }) => `${entry_id} ${part}`);
  const numbers = new Map<string, number[]>();
  const parts = new Map<string, number>();
  for (const row of entries) {
    const leaf = JSON.parse(row.leaf.toString()) as Leaf;
    const say = (what: string): void => void faults.push(`entry ${row.id} part ${row.part}: ${what}`);
    if (canonicalize(leaf) !== row.leaf.toString()) say('its leaf is not canonical');
    const meant = [
      1,
      row.id,
      row.type,
      institutionId,
      row.actor_id,
      row.case_id ?? undefined,
      row.part,
      new Date(row.at).toISOString(),
    ];
    const said = [leaf.v, leaf.id, leaf.type, leaf.institution, leaf.actor.id, leaf.case, leaf.part[0], leaf.time];
    if (meant.some((value, index) => value !== said[index])) say('its row says something else than its leaf');
    if (!row.leaf_hash?.equals(leafHash(row.leaf))) say('its pending hash does not fit its leaf');
    parts.set(row.id, (parts.get(row.id) ?? 0) + 1 / leaf.part[1]);
    for (const { pseudonym, stream, seq } of leaf.subjects) {
      const key = `${pseudonym} ${stream}`;
      const known = numbers.get(key);
      if (known) known.push(seq);
      else numbers.set(key, [seq]);
    }
    for (const fault of secretFaults(leaf, secrets.get(`${row.id} ${row.part}`) ?? [], keys, institutionId)) say(fault);
    secrets.delete(`${row.id} ${row.part}`);
  }
  for (const key of secrets.keys()) faults.push(`a secret of entry ${key}, which does not exist`);
  for (const [id, whole] of parts) if (Math.abs(whole - 1) > 1e-6) faults.push(`entry ${id} lacks a part`);
  faults.push(...(await numberFaults(db, institutionId, numbers)));
  return { entries: entries.length, secrets: sealed.length, faults };
}

const secretsOf = async (db: Kysely<never>, institutionId: string): Promise<SecretRow[]> =>
  (
    await sql<SecretRow>`
      select s.entry_id, s.part, s.pseudonym, s.key_class, s.key_year, s.ciphertext, v.person_id, k.wrapped
      from audit.secret s
      left join vault.subject v on v.institution_id = s.institution_id and v.pseudonym = s.pseudonym
      left join vault.person_key k on k.institution_id = s.institution_id and k.person_id = v.person_id and k.key_class = s.key_class and k.key_year = s.key_year
      where s.institution_id = ${institutionId}::uuid order by s.entry_id, s.part, s.position`.execute(db)
  ).rows;

function secretFaults(leaf: Leaf, secrets: readonly SecretRow[], keys: KeyService, institutionId: string): string[] {
  const faults: string[] = [];
  const disclosuresOf = (
    { id }: Leaf,
    { key_class, key_year, ciphertext, pseudonym }: SecretRow,
    wrapped: Buffer,
    personId: string,
  ): Disclosures => {
    const key = keys.unwrap(institutionId, wrapped, dataKeyContext(personId, key_class, key_year));
    return JSON.parse(unseal(key, ciphertext, secretContext(id, pseudonym)).toString()) as Disclosures;
  };
  const hashes = secrets.map(({ ciphertext }) => sha256(ciphertext).toString('base64url'));
  if (hashes.join() !== leaf.ct.join()) faults.push('its secrets are not those that its leaf commits to');
  const opened: Record<string, string> = {};
  for (const secret of secrets) {
    if (!secret.wrapped || !secret.person_id) continue; // erased: the commitments remain, the values are gone
    try {
      for (const [name, each] of Object.entries(disclosuresOf(leaf, secret, secret.wrapped, secret.person_id)))
        opened[name] = commitment(each);
    } catch {
      faults.push(`its secret under ${secret.key_class} ${secret.key_year} does not open`);
    }
  }
  for (const [name, value] of Object.entries(opened))
    if (leaf.fields[name] !== value) faults.push(`its detail ${name} breaks its commitment`);
  return faults;
}

async function numberFaults(
  db: Kysely<never>,
  institutionId: string,
  numbers: ReadonlyMap<string, number[]>,
): Promise<string[]> {
  const faults: string[] = [];
  const { rows } = await sql<{
    pseudonym: string;
    stream: string;
    seq: string;
  }>`select pseudonym, stream, seq from audit.counter where institution_id = ${institutionId}::uuid`.execute(db);
  const counters = new Map(rows.map(({ pseudonym, stream, seq }) => [`${pseudonym} ${stream}`, Number(seq)]));
  for (const [key, seqs] of numbers) {
    const sorted = seqs.sort((one, other) => one - other);
    if (sorted.some((seq, index) => seq !== index + 1)) faults.push(`the numbers of ${key} have a gap or a double`);
    if (counters.get(key) !== sorted.length)
      faults.push(`the counter of ${key} stands at ${counters.get(key)}, its entries at ${sorted.length}`);
  }
  for (const [key, seq] of counters)
    if (seq > 0 && !numbers.has(key)) faults.push(`the counter of ${key} counts entries that are not there`);
  const { rows: routed } = await sql<{ rows: string; lost: string }>`
    select count(*) as rows, count(*) filter (where not exists (
      select from audit.entry e, json_array_elements((convert_from(e.leaf, 'UTF8')::json) -> 'subjects') leaf_subject
      where e.institution_id = s.institution_id and e.id = s.entry_id and e.part = s.part
        and leaf_subject ->> 'pseudonym' = s.pseudonym::text and leaf_subject ->> 'stream' = s.stream and (leaf_subject ->> 'seq')::bigint = s.seq)) as lost
    from audit.entry_subject s where s.institution_id = ${institutionId}::uuid`.execute(db);
  if (Number(routed[0]?.lost ?? 0) > 0)
    faults.push(`${routed[0]?.lost} subject rows name a leaf that does not name them`);
  const said = [...numbers.values()].reduce((sum, { length }) => sum + length, 0);
  if (Number(routed[0]?.rows) !== said)
    faults.push(`leaves name ${said} subjects, ${routed[0]?.rows} rows lead to them`);
  return faults;
}
