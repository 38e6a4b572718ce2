import { sql, type Kysely, type RawBuilder } from 'kysely';
import { checkHoldsGrant, User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkWorkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { placeHoldOperation } from './evidence.journal.js';
import { Hold } from './hold.entity.js';
import type { PlaceHoldInput } from './hold.inputs.js';

/**
 * From the commit on nothing of those whom it touches is destroyed: an erasure or a run of retention that is under way ends
 * first, or finds the hold.
 * @returns the hold's id. @throws FORBIDDEN without the grant, NOT_FOUND, BAD_USER_INPUT
 */
export function placeHold(context: Context, input: PlaceHoldInput): Promise<string> {
  const id = newId();
  const reference = checkWorkText('input.reference', input.reference, 100);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  const asked = askedIn(input);
  return actOnce(context, placeHoldOperation, repeatable, async (work) => {
    const { em, db, actor, now, journal } = work;
    const { institutionId } = actor;
    await checkHoldsGrant(work);
    await sql`select pg_advisory_xact_lock(${holdLock(institutionId)}) is null as held`.execute(db);
    const touched = await touchedBy(context, work, asked);
    const entryId = newId();
    const { reason } = input;
    em.create(Hold, {
      ...{ institutionId, id, reason, reference, ...touched },
      ...{ validFrom: now, validTo: null, recordedAt: now, entryId },
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    const { kind, debtor, periodFrom, periodTo } = touched;
    journal.enter({
      type: 'hold.placed',
      id: entryId,
      outcomes: [kind, reason],
      ...(touched.case && { caseId: touched.case }),
      ...(debtor && { subjects: [{ personId: debtor, role: 'DEBTOR', stream: 'OTHER' }] }),
      details: {
        ...{ hold: id, reference },
        ...(periodFrom && periodTo && { from: periodFrom.toISOString(), to: periodTo.toISOString() }),
      },
    });
  });
}

/** For a list of holds: those alone that nobody has released. */
export const isStanding =
  (only: boolean) =>
  (row: string): RawBuilder<boolean> =>
    only
      ? sql<boolean>`not exists (select from legal_hold_release ended where ended.institution_id = ${sql.ref(`${row}.institution_id`)} and ended.hold_id = ${sql.ref(`${row}.id`)})`
      : sql<boolean>`true`;

/**
 * Whoever destroys keys holds this lock together with others who do, until the transaction ends; who places a hold waits for
 * them, and they for who does. The vault's own functions take it too.
 */
const holdLock = (institutionId: string): RawBuilder<string> =>
  sql<string>`hashtextextended(${`holds ${institutionId}`}, 0)`;

export async function shareHoldLock(db: Kysely<never>, institutionId: string): Promise<void> {
  // Held back, and sent with the statement that asks for the holds: that sees what was committed when the lock was had.
  await sql`select pg_advisory_xact_lock_shared(${holdLock(institutionId)}) is null as held`.execute(db);
}

type Asked =
  { readonly debtorId: string } | { readonly caseId: string } | { readonly periodFrom: Date; readonly periodTo: Date };

/** @throws BAD_USER_INPUT unless one of the three is named */
function askedIn({ debtorId, caseId, periodFrom, periodTo }: PlaceHoldInput): Asked {
  const isPeriod = Boolean(periodFrom) || Boolean(periodTo);
  if ([Boolean(debtorId), Boolean(caseId), isPeriod].filter(Boolean).length !== 1)
    throw badInput('input', 'give one of debtorId, caseId, and periodFrom with periodTo, for what is to be kept.');
  if (debtorId) return { debtorId };
  if (caseId) return { caseId };
  if (!periodFrom || !periodTo) throw badInput('input', 'a period needs both periodFrom and periodTo.');
  const period = { periodFrom: new Date(periodFrom), periodTo: new Date(periodTo) };
  if (period.periodTo <= period.periodFrom) throw badInput('input.periodTo', 'must be later than periodFrom.');
  return period;
}

type Touched = Pick<Hold, 'kind' | 'debtor' | 'case' | 'periodFrom' | 'periodTo'>;

async function touchedBy(context: Context, work: Work, asked: Asked): Promise<Touched> {
  const noPeriod = { periodFrom: null, periodTo: null };
  if ('periodFrom' in asked) return { kind: 'PERIOD', debtor: null, case: null, ...asked };
  if ('debtorId' in asked) {
    const debtor = await findInSight(work, context.catalogue, ['Debtor'], asked.debtorId, 'input.debtorId');
    return { kind: 'DEBTOR', debtor, case: null, ...noPeriod };
  }
  const caseId = await findInSight(work, context.catalogue, ['Case'], asked.caseId, 'input.caseId');
  const { rows } = await sql<{
    debtor: string;
  }>`select c.debtor_id as debtor from collection_case c where c.id = ${caseId}::uuid`.execute(work.db);
  return { kind: 'CASE', debtor: rows[0]?.debtor ?? null, case: caseId, ...noPeriod };
}
