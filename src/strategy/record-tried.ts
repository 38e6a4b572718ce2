import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { act, type Context, type Work } from '../audit/index.js';
import { commitToRows } from '../cases/index.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import { newId } from '../lib/id.js';
import type { DueStepState } from './strategy-words.js';
import { tryStepsOperation } from './strategy.journal.js';

/** A step for which leave was asked. */
export interface Tried {
  readonly id: string;
  /** How often it had been asked for before. */
  readonly tries: number;
  /** Of the permit or the refusal; null where nobody could be asked about, or that failed. */
  readonly resultId: string | null;
  readonly hasFailed: boolean;
}

export interface TriedTally {
  readonly tried: number;
  readonly permitted: number;
  readonly refused: number;
  readonly unreachable: number;
  readonly failed: number;
}

/** As the entry commits to it. */
interface Changed {
  readonly id: string;
  readonly due_step_id: string;
  readonly state: DueStepState;
  readonly permit_id: string | null;
  readonly refusal_id: string | null;
  readonly retry_at: string | null;
}

/** What came of them, all at once. What somebody else has recorded meanwhile, or the night has ended, stays as it is. */
export function recordTried(context: Context, tried: readonly Tried[]): Promise<TriedTally> {
  return act(context, tryStepsOperation, async (work, leaveUnchanged) => {
    const entryId = newId();
    const changes = await write(work, entryId, tried);
    const count = (state: DueStepState): number => changes.filter((each) => each.state === state).length;
    const tally = {
      ...{ tried: changes.length, permitted: count('PERMITTED') },
      ...{ refused: count('REFUSED'), unreachable: count('UNREACHABLE'), failed: count('FAILED') },
    };
    if (changes.length === 0) {
      leaveUnchanged();
      return tally;
    }
    const salt = randomBytes(32).toString('base64url');
    work.journal.enter({
      type: 'steps.tried',
      id: entryId,
      batch: commitToRows('due_step_change', changes, salt),
      details: { salt, ...tally },
    });
    return tally;
  });
}

async function write({ db, actor, now }: Work, entryId: string, tried: readonly Tried[]): Promise<readonly Changed[]> {
  const institution = sql`${actor.institutionId}::uuid`;
  const at = sql`${now.toISOString()}::timestamptz`;
  const inAnHour = new Date(now.getTime() + 3_600_000).toISOString();
  const tomorrow = new Date(now.getTime() + millisecondsPerDay).toISOString();
  const asked = tried.map((each) => ({ ...each, change_id: newId() }));
  // In the order in which the night holds them as well: of two who hold some, neither waits for the other in turn.
  await sql`select e.id from due_step e where e.institution_id = ${institution} and e.id = any(${tried.map(({ id }) => id)}::uuid[]) order by e.id for no key update`.execute(
    db,
  );
  const { rows } = await sql<{ row: Changed }>`
    with asked as (select * from json_to_recordset(${JSON.stringify(asked)}::json) as x(id uuid, tries int, "resultId" uuid, "hasFailed" boolean, change_id uuid)),
    answered as materialized (
      select x.id, x.tries, x.change_id, p.id as permit_id, r.id as refusal_id,
        case when p.id is not null then 'PERMITTED' when r.id is not null then 'REFUSED' when x."hasFailed" then 'FAILED' else 'UNREACHABLE' end as state,
        case when r.id is not null then r.retry_at when x."hasFailed" then ${inAnHour}::timestamptz when p.id is null then ${tomorrow}::timestamptz end as retry_at
      from asked x
      left join contact_permit p on p.institution_id = ${institution} and p.id = x."resultId"
      left join contact_refusal r on r.institution_id = ${institution} and r.id = x."resultId"
    ),
    shown as (
      update due_step e set state = x.state, tries = e.tries + 1, permit_id = coalesce(x.permit_id, e.permit_id), refusal_id = coalesce(x.refusal_id, e.refusal_id), retry_at = x.retry_at
      from answered x where e.institution_id = ${institution} and e.id = x.id and e.tries = x.tries and e.state not in ('DONE', 'LAPSED') returning e.id, e.case_id
    ),
    inserted as (
      insert into due_step_change (institution_id, id, case_id, due_step_id, state, permit_id, refusal_id, retry_at, valid_from, recorded_at, entry_id)
      select ${institution}, x.change_id, s.case_id, s.id, x.state, x.permit_id, x.refusal_id, x.retry_at, ${at}, ${at}, ${entryId}::uuid
      from answered x join shown s on s.id = x.id
    )
    select json_build_object('id', x.change_id, 'due_step_id', x.id, 'state', x.state, 'permit_id', x.permit_id, 'refusal_id', x.refusal_id, 'retry_at', x.retry_at) as row
    from answered x join shown s on s.id = x.id order by x.id`.execute(db);
  return rows.map(({ row }) => row);
}
