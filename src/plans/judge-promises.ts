import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { day } from '../lib/calendar.js';
import { newId } from '../lib/id.js';
import type { NightlyBatch, NightlyStep, NightlyTaken } from '../lib/room.js';
import { changePromiseState } from './change-promise-state.js';
import { enterJudged, heldCases } from './enter-judged.js';
import { filledPromises } from './fill-promises.js';
import { judgePromisesOperation } from './plan.journal.js';
import { PromiseToPay } from './promise.entity.js';

/**
 * Every open promise, by what was paid in its case since it was given and up to the last day on which it is not late: kept
 * once that is enough, broken when that day has passed. Of several promises of a case each payment counts for one.
 */
export const judgePromisesStep: NightlyStep = {
  name: 'promises',
  table: 'promise_to_pay',
  operation: judgePromisesOperation,
  take: judgePromises,
};

async function judgePromises(
  work: Work<'promises.judged' | 'promise.ended'>,
  batch: NightlyBatch,
): Promise<NightlyTaken> {
  const { em, journal } = work;
  const found = await outcomesOf(work, batch);
  const some = found.filter(({ outcome }) => outcome !== null);
  const files = await heldCases(work, some);
  // Reckoned again, now that no payment or reversal can come between.
  const ended = some.length === 0 ? [] : await outcomesOf(work, batch, some);
  const promises = await em.find(PromiseToPay, { id: { $in: ended.map(({ id }) => id) } }, { refresh: true });
  const byId = new Map(promises.map((promise) => [promise.id, promise]));
  const done: { id: string; outcome: string }[] = [];
  for (const { id, caseId, outcome } of ended) {
    const [promise, file] = [byId.get(id), files.get(caseId)];
    // Somebody may have ended it before its case was held.
    if (outcome === null || promise?.state !== 'OPEN' || !file) continue;
    const entryId = newId();
    changePromiseState(work, promise, { state: outcome, entryId });
    journal.enter({
      type: 'promise.ended',
      id: entryId,
      caseId,
      outcomes: [outcome],
      subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details: { promise: id } }],
    });
    done.push({ id, outcome });
  }
  return enterJudged(work, batch, {
    type: 'promises.judged',
    table: 'promise_to_pay',
    rows: found.length,
    ended: done,
  });
}

interface Outcome {
  readonly id: string;
  readonly caseId: string;
  readonly outcome: 'KEPT' | 'BROKEN' | null;
}

interface PromiseRow extends Readonly<
  Record<'id' | 'enoughMinor' | 'recordedAt' | 'givenOn' | 'dueOn' | 'lateAfter', string>
> {
  readonly endedAt: string | null;
}

/** Of a case with open promises of the batch: all promises of it that payments since then may have been for, and these. */
interface PromisedCase {
  readonly caseId: string;
  readonly promises: readonly PromiseRow[];
  readonly payments: readonly Record<'amountMinor' | 'recordedAt' | 'valueOn', string>[] | null;
}

/** @param of these alone; all of the batch where it is left out */
async function outcomesOf(
  { db, actor: { institutionId } }: Work,
  { businessDate, afterId, upToId }: NightlyBatch,
  of?: readonly Outcome[],
): Promise<readonly Outcome[]> {
  const on = sql`${businessDate}::date`;
  const isOfBatch = (id: string): boolean => id > afterId && id <= upToId;
  const { rows } = await sql<PromisedCase>`
    with mine as materialized (
      select p.case_id, min(p.recorded_at) as since from promise_to_pay p
      where p.institution_id = ${institutionId}::uuid and p.id > ${afterId}::uuid and p.id <= ${upToId}::uuid and p.state = 'OPEN'
        and (${of === undefined} or p.case_id = any(${(of ?? []).map(({ caseId }) => caseId)}::uuid[]))
      group by p.case_id
    ),
    given as materialized (
      select p.case_id, p.id, p.enough_minor, p.recorded_at, (p.recorded_at at time zone i.time_zone)::date as given_on, p.due_on,
        p.due_on + p.tolerance_days as late_after, e.recorded_at as ended_at
      from mine m
      join promise_to_pay p on p.institution_id = ${institutionId}::uuid and p.case_id = m.case_id and p.state <> 'WITHDRAWN'
      join institution i on i.institution_id = p.institution_id
      left join promise_change e on e.institution_id = p.institution_id and e.promise_id = p.id and e.state in ('KEPT', 'BROKEN')
      where e.id is null or e.recorded_at >= m.since
    ),
    first as materialized (select g.case_id, min(g.recorded_at) as since from given g group by g.case_id)
    select f.case_id as "caseId",
      (select json_agg(json_build_object('id', g.id, 'enoughMinor', g.enough_minor::text, 'recordedAt', g.recorded_at, 'givenOn', g.given_on,
        'dueOn', g.due_on, 'lateAfter', g.late_after, 'endedAt', g.ended_at)) from given g where g.case_id = f.case_id) as promises,
      (select json_agg(json_build_object('amountMinor', y.amount_minor::text, 'recordedAt', y.recorded_at, 'valueOn', y.value_on)) from payment y
        where y.institution_id = ${institutionId}::uuid and y.case_id = f.case_id and y.recorded_at >= f.since and y.value_on <= ${on}
          and not exists (select from payment_reversal v where v.institution_id = y.institution_id and v.payment_id = y.id and v.value_on <= ${on})) as payments
    from first f order by f.case_id`.execute(db);
  return rows.flatMap(({ caseId, promises, payments }) => {
    const filled = filledPromises(
      promises.map((each) => ({
        id: each.id,
        enoughMinor: BigInt(each.enoughMinor),
        recordedAt: new Date(each.recordedAt),
        ...{ givenOn: day(each.givenOn), dueOn: day(each.dueOn), lateAfter: day(each.lateAfter) },
        endedAt: each.endedAt === null ? null : new Date(each.endedAt),
      })),
      (payments ?? []).map((each) => ({
        amountMinor: BigInt(each.amountMinor),
        recordedAt: new Date(each.recordedAt),
        valueOn: day(each.valueOn),
      })),
    );
    const outcomeOf = (id: string, lateAfter: string): Outcome['outcome'] =>
      filled.has(id) ? 'KEPT' : lateAfter < businessDate ? 'BROKEN' : null;
    return promises
      .filter(({ id, endedAt }) => endedAt === null && isOfBatch(id))
      .map(({ id, lateAfter }) => ({ id, caseId, outcome: outcomeOf(id, lateAfter) }));
  });
}
