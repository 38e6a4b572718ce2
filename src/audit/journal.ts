import { randomBytes } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Actor } from '../lib/actor.js';
import { Invariant } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import type { Bearing, Entered } from '../lib/room.js';
import { sha256 } from '../lib/sha256.js';
import { leafHash, type Disclosures, type LeafSubject, type Stream, type SubjectRole } from '../proof/index.js';
import type { KeyService } from './keys.js';
import { dataKeyContext } from './keys.js';
import { commitmentsOf, disclose, leafBytes, sealDisclosures } from './leaf.js';
import type { WrittenLeaf } from './receipts.js';

export interface EntrySubject {
  readonly personId: string;
  readonly role: SubjectRole;
  readonly stream: Stream;
  /** Personal details, sealed under this person's key; the leaf holds only their commitments. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface NewEntry<Type extends string> {
  readonly type: Type;
  /** Given where rows carry the entry's id; otherwise one is made. */
  readonly id?: string;
  readonly subjects?: readonly EntrySubject[];
  /** Details that concern no one person, sealed under the institution's own key. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly caseId?: string;
  readonly ruleIds?: readonly string[];
  readonly outcomes?: readonly string[];
  readonly batch?: { readonly count: number; readonly root: string };
  /** What of the past it bears on; kept in memory alone, for the reactions of higher rooms. */
  readonly bearing?: Bearing;
}

/** The entries of one `act` or `look`. They are written late, just before the commit, so that counters are locked briefly. */
export interface Journal<Type extends string> {
  /** @returns the entry's id */
  enter(entry: NewEntry<Type>): string;
}

/** Subjects a part: a leaf holds at most 65 535 bytes, a subject takes about 130, and the rest must fit too. */
const subjectsPerPart = 300;

interface Part {
  readonly id: string;
  readonly entry: NewEntry<string>;
  readonly number: number;
  readonly parts: number;
  readonly subjects: readonly EntrySubject[];
}

/** A subject of a part; or the institution, in no stream, for what is sealed under its own key. */
interface Asked {
  readonly entryId: string;
  readonly part: number;
  readonly personId: string;
  readonly stream: Stream | null;
  readonly role: SubjectRole | null;
  readonly details: Readonly<Record<string, unknown>> | undefined;
}

interface Numbered extends Asked {
  readonly pseudonym: string;
  /** Of the person's stream. */
  readonly seq: string | null;
  /** The data key, where something is sealed under it. */
  readonly wrapped: Buffer | null;
}

export class WorkingJournal implements Journal<string> {
  readonly #parts: Part[] = [];
  readonly #entered: Entered[] = [];
  #written: WrittenLeaf[] = [];

  constructor(
    private readonly actor: Actor,
    private readonly now: Date,
    private readonly keys: KeyService,
  ) {}

  get size(): number {
    return this.#parts.length;
  }

