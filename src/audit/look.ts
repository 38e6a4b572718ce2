import { CompiledQuery, sql, type Kysely } from 'kysely';
import { isInScope, type Actor } from '../lib/actor.js';
import { forbidden } from '../lib/errors.js';
import type { Operation } from '../lib/room.js';
import { rowsOf } from '../lib/positions.js';
import { checkPurpose, fieldsByPurpose, mostSeenByOne, type LookPurpose } from '../lib/purpose.js';
import type { Revealed } from '../lib/sealed.js';
import type { Wanted } from '../lib/select.js';
import { act, actOnce, type Repeatable, type Work } from './act.js';
import { actorOf, type Context, type Info } from './context.js';
import { WorkingJournal } from './journal.js';
import { Keyring } from './keyring.js';
import { connectionStatement, manyStatement, oneStatement } from './read.js';
import type { Statement, WiderOrData } from './reading.js';
import { lookInSession } from './session.js';

/**
 * The looking way through the house, for everything that shows a plain value of a person: select, insert one access entry
 * that lists the subjects and fields, commit, and only then answer. If the entry cannot be written, nothing is shown.
 * Always on the primary; refused over GET.
 */
export interface Looking {
  /** Why: one of the purposes of the role, which shows its fields; or a reveal, which has one and shows what it names. */
  readonly purpose: LookPurpose | RevealedFor;
  readonly frame?: Readonly<Record<string, unknown>>;
  readonly at?: readonly string[];
  /** The person whom the look is about whatever is selected, such as the one whose history is read. */
  readonly about?: string;
}

export const lookAtConnection = (context: Context, info: Info, type: string, looking: Looking): Promise<unknown> =>
  look(context, looking, connectionStatement(context, info, type, looking.at, plain(looking)));

export const lookAtOne = (context: Context, info: Info, type: string, id: string, looking: Looking): Promise<unknown> =>
  look(context, looking, oneStatement(context, info, type, id, looking.at, plain(looking)));

export const lookAtMany = (
  context: Context,
  info: Info,
  wanted: readonly Wanted[],
  looking: Looking,
): Promise<unknown> => look(context, looking, manyStatement(context, info, wanted, looking.at, plain(looking)));

/**
 * Looking at what `select` does not fetch, such as the journal itself: whoever looks enters it, under one of the operation's
 * entries, and what was found is answered only when that is committed.
 */
export function lookBy<Entry extends string, Found>(
  context: Context,
  operation: Operation<Entry>,
  search: (work: Work<Entry>) => Promise<Found>,
): Promise<Found> {
  checkMayLook(context);
  return act(context, operation, search);
}

/**
 * The same where what is done besides must be done once, such as using up an approval. What was found is answered once, to
 * the first call: it is not kept, so a repetition finds nothing.
 * @returns the id of the result, the first one's at a repetition; and what was found, if anything
 */
export async function lookOnce<Entry extends string, Found>(
  context: Context,
  operation: Operation<Entry>,
  repeatable: Repeatable,
  search: (work: Work<Entry>) => Promise<Found | null>,
): Promise<{ readonly id: string; readonly found: Found | null }> {
  checkMayLook(context);
  const answer: { found: Found | null } = { found: null };
  const id = await actOnce(context, operation, repeatable, async (work) => {
    answer.found = await search(work);
  });
  return { id, ...answer };
}

function checkMayLook(context: Context): void {
  if (context.isGet) throw forbidden('Personal data is shown over POST only.');
  if (!isInScope(actorOf(context), 'REVEAL'))
    throw forbidden('This API key shows personal data masked only: it lacks the scope REVEAL. Leave the purpose out.');
}

const plain = ({ frame }: Looking) => ({ isPlain: true, ...(frame && { frame }) });

/** Finds what was revealed to the actor, in the transaction of the look. @throws where it is not theirs, or has ended */
export type RevealedFor = (
  db: Kysely<never>,
  actor: Actor,
  now: Date,
) => Promise<Revealed & { readonly purpose: LookPurpose }>;

