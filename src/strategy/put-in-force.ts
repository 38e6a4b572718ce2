import { sql } from 'kysely';
import { useApproval, User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { day, type CalendarDay } from '../lib/calendar.js';
import { badInput, Invariant } from '../lib/errors.js';
import { newId, toNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { instantOf } from '../lib/zoned.js';
import { checkNamed } from './draft-strategy.js';
import type { PutStrategyInForceInput } from './strategy.inputs.js';
import { putStrategyInForceOperation } from './strategy.journal.js';
import { StrategyInForce, StrategyVersion } from './strategy-version.entity.js';

/** It is no hurry: the first night on which it counts may lie ahead. */
const holdsHours = 168;

/**
 * From a business date on cases are worked by a version, and a part of them by a challenger: once a compliance officer has
 * approved just this. What was in force before stays on record.
 * @returns the id of what is in force, or of the request that now waits. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT
 */
export function putStrategyInForce(context: Context, input: PutStrategyInForceInput): Promise<string> {
  const id = newId();
  const challengerPercent = checkedPercent(input);
  const effectiveOn = day(input.effectiveOn);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, putStrategyInForceOperation, repeatable, async (work) => {
    const champion = await versionOf(context, work, 'input.versionId', input.versionId);
    const challenger = input.challengerVersionId
      ? await versionOf(context, work, 'input.challengerVersionId', input.challengerVersionId)
      : null;
    if (challenger?.id === champion.id)
      throw badInput('input.challengerVersionId', 'is the champion itself. Name another version, or none.');
    const validFrom = await firstInstant(work, effectiveOn);
    const entryId = newId();
    const split = { champion: champion.id, challenger: challenger?.id ?? null, challengerPercent, effectiveOn };
    const approval = await useApproval(context, work, {
      kind: 'STRATEGY_CHANGE',
      request: { operation: 'putStrategyInForce', ...split },
      subject: toNodeId('StrategyVersion', champion.id),
      asks: asksFor(champion, challenger, challengerPercent, effectiveOn),
      ...{ reason: input.reason, approvalId: id, entryId, holdsHours },
    });
    if (!approval) return;
    const { approvedBy } = approval;
    write(work, { id, entryId, champion, challenger, challengerPercent, effectiveOn, validFrom, approvedBy });
    work.journal.enter({
      type: 'strategy.putInForce',
      id: entryId,
      details: { inForce: id, ...split, approval: approval.id, approvedBy: approval.approvedBy },
    });
  });
}

/** @throws BAD_USER_INPUT */
function checkedPercent({ challengerVersionId, challengerPercent }: PutStrategyInForceInput): number {
  const percent = challengerPercent ?? 0;
  if (!challengerVersionId && percent !== 0)
    throw badInput('input.challengerPercent', 'is for a challenger. Name one in challengerVersionId, or leave it out.');
  if (challengerVersionId && (percent < 1 || percent > 99))
    throw badInput('input.challengerPercent', 'must be from 1 to 99: both of the two have a part of the cases.');
  return percent;
}

/** As it is now: its templates may have been retired since it was drafted. */
async function versionOf(context: Context, work: Work, path: string, nodeId: string): Promise<StrategyVersion> {
  const id = await findInSight(work, context.catalogue, ['StrategyVersion'], nodeId, path);
  const version = await work.em.findOneOrFail(StrategyVersion, { id });
  await checkNamed(context, work, `${path}.segments`, version.definition);
  return version;
}

/**
 * When its first day begins where the institution is; with the institution held, as who begins a night holds it, so that the
 * night of that day begins before or after. @throws BAD_USER_INPUT
 */
async function firstInstant({ db }: Work, effectiveOn: CalendarDay): Promise<Date> {
  const held = await sql<{ timeZone: string; businessDate: CalendarDay }>`
    select time_zone as "timeZone", business_date::text as "businessDate" from institution for no key update`.execute(
    db,
  );
  const [institution] = held.rows;
  if (!institution) throw new Invariant('a session without its institution');
  const { timeZone, businessDate } = institution;
  if (effectiveOn < businessDate)
    throw badInput('input.effectiveOn', `lies before ${businessDate}, to which everything was brought already.`);
  // Asked for itself, since whoever was waited for may have begun it.
  const begun = await sql`select 1 as found from nightly_run where business_date = ${effectiveOn}::date`.execute(db);
  if (begun.rows.length > 0)
    throw badInput('input.effectiveOn', `is ${effectiveOn}, whose night has begun already. Say a later day.`);
  return instantOf(timeZone, effectiveOn);
}

const called = ({ name, number }: StrategyVersion): string => `version ${number} of ${name}`;

function asksFor(champion: StrategyVersion, challenger: StrategyVersion | null, percent: number, on: string): string {
  const beside = challenger ? `, and ${percent} % of them by ${called(challenger)}` : '';
  return `Work cases by ${called(champion)}${beside}, from ${on} on.`;
}

interface Put {
  readonly id: string;
  readonly entryId: string;
  readonly champion: StrategyVersion;
  readonly challenger: StrategyVersion | null;
  readonly challengerPercent: number;
  readonly effectiveOn: CalendarDay;
  readonly validFrom: Date;
  readonly approvedBy: string;
}

function write({ em, actor, now }: Work, { champion, challenger, approvedBy, ...put }: Put): void {
  const { institutionId } = actor;
  const { id, entryId, challengerPercent, effectiveOn, validFrom } = put;
  const userOf = (userId: string) => em.getReference(User, [institutionId, userId], { wrapped: true });
  const versionNamed = (each: StrategyVersion) =>
    em.getReference(StrategyVersion, [institutionId, each.id], { wrapped: true });
  em.create(StrategyInForce, {
    ...{ institutionId, id, challengerPercent, effectiveOn, validFrom, validTo: null, recordedAt: now, entryId },
    ...{ champion: versionNamed(champion), challenger: challenger && versionNamed(challenger) },
    ...{ actor: userOf(actor.id), approvedBy: userOf(approvedBy) },
  });
}
