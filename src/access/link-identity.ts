import { sql } from 'kysely';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { isTrustworthy } from '../lib/address.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { linkIdentityOperation, unlinkIdentityOperation } from './access.journal.js';
import { approvers } from './approval.permissions.js';
import { ExternalIdentity } from './external-identity.entity.js';
import { lockUser, mayGrant, takesTwo, withGrants } from './grant-role.js';
import type { ExternalIdInput, LinkIdentityInput, UnlinkIdentityInput } from './sign-in.inputs.js';
import { User } from './user.entity.js';

/**
 * Lets a subject of an issuer sign in as a user, from the next request on. Whoever does it could sign in as that user
 * themselves, so it takes two people (`takesTwoToLink`), as giving the user's role would, unless the actor is alone.
 * @returns the identity's id, or that of the request that now waits for a second person
 */
export const linkIdentity = async (context: Context, input: LinkIdentityInput): Promise<string> =>
  (await link(context, input, mayGrant)).id;

/**
 * The same by who holds the server's environment: the way in for the first administrator, and the way back in when nobody
 * can sign in any more. Only then it takes one; while somebody can sign in and approve, it takes two by command as well.
 * @returns the id of the request that now waits for a second person; null where the subject is linked
 */
export async function linkIdentityByCommand(context: Context, input: LinkIdentityInput): Promise<string | null> {
  const external = checkExternalId('input.externalId', input.externalId);
  const { id, isLinked } = await link(
    context,
    input,
    async (_context, work, needsTwo, act) =>
      !(await canAnotherApprove(work, external)) || mayGrant(context, work, needsTwo, act),
  );
  return isLinked ? null : id;
}

async function link(
  context: Context,
  input: LinkIdentityInput,
  mayLink: typeof mayGrant,
): Promise<{ readonly id: string; readonly isLinked: boolean }> {
  const newIdentity = newId();
  const userId = fromNodeId('User', input.userId, 'input.userId');
  const external = checkExternalId('input.externalId', input.externalId);
  const { issuer, subject, needsCertificate } = external;
  let isLinked = false;
  const id = await actOnce(
    context,
    linkIdentityOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: newIdentity },
    async (work) => {
      // One at a time: of two first identities at once, the second is not the first any more.
      await lockUser(work, userId);
      const user = await work.em.findOne(User, { id: userId });
      if (!user) throw notFound('User');
      await checkFree(work, external);
      const { login, role, grants } = user;
      const entryId = newId();
      const act = {
        request: { operation: 'linkIdentity', user: userId, role, grants, issuer, subject, needsCertificate },
        subject: input.userId,
        asks: `Let ${subject} of ${issuer} sign in${needsCertificate ? ' with a certificate' : ''} as ${login}, who is ${role}${withGrants(grants)}.`,
        ...{ reason: input.reason, approvalId: newIdentity, entryId },
      };
      if (!(await mayLink(context, work, await takesTwoToLink(work, user), act))) return;
      addIdentity(work, { id: newIdentity, user, ...external }, entryId);
      isLinked = true;
    },
  );
  return { id, isLinked };
}

/**
 * A person whose role and grants one gives and who never had an identity has never signed in, and nothing was done in their name: the
 * first identity is given by one, as `registerUser` gives it along with the user. Everybody else may have a past that
 * another could continue. Whether an identity was used is not kept, so one that was unlinked counts like any other. A service
 * account may have acted by API keys before; those are made by one person as well.
 */
async function takesTwoToLink({ em }: Work, user: User): Promise<boolean> {
  return takesTwo(user.role, user.grants) || (await em.count(ExternalIdentity, { user })) > 0;
}

/** Whether a second person could sign in by the issuer and say yes. */
async function canAnotherApprove({ db, actor }: Work, { issuer }: Pick<ExternalId, 'issuer'>): Promise<boolean> {
  const { rows } = await sql`
    select from external_identity x
    join app_user u on u.institution_id = x.institution_id and u.id = x.user_id
    where x.issuer = ${issuer} and x.unlinked_at is null
      and u.is_active and u.role = any(${[...approvers.GRANT_CHANGE]}::text[]) and u.id <> ${actor.id}::uuid
    limit 1`.execute(db);
  return rows.length > 0;
}

/** From the next request on the subject signs in as nobody. @returns the identity's id */
export async function unlinkIdentity(context: Context, input: UnlinkIdentityInput): Promise<string> {
  const id = fromNodeId('ExternalIdentity', input.identityId, 'input.identityId');
  return actOnce(
    context,
    unlinkIdentityOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async ({ em, now, journal }) => {
      const identity = await em.findOne(ExternalIdentity, { id });
      if (!identity) throw notFound('ExternalIdentity');
      if (identity.unlinkedAt)
        throw conflict('This identity is unlinked already. Look it up in the list of identities.');
      identity.unlinkedAt = now;
      const { issuer, subject } = identity;
      journal.enter({
        type: 'identity.unlinked',
        details: { identity: id, user: identity.user.id, issuer, subject },
      });
    },
  );
}

export interface ExternalId {
  readonly issuer: string;
  readonly subject: string;
  readonly needsCertificate: boolean;
}

/** @throws BAD_USER_INPUT */
export function checkExternalId(path: string, { issuer, subject, needsCertificate }: ExternalIdInput): ExternalId {
  const text = checkText(`${path}.issuer`, issuer, 500);
  if (!isTrustworthy(text))
    throw badInput(`${path}.issuer`, 'must be an https address, as the tokens have it in iss. Correct it.');
  return {
    issuer: text,
    subject: checkText(`${path}.subject`, subject, 255),
    needsCertificate: needsCertificate ?? false,
  };
}

/** @throws CONFLICT where the subject is linked already */
export async function linkNew(work: Linking, id: string, user: User, external: ExternalId): Promise<void> {
  await checkFree(work, external);
  addIdentity(work, { id, user, ...external });
}

async function checkFree({ em }: Work, { issuer, subject }: ExternalId): Promise<void> {
  if (await em.count(ExternalIdentity, { issuer, subject, unlinkedAt: null }))
    throw conflict('This subject is linked to a user already. Unlink it first, or choose another.');
}

type Linking = Work<'identity.linked'>;

export function addIdentity(
  { em, actor, now, journal }: Linking,
  { id, user, ...external }: ExternalId & { readonly id: string; readonly user: User },
  entryId: string = newId(),
): void {
  const { institutionId } = actor;
  em.create(ExternalIdentity, { institutionId, id, user, ...external, recordedAt: now, unlinkedAt: null, entryId });
  journal.enter({
    type: 'identity.linked',
    id: entryId,
    details: { identity: id, user: user.id, ...external },
  });
}
