import { sql } from 'kysely';
import { User } from '../access/index.js';
import { actOnce, actorOf, type Context, type Work } from '../audit/index.js';
import { endOfStandard, isWithin, refuseStandard, type Refusal } from '../compliance/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { fromNodeId, newId, toNodeId } from '../lib/id.js';
import { checkAtMost, checkKey } from '../lib/input.js';
import { pauseCaseOperation } from './case.journal.js';
import { Case } from './case.entity.js';
import { lockCase } from './lock-case.js';
import { checkMayPauseFor, inTheClear, type PauseReason } from './pause-reasons.js';
import { Pause, PauseRefusal } from './pause.entity.js';
import type { PauseCaseInput } from './pause.inputs.js';
import { endOfPause } from './pause-times.js';

/**
 * Records that collection stops. What the law does not give is refused, and the refusal recorded in its stead.
 * @returns the id of the pause, or of the refusal
 */
export function pauseCase(context: Context, input: PauseCaseInput): Promise<string> {
  const id = newId();
  checkMayPauseFor(actorOf(context).role, input.reason);
  const named = namedDebts(input);
  const validFrom = new Date(input.validFrom);
  checkEnd(input, validFrom);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, pauseCaseOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const file = await lockCase(context, work, input.caseId);
    const jurisdictions = await jurisdictionsOf(work, file.id, named);
    const asked = askedOf(input, file, named, validFrom, jurisdictions);
    await refuseOverlap(work.db, asked);
    const refusal = await refusalOf(work, asked, jurisdictions);
    const entryId = newId();
    const { reason, debtIds, validTo } = asked;
    const row = {
      ...{ institutionId, id, reason, recordedAt: now, entryId },
      case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    };
    if (refusal) em.create(PauseRefusal, { ...row, askedFrom: validFrom, ...refusal });
    else em.create(Pause, { ...row, pausedDebtIds: [...debtIds], validFrom, validTo });
    const written = refusal ? { refusal: id } : { pause: id, reason };
    const details = { ...written, validFrom: validFrom.toISOString(), debts: debtIds };
    journal.enter({
      type: refusal ? 'case.pauseRefused' : 'case.paused',
      id: entryId,
      bearing: { since: validFrom },
      caseId: file.id,
      ruleIds: refusal ? [refusal.refusedBy] : [],
      outcomes: [inTheClear(reason)],
      subjects: [
        {
          personId: file.debtor.id,
          role: 'DEBTOR',
          stream: 'OTHER',
          details: { ...details, validTo: validTo?.toISOString() ?? null },
        },
      ],
    });
  });
}

const dayLength = 24 * 60 * 60_000;

function checkEnd({ validTo }: PauseCaseInput, validFrom: Date): void {
  if (validTo && new Date(validTo).getTime() < validFrom.getTime() + dayLength)
    throw badInput('input.validTo', 'must be at least 24 hours after validFrom.');
}

function namedDebts({ debtIds }: PauseCaseInput): readonly string[] {
  checkAtMost('input.debtIds', debtIds ?? [], 50);
  return (debtIds ?? []).map((nodeId, index) => fromNodeId('Debt', nodeId, `input.debtIds.${index}`));
}

/** A pause as it is asked for. */
interface Asked {
  readonly caseId: string;
  readonly debtorId: string;
  readonly reason: PauseReason;
  /** Each once; none: all of the case. */
  readonly debtIds: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

function askedOf(
  { reason, validTo }: PauseCaseInput,
  file: Case,
  named: readonly string[],
  validFrom: Date,
  jurisdictions: readonly string[],
): Asked {
  const isStandard = reason === 'MORATORIUM' && jurisdictions.every(isBritish);
  const itsEnd = isStandard ? endOfStandard(validFrom) : null;
  return {
    ...{ caseId: file.id, debtorId: file.debtor.id, reason, validFrom },
    debtIds: [...new Set(named)],
    validTo: validTo ? new Date(validTo) : itsEnd,
  };
}

/** Whose law governs the debts that are to be paused. @throws BAD_USER_INPUT for a debt of another case */
async function jurisdictionsOf({ db }: Work, caseId: string, named: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; jurisdiction: string }>`
    select id, jurisdiction from debt where case_id = ${caseId}::uuid`.execute(db);
  const debts = new Map(rows.map(({ id, jurisdiction }) => [id, jurisdiction]));
  if (named.length === 0) return [...debts.values()];
  return named.map((id, index) => {
    const jurisdiction = debts.get(id);
    if (jurisdiction === undefined) throw badInput(`input.debtIds.${index}`, 'is no debt of this case.');
    return jurisdiction;
  });
}

