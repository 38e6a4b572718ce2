import { sql, type Kysely } from 'kysely';
import { act, type Context, type Work } from '../audit/index.js';
import { dayIn, type CalendarDay } from '../lib/calendar.js';
import { badInput, conflict, Invariant } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import type { NightlyStep } from '../lib/room.js';
import { beginNightOperation } from './nightly.journal.js';
import type { NightlyRunState, NightlyStepTally } from './nightly-run.entity.js';

/** A run as it was begun, now or before. */
export interface BegunNight {
  readonly id: string;
  readonly businessDate: CalendarDay;
  readonly state: NightlyRunState;
  /** Whether it had been begun before. */
  readonly isKnown: boolean;
}

/**
 * Begins the night of a business date: moves the institution's date to it, and plans the batches. A day that was begun
 * before is not begun again. Days follow each other: none lies before the latest that was run, nor in the future. The first of
 * all may lie before the date that the institution was founded with, so that a history can be walked from its beginning.
 * @param businessDate today, where the institution is, where it is null
 * @param rowsABatch so many are held and written at a time
 * @throws BAD_USER_INPUT; CONFLICT while another day's is unfinished
 */
export function beginNight(
  context: Context,
  businessDate: CalendarDay | null,
  steps: readonly NightlyStep[],
  rowsABatch = 10_000,
): Promise<BegunNight> {
  return act(context, beginNightOperation, async (work, leaveUnchanged) => {
    const institution = await holdInstitution(work);
    const today = dayIn(institution.timeZone, work.now);
    const on = businessDate ?? today;
    const { known, latest } = await runsUpTo(work, on);
    if (known) {
      leaveUnchanged();
      return { ...known, isKnown: true };
    }
    if (on > today) throw badInput('businessDate', `lies in the future: where the institution is it is ${today}.`);
    if (latest && latest.state !== 'DONE')
      throw conflict(`The night of ${latest.businessDate} has not come to its end. Let it go on first.`);
    if (latest && on < latest.businessDate)
      throw badInput('businessDate', `lies before ${latest.businessDate}, to which everything was brought already.`);
    const id = newId();
    await write(work, { id, businessDate: on, previous: institution.businessDate, rowsABatch }, steps);
    return { id, businessDate: on, state: 'RUNNING', isKnown: false };
  });
}

interface InstitutionHeld {
  readonly timeZone: string;
  readonly businessDate: CalendarDay;
}

/** Of two who begin a night at once the second sees what the first began. */
async function holdInstitution({ db }: Work): Promise<InstitutionHeld> {
  const { rows } = await sql<InstitutionHeld>`
    select time_zone as "timeZone", business_date::text as "businessDate" from institution for no key update`.execute(
    db,
  );
  const [held] = rows;
  if (!held) throw new Invariant('a session without its institution');
  return held;
}

type Run = Omit<BegunNight, 'isKnown'>;

async function runsUpTo(
  { db }: Work,
  on: CalendarDay,
): Promise<{ readonly known: Run | undefined; readonly latest: Run | undefined }> {
  const { rows } = await sql<Run>`
    select id, business_date::text as "businessDate", state from nightly_run
    where business_date = ${on}::date or business_date = (select max(business_date) from nightly_run)
    order by business_date desc`.execute(db);
  return { known: rows.find(({ businessDate }) => businessDate === on), latest: rows[0] };
}

interface Begun {
  readonly id: string;
  readonly businessDate: CalendarDay;
  readonly previous: CalendarDay;
  readonly rowsABatch: number;
}

async function write(
  { db, actor, now, journal }: Work<'nightlyRun.begun'>,
  { id, businessDate, previous, rowsABatch }: Begun,
  steps: readonly NightlyStep[],
): Promise<void> {
  const { institutionId } = actor;
  const batches = [];
  const tallies: NightlyStepTally[] = [];
  for (const { name, table } of steps) {
    const ranges = await rangesOf(db, institutionId, table, rowsABatch);
    tallies.push({ step: name, batches: ranges.length, batchesTaken: 0, rows: 0, changed: 0, ended: 0 });
    batches.push(...ranges.map((range, index) => ({ id: newId(), step: name, number: index + 1, ...range })));
  }
  const entryId = newId();
  const at = now.toISOString();
  await sql`
    insert into nightly_run (institution_id, id, business_date, previous_business_date, state, begun_by_id, begun_at, updated_at, finished_at, tallies, entry_id)
    values (${institutionId}::uuid, ${id}::uuid, ${businessDate}::date, ${previous}::date, 'RUNNING', ${actor.id}::uuid, ${at}::timestamptz, ${at}::timestamptz,
      null, ${JSON.stringify(tallies)}::jsonb, ${entryId}::uuid)`.execute(db);
  await sql`
    insert into nightly_batch (institution_id, id, run_id, step, number, after_id, up_to_id, taken_at, entry_id)
    select ${institutionId}::uuid, b.id, ${id}::uuid, b.step, b.number, b.after_id, b.up_to_id, null, null
    from json_to_recordset(${JSON.stringify(batches)}::json) as b(id uuid, step text, number int, after_id uuid, up_to_id uuid)`.execute(
    db,
  );
  // From now on what is opened is as old as on that day; what was opened before is in a batch.
  await sql`update institution set business_date = ${businessDate}::date where id = ${institutionId}::uuid`.execute(db);
  journal.enter({
    type: 'nightlyRun.begun',
    id: entryId,
    details: { nightlyRun: id, businessDate, previousBusinessDate: previous, batches: batches.length },
  });
}

const [beforeAll, afterAll] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** From before all ids to after all of them, so that what is added meanwhile is in one too. */
async function rangesOf(
  db: Kysely<never>,
  institutionId: string,
  table: string,
  rowsABatch: number,
): Promise<readonly { readonly after_id: string; readonly up_to_id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select t.id, row_number() over (order by t.id) as n from ${sql.table(table)} t where t.institution_id = ${institutionId}::uuid) numbered
    where n % ${rowsABatch} = 0 order by id`.execute(db);
  const bounds = [beforeAll, ...rows.map(({ id }) => id), afterAll];
  return bounds.slice(1).map((upTo, index) => ({ after_id: bounds[index] ?? beforeAll, up_to_id: upTo }));
}
