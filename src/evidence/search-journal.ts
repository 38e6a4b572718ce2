import { sql, type RawBuilder } from 'kysely';
import { countShown, lookBy, type Context, type Info, type Work } from '../audit/index.js';
import { conjunction } from '../lib/catalogue.js';
import { Invariant } from '../lib/errors.js';
import type { ListArgs, ListSpec } from '../lib/lists.js';
import { pageOf, type Listed } from '../lib/page.js';
import { rowsOf } from '../lib/positions.js';
import { checkPurpose } from '../lib/purpose.js';
import { findInSight } from '../lib/sight.js';
import type { Stream } from '../proof/index.js';
import { pseudonymOf } from './entries-about.js';
import { journalOperation } from './evidence.journal.js';
import { foundEntryPiece, type DetailOpener } from './found-entry.js';
import { journalList } from './journal-entry.type.js';
import { checkFilter, type JournalFilter, type JournalOrder } from './journal-filter.inputs.js';
import { connectionPiece, selectedOf } from './page-of-entries.js';
import { isWithin } from './seq-numbers.js';

export interface Search {
  readonly list: ListArgs;
  readonly filter: JournalFilter;
  /** The first counts. */
  readonly orderBy: readonly JournalOrder[];
}

/**
 * Entries of the journal, by one statement along its indexes. Searching is entered as `journal.searched`, with the filter as
 * a sealed detail, and whoever it names as a subject; details that are shown, as `person.looked` of those whom they are about.
 * @throws NOT_FOUND, BAD_USER_INPUT, BAD_CURSOR; FORBIDDEN where the details of too many people would be shown
 */
export function searchJournal(context: Context, info: Info, { list, filter, orderBy }: Search): Promise<unknown> {
  checkFilter(filter);
  const selected = selectedOf(info);
  const page = pageOf(sourceFor(orderBy), list, context.cursors);
  return lookBy(context, journalOperation, async (work) => {
    const { db, actor, journal } = work;
    const { institutionId } = actor;
    const asked = await askedOf(work, context, filter);
    const { keys } = context;
    // Who may search looks for AUDIT as well, or sees none of the details.
    if (selected.node.has('details')) checkPurpose(actor.role, 'AUDIT');
    const opener: DetailOpener | null = selected.node.has('details') ? { institutionId, keys, seen: new Set() } : null;
    const piece = connectionPiece(selected, {
      page,
      entry: foundEntryPiece('t', opener),
      table: asked.personId === null ? sql`audit.entry` : entriesOf(institutionId, asked.personId, filter),
      within: (row) => isAsked(row, institutionId, asked, filter),
    });
    const { rows } = await sql<{ data: string }>`select ${piece.sql}::text as data`.execute(db);
    if (!piece.read) throw new Invariant('a page that nobody can read');
    const found = rowsOf(rows[0]?.data, piece.read, work.opener);
    const details = toldOf(filter);
    journal.enter({
      type: 'journal.searched',
      outcomes: [journalOperation.name],
      ...(asked.personId === null
        ? { details }
        : { subjects: [{ personId: asked.personId, role: 'VIEWED', stream: 'OTHER', details }] }),
    });
    if (opener && opener.seen.size > 0) {
      countShown(context, opener.seen);
      journal.enter({
        type: 'person.looked',
        subjects: [...opener.seen].map((seen) => ({ personId: seen, role: 'VIEWED', stream: 'ACCESS' })),
        outcomes: ['AUDIT', 'JournalEntry.details'],
      });
    }
    return found;
  });
}

/** What was searched by. The person is the entry's subject, and the rest is sealed under their key. */
function toldOf({ personId: _subject, from, to, ...rest }: JournalFilter): Readonly<Record<string, unknown>> {
  const given = Object.entries(rest).filter(([, value]) => (value ?? null) !== null);
  return { from: from ?? null, to: to ?? null, ...Object.fromEntries(given) };
}

