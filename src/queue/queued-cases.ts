import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';
import { endOfPause, everyDebtPaused } from '../cases/index.js';
import { happened } from '../contacts/index.js';
import type { Desk } from './desk.js';
import { inContact } from './in-contact.js';
import { pointsInSql, wholeUnits } from './priority-order.js';
import type { Measures } from './priority.js';
import type { QueueState } from './queue-words.js';

/** A case as it stands in the queue at an instant. */
export interface QueuedCase extends Measures {
  readonly id: string;
  readonly reference: string;
  readonly debtorId: string;
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  readonly state: QueueState;
  /** When it will be handed out again, where that is known. */
  readonly until: Date | string | null;
  readonly holderId: string | null;
  readonly isPaused: boolean;
  readonly isHeld: boolean;
  /** The sum that the database orders by. */
  readonly points: number;
}

/** 2³¹ − 1. */
const mostShown = 2_147_483_647;

const nothingMeasured = {
  APPOINTMENT_DUE: null,
  PROMISE_BROKEN: null,
  ROLLS_SOON: null,
  BUCKET: null,
  AMOUNT: null,
  DAYS_SINCE_CONTACT: null,
} satisfies Measures;

/** What was measured of a case, without the rest. */
export const measuresOf = (queued: Measures): Measures => ({
  ...nothingMeasured,
  ...Object.fromEntries(Object.keys(nothingMeasured).map((part) => [part, queued[part as keyof Measures]])),
});

/**
 * Every overdue case for which a condition on `c` holds, as it stands now: the one account of the queue, from which cases are
 * handed out and which leads are shown. With whom somebody else is in contact is in their hands, also where a hand-out has run
 * out or a lead took the case back meanwhile. Who is restricted or erased is not collected from, so is in no queue.
 */
export function queuedCases(
  { actor, now }: Pick<Work, 'actor' | 'now'>,
  { timeZone, restHours }: Pick<Desk, 'timeZone' | 'restHours'>,
  condition: RawBuilder<boolean>,
): RawBuilder<QueuedCase> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const today = sql`(${at} at time zone ${timeZone})::date`;
  const of = (row: string): RawBuilder<boolean> =>
    sql`${sql.ref(`${row}.institution_id`)} = c.institution_id and ${sql.ref(`${row}.case_id`)} = c.id`;
  const restsUntil = sql`(last.at + make_interval(hours => ${restHours}::int))`;
  const stands = (pause: string): RawBuilder<boolean> =>
    sql`${sql.ref(`${pause}.valid_from`)} <= ${at} and ${endOfPause(pause)} > ${at}`;
  const isDue = sql`coalesce(due.at <= ${at}, false)`;
  const measured = {
    APPOINTMENT_DUE: sql`(case when ${isDue} then floor(extract(epoch from ${at} - due.at) / 60)::int end)`,
    PROMISE_BROKEN: sql`(${today} - broken.day)`,
    ROLLS_SOON: sql`(c.bucket_to_day - c.days_past_due + 1)`,
    BUCKET: sql`c.days_past_due`,
    // No more than an Int of GraphQL holds: the points are the same from far below.
    AMOUNT: sql`least(${wholeUnits(sql`c.outstanding_minor`, sql`c.currency`)}, ${sql.lit(mostShown)})::int`,
    DAYS_SINCE_CONTACT: sql`floor(extract(epoch from ${at} - coalesce(last.at, c.opened_at)) / 86400)::int`,
  };
  return sql<QueuedCase>`
    select c.id, c.reference, c.debtor_id as "debtorId", c.assignee_id as "assigneeId", c.team_id as "teamId", coalesce(holder.collector_id, talking.actor_id) as "holderId",
      paused.is_paused as "isPaused", coalesce(held.until > ${at}, false) as "isHeld",
      case when coalesce(holder.collector_id, talking.actor_id) is not null then 'HANDED_OUT' when paused.is_paused then 'PAUSED' when held.until > ${at} then 'HELD'
        when due.at > ${at} then 'APPOINTMENT' when not ${isDue} and ${restsUntil} > ${at} then 'RESTING' else 'READY' end as state,
      case when coalesce(holder.collector_id, talking.actor_id) is not null then greatest(holder.expires_at, talking.until) when paused.is_paused then null when held.until > ${at} then held.until
        when due.at > ${at} then due.at when not ${isDue} and ${restsUntil} > ${at} then ${restsUntil} end as until,
      ${sql.join(Object.entries(measured).map(([part, measure]) => sql`${measure} as ${sql.id(part)}`))},
      ${pointsInSql(measured)}::int as points
    from collection_case c
    join person debtor on debtor.institution_id = c.institution_id and debtor.id = c.debtor_id and debtor.data_state = 'ACTIVE'
    left join lateral (select h.collector_id, h.expires_at from hand_out h where ${of('h')} and h.ended_at is null and h.expires_at > ${at}) holder on true
    left join lateral (select t.actor_id, t.until from (${inContact({ now })}) t where t.actor_id <> ${actor.id}::uuid limit 1) talking on true
    left join lateral (select q.valid_to as until from queue_hold q where ${of('q')} order by q.recorded_at desc, q.id desc limit 1) held on true
    left join lateral (select a.due_at as at from appointment a where ${of('a')} and a.ended_at is null) due on true
    left join lateral (select max(a.occurred_at) as at from contact_attempt a where ${of('a')} and a.direction = 'OUTBOUND' and ${happened('a')}) last on true
    left join lateral (select max(b.due_on + b.tolerance_days) as day from promise_to_pay b where ${of('b')} and b.state = 'BROKEN') broken on true
    left join lateral (select exists (select from pause p where ${of('p')} and ${stands('p')})
      and ${everyDebtPaused({ institutionId: sql`c.institution_id`, caseId: sql`c.id` }, stands)} as is_paused) paused on true
    where c.institution_id = ${actor.institutionId}::uuid and c.stage not in ('CLOSED', 'TRANSFERRED') and c.days_past_due > 0 and c.outstanding_minor > 0 and ${condition}`;
}
