import { sql, type Kysely } from 'kysely';
import { leafHash, readLeaf, type Leaf } from '../proof/index.js';
import { Faults } from './faults.js';
import type { KeyService } from './keys.js';
import { verifyNumbers } from './verify-numbers.js';
import { secretFaults, secretsIn, type Range, type SecretRow } from './verify-secrets.js';

/**
 * Re-verifies the whole journal of one institution from what is stored: every leaf is canonical and says what its row
 * says, its hash fits in the queue or in the tree, numbers have no gap and meet their counters, and every secret opens and keeps its
 * commitments, unless its key was destroyed with an entry that says so. Page by page and from one snapshot, so that a journal
 * of any size fits. Needs a login that sees all of the journal and the vault.
 */
export interface JournalReport {
  readonly entries: number;
  readonly secrets: number;
  /** Sentences; none when all holds. Of more than a thousand the others are counted. */
  readonly faults: readonly string[];
}

/** One institution, seen by one snapshot. */
interface Snapshot {
  readonly db: Kysely<never>;
  readonly keys: KeyService;
  readonly institutionId: string;
  readonly faults: Faults;
}

export const verifyJournal = (db: Kysely<never>, keys: KeyService, institutionId: string): Promise<JournalReport> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const snapshot: Snapshot = { db: transaction, keys, institutionId, faults: new Faults() };
      const { entries, secrets } = await verifyEntries(snapshot);
      await verifyNumbers(snapshot);
      return { entries, secrets, faults: snapshot.faults.all() };
    });

interface EntryRow {
  readonly id: string;
  readonly part: number;
  /** As the database has it, to go on from. */
  readonly at: string;
  /** As a leaf has it. */
  readonly time: string;
  readonly type: string;
  readonly actor_id: string;
  readonly case_id: string | null;
  readonly leaf: Buffer | null;
  readonly leaf_hash: Buffer | null;
}

/** A leaf has at most 64 KiB. */
const entriesInPage = 500;

async function verifyEntries(snapshot: Snapshot): Promise<Record<'entries' | 'subjects' | 'secrets', number>> {
  const { db, keys, institutionId, faults } = snapshot;
  const found = { entries: 0, subjects: 0, secrets: 0 };
  const parts = new PartsSeen(faults);
  for (let range = wholeRange, isLast = false; !isLast;) {
    const rows = await entriesAfter(snapshot, range.after);
    isLast = rows.length < entriesInPage;
    const last = rows.at(-1);
    const page = { after: range.after, upTo: isLast || !last ? wholeRange.upTo : last };
    const subjects = Map.groupBy(await subjectsIn(snapshot, page), keyOf);
    const secrets = Map.groupBy(await secretsIn(db, institutionId, page), keyOf);
    for (const row of rows) {
      const say = (what: string): void => faults.say(`entry ${row.id} part ${row.part}: ${what}`);
      const key = `${row.id} ${row.part}`;
      const its = { subjects: subjects.get(key) ?? [], secrets: secrets.get(key) ?? [] };
      subjects.delete(key);
      secrets.delete(key);
      found.entries++;
      found.subjects += its.subjects.length;
      found.secrets += its.secrets.length;
      const leaf = row.leaf && readLeaf(row.leaf);
      if (!row.leaf || !row.leaf_hash?.equals(leafHash(row.leaf))) say('its hash does not fit its leaf');
      if (!leaf) {
        say('its leaf is not canonical');
        continue;
      }
      if (!saysItsRow(row, leaf, institutionId)) say('its row says something else than its leaf');
      if (!areItsSubjects(its.subjects, leaf)) say('its subject rows are not those of its leaf');
      for (const fault of secretFaults(leaf, its.secrets, keys, institutionId)) say(fault);
      parts.see(row.id, leaf.part);
    }
    for (const key of subjects.keys()) faults.say(`a subject row is of entry ${key}, which does not exist`);
    for (const key of secrets.keys()) faults.say(`a secret is of entry ${key}, which does not exist`);
    found.subjects += [...subjects.values()].flat().length;
    found.secrets += [...secrets.values()].flat().length;
    range = { ...range, after: last ?? range.after };
  }
  parts.end();
  await verifyNothingElse(snapshot, found);
  return found;
}

/** From the first id to the last. */
const wholeRange: Range & { readonly after: { readonly at: string } } = {
  after: { id: '00000000-0000-0000-0000-000000000000', part: 0, at: '-infinity' },
  upTo: { id: 'ffffffff-ffff-ffff-ffff-ffffffffffff', part: 32_767 },
};

