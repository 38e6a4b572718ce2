import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { conflict, Invariant } from '../lib/errors.js';
import { sealedFieldOf, type Class } from '../lib/fields.js';
import { recordKey, SearchedValue } from '../lib/sealed.js';
import { recordContext, recordKeyContext } from './keyring.js';
import { seal, type KeyService } from './keys.js';

interface NewKey {
  readonly person_id: string;
  readonly pseudonym: string;
  readonly wrapped: string;
}

interface Token {
  readonly field: string;
  readonly token: string;
  readonly person_id: string;
  readonly row_id: string;
}

/**
 * Seals what one transaction writes of persons, each under their own data key, and keeps what it is searched by. New keys
 * and tokens go into the vault with the transaction.
 */
export class Sealer {
  readonly #known = new Map<string, KeyObject>();
  #keys: NewKey[] = [];
  #tokens: Token[] = [];

  constructor(
    private readonly institutionId: string,
    private readonly keys: KeyService,
  ) {}

  /** Draws the key of a person who is registered in this transaction. */
  begin(personId: string): void {
    const key = randomBytes(32);
    const wrapped = this.keys.wrap(this.institutionId, key, recordKeyContext(personId)).toString('base64');
    this.#known.set(personId, createSecretKey(key));
    this.#keys.push({ person_id: personId, pseudonym: randomUUID(), wrapped });
  }

  /**
   * Takes the wrapped key that a statement of the verb brought along, in base64, which saves asking for it. The statement
   * has locked the person's row (`for key share` will do) and brings no key of somebody who is erased by then.
   */
  knows(personId: string, wrapped: string | null): void {
    if (wrapped !== null)
      this.#known.set(personId, this.keys.dataKey(this.institutionId, wrapped, recordKeyContext(personId)));
  }

  /**
   * Brings the keys of persons who were there before. Their rows are locked first, which an erasure of theirs excludes: it
   * has ended before this, and the key is gone, or it waits for this transaction, and takes what it leaves in the vault.
   */
  async meet(db: Kysely<never>, personIds: readonly string[]): Promise<void> {
    const unknown = [...new Set(personIds)].filter((id) => !this.#known.has(id));
    if (unknown.length === 0) return;
    // By a statement of its own, which goes out with the next: what that sees is as it is once the lock is had.
    await sql`
      select true as held from person where id = any(${unknown}::uuid[]) order by id for key share`.execute(db);
    const { rows } = await sql<{ person_id: string; wrapped: string }>`
      select person_id, encode(wrapped, 'base64') as wrapped from vault.person_key
      where person_id = any(${unknown}::uuid[]) and key_class = ${recordKey.class} and key_year = ${recordKey.year}`.execute(
      db,
    );
    for (const { person_id, wrapped } of rows) this.knows(person_id, wrapped);
  }

  /** Whether something can be added to what is held of a person: not where their data are restricted or erased. */
  canSeal(personId: string): boolean {
    return this.#known.has(personId);
  }

  /**
   * @param type the entity whose row it is; its sensitive fields say what may be searched by
   * @param values its sensitive fields, and what their masks need beside them; null where nothing is known
   * @returns null where all values are null. @throws CONFLICT where the person was erased
   */
  seal(type: Class, rowId: string, personId: string, values: Readonly<Record<string, unknown>>): Buffer | null {
    const key = this.#known.get(personId);
    if (!key)
      throw conflict('The data of this person are restricted or erased: nothing personal can be added to them.');
    const told = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
    if (told.length === 0) return null;
    for (const [property, value] of told) {
      const field = sealedFieldOf(type, property);
      if (!field?.normal) continue;
      if (typeof value !== 'string') throw new Invariant(`${field.name} is searched by and is no text`);
      const token = this.tokenOf(type, property, value).toString('base64');
      this.#tokens.push({ field: field.name, token, person_id: personId, row_id: rowId });
    }
    return seal(key, Buffer.from(JSON.stringify(Object.fromEntries(told))), recordContext(personId, rowId));
  }

  /** What the rows that seal this value are found by in `vault.search_token`, for a verb that looks for many at once. */
  tokenOf(type: Class, property: string, value: string): Buffer {
    const field = sealedFieldOf(type, property);
    if (!field?.normal) throw new Invariant(`${type.name}.${property} cannot be searched by`);
    return this.keys.searchToken(this.institutionId, new SearchedValue(field.name, field.normal(value)));
  }

  /** One statement, which goes out with the next. */
  async write(db: Kysely<never>): Promise<void> {
    const [keys, tokens] = [this.#keys, this.#tokens];
    if (keys.length === 0 && tokens.length === 0) return;
    this.#keys = [];
    this.#tokens = [];
    await sql`
      with given as (
        select * from json_to_recordset(${JSON.stringify(keys)}::json) as k(person_id uuid, pseudonym uuid, wrapped text)
      ), met as (
        insert into vault.subject (institution_id, person_id, pseudonym)
        select ${this.institutionId}::uuid, person_id, pseudonym from given
        -- Of a person who was there before sealing, entries may stand in the journal already.
        on conflict do nothing
      ), wrapped as (
        insert into vault.person_key (institution_id, person_id, key_class, key_year, wrapped)
        select ${this.institutionId}::uuid, person_id, ${recordKey.class}, ${recordKey.year}, decode(wrapped, 'base64') from given
      )
      insert into vault.search_token (institution_id, field, token, person_id, row_id)
      select ${this.institutionId}::uuid, field, decode(token, 'base64'), person_id, row_id
      from json_to_recordset(${JSON.stringify(tokens)}::json) as t(field text, token text, person_id uuid, row_id uuid)
      returning true as held`.execute(db);
  }
}