const isBritish = (jurisdiction: string): boolean => isWithin(jurisdiction, 'GB');

/** @throws CONFLICT, naming the first of those that it would overlap with */
export async function refuseOverlap(
  db: Work['db'],
  { caseId, reason, debtIds, validFrom, validTo }: Asked,
): Promise<void> {
  const { rows } = await sql<{ id: string; from: string; until: string | null }>`
    select p.id, to_json(p.valid_from)#>>'{}' as from, nullif(to_json(${endOfPause('p')})#>>'{}', 'infinity') as until from pause p
    where p.case_id = ${caseId}::uuid and p.reason = ${reason}
      and (p.debt_ids = '{}' or ${[...debtIds]}::uuid[] = '{}' or p.debt_ids && ${[...debtIds]}::uuid[])
      and p.valid_from < coalesce(${validTo?.toISOString() ?? null}::timestamptz, 'infinity')
      and ${endOfPause('p')} > greatest(${validFrom.toISOString()}::timestamptz, p.valid_from)
    order by p.valid_from, p.id limit 1`.execute(db);
  const [other] = rows;
  if (!other) return;
  const { from, until } = other;
  const times = `from ${new Date(from).toISOString()} ${until ? `to ${new Date(until).toISOString()}` : 'on'}`;
  throw conflict(
    `Collection of these debts is paused for ${reason} ${times}. Let this pause begin when that one is over, or end that one first.`,
    { pauseId: toNodeId('Pause', other.id) },
  );
}

async function refusalOf(
  { db }: Work,
  { debtorId, reason, validFrom, validTo }: Asked,
  jurisdictions: readonly string[],
): Promise<Refusal | null> {
  return reason === 'MORATORIUM' && jurisdictions.some(isBritish)
    ? refuseAnother(db, { debtorId, validFrom, validTo })
    : null;
}

/**
 * A standard moratorium under the law of GB may not be had again within twelve months. One and the same moratorium is
 * recorded in each case of the debtor, and of debts that are found later: what begins with another, or ends no later than
 * it, belongs to that one. One that never held bars nothing.
 */
export async function refuseAnother(
  db: Work['db'],
  { debtorId, validFrom, validTo }: Pick<Asked, 'debtorId' | 'validFrom' | 'validTo'>,
): Promise<Refusal | null> {
  const { rows } = await sql<{ endedAt: Date | null }>`
    select max(${endOfPause('p')}) as "endedAt"
    from pause p join collection_case c on c.institution_id = p.institution_id and c.id = p.case_id
    where c.debtor_id = ${debtorId}::uuid and p.reason = 'MORATORIUM'
      and p.valid_from < ${validFrom.toISOString()}::timestamptz and ${endOfPause('p')} > p.valid_from
      and ${endOfPause('p')} < coalesce(${validTo?.toISOString() ?? null}::timestamptz, 'infinity')
      and exists (
        select from debt d where d.institution_id = p.institution_id and d.case_id = p.case_id
          and (p.debt_ids = '{}' or d.id = any(p.debt_ids)) and (d.jurisdiction = 'GB' or d.jurisdiction like 'GB-%'))`.execute(
    db,
  );
  const endedAt = rows[0]?.endedAt;
  return endedAt ? refuseStandard(validFrom, new Date(endedAt)) : null;
}
