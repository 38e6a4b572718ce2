import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';
import { Invariant } from '../lib/errors.js';
import type { Asked } from './rejudge-debtors.js';
import { isRestricted, workOf } from './work-of.js';
import type { RejudgementState, RejudgementTally } from './rejudgement.entity.js';

/** How far a job is. */
export interface RejudgementProgress {
  readonly state: RejudgementState;
  readonly debtorsTotal: number;
  readonly debtorsDone: number;
  readonly attemptsJudged: number;
  readonly verdictsChanged: number;
}

/** A job as its row has it. */
export interface Job extends Asked, Omit<RejudgementProgress, 'debtorsTotal'> {
  readonly id: string;
  readonly debtorsTotal: number | null;
  readonly tallies: readonly RejudgementTally[];
  readonly cursor: string | null;
}

/** Held for the step: who would cancel it waits, and so does whoever else would go on with it. */
export async function lockJob({ db }: Work, id: string): Promise<Job> {
  const { rows } = await sql<JobRow>`
    select id, mode, occurred_from as "occurredFrom", occurred_to as "occurredTo", packs_at as "packsAt", user_id as "userId", firm_id as "firmId", state, debtors_total as "debtorsTotal",
      debtors_done as "debtorsDone", attempts_judged as "attemptsJudged", verdicts_changed as "verdictsChanged", tallies, cursor
    from rejudgement where id = ${id}::uuid for no key update`.execute(db);
  const [row] = rows;
  if (!row) throw new Invariant('a job that is not there');
  const { occurredFrom, occurredTo, packsAt } = row;
  return { ...row, occurredFrom: instant(occurredFrom), occurredTo: instant(occurredTo), packsAt: instant(packsAt) };
}

type Instants = 'occurredFrom' | 'occurredTo' | 'packsAt';
type JobRow = Omit<Job, Instants> & Readonly<Record<Instants, string | null>>;
const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

export const hasEnded = ({ state }: Job): boolean => state !== 'WAITING' && state !== 'RUNNING';

export const progressOf = ({
  state,
  debtorsTotal,
  debtorsDone,
  attemptsJudged,
  verdictsChanged,
}: Job): RejudgementProgress => ({
  ...{ state, debtorsTotal: Math.max(debtorsTotal ?? 0, debtorsDone), debtorsDone, attemptsJudged, verdictsChanged },
});

/** Whose history it is, as `d`: everybody's, or theirs with whom a user or a firm had to do. */
export const debtorsIn = (
  actor: { readonly institutionId: string },
  { occurredFrom, occurredTo, userId, firmId }: Asked,
): RawBuilder<unknown> =>
  isRestricted({ userId, firmId })
    ? sql`(select distinct a.debtor_id as id from ${workOf(actor, { userId, firmId, from: occurredFrom, to: occurredTo })}) d`
    : sql`(select p.id from person p where p.institution_id = ${actor.institutionId}::uuid and p.is_debtor) d`;

/** How many debtors there are is counted once, when it begins. */
export async function advance({ db, actor, now }: Work, job: Job): Promise<Job> {
  const at = now.toISOString();
  const { rows } = await sql<{ total: number }>`
    update rejudgement set state = 'RUNNING', started_at = coalesce(started_at, ${at}::timestamptz), updated_at = ${at}::timestamptz,
      debtors_total = coalesce(debtors_total, (select count(*)::int from ${debtorsIn(actor, job)})),
      debtors_done = ${job.debtorsDone}, attempts_judged = ${job.attemptsJudged}, verdicts_changed = ${job.verdictsChanged},
      tallies = ${JSON.stringify(job.tallies)}::jsonb, cursor = ${job.cursor}::uuid
    where id = ${job.id}::uuid returning debtors_total as total`.execute(db);
  return { ...job, debtorsTotal: rows[0]?.total ?? null };
}

export async function endJob(work: Work, job: Job, state: 'DONE' | 'FAILED'): Promise<RejudgementProgress> {
  const { db, now, journal } = work;
  await sql`
    update rejudgement set state = ${state}, started_at = coalesce(started_at, ${now.toISOString()}::timestamptz), updated_at = ${now.toISOString()}::timestamptz,
      finished_at = ${now.toISOString()}::timestamptz, debtors_total = greatest(debtors_total, debtors_done)
    where id = ${job.id}::uuid`.execute(db);
  const { debtorsDone, attemptsJudged, verdictsChanged } = job;
  journal.enter({
    type: 'rejudgement.ended',
    outcomes: [job.mode, state],
    details: { rejudgement: job.id, debtorsDone, attemptsJudged, verdictsChanged },
  });
  return progressOf({ ...job, state });
}
