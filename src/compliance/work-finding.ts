import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { User } from '../access/index.js';
import type { Context, Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import type { Bearing } from '../lib/room.js';
import { findInSight } from '../lib/sight.js';
import { Finding, FindingChange } from './finding.entity.js';
import type { FindingChangeKind, FindingMeasure } from './finding-words.js';

/** The finding in the actor's sight, locked until the act ends: of two who decide it, the second finds it decided. @throws NOT_FOUND */
export async function lockFinding(context: Context, work: Work, nodeId: string): Promise<Finding> {
  const id = await findInSight(work, context.catalogue, ['Finding'], nodeId, 'input.findingId');
  return work.em.findOneOrFail(Finding, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Holds the debtor whom a finding is about: nobody judges what happened with them meanwhile. */
export async function holdDebtor({ db }: Work, id: string): Promise<void> {
  await sql`
    select from person p where p.id = (select f.debtor_id from finding f where f.id = ${id}::uuid)
    for no key update`.execute(db);
}

export interface NewChange {
  readonly change: FindingChangeKind;
  readonly measure?: FindingMeasure;
  /** Sealed under the debtor's key. */
  readonly words?: string;
  readonly entryId: string;
}

/** Appends to a finding's history, with its decision and rules as they stand. */
export async function addChange(work: Work, finding: Finding, given: NewChange): Promise<void> {
  const { em, db, actor, now, sealer } = work;
  const { institutionId } = actor;
  const { debtor, decision, ruleIds } = finding;
  const { change, measure = null, words, entryId } = given;
  const id = newId();
  if (words !== undefined) await sealer.meet(db, [debtor]);
  // Where the debtor's data are restricted or erased, a finding is worked all the same, and its words are not kept.
  const isKept = words !== undefined && sealer.canSeal(debtor);
  em.create(FindingChange, {
    institutionId,
    id,
    finding: em.getReference(Finding, [institutionId, finding.id], { wrapped: true }),
    change,
    measure,
    decision,
    ruleIds,
    debtor,
    sealed: isKept ? sealer.seal(FindingChange, id, debtor, { words }) : null,
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    recordedAt: now,
    entryId,
  });
}

/** What every entry about a finding has: its case, its rules, and its debtor, in the stream of the contacts. */
export function enterAbout<Entry extends string>(
  { journal }: Work<Entry>,
  finding: Pick<Finding, 'id' | 'case' | 'debtor' | 'ruleIds'>,
  { type, entryId, outcomes, details, bearing }: EntryAbout<Entry>,
): void {
  journal.enter({
    type,
    id: entryId,
    caseId: finding.case,
    ruleIds: finding.ruleIds,
    outcomes,
    ...(bearing && { bearing }),
    subjects: [
      { personId: finding.debtor, role: 'DEBTOR', stream: 'CONTACT', details: { finding: finding.id, ...details } },
    ],
  });
}

interface EntryAbout<Entry> {
  readonly type: Entry;
  readonly entryId: string;
  readonly outcomes: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly bearing?: Bearing;
}
