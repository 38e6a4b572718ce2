import { setImmediate } from 'node:timers/promises';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import {
  openFindings,
  settleFindings,
  type FindingSubject,
  type SettledFinding,
  type SettledEntry,
  type Verdict,
  type WantedFinding,
} from '../compliance/index.js';
import { newId } from '../lib/id.js';
import type { RecordedAttempt, RecordedPolicy } from './collection-record.js';
import type { VerdictCause } from './contact-verdict.entity.js';
import { judgeAttempt, needsPermit, type Judgeable } from './judge-contact.js';
import { lastValid, type KnownRecord } from './known-record.js';
import { storedPacks, storedReason, type StoredReason } from './stored-reason.js';

/** The entries that judging leaves beside those of what was recorded. */
export type VerdictEntry = SettledEntry;

/** A verdict as it is kept, beside the attempt that it is on. */
export interface GivenVerdict {
  readonly attempt: RecordedAttempt;
  readonly decision: Verdict['decision'];
  readonly reasons: readonly StoredReason[];
  readonly packs: readonly { readonly packId: string; readonly version: string }[];
  /** What should not have happened, or was done without leave. */
  readonly wanted: readonly WantedFinding[];
}

/** Of what never happened nothing is said. */
export function verdictOn(judgeable: Judgeable, attempt: RecordedAttempt): GivenVerdict {
  const verdict = judgeAttempt(judgeable, attempt);
  return {
    attempt,
    decision: verdict?.decision ?? 'ALLOWED',
    reasons: verdict?.reasons.map(storedReason) ?? [],
    packs: verdict ? storedPacks(verdict) : [],
    wanted: verdict ? wantedFor(judgeable, attempt, verdict) : [],
  };
}

interface Giving {
  readonly cause: VerdictCause;
  readonly entryId: string;
  readonly rejudgementId?: string;
}

/** The first verdict on an attempt that was just recorded, and what is found against it. */
export async function giveVerdict(
  work: Work<VerdictEntry>,
  given: GivenVerdict,
  debtorId: string,
  entryId: string,
): Promise<void> {
  await keepVerdicts(work, [given], { cause: 'RECORDED', entryId });
  const { attempt, wanted } = given;
  if (wanted.length > 0) await openFindings(work, [{ ...subjectOf(attempt, debtorId), wanted }]);
}

/** A verdict that is another than the one before it. */
export interface ChangedVerdict {
  /** Null where there was none. */
  readonly before: LatestVerdict | null;
  readonly after: GivenVerdict;
  readonly known: KnownRecord;
}

/**
 * Judges attempts again with what is known now, keeps the verdicts that are others than before, and settles findings. Whoever
 * calls holds the debtor, so that two do not judge at once.
 */
export async function judgeAgain(
  work: Work<VerdictEntry>,
  judgeable: Judgeable,
  attempts: readonly RecordedAttempt[],
  giving: Giving,
): Promise<void> {
  if (attempts.length === 0) return;
  const changed = await changedVerdicts(work, [{ judgeable, attempts }]);
  await keepVerdicts(work, givenIn(changed), giving, beforeIn(changed));
  await settleFindings(work, changed.map(subjectWith));
}

/** The verdicts that come out otherwise than the latest ones on the same attempts, of one debtor or of many. */
export async function changedVerdicts(
  work: Work,
  judged: readonly { readonly judgeable: Judgeable; readonly attempts: readonly RecordedAttempt[] }[],
): Promise<readonly ChangedVerdict[]> {
  const before = await latestVerdicts(
    work,
    judged.flatMap(({ attempts }) => attempts),
  );
  const changed: ChangedVerdict[] = [];
  let began = performance.now();
  for (const { judgeable, attempts } of judged) {
    for (const attempt of attempts) {
      const last = before.get(attempt.id) ?? null;
      const after = verdictOn(judgeable, attempt);
      if (last?.decision !== after.decision || !sameReasons(last.reasons, after.reasons))
        changed.push({ before: last, after, known: judgeable.known });
      // Where thousands are judged, others are served in between.
      if (performance.now() - began < mostMilliseconds) continue;
      await setImmediate();
      began = performance.now();
    }
  }
  return changed;
}

const mostMilliseconds = 25;

/** The same for a batch, whose one entry stands for all of it. @returns the rows to which that entry commits, by table */
export async function keepBatch(
  work: Work,
  changed: readonly ChangedVerdict[],
  giving: Giving,
): Promise<{ readonly verdicts: readonly object[]; readonly findings: readonly SettledFinding[] }> {
  return {
    verdicts: await keepVerdicts(work, givenIn(changed), giving, beforeIn(changed)),
    findings: await settleFindings(work, changed.map(subjectWith), giving.entryId),
  };
}

const givenIn = (changed: readonly ChangedVerdict[]): GivenVerdict[] => changed.map(({ after }) => after);