  /** What was entered so far. */
  get entered(): readonly Entered[] {
    return [...this.#entered];
  }

  /** The leaves, once they are written. */
  get written(): readonly WrittenLeaf[] {
    return this.#written;
  }

  enter(entry: NewEntry<string>): string {
    const id = entry.id ?? newId();
    this.#entered.push({
      ...{ id, type: entry.type, caseId: entry.caseId ?? null },
      personIds: (entry.subjects ?? []).map(({ personId }) => personId),
      bearing: entry.bearing ?? null,
    });
    const subjects = entry.subjects ?? [];
    const parts = Math.max(1, Math.ceil(subjects.length / subjectsPerPart));
    for (let number = 1; number <= parts; number++) {
      const some = subjects.slice((number - 1) * subjectsPerPart, number * subjectsPerPart);
      this.#parts.push({ id, entry, number, parts, subjects: some });
    }
    return id;
  }

  /** Numbers, seals and writes what was entered: one statement for the subjects, one for the entries, which goes out with the commit. */
  async write(db: Kysely<never>): Promise<void> {
    const numbered = await this.number(db);
    const rows = this.#parts.map((part, index) => this.rowsOf(part, numbered[index] ?? []));
    const secrets = rows.flatMap((each) => each.secrets);
    this.#written = rows.map(({ written }) => written);
    const sealed = (): RawBuilder<unknown> => sql`, sealed as (
        insert into audit.secret (institution_id, entry_id, part, position, at, pseudonym, key_class, key_year, ciphertext)
        select ${this.actor.institutionId}::uuid, entry_id, part, position, ${this.now.toISOString()}::timestamptz, pseudonym, key_class, ${this.now.getUTCFullYear()}, decode(ciphertext, 'base64')
        from json_to_recordset(${JSON.stringify(secrets)}::json)
          as x(entry_id uuid, part smallint, position smallint, pseudonym uuid, key_class text, ciphertext text)
      )`;
    await sql`
      with given as (
        select * from json_to_recordset(${JSON.stringify(rows.map(({ row }) => row))}::json)
          as r(id uuid, part smallint, type text, case_id uuid, leaf text, leaf_hash text)
      ), entered as (
        insert into audit.entry (institution_id, id, part, at, type, actor_id, case_id, leaf)
        select ${this.actor.institutionId}::uuid, id, part, ${this.now.toISOString()}::timestamptz, type, ${this.actor.id}::uuid, case_id, decode(leaf, 'base64') from given
      )${secrets.length > 0 ? sealed() : sql``}
      insert into audit.pending (institution_id, entry_id, part, leaf_hash)
      select ${this.actor.institutionId}::uuid, id, part, decode(leaf_hash, 'base64') from given
      returning true as held`.execute(db);
  }

  /** Writes the subjects of all parts down with their numbers, and brings those, pseudonyms and data keys, part by part. */
  private async number(db: Kysely<never>): Promise<Numbered[][]> {
    const asked = this.#parts.map((part) => askedOf(part, this.actor.institutionId));
    const all = asked.flat();
    if (all.length === 0) return [];
    const of = <Name extends keyof Asked>(name: Name): Asked[Name][] => all.map((each) => each[name]);
    const isSealed = all.some(({ details }) => details);
    const { rows } = await sql<Pick<Numbered, 'pseudonym' | 'seq' | 'wrapped'>>`
      select pseudonym, seq, wrapped from audit.number_subjects(
        ${this.actor.institutionId}::uuid, ${this.now.toISOString()}::timestamptz, ${of('personId')}::uuid[], ${of('stream')}::text[],
        ${of('entryId')}::uuid[], ${of('part')}::smallint[], ${of('role')}::text[],
        ${isSealed ? all.map((each) => (each.details ? this.newKey(each) : null)) : null}::bytea[]
      )`.execute(db);
    let position = 0;
    return asked.map((some) =>
      some.map((each) => {
        const row = rows[position++];
        if (!row) throw new Invariant('a subject that was not numbered');
        return { ...each, ...row };
      }),
    );
  }

  /** Used only if the person has none yet: made here, since only the application may see a data key unwrapped. */
  private newKey(asked: Asked): Buffer {
    return this.keys.wrap(this.actor.institutionId, randomBytes(32), this.keyContext(asked));
  }

  private keyContext({ personId, stream }: Asked): string {
    return dataKeyContext(personId, stream ?? 'OTHER', this.now.getUTCFullYear());
  }

  private rowsOf({ id, entry, number, parts }: Part, numbered: readonly Numbered[]): EntryRows {
    const secrets = numbered.flatMap((each) => (each.details ? [this.sealedOf(id, each, each.details)] : []));
    const leaf = leafBytes({
      id,
      type: entry.type,
      at: this.now,
      actor: this.actor,
      subjects: numbered.flatMap(({ pseudonym, role, stream, seq }): LeafSubject[] =>
        stream && role ? [{ pseudonym, role, stream, seq: Number(seq) }] : [],
      ),
      caseId: entry.caseId ?? null,
      ruleIds: entry.ruleIds ?? [],
      outcomes: entry.outcomes ?? [],
      batch: entry.batch ?? null,
      commitments: mergeCommitments(secrets.map(({ disclosures }) => disclosures)),
      sealed: secrets.map(({ bytes }) => sha256(bytes).toString('base64url')),
      part: [number, parts],
    });
    const hash = leafHash(leaf);
    return {
      written: { entryId: id, part: [number, parts], type: entry.type, hash },
      row: {
        id,
        part: number,
        type: entry.type,
        case_id: entry.caseId ?? null,
        leaf: leaf.toString('base64'),
        leaf_hash: hash.toString('base64'),
      },
      secrets: secrets.map(({ bytes, of: { pseudonym, stream } }, position) => ({
        entry_id: id,
        part: number,
        position,
        pseudonym,
        key_class: stream ?? 'OTHER',
        ciphertext: bytes.toString('base64'),
      })),
    };
  }

  private sealedOf(
    id: string,
    of: Numbered,
    details: Readonly<Record<string, unknown>>,
  ): { readonly of: Numbered; readonly disclosures: Disclosures; readonly bytes: Buffer } {
    if (!of.wrapped) throw new Invariant('a key that was not given');
    const key = this.keys.unwrap(this.actor.institutionId, of.wrapped, this.keyContext(of));
    const disclosures = disclose(details);
    return { of, disclosures, bytes: sealDisclosures(key, id, of.pseudonym, disclosures) };
  }
}

function askedOf({ id, entry, number, subjects }: Part, institutionId: string): Asked[] {
  const part = { entryId: id, part: number };
  const own = number === 1 ? entry.details : undefined;
  return [
    ...subjects.map(({ personId, stream, role, details }) => ({ ...part, personId, stream, role, details })),
    ...(own ? [{ ...part, personId: institutionId, stream: null, role: null, details: own }] : []),
  ];
}

interface EntryRows {
  readonly written: WrittenLeaf;
  readonly row: Readonly<Record<string, unknown>>;
  readonly secrets: readonly Readonly<Record<string, unknown>>[];
}

function mergeCommitments(all: readonly Disclosures[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of all.flatMap((each) => Object.entries(commitmentsOf(each)))) {
    if (name in merged) throw new Invariant(`two details of one entry are called ${name}`);
    merged[name] = value;
  }
  return merged;
}
