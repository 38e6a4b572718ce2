import { sql } from 'kysely';
import { forbidden } from '../lib/errors.js';
import { selectConnection, selectMany, selectOne, type Selection, type Wanted } from '../lib/select.js';
import { actorOf, type Context, type Info } from './context.js';
import { WorkingJournal } from './journal.js';
import { selecting } from './read.js';
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
  look(context, looking, selectConnection(selecting(context, true, looking.frame), info, type, looking.at));

export const lookAtOne = (context: Context, info: Info, type: string, id: string, looking: Looking): Promise<unknown> =>
  look(context, looking, selectOne(selecting(context, true, looking.frame), info, type, id, looking.at));

export const lookAtMany = (
  context: Context,
  info: Info,
  wanted: readonly Wanted[],
  looking: Looking,
): Promise<unknown> => look(context, looking, selectMany(selecting(context, true, looking.frame), info, wanted));

async function look(
  context: Context,
  { purpose, about }: Looking,
  { statement, sensitive }: Selection,
): Promise<unknown> {
  const actor = actorOf(context);
  if (context.isGet) throw forbidden('Personal data is shown over POST only.');
  return inSession(context.database, actor, async (_em, db) => {
    const { rows } = await sql<{ data: string | null }>`${statement}`.execute(db);
    const data = rows[0]?.data;
    const found: unknown = data === undefined || data === null ? null : JSON.parse(data);
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
