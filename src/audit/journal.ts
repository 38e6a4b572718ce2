import { randomBytes, randomUUID } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Actor } from '../lib/actor.js';
import { Invariant } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import type { KeyService } from './keys.js';
import { dataKeyContext, sha256 } from './keys.js';
import {
  commitmentsOf,
  disclose,
  leafBytes,
  leafHash,
  sealDisclosures,
  type Disclosures,
  type LeafSubject,
  type Stream,
  type SubjectRole,
} from './leaf.js';

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
}

/** The entries of one `act` or `look`. They are written late, just before the commit, so that counters are locked briefly. */
export interface Journal<Type extends string> {
  /** @returns the entry's id */
  enter(entry: NewEntry<Type>): string;
}

/** Subjects a part: a leaf holds at most 65 535 bytes, a subject takes about 130, and the rest must fit too. */
const subjectsPerPart = 300;

interface Draft {
  readonly entry: NewEntry<string>;
  readonly id: string;
}

interface Taken {
  readonly person_id: string;
  readonly stream: Stream | null;
  readonly pseudonym: string;
  /** Only where something is sealed under it. */
  readonly wrapped: Buffer | null;
  readonly last_seq: string | null;
}

export class WorkingJournal implements Journal<string> {
  readonly #drafts: Draft[] = [];

  constructor(
    private readonly actor: Actor,
    private readonly now: Date,
    private readonly keys: KeyService,
  ) {}

  get size(): number {
    return this.#drafts.length;
  }

  enter(entry: NewEntry<string>): string {
    const id = entry.id ?? newId();
    this.#drafts.push({ entry, id });
    return id;
  }

