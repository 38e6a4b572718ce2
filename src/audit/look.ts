import { CompiledQuery } from 'kysely';
import { forbidden } from '../lib/errors.js';
import type { Operation } from '../lib/room.js';
import { rowsOf } from '../lib/positions.js';
import type { Wanted } from '../lib/select.js';
import { act, type Work } from './act.js';
import { actorOf, type Context, type Info } from './context.js';
import { WorkingJournal } from './journal.js';
import { Keyring } from './keyring.js';
import { connectionStatement, manyStatement, oneStatement } from './read.js';
import type { Statement } from './reading.js';
import { inSession } from './session.js';

/**
 * The looking way through the house, for everything that shows a plain value of a person: select, insert one access entry
 * that lists the subjects and fields, commit, and only then answer. If the entry cannot be written, nothing is shown.
 * Always on the primary; refused over GET.
 */
export interface Looking {
  /** Why: a word of the closed list of purposes. */
  readonly purpose: string;
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
): Promise<unknown> => look(context, looking, manyStatement(context, info, wanted, plain(looking)));

/**
 * Looking at what `select` does not fetch, such as the journal itself: whoever looks enters it, under one of the operation's
 * entries, and what was found is answered only when that is committed.
 */
export function lookBy<Entry extends string, Found>(
  context: Context,
  operation: Operation<Entry>,
  search: (work: Work<Entry>) => Promise<Found>,
): Promise<Found> {
  refuseGet(context);
  return act(context, operation, search);
}

function refuseGet({ isGet }: Context): void {
  if (isGet) throw forbidden('Personal data is shown over POST only.');
}

const plain = ({ frame }: Looking) => ({ isPlain: true, ...(frame && { frame }) });

async function look(
  context: Context,
  { purpose, about }: Looking,
  { sql, parameters, read, sensitive }: Statement,
): Promise<unknown> {
  const actor = actorOf(context);
  refuseGet(context);
  return inSession(context.database, actor, async (_em, db) => {
    const { rows } = await db.executeQuery<{ data: string | null }>(CompiledQuery.raw(sql, [...parameters]));
    const found = rowsOf(rows[0]?.data, read, new Keyring(context.keys, actor.institutionId));
    const subjects = [...subjectsIn(found, new Set(found !== null && about ? [about] : []))];
    if (subjects.length > 0) {
      const journal = new WorkingJournal(actor, context.clock.now(), context.keys);
      journal.enter({
        type: 'person.looked',
        subjects: subjects.map((personId) => ({ personId, role: 'VIEWED', stream: 'ACCESS' })),
        outcomes: [purpose, ...[...sensitive].sort()],
      });
      await journal.write(db);
    }
    return found;
  });
}

/** The persons whose plain values a selection holds: `select` marks each such row. */
function subjectsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) subjectsIn(each, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (key === '$subject') found.add(String(each));
      else if (typeof each === 'object') subjectsIn(each, found);
    }
  }
  return found;
}
