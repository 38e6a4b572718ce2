import type { GraphQLSchema } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { lookBy, type Context, type Work } from '../audit/index.js';
import type { Catalogue, Column, SourceType } from '../lib/catalogue.js';
import type { CopyPart } from '../lib/copies.js';
import { Invariant } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkText } from '../lib/input.js';
import { listPiece, rowPiece, rowsOf, type Pair, type Piece } from '../lib/positions.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { sealedRow, type Opener, type SealedRow } from '../lib/sealed.js';
import { findInSight } from '../lib/sight.js';
import type { Stream } from '../proof/index.js';
import { entryPiece, isAbout, type About, type Entry } from './entries-about.js';
import { copyOfPersonOperation } from './evidence.journal.js';
import { copyFormat, type CopyDocument, type CopyRow, type PersonCopy } from './person-copy.type.js';
import { printCopy } from './print-copy.js';

/**
 * The person's own copy of all that is held, by one statement, so that all of it is of one instant. A query and not a
 * mutation: nothing is added that a repetition would add twice, and each time that the data leaves is an access of its
 * own, with its own entry, committed before. @throws NOT_FOUND, BAD_USER_INPUT
 */
export function copyPerson(
  context: Context,
  schema: GraphQLSchema,
  asked: { readonly personId: string; readonly reference: string },
): Promise<PersonCopy> {
  const { catalogue } = context;
  return lookBy(context, copyOfPersonOperation, async (work) => {
    const { actor, now, journal } = work;
    const reference = checkText('reference', asked.reference, 100);
    const personId = await findInSight(work, catalogue, ['Debtor', 'Person'], asked.personId, 'personId');
    const shown = new Set<string>();
    const [copy] = await readCopies(work, catalogue, [personId], shown);
    if (!copy) throw new Invariant('a copy of nobody');
    const entryId = newId();
    const madeAt = now.toISOString();
    journal.enter({
      type: 'person.copied',
      id: entryId,
      subjects: [{ personId, role: 'VIEWED', stream: 'ACCESS', details: { reference } }],
      outcomes: ['COMPLAINT', ...[...shown].sort()],
    });
    const document: CopyDocument = {
      ...copyFormat,
      entryId,
      madeAt,
      reference,
      institution: { id: actor.institutionId, name: copy.institution },
      personId,
      ...{ data: copy.data, accesses: copy.accesses, entries: copy.entries },
    };
    const text = printCopy(document, catalogue.copies, schema);
    return { ...copyFormat, entryId, madeAt, json: JSON.stringify(document, null, 2), text };
  });
}

export interface Copied extends Pick<CopyDocument, 'personId' | 'data' | 'accesses' | 'entries'> {
  /** Its name. */
  readonly institution: string;
}

/**
 * What the copies hold of some people, by one statement; whoever reads it enters that.
 * @param shown learns which sealed fields are shown
 * @returns them by ascending id
 */
export async function readCopies(
  { db, actor, opener }: Pick<Work, 'db' | 'actor' | 'opener'>,
  catalogue: Catalogue,
  personIds: readonly string[],
  shown: Set<string>,
): Promise<readonly Copied[]> {
  const { institutionId } = actor;
  const whom: Whom = { id: '', column: sql.ref('asked.person_id') };
  const about = (stream: Stream): About<RawBuilder<unknown>> => ({ institutionId, personId: whom.column, stream });
  const piece = rowPiece([
    ['institution', { sql: sql`(select i.name from institution i where i.id = ${institutionId}::uuid)` }],
    ['data', rowPiece(catalogue.copies.map((part) => [part.section, partPiece(catalogue, part, whom, shown)]))],
    ...(['ACCESS', 'CONTACT', 'OTHER'] as const).map((stream): Pair => [stream, entriesPiece(about(stream))]),
  ]);
  const { rows } = await sql<{ id: string; data: string }>`
    select asked.person_id as id, ${piece.sql}::text as data
    from unnest(${[...personIds]}::uuid[]) as asked(person_id) order by asked.person_id`.execute(db);
  const { read } = piece;
  if (!read) throw new Invariant('a copy that nobody can read');
  return rows.map(({ id, data }) => {
    whom.id = id;
    const found = rowsOf(data, read, opener) as Found;
    return {
      personId: id,
      institution: found.institution,
      data: found.data,
      accesses: found.ACCESS.map(accessOf),
      entries: [...found.CONTACT, ...found.OTHER].map(entryOf),
    };
  });
}

/** The person whose copy it is: where the statement has the id, and which it is while a row is read. */
interface Whom {
  readonly column: RawBuilder<unknown>;
  id: string;
}

