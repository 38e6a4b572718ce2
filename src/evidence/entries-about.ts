import { sql, type RawBuilder } from 'kysely';
import { LookPurposeEnum } from '../access/index.js';
import type { Role } from '../lib/actor.js';
import { toNodeId } from '../lib/id.js';
import type { Piece } from '../lib/positions.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { LookPurpose } from '../lib/purpose.js';
import type { Stream } from '../proof/index.js';
import type { Access } from './access.type.js';

/** What the journal has of one person: rows of `audit.entry_subject`, each with what its entry's leaf says. */

export interface About<Id = string> {
  readonly institutionId: string;
  /** An id, or the column of the statement in which it stands. */
  readonly personId: Id;
  readonly stream: Stream;
}
type AnyId = string | RawBuilder<unknown>;

/** Rows of one person and stream. Somebody without a pseudonym stands in no entry. */
export const isAbout = (row: string, { institutionId, personId, stream }: About<AnyId>): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${row}.institution_id`)} = ${institutionId}::uuid and ${sql.ref(`${row}.stream`)} = ${stream}
    and ${sql.ref(`${row}.pseudonym`)} = ${pseudonymOf(institutionId, personId)}`;

export const pseudonymOf = (institutionId: string, personId: AnyId): RawBuilder<string> =>
  sql<string>`(select s.pseudonym from vault.subject s where s.institution_id = ${institutionId}::uuid and s.person_id = ${personId}::uuid)`;

/** What an entry says; of its leaf only what concerns the act, since its other subjects are other people. */
export interface Entry extends Access {
  readonly stream: Stream;
  /** What the person is in it. */
  readonly role: string;
  readonly outcomes: readonly string[];
}

type Said = readonly [
  stream: Stream,
  seq: number,
  entryId: string,
  at: string,
  role: string,
  entry: readonly [type: string, actor: { id: string; role: Role }, outcomes: readonly string[], name: string | null],
];

/** @param row an alias of `audit.entry_subject` */
export const entryPiece = (row: string): Piece => {
  const of = (column: string): RawBuilder<unknown> => sql.ref(`${row}.${column}`);
  return {
    sql: sql`json_build_array(${of('stream')}, ${of('seq')}, ${of('entry_id')}, ${of('at')}, ${of('role')}, (
      select json_build_array(e.type, said.leaf -> 'actor', said.leaf -> 'outcomes',
        (select u.display_name from app_user u where u.institution_id = e.institution_id and u.id = e.actor_id))
      from audit.entry e cross join lateral (select convert_from(e.leaf, 'UTF8')::json as leaf) said
      where e.institution_id = ${of('institution_id')} and e.id = ${of('entry_id')} and e.part = ${of('part')} and e.at = ${of('at')}))`,
    read: ([stream, seq, entryId, at, role, [type, actor, outcomes, displayName]]: Said): Entry => ({
      stream,
      seq,
      entryId,
      at: DateTimeScalar.serialize(at),
      type,
      role,
      actor: { id: toNodeId('User', actor.id), displayName, role: actor.role },
      purpose: outcomes.find(isPurpose) ?? null,
      fields: outcomes.filter((word) => /^\w+\.\w+$/.test(word)),
      outcomes,
    }),
  };
};

const isPurpose = (word: string): word is LookPurpose => Object.hasOwn(LookPurposeEnum, word);
