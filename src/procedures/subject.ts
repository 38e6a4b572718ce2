import { sql } from 'kysely';
import { Institution } from '../access/index.js';
import type { Context, Work } from '../audit/index.js';
import { Case, Debt } from '../cases/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { fromNodeId, toNodeId } from '../lib/id.js';
import { checkAtMost } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { isOver } from '../lib/vocabulary.js';
import type { ProcedureKind } from './procedure-words.js';
import type { OpenProcedureInput } from './procedure.inputs.js';
import { Procedure } from './procedure.entity.js';

/** What a procedure is about. */
export interface Subject {
  readonly debtorId: string;
  /** Null: all cases of the debtor. */
  readonly caseId: string | null;
  /** Empty: all of it. */
  readonly debtIds: readonly string[];
}

/** In the actor's sight. @throws BAD_USER_INPUT, NOT_FOUND */
export async function subjectOf(
  context: Context,
  work: Work,
  { caseId, debtorId, debtIds }: OpenProcedureInput,
): Promise<Subject> {
  if (!caseId) {
    const id = await findInSight(work, context.catalogue, ['Debtor'], debtorId ?? '', 'input.debtorId');
    return { debtorId: id, caseId: null, debtIds: [] };
  }
  checkAtMost('input.debtIds', debtIds ?? [], 50);
  const named = [...new Set((debtIds ?? []).map((id, index) => fromNodeId('Debt', id, `input.debtIds.${index}`)))];
  const id = await findInSight(work, context.catalogue, ['Case'], caseId, 'input.caseId');
  const file = await work.em.findOneOrFail(Case, { id });
  if (isOver(file.stage))
    throw conflict('The case is closed or transferred: nothing is collected that could be paused.');
  if ((await work.em.count(Debt, { id: { $in: named }, case: { id } })) < named.length)
    throw badInput('input.debtIds', 'names a debt of another case, or none.');
  return { debtorId: file.debtor.id, caseId: id, debtIds: named };
}

/** One at a time of a kind about the same: of two who open it at once, the second finds the first. @throws CONFLICT */
export async function refuseSecond(
  { em, db }: Work,
  { debtorId, caseId }: Subject,
  kind: ProcedureKind,
): Promise<void> {
  // Before any row is locked, and by a lock that nobody else takes: so nobody waits for this in another order.
  await sql`select pg_advisory_xact_lock(hashtextextended('procedure ' || ${debtorId}::text, 0))`.execute(db);
  const [other] = await em.find(
    Procedure,
    { debtor: { id: debtorId }, kind, state: 'OPEN', ...(caseId !== null && { case: { id: caseId } }) },
    { limit: 1 },
  );
  if (other)
    throw conflict(`A ${kind} is open about this already. Work that one, or decide it before another is opened.`, {
      procedureId: toNodeId('Procedure', other.id),
    });
}

export async function zoneOf({ em, actor }: Pick<Work, 'em' | 'actor'>): Promise<string> {
  return (await em.findOneOrFail(Institution, { id: actor.institutionId })).timeZone;
}

/** Of what is still to be done. */
export const earliestDue = (tasks: readonly { readonly dueOn: string | null }[]): CalendarDay | null =>
  tasks.reduce<string | null>(
    (first, { dueOn }) => (dueOn !== null && (first === null || dueOn < first) ? dueOn : first),
    null,
  ) as CalendarDay | null;