/** The ids that a filter names, as UUIDs. */
interface Asked {
  readonly personId: string | null;
  readonly caseId: string | null;
  readonly actorId: string | null;
}

async function askedOf(work: Work, { catalogue }: Context, filter: JournalFilter): Promise<Asked> {
  const find = async (types: [string, ...string[]], name: keyof Asked): Promise<string | null> => {
    const id = filter[name];
    return id ? findInSight(work, catalogue, types, id, `filter.${name}`) : null;
  };
  return {
    personId: await find(['Debtor', 'Person'], 'personId'),
    caseId: await find(['Case'], 'caseId'),
    actorId: await find(['User'], 'actorId'),
  };
}

const everyStream: readonly Stream[] = ['CONTACT', 'ACCESS', 'OTHER'];

/** One person's entries, each once: they are few, and found by their numbers first, whatever else is asked of them. */
const entriesOf = (
  institutionId: string,
  personId: string,
  { stream, from, to }: JournalFilter,
): RawBuilder<unknown> => {
  const of = conjunction([
    sql<boolean>`s.institution_id = ${institutionId}::uuid and s.pseudonym = ${pseudonymOf(institutionId, personId)} and s.stream = any(${stream ? [stream] : everyStream}::text[])`,
    isWithin('s', { from: from ?? null, to: to ?? null }),
  ]);
  return sql`(select e.* from (select distinct s.entry_id, s.part, s.at from audit.entry_subject s where ${of}) own
    join audit.entry e on e.institution_id = ${institutionId}::uuid and e.id = own.entry_id and e.part = own.part and e.at = own.at)`;
};

/** About whom a channel stands first among the outcomes; of others the same words mean other things, as the kind of a number. */
const ofChannels = '^(contact|contactAttempt|contactPermit|template)\\.';

function isAsked(row: string, institutionId: string, { caseId, actorId, personId }: Asked, filter: JournalFilter) {
  const { entryId, types, channel, outcome, ruleId, stream, from, to } = filter;
  const its = (column: string): RawBuilder<unknown> => sql.ref(`${row}.${column}`);
  const said = {
    ...(channel || outcome ? { outcomes: [channel, outcome?.trim()].filter(Boolean) } : {}),
    ...(ruleId ? { rules: [ruleId.trim()] } : {}),
    ...(stream && personId === null ? { subjects: [{ stream }] } : {}),
  };
  const conditions: RawBuilder<boolean>[] = [
    sql<boolean>`${its('institution_id')} = ${institutionId}::uuid`,
    isWithin(row, { from: from ?? null, to: to ?? null }),
  ];
  if (entryId) conditions.push(sql<boolean>`${its('id')} = ${entryId}::uuid`);
  if (caseId !== null) conditions.push(sql<boolean>`${its('case_id')} = ${caseId}::uuid`);
  if (actorId !== null) conditions.push(sql<boolean>`${its('actor_id')} = ${actorId}::uuid`);
  if (types) conditions.push(sql<boolean>`${its('type')} = any(${types}::text[])`);
  if (channel) conditions.push(sql<boolean>`${its('type')} ~ ${ofChannels}`);
  if (Object.keys(said).length > 0)
    conditions.push(sql<boolean>`convert_from(${its('leaf')}, 'UTF8')::jsonb @> ${JSON.stringify(said)}::jsonb`);
  return conjunction(conditions);
}

const columns: Listed['columns'] = new Map([
  ['at', { name: 'at', type: 'timestamptz', nullable: false }],
  ['id', { name: 'id', type: 'uuid', nullable: false }],
  ['part', { name: 'part', type: 'smallint', nullable: false }],
]);

/** The journal as a list knows a table. An entry of several parts is as many rows, of one id. */
function sourceFor([order]: readonly JournalOrder[]): Listed {
  const list: ListSpec =
    order === 'AT_ASC'
      ? { ...journalList, defaultOrder: journalList.defaultOrder.map((each) => ({ ...each, descending: false })) }
      : journalList;
  return { name: 'JournalEntry', columns, list };
}
