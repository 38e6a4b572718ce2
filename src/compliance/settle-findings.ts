import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import type { SettledEntry } from './compliance.journal.js';
import { isWorse, type Decision } from './decision.js';
import type { FindingChangeKind, FindingKind, FindingState, FindingSubjectKind } from './finding-words.js';
import { enterAbout } from './work-finding.js';

/**
 * Findings follow the verdicts: whoever judges something that has happened says which findings are wanted of it now, and
 * what is missing is opened, what differs is changed, what is wanted no more is withdrawn. Inside the open act of whoever
 * judges, and by few statements however many subjects there are, since judging a history anew settles thousands.
 */

/** Something that has happened, and the findings that its verdict wants of it now: of each kind one at most. */
export interface FindingSubject {
  readonly kind: FindingSubjectKind;
  readonly id: string;
  readonly caseId: string;
  readonly debtorId: string;
  /** Who did it; null where nobody knows. */
  readonly actorId: string | null;
  /** For which firm; null for the institution's own people. */
  readonly firmId: string | null;
  readonly happenedAt: Date;
  readonly wanted: readonly WantedFinding[];
}

export interface WantedFinding {
  readonly kind: FindingKind;
  /** The worst of what the rules say. */
  readonly decision: Decision;
  readonly ruleIds: readonly string[];
}

/** What became of a finding. */
export interface SettledFinding {
  readonly findingId: string;
  readonly subjectId: string;
  readonly kind: FindingKind;
  readonly change: SettledChange;
  readonly decision: Decision;
  readonly ruleIds: readonly string[];
  readonly entryId: string;
}

type SettledChange = Extract<FindingChangeKind, 'OPENED' | 'CHANGED' | 'REOPENED' | 'WITHDRAWN'>;

/**
 * Four statements at most. In a firm's session only what its own people did can be settled: row-level security shows it no
 * finding about others, and takes none. In an act that enters nothing else, say so where nothing was changed: the rows that
 * were locked count as written. Whoever calls keeps two verdicts on one subject from being given at once, such as by a lock on
 * its debtor: of two that open the same finding, one is refused by the database.
 * @param batchEntryId the entry of a batch, which stands for all of them; without it each leaves an entry of its own, which
 *   is right for a few
 * @returns what was changed
 */
export function settleFindings(
  work: Work<SettledEntry>,
  subjects: readonly FindingSubject[],
): Promise<readonly SettledFinding[]>;
export function settleFindings(
  work: Work,
  subjects: readonly FindingSubject[],
  batchEntryId: string,
): Promise<readonly SettledFinding[]>;
export async function settleFindings(
  work: Work<SettledEntry>,
  subjects: readonly FindingSubject[],
  batchEntryId?: string,
): Promise<readonly SettledFinding[]> {
  const known = await findingsOf(work, subjects);
  const steps = subjects.flatMap((subject) =>
    stepsOf(subject, known.get(keyOf(subject.kind, subject.id)) ?? [], work.actor.id),
  );
  return take(work, steps, batchEntryId);
}

/** The same for subjects that are new, of which there can be no finding yet: two statements. */
export function openFindings(
  work: Work<SettledEntry>,
  subjects: readonly FindingSubject[],
): Promise<readonly SettledFinding[]>;
export function openFindings(
  work: Work,
  subjects: readonly FindingSubject[],
  batchEntryId: string,
): Promise<readonly SettledFinding[]>;
export function openFindings(
  work: Work<SettledEntry>,
  subjects: readonly FindingSubject[],
  batchEntryId?: string,
): Promise<readonly SettledFinding[]> {
  const steps = subjects.flatMap((subject) => stepsOf(subject, [], work.actor.id));
  return take(work, steps, batchEntryId);
}

interface Known {
  readonly id: string;
  readonly kind: FindingKind;
  readonly state: FindingState;
  readonly decision: Decision;
  readonly ruleIds: readonly string[];
  /** Somebody has explained or confirmed it at some time: it is a compliance officer's to close. */
  readonly isWorked: boolean;
}

/** What is to become of one finding. */
interface Step {
  readonly id: string;
  readonly subject: FindingSubject;
  readonly kind: FindingKind;
  readonly change: SettledChange;
  readonly state: FindingState;
  readonly decision: Decision;
  readonly ruleIds: readonly string[];
}

