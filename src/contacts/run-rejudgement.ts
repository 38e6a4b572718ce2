/**
 * Judges a history again, debtor by debtor in the order of their ids, in steps of some thousand attempts: each is one
 * transaction with its verdicts, its findings, one entry that commits to them, and the place to go on from. Whatever is cut
 * off, and however often, goes on behind the last step that was committed; nothing is done twice.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { act, type Context, type Work } from '../audit/index.js';
import { rejudgeOperation } from './contact.journal.js';
import { keepRejudged } from './keep-rejudged.js';
import { rejudgeDebtors } from './rejudge-debtors.js';
import {
  debtorsIn,
  endJob,
  hasEnded,
  lockJob,
  progressOf,
  type Job,
  type RejudgementProgress,
} from './rejudgement-job.js';
import { isRestricted } from './work-of.js';

export interface Running {
  /** Stops between two steps; the job stays as it is, for whoever goes on. */
  readonly signal?: AbortSignal;
  /** So much is held in memory at a time, unless one debtor has more; and so long are their rows held. */
  readonly attemptsAStep?: number;
  readonly onProgress?: (progress: RejudgementProgress) => void;
  /** A step that failed is tried again, and the job given up only when it fails again and again. */
  readonly onTrouble?: (error: unknown) => void;
}

/** A debtor who is to be judged, with how much there is to gather. */
interface Ahead {
  readonly id: string;
  readonly attempts: number;
}

const debtorsAStep = 200;
const mostFailures = 3;

/** Whoever calls sees to it that nobody else runs the same job meanwhile: they would only wait for each other. */
export async function runRejudgement(
  context: Context,
  id: string,
  { signal, attemptsAStep = 1_000, onProgress, onTrouble }: Running = {},
): Promise<RejudgementProgress> {
  let ahead: readonly Ahead[] = [];
  let progress = waiting;
  for (let [failures, steps] = [0, 0]; !signal?.aborted; steps++) {
    try {
      const done = await step(context, id, { known: ahead, attemptsAStep, steps });
      [ahead, progress, failures] = [done.ahead, done.progress, 0];
      onProgress?.(progress);
      if (progress.state !== 'RUNNING') return progress;
    } catch (error) {
      onTrouble?.(error);
      if (++failures === mostFailures) return end(context, id, 'FAILED');
      ahead = [];
      await sleep(failures * 500, undefined, { ref: false });
    }
  }
  return progress;
}

const waiting: RejudgementProgress = {
  ...{ state: 'WAITING', debtorsTotal: 0, debtorsDone: 0, attemptsJudged: 0, verdictsChanged: 0 },
};

interface Stepping {
  readonly known: readonly Ahead[];
  readonly attemptsAStep: number;
  /** How many were taken before. */
  readonly steps: number;
}

interface Stepped {
  readonly progress: RejudgementProgress;
  /** Those of the debtors counted so far who are left. */
  readonly ahead: readonly Ahead[];
}

function step(context: Context, id: string, { known, attemptsAStep, steps }: Stepping): Promise<Stepped> {
  return act(context, rejudgeOperation, async (work, leaveUnchanged) => {
    await forgetPlans(work, steps);
    const job = await lockJob(work, id);
    if (hasEnded(job)) {
      leaveUnchanged();
      return { progress: progressOf(job), ahead: [] };
    }
    const all = known.length > 0 ? known : await debtorsAhead(work, job);
    if (all.length === 0) return { progress: await endJob(work, job, 'DONE'), ahead: [] };
    const some = all.slice(0, lengthOfStep(all, attemptsAStep));
    const wanted = some.filter(({ attempts }) => attempts > 0).map((each) => each.id);
    const rejudged = await rejudgeDebtors(work, wanted, job);
    const after = await keepRejudged(work, job, rejudged, some.length, some.at(-1)?.id ?? null);
    return { progress: progressOf(after), ahead: all.slice(some.length) };
  });
}

/**
 * PostgreSQL keeps the plans of a session, those of foreign keys above all. Made while the tables of verdicts have few rows,
 * they take any index for as good as the right one; so they are thrown away whenever the rows may have doubled.
 */
async function forgetPlans({ db }: Work, steps: number): Promise<void> {
  if ((steps & (steps - 1)) === 0) await sql`discard plans`.execute(db);
}

function lengthOfStep(all: readonly Ahead[], attemptsAStep: number): number {
  let [length, attempts] = [0, 0];
  for (const each of all.slice(0, debtorsAStep)) {
    if (length > 0 && attempts + each.attempts > attemptsAStep) break;
    length++;
    attempts += each.attempts;
  }
  return length;
}

/** The next debtors behind the last one who was judged, and how often they were contacted. */
async function debtorsAhead({ db, actor }: Work, job: Job): Promise<readonly Ahead[]> {
  // To find some of those with whom a user had to do, all of the user's work is read.
  const most = isRestricted(job) ? 10_000 : 1_000;
  const { rows } = await sql<Ahead>`
    select d.id, (select count(*)::int from contact_attempt a where a.institution_id = ${actor.institutionId}::uuid and a.debtor_id = d.id) as attempts
    from ${debtorsIn(actor, job)} where d.id > ${job.cursor ?? nobody}::uuid
    order by d.id limit ${most}`.execute(db);
  return rows;
}

const nobody = '00000000-0000-0000-0000-000000000000';

const end = (context: Context, id: string, state: 'FAILED'): Promise<RejudgementProgress> =>
  act(context, rejudgeOperation, async (work, leaveUnchanged) => {
    const job = await lockJob(work, id);
    if (!hasEnded(job)) return endJob(work, job, state);
    leaveUnchanged();
    return progressOf(job);
  });