const keyOf = ({ entry_id, part }: Pick<SecretRow, 'entry_id' | 'part'>): string => `${entry_id} ${part}`;

const entriesAfter = async (
  { db, institutionId }: Snapshot,
  after: Pick<EntryRow, 'id' | 'part' | 'at'>,
): Promise<EntryRow[]> =>
  (
    await sql<EntryRow>`
      select e.id, e.part, e.at::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time,
        e.type, e.actor_id, e.case_id, e.leaf, coalesce(p.leaf_hash, l.leaf_hash) as leaf_hash
      from (
        select id, part, at, type, actor_id, case_id, leaf from audit.entry
        where institution_id = ${institutionId}::uuid and (id, part, at) > (${after.id}::uuid, ${after.part}::smallint, ${after.at}::timestamptz)
        order by id, part, at limit ${entriesInPage}
      ) e
      left join audit.pending p on p.institution_id = ${institutionId}::uuid and p.entry_id = e.id and p.part = e.part
      left join audit.leaf l on l.institution_id = ${institutionId}::uuid and l.entry_id = e.id and l.part = e.part
      order by e.id, e.part, e.at`.execute(db)
  ).rows;

const saysItsRow = (row: EntryRow, leaf: Leaf, institutionId: string): boolean =>
  leaf.id === row.id &&
  leaf.type === row.type &&
  leaf.institution === institutionId &&
  leaf.actor.id === row.actor_id &&
  leaf.case === (row.case_id ?? undefined) &&
  leaf.part[0] === row.part &&
  leaf.time === row.time;

interface SubjectRow {
  readonly entry_id: string;
  readonly part: number;
  readonly pseudonym: string;
  readonly role: string;
  readonly stream: string;
  readonly seq: string;
  readonly time: string;
}

const subjectsIn = async ({ db, institutionId }: Snapshot, { after, upTo }: Range): Promise<SubjectRow[]> =>
  (
    await sql<SubjectRow>`
      select s.entry_id, s.part, s.pseudonym, s.role, s.stream, s.seq,
        to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time
      from audit.entry_subject s
      where s.institution_id = ${institutionId}::uuid and s.entry_id between ${after.id}::uuid and ${upTo.id}::uuid
        and (s.entry_id, s.part) > (${after.id}::uuid, ${after.part}::smallint)
        and (s.entry_id, s.part) <= (${upTo.id}::uuid, ${upTo.part}::smallint)`.execute(db)
  ).rows;

/** They lead from a person to the entries: each says what the leaf says, and none is one too many. */
function areItsSubjects(rows: readonly SubjectRow[], { subjects, time }: Leaf): boolean {
  const said = rows.map((row) => [row.pseudonym, row.role, row.stream, row.seq, row.time].join(' '));
  const meant = subjects.map(({ pseudonym, role, stream, seq }) => [pseudonym, role, stream, seq, time].join(' '));
  return said.sort().join('\n') === meant.sort().join('\n');
}

/** Parts of an entry come one after the other: each of them once. */
class PartsSeen {
  #id = '';
  #seen = new Set<number>();
  #of = 0;

  constructor(private readonly faults: Faults) {}

  see(id: string, [number, of]: Leaf['part']): void {
    if (id !== this.#id) this.end();
    [this.#id, this.#of] = [id, of];
    this.#seen.add(number);
  }

  end(): void {
    if (this.#seen.size !== this.#of) this.faults.say(`entry ${this.#id} lacks a part`);
    [this.#seen, this.#of] = [new Set(), 0];
  }
}

/** Whatever has lost its very key is in no page. */
async function verifyNothingElse(
  { db, institutionId, faults }: Snapshot,
  found: Readonly<Record<'entries' | 'subjects' | 'secrets', number>>,
): Promise<void> {
  const tables = { 'audit.entry': found.entries, 'audit.entry_subject': found.subjects, 'audit.secret': found.secrets };
  for (const [name, number] of Object.entries(tables)) {
    const { rows } = await sql<{
      count: string;
    }>`select count(*) as count from ${sql.table(name)} where institution_id = ${institutionId}::uuid`.execute(db);
    const count = Number(rows[0]?.count);
    if (count !== number) faults.say(`${name} has ${count} rows, and ${number} of them are found by their keys`);
  }
}