const keyOf = (subjectKind: string, subjectId: string): string => `${subjectKind} ${subjectId}`;

function stepsOf(subject: FindingSubject, known: readonly Known[], by: string): Step[] {
  const wanted = subject.wanted.map((each) => ({ ...each, ruleIds: [...new Set(each.ruleIds)].sort() }));
  const steps = wanted.map((each): Step | null => {
    const before = known.find(({ kind }) => kind === each.kind);
    if (!before) return { ...each, id: newId(), subject, change: 'OPENED', state: 'OPEN' };
    const after = changeOf(before, each);
    return after && { ...each, ...after, id: before.id, subject };
  });
  const left = known
    .filter(({ kind }) => !wanted.some((each) => each.kind === kind))
    .map((each) => withdrawal(each, subject, by));
  return [...steps, ...left].filter((step) => step !== null);
}

/** A decided finding is decided anew only where more is held against it than was decided. */
function changeOf(before: Known, now: WantedFinding): Pick<Step, 'change' | 'state'> | null {
  const { state } = before;
  if (state === 'WITHDRAWN') return { change: 'REOPENED', state: 'OPEN' };
  const isSame = before.decision === now.decision && before.ruleIds.join() === now.ruleIds.join();
  if (isSame) return null;
  const isDecided = state === 'CONFIRMED' || state === 'DISMISSED';
  if (isDecided && hasGotWorse(before, now)) return { change: 'REOPENED', state: 'OPEN' };
  return { change: 'CHANGED', state };
}

/** A worse decision, or a rule that nobody has decided on yet. */
const hasGotWorse = (before: Known, now: WantedFinding): boolean =>
  isWorse(now.decision, before.decision) || now.ruleIds.some((ruleId) => !before.ruleIds.includes(ruleId));

/**
 * Nothing is left of it. What was dismissed stays so: it was held against nobody. What somebody has explained, or an officer
 * confirmed, is not undone by an act of whoever did it, such as a correction of what they recorded themselves: it is shown to
 * the officer again, with nothing that the rules say against it, and waits for their decision whoever acts next. Where nobody
 * knows who did it, it may be anybody.
 */
function withdrawal(known: Known, subject: FindingSubject, by: string): Step | null {
  const { id, kind, state, isWorked } = known;
  if (state === 'WITHDRAWN' || state === 'DISMISSED') return null;
  const nothing = { id, subject, kind, decision: 'ALLOWED', ruleIds: [] } as const;
  if (isWorked && state === 'OPEN' && known.decision === 'ALLOWED') return null;
  if (isWorked && (subject.actorId ?? by) === by)
    return { ...nothing, change: state === 'OPEN' ? 'CHANGED' : 'REOPENED', state: 'OPEN' };
  return { ...nothing, change: 'WITHDRAWN', state: 'WITHDRAWN' };
}

/** Locked in one order, so that two who settle the same subjects wait and do not lock each other out. */
async function findingsOf(
  { db }: Work<SettledEntry>,
  subjects: readonly FindingSubject[],
): Promise<ReadonlyMap<string, readonly Known[]>> {
  if (subjects.length === 0) return new Map();
  const kinds = [...new Set(subjects.map(({ kind }) => kind))];
  const { rows } = await sql<Known & { subjectKind: string; subjectId: string }>`
    select id, subject_kind as "subjectKind", subject_id as "subjectId", kind, state, decision, rule_ids as "ruleIds", worked.found as "isWorked"
    from finding f cross join lateral (
      select exists (select from finding_change c where c.institution_id = f.institution_id and c.finding_id = f.id and c.change in ('EXPLAINED', 'CONFIRMED')) as found
    ) worked where subject_kind = any(${kinds}::text[]) and subject_id = any(${subjects.map(({ id }) => id)}::uuid[])
    order by id for no key update of f`.execute(db);
  return Map.groupBy(rows, ({ subjectKind, subjectId }) => keyOf(subjectKind, subjectId));
}

