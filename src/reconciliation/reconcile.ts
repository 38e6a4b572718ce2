/**
 * Compares what providers report with what was recorded, number by number, in steps: each is one transaction with its findings
 * and one entry that commits to what it decided. Whatever is cut off goes on when it is run again, and what is decided is not
 * decided twice; several processes may run it at once.
 */
import { randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { act, type Context, type Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import { Invariant } from '../lib/errors.js';
import { merkleRoot } from '../proof/index.js';
import { reconcileOperation } from './delivery.journal.js';
import { dialledAt, type Event } from './dialled.js';
import { reconcileNumbers, type DecidedLine } from './reconcile-numbers.js';
import { totalReports, type ReportTotal } from './total-reports.js';

export interface Reconciled {
  /** How many lines were decided otherwise than before. */
  readonly linesDecided: number;
  /** The reports that came out otherwise than before. */
  readonly reports: readonly ReportTotal[];
}

export interface Reconciling {
  /** Stops between two steps; what is decided until then stands. */
  readonly signal?: AbortSignal;
  /** So many numbers are held at a time. */
  readonly numbersAStep?: number;
}

export async function reconcile(
  context: Context,
  { signal, numbersAStep = 100 }: Reconciling = {},
): Promise<Reconciled> {
  let [cursor, linesDecided]: [string | null, number] = [nobody, 0];
  while (cursor !== null && !signal?.aborted) {
    const done = await step(context, cursor, numbersAStep);
    cursor = done.cursor;
    linesDecided += done.linesDecided;
  }
  const reports = signal?.aborted ? [] : await totalReports(context);
  return { linesDecided, reports };
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** @returns behind which contact point to go on; null at the end */
const step = (
  context: Context,
  after: string,
  numbersAStep: number,
): Promise<{ readonly cursor: string | null; readonly linesDecided: number }> =>
  act(context, reconcileOperation, async (work, leaveUnchanged) => {
    const events = await unmatchedBehind(work, after, numbersAStep);
    const decided = events.length > 0 ? await reconcileNumbers(work, await dialledAt(work, events)) : [];
    if (decided.length > 0) enter(work, decided);
    else leaveUnchanged();
    return { cursor: events.at(-1)?.pointId ?? null, linesDecided: decided.length };
  });

/** Points with lines that wait, and those with a finding where something was recorded since that nobody told us of, such as by an import. */
async function unmatchedBehind({ db }: Work, after: string, most: number): Promise<readonly Event[]> {
  const { rows } = await sql<{ pointId: string; first: string; last: string }>`
    select l.contact_point_id as "pointId", min(l.begun_at) as first, max(l.begun_at) as last from delivery_line l
    where l.contact_point_id > ${after}::uuid and (l.state = 'WAITING' or l.state = 'UNRECORDED' and exists (
      select from contact_attempt a where a.institution_id = l.institution_id and a.contact_point_id = l.contact_point_id and a.recorded_at > l.decided_at
        and a.occurred_at between l.begun_at - interval '1 day' and l.begun_at + interval '1 day'))
    group by 1 order by 1 limit ${most}`.execute(db);
  return rows.map(({ pointId, first, last }) => ({ pointId, first: new Date(first), last: new Date(last) }));
}

/** The salt keeps the root of few lines from being guessed back; it is sealed with the entry's details. */
function enter({ journal }: Work<'deliveryLines.decided'>, decided: readonly DecidedLine[]): void {
  const salt = randomBytes(32).toString('base64url');
  const inOrder = [...decided].sort((one, other) => (one.id < other.id ? -1 : 1));
  const leaves = inOrder.map((row) => {
    const text = canonicalize({ salt, table: 'delivery_line', row });
    if (text === undefined) throw new Invariant('a line that cannot be canonicalised');
    return Buffer.from(text);
  });
  journal.enter({
    type: 'deliveryLines.decided',
    id: newId(),
    batch: { count: leaves.length, root: merkleRoot(leaves).toString('base64url') },
    details: { salt },
  });
}
