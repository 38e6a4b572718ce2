import { LockMode } from '@mikro-orm/core';
import { Institution, User } from '../access/index.js';
import type { Context, Work } from '../audit/index.js';
import { dayIn, type CalendarDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import type { Class } from '../lib/fields.js';
import { newId } from '../lib/id.js';
import { findInSight } from '../lib/sight.js';
import { Complaint, ComplaintChange } from './complaint.entity.js';

/** What the verbs of complaints share. */

/** The day that the institution's clocks show. */
export async function todayOf({ em, actor, now }: Pick<Work, 'em' | 'actor' | 'now'>): Promise<CalendarDay> {
  const { timeZone } = await em.findOneOrFail(Institution, { id: actor.institutionId });
  return dayIn(timeZone, now);
}

/** Locks a complaint in the actor's sight. @throws BAD_USER_INPUT, NOT_FOUND */
export async function lockComplaint(context: Context, work: Work, nodeId: string): Promise<Complaint> {
  const find = (): Promise<string> => findInSight(work, context.catalogue, ['Complaint'], nodeId, 'input.complaintId');
  const complaint = await work.em.findOneOrFail(
    Complaint,
    { id: await find() },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  // Again, now that nobody else can link it: it may have left the actor's sight while the lock was waited for.
  await find();
  return complaint;
}

/**
 * Under the debtor's key. The institution has no key for rows, and what is told of nobody known could not be erased with
 * anybody: such words are refused.
 * @throws BAD_USER_INPUT, and CONFLICT where the debtor's data are restricted or erased
 */
export async function sealedWords(
  { db, sealer }: Pick<Work, 'db' | 'sealer'>,
  type: Class,
  rowId: string,
  debtorId: string | null,
  values: Readonly<Record<string, string | null>>,
  path: string,
): Promise<Buffer | null> {
  if (Object.values(values).every((value) => value === null)) return null;
  if (debtorId === null)
    throw badInput(
      path,
      'cannot be kept while it is not known whom the complaint is about: words are sealed under that person. Name or link a case or debtor first, or leave the words out.',
    );
  await sealer.meet(db, [debtorId]);
  return sealer.seal(type, rowId, debtorId, values);
}

type Change = Pick<ComplaintChange, 'kind' | 'entryId'> &
  Partial<Pick<ComplaintChange, 'outcome' | 'timely' | 'answerDueOn'>>;

/** Adds to the history of a complaint what its present columns show now. */
export async function addChange(
  work: Work,
  complaint: Complaint,
  { kind, entryId, outcome = null, timely = null, answerDueOn = null }: Change,
  words: string | null = null,
): Promise<void> {
  const { em, actor, now } = work;
  const { institutionId } = actor;
  const id = newId();
  em.create(ComplaintChange, {
    institutionId,
    id,
    complaint: em.getReference(Complaint, [institutionId, complaint.id], { wrapped: true }),
    kind,
    outcome,
    timely,
    answerDueOn,
    case: complaint.case,
    debtor: complaint.debtor,
    sealed: await sealedWords(work, ComplaintChange, id, complaint.debtor, { words }, 'input.words'),
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    recordedAt: now,
    entryId,
  });
}

/** Where an entry's details are sealed: under the debtor, or under the institution where nobody is known. */
export const entrySubject = (
  debtorId: string | null,
  details: Readonly<Record<string, unknown>>,
): Pick<Parameters<Work['journal']['enter']>[0], 'subjects' | 'details'> =>
  debtorId === null ? { details } : { subjects: [{ personId: debtorId, role: 'DEBTOR', stream: 'OTHER', details }] };
