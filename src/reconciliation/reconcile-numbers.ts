/**
 * Reconciles the lines of some numbers with the attempts that were recorded there: anew for all lines and attempts of the
 * time that is looked at, so that what is recorded late, or corrected, finds its line whatever was matched before.
 */
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { settleFindings, type FindingSubject, type SettledEntry } from '../compliance/index.js';
import { holdNumbers, type Dialled } from './dialled.js';
import type { DeliveryState } from './delivery-words.js';
import { attemptsOf, casesOf, linesOf, type CaseOfNumber, type KnownLine } from './known-lines.js';
import { matchLines } from './match-lines.js';

/** Whoever made a contact has so long to record it before it is found wanting, in milliseconds. */
export const graceMilliseconds = 2 * 3_600_000;

/** What was decided of a line, where that differs from before. */
export interface DecidedLine {
  readonly id: string;
  readonly state: DeliveryState;
  readonly attemptId: string | null;
  readonly caseId: string | null;
}

export async function reconcileNumbers(
  work: Work<SettledEntry>,
  numbers: readonly Dialled[],
): Promise<readonly DecidedLine[]> {
  await holdNumbers(work, numbers);
  const lines = await linesOf(work, numbers);
  const attempts = await attemptsOf(work, numbers);
  const cases = await casesOf(work, numbers);
  const decided = [...lines].flatMap(([number, some]) => {
    const matched = matchLines(some, attempts.get(number) ?? []);
    return some.map((line) => decide(line, matched.get(line.id) ?? null, cases.get(number) ?? null, work.now));
  });
  const changed = decided.filter(({ line, state, attemptId }) => line.state !== state || line.attemptId !== attemptId);
  await keep(work, changed);
  return changed.map(({ line, state, attemptId, onCase }) => ({
    ...{ id: line.id, state, attemptId, caseId: onCase?.caseId ?? null },
  }));
}

interface Decided {
  readonly line: KnownLine;
  readonly state: DeliveryState;
  readonly attemptId: string | null;
  readonly onCase: CaseOfNumber | null;
}

/** On which case a finding hangs is decided once. Of a number without a case, a case that is opened later makes no finding. */
function decide(line: KnownLine, attemptId: string | null, found: CaseOfNumber | null, now: Date): Decided {
  const onCase = line.onCase ?? found;
  if (attemptId !== null) return { line, attemptId, onCase: line.onCase, state: 'MATCHED' };
  const isYoung = now.getTime() - line.begunAt.getTime() < graceMilliseconds;
  if (isYoung) return { line, attemptId, onCase: line.onCase, state: 'WAITING' };
  if (line.state === 'WITHOUT_CASE' || !onCase) return { line, attemptId, onCase: null, state: 'WITHOUT_CASE' };
  return { line, attemptId, onCase, state: 'UNRECORDED' };
}

async function keep(work: Work<SettledEntry>, changed: readonly Decided[]): Promise<void> {
  if (changed.length === 0) return;
  const { db, now } = work;
  const subjects = changed.flatMap((each) => subjectOf(each) ?? []);
  const findings = subjects.length > 0 ? await settleFindings(work, subjects) : [];
  const findingOf = new Map(findings.map(({ subjectId, findingId }) => [subjectId, findingId]));
  // First let go, then given: of two lines that change their attempts each would else have the other's for a moment.
  const held = changed.filter(({ line }) => line.attemptId !== null).map(({ line }) => line.id);
  if (held.length > 0)
    await sql`update delivery_line set attempt_id = null, state = 'WAITING' where id = any(${held}::uuid[]) returning true as held`.execute(
      db,
    );
  const rows = changed.map(({ line, state, attemptId, onCase }) => ({
    ...{ id: line.id, state, attempt_id: attemptId, case_id: onCase?.caseId ?? null },
    finding_id: findingOf.get(line.id) ?? line.findingId,
  }));
  await sql`
    update delivery_line l set state = d.state, attempt_id = d.attempt_id, case_id = d.case_id, finding_id = d.finding_id, decided_at = ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as d(id uuid, state text, attempt_id uuid, case_id uuid, finding_id uuid)
    where l.id = d.id returning true as held`.execute(db);
}

/** @returns null where there is no finding of it, before or after */
function subjectOf({ line, state, onCase }: Decided): FindingSubject | null {
  const isWanted = state === 'UNRECORDED';
  if (!onCase || isWanted === (line.state === 'UNRECORDED')) return null;
  return {
    ...{ kind: 'DELIVERY_LINE', id: line.id, caseId: onCase.caseId, debtorId: onCase.debtorId },
    ...{ actorId: line.actorId, firmId: line.firmId, happenedAt: line.begunAt },
    wanted: isWanted ? [{ kind: 'UNRECORDED_CONTACT', decision: 'PROHIBITED', ruleIds: [] }] : [],
  };
}
