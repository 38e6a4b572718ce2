/**
 * Takes the batches of a night that has begun, step by step. A batch is one transaction with its changes, its history rows,
 * one entry that commits to them, and the mark that it is taken; whoever takes one holds its row, so that several processes
 * share the work and none does what another has done. Whatever is cut off, and however often, goes on with what is left.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { act, actorOf, readInSession, type Context, type Work } from '../audit/index.js';
import { day } from '../lib/calendar.js';
import { Invariant } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import type { NightlyBatch, NightlyStep, NightlyTaken } from '../lib/room.js';
import { endNightOperation } from './nightly.journal.js';
import type { NightlyRunState, NightlyStepTally } from './nightly-run.entity.js';

/** How far a night is. */
export interface NightProgress {
  readonly id: string;
  readonly businessDate: string;
  readonly state: NightlyRunState;
  readonly steps: readonly NightlyStepTally[];
}

export interface RunningNight {
  /** Stops between two batches; the run stays as it is, for whoever goes on. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: NightProgress) => void;
  /** A batch that failed is tried again a few times, before the error is thrown. */
  readonly onTrouble?: (error: unknown) => void;
}

const mostFailures = 3;
const waitMilliseconds = 200;

/** @returns how far it is: DONE, unless it was stopped @throws when a batch fails again and again; the rest waits */
export async function runNight(
  context: Context,
  runId: string,
  steps: readonly NightlyStep[],
  { signal, onProgress, onTrouble }: RunningNight = {},
): Promise<NightProgress> {
  for (let failures = 0; ;) {
    const progress = await progressOf(context, runId);
    onProgress?.(progress);
    if (progress.state === 'DONE' || signal?.aborted) return progress;
    try {
      // What is left is with others: what comes after it must wait for them.
      if (!(await goOn(context, progress, steps))) await sleep(waitMilliseconds, undefined, { ref: false });
      failures = 0;
    } catch (error) {
      onTrouble?.(error);
      if (++failures === mostFailures) throw error;
      await sleep(failures * 500, undefined, { ref: false });
    }
  }
}

const progressOf = (context: Context, runId: string): Promise<NightProgress> =>
  readInSession(context.database, actorOf(context), context.clock.now(), async (db) => {
    const { rows } = await sql<NightProgress>`
      select id, business_date::text as "businessDate", state, tallies as steps from nightly_run where id = ${runId}::uuid`.execute(
      db,
    );
    const [found] = rows;
    if (!found) throw new Invariant('a night that is not there');
    return found;
  });

/** @returns whether something was done */
function goOn(
  context: Context,
  { id, steps: tallies }: NightProgress,
  steps: readonly NightlyStep[],
): Promise<boolean> {
  const unfinished = tallies.find(({ batches, batchesTaken }) => batchesTaken < batches);
  if (!unfinished) return end(context, id);
  const step = steps.find(({ name }) => name === unfinished.step);
  if (!step) throw new Invariant(`a night with the step ${unfinished.step}, which this version does not know`);
  return act(context, step.operation, async (work, leaveUnchanged) => {
    const batch = await nextBatch(work, id, step.name);
    if (!batch) {
      leaveUnchanged();
      return false;
    }
    await forgetPlans(work, batch.number);
    await mark(work, batch, step.name, await step.take(work as never, batch));
    return true;
  });
}

interface HeldBatch extends NightlyBatch {
  readonly id: string;
  readonly number: number;
}

/** Passes over what others hold. */
async function nextBatch({ db }: Work, runId: string, step: string): Promise<HeldBatch | undefined> {
  const { rows } = await sql<Omit<HeldBatch, 'businessDate' | 'entryId'> & { readonly businessDate: string }>`
    select b.id, b.number, b.run_id as "runId", b.after_id as "afterId", b.up_to_id as "upToId", r.business_date::text as "businessDate"
    from nightly_batch b join nightly_run r on r.institution_id = b.institution_id and r.id = b.run_id
    where b.run_id = ${runId}::uuid and b.step = ${step} and b.taken_at is null
    order by b.number limit 1 for no key update of b skip locked`.execute(db);
  const [row] = rows;
  return row && { ...row, businessDate: day(row.businessDate), entryId: newId() };
}

/**
 * PostgreSQL keeps the plans of a session, those of foreign keys above all. Made while a table has few rows, they take any
 * index for as good as the right one; so they are thrown away whenever the rows may have doubled.
 */
async function forgetPlans({ db }: Work, batches: number): Promise<void> {
  if ((batches & (batches - 1)) === 0) await sql`discard plans`.execute(db);
}

/** The run's own row last: others who end a batch wait for it only while this one commits. */
async function mark(
  { db, now }: Work,
  { id, runId, entryId }: HeldBatch,
  step: string,
  taken: NightlyTaken,
): Promise<void> {
  const at = now.toISOString();
  await sql`
    update nightly_batch set taken_at = ${at}::timestamptz, entry_id = ${entryId}::uuid where id = ${id}::uuid`.execute(
    db,
  );
  const { rows } = await sql<{ tallies: readonly NightlyStepTally[] }>`
    select tallies from nightly_run where id = ${runId}::uuid for no key update`.execute(db);
  const tallies = (rows[0]?.tallies ?? []).map((tally) => (tally.step === step ? sumOf(tally, taken) : tally));
  await sql`
    update nightly_run set tallies = ${JSON.stringify(tallies)}::jsonb, updated_at = greatest(updated_at, ${at}::timestamptz)
    where id = ${runId}::uuid`.execute(db);
}

const sumOf = (tally: NightlyStepTally, { rows, changed, ended }: NightlyTaken): NightlyStepTally => ({
  ...{ step: tally.step, batches: tally.batches, batchesTaken: tally.batchesTaken + 1 },
  ...{ rows: tally.rows + rows, changed: tally.changed + changed, ended: tally.ended + ended },
});

/** Once, whoever comes first. */
const end = (context: Context, runId: string): Promise<boolean> =>
  act(context, endNightOperation, async ({ db, now, journal }, leaveUnchanged) => {
    const at = now.toISOString();
    const { rows } = await sql<{ businessDate: string; tallies: readonly NightlyStepTally[] }>`
      update nightly_run set state = 'DONE', updated_at = greatest(updated_at, ${at}::timestamptz), finished_at = ${at}::timestamptz
      where id = ${runId}::uuid and state = 'RUNNING'
      returning business_date::text as "businessDate", tallies`.execute(db);
    const [ended] = rows;
    if (!ended) {
      leaveUnchanged();
      return false;
    }
    journal.enter({
      type: 'nightlyRun.ended',
      details: { nightlyRun: runId, businessDate: ended.businessDate, steps: [...ended.tallies] },
    });
    return true;
  });
