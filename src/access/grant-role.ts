import { sql } from 'kysely';
import { payloadOf, type Context, type Info, type Work } from '../audit/index.js';
import type { Role } from '../lib/actor.js';
import { fromNodeId } from '../lib/id.js';
import type { TwoPersonEntry } from './approval.journal.js';
import { approvers, grantsByTwo, rolesByTwo } from './approval.permissions.js';
import { payloadOrApproval, useApproval, type TwoPersonAct } from './use-approval.js';
import type { Grant, User } from './user.entity.js';

/** Whether two people give a role, with what it is granted beyond it. */
export const takesTwo = (role: Role, grants: readonly Grant[] = []): boolean =>
  rolesByTwo.includes(role) || grants.some((grant) => grantsByTwo.includes(grant));

type Standing = Pick<User, 'role' | 'grants' | 'isActive'>;

/** Whether a change gives what two people give. Who is inactive has nothing; under another role every grant is a new one. */
export function givesByTwo(before: Standing, after: Standing): boolean {
  if (!after.isActive) return false;
  if (!before.isActive || before.role !== after.role) return takesTwo(after.role, after.grants);
  return after.grants.some((grant) => grantsByTwo.includes(grant) && !before.grants.includes(grant));
}

/**
 * Whether what gives somebody a role, or the way to act in one, may be done now: what takes two people waits for the second,
 * unless the actor is alone.
 * @returns false when a request now waits, and nothing else may be changed
 */
export async function mayGrant(
  context: Context,
  work: Work<TwoPersonEntry>,
  needsTwo: boolean,
  act: Omit<TwoPersonAct, 'kind'>,
): Promise<boolean> {
  if (!needsTwo || (await isAlone(work))) return true;
  return (await useApproval(context, work, { ...act, kind: 'GRANT_CHANGE' })) !== null;
}

export const withGrants = (grants: readonly Grant[]): string => (grants.length > 0 ? ` with ${grants.join(', ')}` : '');

/**
 * One change of a user at a time. Not `for update`: an entry or a request by that user refers to the row, and two
 * administrators who change each other would wait for each other.
 */
export async function lockUser({ db }: Work, userId: string): Promise<void> {
  await sql`select from app_user where id = ${userId}::uuid for no key update`.execute(db);
}

/** So long must nobody else have been able to approve. */
const aloneForDays = 7;

/**
 * Whether nobody else could have approved within the last seven days: so it is when an institution has just been founded,
 * and when all others have left for good. Not at once when they are gone, or who wants to act alone would only have to
 * deactivate them; within those days the journal tells. Judged by memberships, which are never overwritten.
 */
async function isAlone({ db, actor, now }: Work): Promise<boolean> {
  // One at a time: of two grants at once, the second must see the first.
  await sql`select from institution for update`.execute(db);
  const { rows } = await sql`
    select from membership m
    where m.user_id <> ${actor.id}::uuid and m.is_active and m.role = any(${[...approvers.GRANT_CHANGE]}::text[])
      and not exists (
        select from membership later
        where later.institution_id = m.institution_id and later.user_id = m.user_id
          and (later.recorded_at, later.id) > (m.recorded_at, m.id)
          and later.recorded_at <= ${now.toISOString()}::timestamptz - make_interval(days => ${sql.lit(aloneForDays)}))
    limit 1`.execute(db);
  return rows.length === 0;
}

/** The answer of a verb that gives a role or a grant: the user, or the request that now waits for a second person. */
export async function grantPayload(
  context: Context,
  info: Info,
  {
    userId,
    role,
    grants,
    isActive,
  }: {
    readonly userId?: string;
    readonly role?: Role | null;
    readonly grants?: readonly Grant[] | null;
    readonly isActive?: boolean | null;
  },
  acted: Promise<string>,
): Promise<unknown> {
  const done = (resultId: string): Promise<Record<string, unknown>> => {
    const id = userId === undefined ? resultId : fromNodeId('User', userId, 'input.userId');
    return payloadOf(context, info, 'User', 'user', Promise.resolve(id));
  };
  // Asked for only where there may be one: most changes take one person.
  if (isActive || (role && takesTwo(role)) || grants?.some((grant) => grantsByTwo.includes(grant)))
    return payloadOrApproval(context, info, acted, { userId: userId ?? null, user: null }, done);
  return { ...(await done(await acted)), approval: null };
}