const beforeIn = (changed: readonly ChangedVerdict[]): Latest =>
  new Map(changed.flatMap(({ before, after }) => (before ? [[after.attempt.id, before] as const] : [])));

const subjectWith = ({ after, known }: ChangedVerdict): FindingSubject => ({
  ...subjectOf(after.attempt, known.record.debtorId),
  wanted: after.wanted,
});

function wantedFor(
  { known }: Judgeable,
  attempt: RecordedAttempt,
  { decision, reasons }: Verdict,
): readonly WantedFinding[] {
  const isAgainst = (each: Verdict['decision']): boolean =>
    each === 'PROHIBITED' ||
    each === 'PRESUMED_VIOLATION' ||
    (each === 'ADVISED_AGAINST' && (attempt.isAutomatic || attempt.reasonCode === null));
  const ruleIds = [...new Set(reasons.filter((each) => isAgainst(each.decision)).map(({ ruleId }) => ruleId))].sort();
  const wanted: WantedFinding[] = isAgainst(decision) ? [{ kind: 'RULE', decision, ruleIds }] : [];
  if (attempt.isPermitInvalid) wanted.push({ kind: 'PERMIT_INVALID', decision: 'PROHIBITED', ruleIds: [] });
  else if (isWithoutLeave(known, attempt)) wanted.push({ kind: 'PERMIT_MISSING', decision: 'PROHIBITED', ruleIds: [] });
  return wanted;
}

/** What was taken over from earlier records, and whoever reached out themselves, needed none. */
const isWithoutLeave = (known: KnownRecord, attempt: RecordedAttempt): boolean =>
  attempt.direction === 'OUTBOUND' &&
  !attempt.isImported &&
  attempt.permitId === null &&
  (needsPermit(attempt) || policyAt(known, attempt.occurredAt)?.requiresPermits === true);

const policyAt = ({ record, knownAt }: KnownRecord, at: number): RecordedPolicy | undefined =>
  lastValid(record.policies, { knownAt, at });

const subjectOf = (attempt: RecordedAttempt, debtorId: string): Omit<FindingSubject, 'wanted'> => ({
  kind: 'CONTACT_ATTEMPT',
  id: attempt.id,
  caseId: attempt.caseId,
  debtorId,
  actorId: attempt.actorId,
  firmId: attempt.firmId,
  happenedAt: new Date(attempt.occurredAt),
});

const sameReasons = (one: readonly StoredReason[], other: readonly StoredReason[]): boolean =>
  one.length === other.length && (one.length === 0 || canonicalize(one) === canonicalize(other));

type LatestVerdict = Pick<GivenVerdict, 'decision' | 'reasons'> & { readonly knownAt: Date };
type Latest = ReadonlyMap<string, LatestVerdict>;

async function latestVerdicts({ db }: Work, attempts: readonly RecordedAttempt[]): Promise<Latest> {
  const { rows } = await sql<{
    attempt_id: string;
    decision: Verdict['decision'];
    reasons: StoredReason[];
    known_at: string;
  }>`
    select distinct on (attempt_id) attempt_id, decision, judged_reasons as reasons, known_at from contact_verdict
    where attempt_id = any(${attempts.map(({ id }) => id)}::uuid[]) order by attempt_id, known_at desc, id desc`.execute(
    db,
  );
  return new Map(
    rows.map(({ attempt_id: id, known_at: knownAt, ...last }) => [id, { ...last, knownAt: new Date(knownAt) }]),
  );
}

async function keepVerdicts(
  { db, actor, now }: Work,
  given: readonly GivenVerdict[],
  { cause, entryId, rejudgementId }: Giving,
  before: Latest = new Map(),
): Promise<readonly object[]> {
  if (given.length === 0) return [];
  // Whoever began earlier and waited for the other knows what the other knew: of two verdicts the second is the later one.
  const knownAt = (id: string): Date => {
    const last = before.get(id)?.knownAt;
    return last && last > now ? last : now;
  };
  const rows = given.map(({ attempt, decision, reasons, packs }) => ({
    id: newId(),
    attempt_id: attempt.id,
    case_id: attempt.caseId,
    decision,
    reasons,
    packs,
    judged_at: new Date(attempt.occurredAt).toISOString(),
    known_at: knownAt(attempt.id).toISOString(),
  }));
  await sql`
    insert into contact_verdict (institution_id, id, attempt_id, case_id, decision, judged_reasons, judged_packs, judged_at, known_at, cause, rejudgement_id, entry_id)
    select ${actor.institutionId}::uuid, v.id, v.attempt_id, v.case_id, v.decision, v.reasons, v.packs, v.judged_at, v.known_at, ${cause}, ${rejudgementId ?? null}::uuid, ${entryId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as v(id uuid, attempt_id uuid, case_id uuid, decision text, reasons jsonb, packs jsonb, judged_at timestamptz, known_at timestamptz)
    returning true as held`.execute(db);
  return rows;
}