interface Found {
  readonly institution: string;
  readonly data: CopyDocument['data'];
  readonly ACCESS: readonly Entry[];
  readonly CONTACT: readonly Entry[];
  readonly OTHER: readonly Entry[];
}

const accessOf = ({ seq, at, type, actor, purpose, fields, entryId }: Entry): CopyRow => ({
  seq,
  at,
  type,
  actor,
  purpose,
  fields,
  entryId,
});
const entryOf = ({ stream, seq, at, type, role, actor, outcomes, entryId }: Entry): CopyRow => ({
  stream,
  seq,
  at,
  type,
  role,
  actor,
  outcomes,
  entryId,
});

const entriesPiece = (about: About<RawBuilder<unknown>>): Piece =>
  listPiece(
    entryPiece('t'),
    sql`(select i.* from audit.entry_subject i where ${isAbout('i', about)} order by i.seq) as t`,
  );

/** Neither whose row it is in law, which is no datum of a person, nor bytes that are sealed: they are shown opened. */
const isShown = ([property, { type }]: readonly [string, Column]): boolean =>
  property !== 'institutionId' && type !== 'bytea';

/**
 * Every row of a part, with every column that its table has: a column that is added later is in the copy by itself.
 * @param shown learns which sealed fields the copy shows
 */
function partPiece(
  catalogue: Catalogue,
  { of, whose, only, others = [] }: CopyPart,
  whom: Whom,
  shown: Set<string>,
): Piece {
  const source = catalogue.type(of);
  const pairs: Pair[] = [...source.columns].filter(isShown).map(([property, column]) => {
    const piece = columnPiece(column);
    if (!only?.properties.includes(property)) return [property, piece];
    return [property, { ...piece, sql: sql`case when ${only.whose('t', whom.column)} then ${piece.sql} end` }];
  });
  const own = ownPiece(source, whom, shown);
  if (own) pairs.push(['$sealed', own]);
  for (const property of others) pairs.push([`${property}Masked`, otherPiece(catalogue, source, property, whom)]);
  return listPiece(
    rowPiece(pairs),
    sql`(select i.* from ${sql.table(source.table)} as i where ${whose('i', whom.column)} order by ${orderOf(source)}) as t`,
  );
}

/** The oldest first, by what the type's lists are ordered by. */
function orderOf({ list, columns }: SourceType): RawBuilder<unknown> {
  const properties = [...(list?.defaultOrder.map(({ property }) => property) ?? []), 'id'];
  return sql.join(properties.map((property) => sql.ref(`i.${columns.get(property)?.name ?? 'id'}`)));
}

function columnPiece({ name, type }: Column): Piece {
  const value = sql.ref(`t.${name}`);
  if (type === 'bigint') return { sql: sql`${value}::text` };
  if (!type.startsWith('timestamptz')) return { sql: value };
  return { sql: value, read: (at: string | null) => (at === null ? null : DateTimeScalar.serialize(at)) };
}

/** What is sealed in a row, where it is the person's own: a note on a call to a guarantor is the debtor's. */
function ownPiece(source: SourceType, whom: Whom, shown: Set<string>): Piece | null {
  const fields = [...source.fields].flatMap(([property, from]) =>
    from.kind === 'sealed' ? [{ property, subject: from.sealed.subject }] : [],
  );
  const subject = source.columns.get(fields[0]?.subject ?? '');
  if (!subject) return null;
  return {
    sql: sealedRow('t', subject.name),
    isSpread: true,
    read: (row: SealedRow, opener: Opener) => {
      if (row[1] !== whom.id) return {};
      const opened = opener.open(row);
      for (const { property } of fields)
        if ((opened[property] ?? null) !== null) shown.add(`${source.name}.${property}`);
      return Object.fromEntries(fields.map(({ property }) => [property, opened[property] ?? null]));
    },
  };
}

/** The masked name of somebody else whom a row connects with the person; null where it is the person. */
function otherPiece(catalogue: Catalogue, source: SourceType, property: string, whom: Whom): Piece {
  const people = catalogue.type('Person');
  const column = source.columns.get(property);
  const name = people.fields.get('displayName');
  if (!column || name?.kind !== 'sealed') throw new Invariant(`${source.name}.${property} is no relation to a person`);
  const join: RawBuilder<unknown> = sql`p.institution_id = t.institution_id and p.id = ${sql.ref(`t.${column.name}`)}`;
  return {
    sql: sql`(select ${sealedRow('p', 'id')} from ${sql.table(people.table)} as p where ${join})`,
    read: (row: SealedRow | null, opener: Opener) => {
      if (row === null || row[1] === whom.id) return null;
      const opened = opener.open(row);
      const value = opened['displayName'];
      return typeof value === 'string' ? name.sealed.mask(value, opened) : null;
    },
  };
}