/** The rows before their history, which row-level security admits with the finding that it sees. */
async function take(
  work: Work<SettledEntry>,
  steps: readonly Step[],
  batchEntryId: string | undefined,
): Promise<readonly SettledFinding[]> {
  if (steps.length === 0) return [];
  const taken = steps.map((step) => ({ ...step, entryId: batchEntryId ?? newId() }));
  const opened = taken.filter(({ change }) => change === 'OPENED');
  const others = taken.filter(({ change }) => change !== 'OPENED');
  if (opened.length > 0) await insertFindings(work, opened);
  if (others.length > 0) await updateFindings(work, others);
  await insertChanges(work, taken);
  if (batchEntryId === undefined) for (const step of taken) enter(work, step);
  return taken.map(({ id, subject, kind, change, decision, ruleIds, entryId }) => ({
    ...{ findingId: id, subjectId: subject.id, kind, change, decision, ruleIds, entryId },
  }));
}

type Taken = Step & { readonly entryId: string };

const entryOf: Readonly<Record<SettledChange, SettledEntry>> = {
  OPENED: 'finding.opened',
  REOPENED: 'finding.opened',
  CHANGED: 'finding.changed',
  WITHDRAWN: 'finding.withdrawn',
};

function enter(work: Work<SettledEntry>, { id, subject, kind, change, decision, ruleIds, entryId }: Taken): void {
  enterAbout(
    work,
    { id, case: subject.caseId, debtor: subject.debtorId, ruleIds: [...ruleIds] },
    {
      ...{ type: entryOf[change], entryId, outcomes: [kind, change, decision] },
      details: { subject: subject.id, subjectKind: subject.kind, doneBy: subject.actorId },
    },
  );
}

async function insertFindings({ db, actor, now }: Work<SettledEntry>, opened: readonly Taken[]): Promise<void> {
  const rows = opened.map(({ subject, ...step }) => ({
    ...{ id: step.id, kind: step.kind, subject_kind: subject.kind, subject_id: subject.id },
    ...{ case_id: subject.caseId, debtor_id: subject.debtorId, actor_id: subject.actorId, firm_id: subject.firmId },
    ...{ state: step.state, decision: step.decision, rule_ids: step.ruleIds },
    ...{ happened_at: subject.happenedAt.toISOString(), entry_id: step.entryId },
  }));
  await sql`
    insert into finding (institution_id, id, kind, subject_kind, subject_id, case_id, debtor_id, actor_id, firm_id, state, decision, rule_ids, happened_at, opened_at, entry_id)
    select ${actor.institutionId}::uuid, id, kind, subject_kind, subject_id, case_id, debtor_id, actor_id, firm_id, state, decision, rule_ids, happened_at, ${now.toISOString()}::timestamptz, entry_id
    from json_to_recordset(${JSON.stringify(rows)}::json) as f(id uuid, kind text, subject_kind text, subject_id uuid, case_id uuid, debtor_id uuid, actor_id uuid, firm_id uuid, state text, decision text, rule_ids text[], happened_at timestamptz, entry_id uuid)
    returning true as held`.execute(db);
}

async function updateFindings({ db }: Work<SettledEntry>, others: readonly Taken[]): Promise<void> {
  const rows = others.map(({ id, state, decision, ruleIds }) => ({ id, state, decision, rule_ids: ruleIds }));
  await sql`
    update finding f set state = now.state, decision = now.decision, rule_ids = now.rule_ids
    from json_to_recordset(${JSON.stringify(rows)}::json) as now(id uuid, state text, decision text, rule_ids text[])
    where f.id = now.id
    returning true as held`.execute(db);
}

async function insertChanges({ db, actor, now }: Work<SettledEntry>, taken: readonly Taken[]): Promise<void> {
  const rows = taken.map((step) => ({
    ...{ id: newId(), finding_id: step.id, change: step.change, decision: step.decision, rule_ids: step.ruleIds },
    ...{ debtor_id: step.subject.debtorId, entry_id: step.entryId },
  }));
  await sql`
    insert into finding_change (institution_id, id, finding_id, change, measure, decision, rule_ids, debtor_id, sealed, actor_id, recorded_at, entry_id)
    select ${actor.institutionId}::uuid, id, finding_id, change, null, decision, rule_ids, debtor_id, null, ${actor.id}::uuid, ${now.toISOString()}::timestamptz, entry_id
    from json_to_recordset(${JSON.stringify(rows)}::json) as c(id uuid, finding_id uuid, change text, decision text, rule_ids text[], debtor_id uuid, entry_id uuid)
    returning true as held`.execute(db);
}