  /** Numbers, seals and writes what was entered: one statement for the counters and keys, one for the rows, which goes out with the commit. */
  async write(db: Kysely<never>): Promise<void> {
    const subjects = await this.takeSubjects(db);
    const rows = this.#drafts.flatMap((draft) => this.rowsOf(draft, subjects));
    const secrets = rows.flatMap((each) => each.secrets);
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
      ), numbered as (
        insert into audit.entry_subject (institution_id, pseudonym, stream, seq, at, entry_id, part, role)
        select ${this.actor.institutionId}::uuid, pseudonym, stream, seq, ${this.now.toISOString()}::timestamptz, entry_id, part, role
        from json_to_recordset(${JSON.stringify(rows.flatMap(({ subjects: some }) => some))}::json)
          as s(pseudonym uuid, stream text, seq bigint, entry_id uuid, part smallint, role text)
      )${secrets.length > 0 ? sealed() : sql``}
      insert into audit.pending (institution_id, entry_id, part, leaf_hash)
      select ${this.actor.institutionId}::uuid, id, part, decode(leaf_hash, 'base64') from given
      returning true as held`.execute(db);
  }

  /** Locks the counters in pseudonym order and brings each person's pseudonym, data key and last number. */
  private async takeSubjects(db: Kysely<never>): Promise<SubjectBook> {
    const wanted = new Map<string, Wanted>();
    for (const { entry } of this.#drafts) {
      for (const { personId, stream, details } of entry.subjects ?? []) {
        const subject = want(wanted, personId, stream);
        subject.count++;
        subject.isSealed ||= details !== undefined;
      }
      if (entry.details) want(wanted, this.actor.institutionId, null).isSealed = true;
    }
    const year = this.now.getUTCFullYear();
    const asked = [...wanted.values()].map(({ personId, stream, count, isSealed }) => ({
      person_id: personId,
      stream,
      count,
      key_class: stream ?? 'OTHER',
      // Used only if this person has none yet: made here, since only the application may see a data key unwrapped.
      pseudonym: randomUUID(),
      wrapped: isSealed ? this.newKey(dataKeyContext(personId, stream ?? 'OTHER', year)) : null,
    }));
    if (asked.length === 0) return new SubjectBook([], this.actor.institutionId, this.keys, year);
    const keyYear = asked.some(({ wrapped }) => wrapped !== null) ? year : null;
    const { rows } = await sql<Taken>`
      select person_id, stream, pseudonym, wrapped, last_seq
      from audit.take_subjects(${this.actor.institutionId}::uuid, ${keyYear}::int, ${JSON.stringify(asked)}::json)`.execute(
      db,
    );
    return new SubjectBook(rows, this.actor.institutionId, this.keys, year, wanted);
  }

  private newKey(context: string): string {
    return this.keys.wrap(this.actor.institutionId, randomBytes(32), context).toString('base64');
  }

  private rowsOf({ entry, id }: Draft, book: SubjectBook): EntryRows[] {
    const subjects = entry.subjects ?? [];
    const parts = Math.max(1, Math.ceil(subjects.length / subjectsPerPart));
    return Array.from({ length: parts }, (_, index) => {
      const some = subjects.slice(index * subjectsPerPart, (index + 1) * subjectsPerPart);
      const part = index + 1;
      const leafSubjects = some.map(({ personId, role, stream }): LeafSubject => ({
        pseudonym: book.pseudonym(personId, stream),
        role,
        stream,
        seq: book.next(personId, stream),
      }));
      const secrets = [
        ...some.flatMap(({ personId, stream, details }) =>
          details ? [{ personId, stream: stream, disclosures: disclose(details) }] : [],
        ),
        ...(part === 1 && entry.details
          ? [{ personId: this.actor.institutionId, stream: null, disclosures: disclose(entry.details) }]
          : []),
      ].map(({ personId, stream, disclosures }, position) => {
        const pseudonym = book.pseudonym(personId, stream);
        return {
          disclosures,
          position,
          pseudonym,
          keyClass: stream ?? 'OTHER',
          bytes: sealDisclosures(book.key(personId, stream), id, pseudonym, disclosures),
        };
      });
      const leaf = leafBytes({
        id,
        type: entry.type,
        at: this.now,
        actor: this.actor,
        subjects: leafSubjects,
        caseId: entry.caseId ?? null,
        ruleIds: entry.ruleIds ?? [],
        outcomes: entry.outcomes ?? [],
        batch: entry.batch ?? null,
        commitments: mergeCommitments(secrets.map(({ disclosures }) => disclosures)),
        sealed: secrets.map(({ bytes }) => sha256(bytes).toString('base64url')),
        part: [part, parts],
      });
      return {
        row: {
          id,
          part,
          type: entry.type,
          case_id: entry.caseId ?? null,
          leaf: leaf.toString('base64'),
          leaf_hash: leafHash(leaf).toString('base64'),
        },
        subjects: leafSubjects.map((subject) => ({ ...subject, entry_id: id, part })),
        secrets: secrets.map(({ position, pseudonym, keyClass, bytes }) => ({
          entry_id: id,
          part,
          position,
          pseudonym,
          key_class: keyClass,
          ciphertext: bytes.toString('base64'),
        })),
      };
    });
  }
}

interface EntryRows {
  readonly row: Readonly<Record<string, unknown>>;
  readonly subjects: readonly Readonly<Record<string, unknown>>[];
  readonly secrets: readonly Readonly<Record<string, unknown>>[];
}

interface Wanted {
  readonly personId: string;
  readonly stream: Stream | null;
  count: number;
  isSealed: boolean;
}

const want = (wanted: Map<string, Wanted>, personId: string, stream: Stream | null): Wanted => {
  const key = `${personId} ${stream}`;
  const found = wanted.get(key) ?? { personId, stream, count: 0, isSealed: false };
  wanted.set(key, found);
  return found;
};

interface TakenSubject {
  readonly pseudonym: string;
  readonly wrapped: Buffer | null;
  next: number;
  key?: Buffer;
}

/** What the vault and the counters gave for this transaction. */
class SubjectBook {
  readonly #taken = new Map<string, TakenSubject>();

  constructor(
    rows: readonly Taken[],
    private readonly institutionId: string,
    private readonly keys: KeyService,
    private readonly year: number,
    wanted: ReadonlyMap<string, Wanted> = new Map(),
  ) {
    for (const row of rows) {
      const key = `${row.person_id} ${row.stream}`;
      this.#taken.set(key, {
        pseudonym: row.pseudonym,
        wrapped: row.wrapped,
        next: Number(row.last_seq ?? 0) - (wanted.get(key)?.count ?? 0) + 1,
      });
    }
  }

  pseudonym = (personId: string, stream: Stream | null): string => this.of(personId, stream).pseudonym;
  next = (personId: string, stream: Stream): number => this.of(personId, stream).next++;

  key(personId: string, stream: Stream | null): Buffer {
    const taken = this.of(personId, stream);
    if (!taken.wrapped) throw new Invariant('a key that was not asked for');
    taken.key ??= this.keys.unwrap(
      this.institutionId,
      taken.wrapped,
      dataKeyContext(personId, stream ?? 'OTHER', this.year),
    );
    return taken.key;
  }

  private of(personId: string, stream: Stream | null): TakenSubject {
    const taken = this.#taken.get(`${personId} ${stream}`);
    if (!taken) throw new Invariant('a subject that the counters did not give');
    return taken;
  }
}

function mergeCommitments(all: readonly Disclosures[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of all.flatMap((each) => Object.entries(commitmentsOf(each)))) {
    if (name in merged) throw new Invariant(`two details of one entry are called ${name}`);
    merged[name] = value;
  }
  return merged;
}
