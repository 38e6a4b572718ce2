import canonicalize from 'canonicalize';
import { sql, type RawBuilder } from 'kysely';
import { dataKeyContext, secretContext, unseal, type KeyService } from '../audit/index.js';
import type { Role } from '../lib/actor.js';
import { toNodeId } from '../lib/id.js';
import type { Piece } from '../lib/positions.js';
import { leafHash, type Disclosures, type Leaf } from '../proof/index.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { JournalActor, JournalDetail, JournalEntry } from './journal-entry.type.js';

/** One row of `audit.entry`, as the API shows it: what its leaf says, and beside it who its pseudonyms and ids are. */

type Said = readonly [
  leaf: string,
  displayName: string | null,
  /** Pseudonym → person. */
  people: Readonly<Record<string, string>> | null,
  secrets: readonly Secret[] | null,
  leafIndex: string | null,
];

export type Secret = readonly [
  pseudonym: string,
  personId: string,
  keyClass: string,
  keyYear: number,
  ciphertext: string,
  /** Null where the session may not use the key: the person's data are restricted. */
  wrapped: string | null,
];

/** Opens the details of entries, and takes down whose they were. */
export interface DetailOpener {
  readonly institutionId: string;
  readonly keys: KeyService;
  /** The people of whom a detail was opened. */
  readonly seen: Set<string>;
}

/**
 * @param row an alias of `audit.entry`
 * @param opener null where no detail is asked for: then no key is read
 */
export const foundEntryPiece = (row: string, opener: DetailOpener | null): Piece => {
  const of = (column: string): RawBuilder<unknown> => sql.ref(`${row}.${column}`);
  return {
    sql: sql`json_build_array(encode(${of('leaf')}, 'base64'),
      (select u.display_name from app_user u where u.institution_id = ${of('institution_id')} and u.id = ${of('actor_id')}),
      (select json_object_agg(v.pseudonym, v.person_id) from audit.entry_subject s
        join vault.subject v on v.institution_id = s.institution_id and v.pseudonym = s.pseudonym where ${isOfEntry('s', row)}),
      ${opener ? secretsOf(row) : sql`null`},
      (select l.leaf_index::text from audit.leaf l where l.institution_id = ${of('institution_id')} and l.entry_id = ${of('id')} and l.part = ${of('part')}))`,
    read: ([encoded, displayName, people, secrets, leafIndex]: Said): JournalEntry => {
      const bytes = Buffer.from(encoded, 'base64');
      const leaf = JSON.parse(bytes.toString()) as Leaf;
      const { id, type, time, actor, subjects, outcomes, rules, part } = leaf;
      return {
        entryId: id,
        type,
        at: DateTimeScalar.serialize(time),
        actor: actorOf(actor, displayName),
        leafIndex,
        caseId: leaf.case === undefined ? null : toNodeId('Case', leaf.case),
        outcomes: [...outcomes],
        ruleIds: [...rules],
        subjects: subjects.map(({ pseudonym, role, stream, seq }) => {
          const personId = people?.[pseudonym];
          return {
            role,
            stream,
            seq,
            pseudonym,
            personId: personId === undefined ? null : toNodeId('Person', personId),
          };
        }),
        part: part[0],
        parts: part[1],
        leafHash: leafHash(bytes).toString('base64'),
        leaf: bytes.toString('base64'),
        commitments: Object.entries(leaf.fields).map(([name, commitment]) => ({ name, commitment })),
        details: opener ? (secrets ?? []).flatMap((secret) => openSecret(opener, id, secret)) : [],
      };
    },
  };
};

/** Null of what nobody does: the sequencer enters that the journal lives. */
const actorOf = ({ id, role, firm }: Leaf['actor'], displayName: string | null): JournalActor | null =>
  role === 'SEQUENCER'
    ? null
    : {
        ...{ id: toNodeId('User', id), displayName, role: role as Role },
        firmId: firm === undefined ? null : toNodeId('Firm', firm),
      };

/**
 * What is sealed of an entry, with the keys that it is sealed under. Those of a person whose data are restricted are given
 * to holders of LEGAL_HOLD alone, as the key of the person's record is: row-level security holds back that one, and not
 * those of entries.
 */
export const secretsOf = (row: string, which: RawBuilder<boolean> = sql<boolean>`true`): RawBuilder<unknown> => sql`(
  select json_agg(json_build_array(x.pseudonym, v.person_id, x.key_class, x.key_year, encode(x.ciphertext, 'base64'),
    case when current_setting('app.holds', true) = 'yes' or v.person_id not in (select vault.restricted_people()) then encode(k.wrapped, 'base64') end) order by x.position)
  from audit.secret x
  join vault.subject v on v.institution_id = x.institution_id and v.pseudonym = x.pseudonym
  join vault.person_key k on k.institution_id = x.institution_id and k.person_id = v.person_id and k.key_class = x.key_class and k.key_year = x.key_year
  where ${isOfEntry('x', row)} and ${which})`;

const isOfEntry = (table: string, row: string): RawBuilder<boolean> => {
  const [its, of] = [table, row].map((alias) => (column: string) => sql.ref(`${alias}.${column}`)) as [Column, Column];
  return sql<boolean>`${its('institution_id')} = ${of('institution_id')} and ${its('entry_id')} = ${of('id')} and ${its('part')} = ${of('part')} and ${its('at')} = ${of('at')}`;
};

type Column = (name: string) => RawBuilder<unknown>;

function openSecret(opener: DetailOpener, entryId: string, secret: Secret): JournalDetail[] {
  return Object.entries(openDetails(opener, entryId, secret)).map(([name, { salt, value }]) => ({
    name,
    value: canonicalize(value) ?? 'null',
    salt,
  }));
}

/** None where the person's data are restricted. @throws where the bytes were altered, or are another entry's */
export function openDetails({ institutionId, keys, seen }: DetailOpener, entryId: string, secret: Secret): Disclosures {
  const [pseudonym, personId, keyClass, keyYear, ciphertext, wrapped] = secret;
  if (wrapped === null) return {};
  const key = keys.dataKey(institutionId, wrapped, dataKeyContext(personId, keyClass, keyYear));
  const plain = unseal(key, Buffer.from(ciphertext, 'base64'), secretContext(entryId, pseudonym));
  // What concerns no one person is sealed under the institution's own key.
  if (personId !== institutionId) seen.add(personId);
  return JSON.parse(plain.toString()) as Disclosures;
}
