import { sql } from 'kysely';
import { lookBy, type Context } from '../audit/index.js';
import { conjunction } from '../lib/catalogue.js';
import { badInput, Invariant } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { listPiece, rowPiece, rowsOf, type Piece } from '../lib/positions.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { findInSight } from '../lib/sight.js';
import type { SubjectRole } from '../proof/index.js';
import type { ContactClaim, ContactClaimEntry } from './contact-claim.type.js';
import { isAbout, type About } from './entries-about.js';
import { contactClaimOperation } from './evidence.journal.js';
import { isWithin, numbersPiece, type Period, type SeqNumbers } from './seq-numbers.js';

const mostEntries = 1_000;

/**
 * All contact attempts on a debtor in a period, as a claim that can be checked: by their numbers, of which none may be
 * missing. By one statement. @throws NOT_FOUND, BAD_USER_INPUT
 */
export function claimContacts(
  context: Context,
  asked: { readonly debtorId: string; readonly from: string; readonly to: string },
): Promise<ContactClaim> {
  const { from, to } = asked;
  if (Date.parse(to) <= Date.parse(from)) throw badInput('to', 'must be later than from.');
  return lookBy(context, contactClaimOperation, async (work) => {
    const { db, actor, journal, opener } = work;
    const personId = await findInSight(work, context.catalogue, ['Debtor'], asked.debtorId, 'debtorId');
    const about: About = { institutionId: actor.institutionId, personId, stream: 'CONTACT' };
    const piece = rowPiece([
      ['numbers', numbersPiece(about, { from, to })],
      ['entries', entriesPiece(about, { from, to })],
    ]);
    const { rows } = await sql<{ data: string }>`select ${piece.sql}::text as data`.execute(db);
    if (!piece.read) throw new Invariant('a claim that nobody can read');
    const { numbers, entries } = rowsOf(rows[0]?.data, piece.read, opener) as Found;
    if (entries.length > mostEntries)
      throw badInput(
        'from',
        `the period has ${numbers.count} entries, more than ${mostEntries}. Ask for a shorter one.`,
      );
    journal.enter({
      type: 'journal.searched',
      subjects: [{ personId, role: 'VIEWED', stream: 'OTHER', details: { from, to } }],
      outcomes: [contactClaimOperation.name],
    });
    return { debtorId: toNodeId('Debtor', personId), from, to, ...numbers, entries };
  });
}

interface Found {
  readonly numbers: SeqNumbers;
  readonly entries: ContactClaimEntry[];
}

type Said = readonly [seq: number, entryId: string, part: number, at: string, role: SubjectRole, type: string];

const entriesPiece = (about: About, period: Period): Piece =>
  listPiece(
    {
      sql: sql`json_build_array(t.seq, t.entry_id, t.part, t.at, t.role, (
        select e.type from audit.entry e where e.institution_id = t.institution_id and e.id = t.entry_id and e.part = t.part and e.at = t.at))`,
      read: ([seq, entryId, part, at, role, type]: Said): ContactClaimEntry => ({
        ...{ seq, entryId, part, role, type },
        at: DateTimeScalar.serialize(at),
      }),
    },
    sql`(select i.* from audit.entry_subject i where ${conjunction([isAbout('i', about), isWithin('i', period)])} order by i.seq limit ${sql.lit(mostEntries + 1)}) as t`,
  );
