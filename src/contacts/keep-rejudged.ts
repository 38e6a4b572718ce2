import { randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { merkleRoot } from '../proof/index.js';
import { Invariant } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { keepBatch, type ChangedVerdict } from './give-verdict.js';
import { differenceOf, tallied, type Difference } from './rejudgement-tally.js';
import { advance, type Job } from './rejudgement-job.js';

/**
 * Keeps what came out of a step: verdicts and findings where the job is to keep them, the differences, and how far it is now.
 * One entry commits to all rows that say what was judged.
 */
export async function keepRejudged(
  work: Work,
  job: Job,
  rejudged: { readonly attempts: number; readonly changed: readonly ChangedVerdict[] },
  debtors: number,
  cursor: string | null,
): Promise<Job> {
  const { attempts, changed } = rejudged;
  const entryId = newId();
  const differences = changed.map(differenceOf).filter((each) => each !== null);
  const differing = await insertDifferences(work, job, differences, entryId);
  const kept =
    job.mode === 'KEEP'
      ? await keepBatch(work, changed, { cause: 'REJUDGED', entryId, rejudgementId: job.id })
      : { verdicts: [], findings: [] };
  const salt = randomBytes(32).toString('base64url');
  work.journal.enter({
    type: 'rejudgement.batch',
    id: entryId,
    outcomes: [job.mode],
    batch: commitTo(salt, {
      contact_verdict: kept.verdicts,
      finding_change: kept.findings,
      rejudgement_difference: differing,
    }),
    details: { rejudgement: job.id, salt, debtors, attempts, changed: differences.length },
  });
  return advance(work, {
    ...job,
    state: 'RUNNING',
    debtorsDone: job.debtorsDone + debtors,
    attemptsJudged: job.attemptsJudged + attempts,
    verdictsChanged: job.verdictsChanged + differences.length,
    tallies: tallied(job.tallies, differences),
    cursor,
  });
}

/** RFC 6962's root over the canonical JSON of each row; the salt keeps that of few rows from being guessed back. */
function commitTo(
  salt: string,
  rows: Readonly<Record<string, readonly object[]>>,
): { readonly count: number; readonly root: string } {
  const leaves = Object.entries(rows).flatMap(([table, set]) =>
    set.map((row) => {
      const text = canonicalize({ salt, table, row });
      if (text === undefined) throw new Invariant('a row that cannot be canonicalised');
      return Buffer.from(text);
    }),
  );
  return { count: leaves.length, root: merkleRoot(leaves).toString('base64url') };
}

async function insertDifferences(
  { db, actor }: Work,
  { id: jobId }: Job,
  differences: readonly Difference[],
  entryId: string,
): Promise<readonly object[]> {
  if (differences.length === 0) return [];
  const rows = differences.map((each) => ({
    ...{ id: newId(), attempt_id: each.attemptId, case_id: each.caseId },
    ...{ decision_before: each.decisionBefore, decision_after: each.decisionAfter },
    ...{ rule_ids_before: each.ruleIdsBefore, rule_ids_after: each.ruleIdsAfter },
  }));
  await sql`
    insert into rejudgement_difference (institution_id, id, rejudgement_id, attempt_id, case_id, decision_before, decision_after, rule_ids_before, rule_ids_after, entry_id)
    select ${actor.institutionId}::uuid, d.id, ${jobId}::uuid, d.attempt_id, d.case_id, d.decision_before, d.decision_after, d.rule_ids_before, d.rule_ids_after, ${entryId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as d(id uuid, attempt_id uuid, case_id uuid, decision_before text, decision_after text, rule_ids_before text[], rule_ids_after text[])
    returning true as held`.execute(db);
  return rows;
}