async function look(context: Context, { purpose, about }: Looking, statement: Statement): Promise<unknown> {
  const actor = actorOf(context);
  const { sensitive } = statement;
  checkMayLook(context);
  await context.pace.admit(actor.institutionId);
  const now = context.clock.now();
  return lookInSession(context.database, actor, now, async (db) => {
    const { revealed, why } = await reasonOf(purpose, db, actor, now);
    // Here and not where it is asked, so that nothing that is selected passes it by; also for a reveal, whose user may have
    // another role by now. A verb that looks (`lookBy`, `lookOnce`) has a purpose of its own.
    checkPurpose(actor.role, why);
    const shown = [...sensitive].filter((field) => revealed.fields.has(sealedName(context, field)));
    if (actor.firmId !== null) await engageFor(db, why);
    const keyring = new Keyring(context.keys, actor.institutionId, revealed);
    const run = async ({ sql: text, parameters, read, wider }: Statement): Promise<unknown> => {
      const { rows } = await db.executeQuery<WiderOrData>(CompiledQuery.raw(text, [...parameters]));
      if (rows[0]?.isOpened && wider) return run(wider());
      return rowsOf(rows[0]?.data, read, keyring);
    };
    const found = await run(statement);
    // The history of one person names those who were called about them, however many.
    if (!about) checkSeldom(context, revealed, keyring.seen);
    const subjects = [...new Set([...(found !== null && about ? [about] : []), ...keyring.seen])];
    if (subjects.length > 0) {
      const journal = new WorkingJournal(actor, now, context.keys);
      journal.enter({
        type: 'person.looked',
        subjects: subjects.map((personId) => ({ personId, role: 'VIEWED', stream: 'ACCESS' })),
        outcomes: [why, ...shown.sort()],
      });
      await journal.write(db);
    }
    return found;
  });
}

async function reasonOf(
  purpose: Looking['purpose'],
  db: Kysely<never>,
  actor: Actor,
  now: Date,
): Promise<{ readonly revealed: Revealed; readonly why: LookPurpose }> {
  if (typeof purpose === 'string')
    return { revealed: { persons: null, fields: fieldsByPurpose[purpose] }, why: purpose };
  const revealed = await purpose(db, actor, now);
  return { revealed, why: revealed.purpose };
}

/**
 * Who sees the whole institution looks at a few, or reveals many with a second person: by pages alone the whole bank could be
 * read. Counted over all fields of the operation, when rows were opened and before anything is entered. A reveal of more was
 * approved as such.
 * @throws FORBIDDEN; nothing is shown then, and nothing entered
 */
function checkSeldom(context: Context, { persons }: Revealed, seen: ReadonlySet<string>): void {
  if (persons !== null && persons.size > mostSeenByOne) return;
  countShown(context, seen);
}

/**
 * Counts whom an operation shows in plain to an actor who sees the whole institution.
 * @throws FORBIDDEN where they are too many for one alone
 */
export function countShown(context: Context, seen: ReadonlySet<string>): void {
  const { reach } = context.catalogue.type('Person');
  if (reach !== null && reach[actorOf(context).role] !== 'INSTITUTION') return;
  const all = context.shown.union(seen);
  if (all.size > mostSeenByOne)
    throw forbidden(
      `You see the whole institution, and one operation shows you at most ${mostSeenByOne} people in plain. Ask for fewer at a time, or reveal those whom you need with a second person (reveal).`,
    );
  for (const personId of seen) context.shown.add(personId);
}

/** `Debtor.displayName` as it was asked for → `Person.displayName` as it is sealed. */
function sealedName({ catalogue }: Context, field: string): string {
  const [type = '', property = ''] = field.split('.');
  const from = catalogue.type(type).fields.get(property);
  return from?.kind === 'sealed' ? from.sealed.name : field;
}

/**
 * A firm looks under those of its engagements that are for the purpose, and under no other: what they do not cover is outside
 * its sight in this look.
 * @throws FORBIDDEN where none is for it
 */
export async function engageFor(db: Kysely<never>, purpose: string): Promise<void> {
  const { rows } = await sql<{ isEngaged: boolean }>`select access.look_for(${purpose}) as "isEngaged"`.execute(db);
  if (!rows[0]?.isEngaged)
    throw forbidden('No engagement of your firm is for this purpose. State one that it is engaged for, or none.');
}
