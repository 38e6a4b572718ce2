import { actOnce, type Context, type Work } from '../audit/index.js';
import { isTrustworthy } from '../lib/address.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { linkIdentityOperation, unlinkIdentityOperation } from './access.journal.js';
import { ExternalIdentity } from './external-identity.entity.js';
import type { ExternalIdInput, LinkIdentityInput, UnlinkIdentityInput } from './sign-in.inputs.js';
import { User } from './user.entity.js';

/** Lets a subject of an issuer sign in as a user, from the next request on. @returns the identity's id */
export function linkIdentity(context: Context, input: LinkIdentityInput): Promise<string> {
  const id = newId();
  const userId = fromNodeId('User', input.userId, 'input.userId');
  const external = checkExternalId('input.externalId', input.externalId);
  return actOnce(
    context,
    linkIdentityOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const user = await work.em.findOne(User, { id: userId });
      if (!user) throw notFound('User');
      await linkNew(work, id, user, external);
    },
  );
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
  const { issuer, subject } = external;
  if (await work.em.count(ExternalIdentity, { issuer, subject, unlinkedAt: null }))
    throw conflict('This subject is linked to a user already. Unlink it first, or choose another.');
  addIdentity(work, { id, user, ...external });
}

type Linking = Work<'identity.linked'>;

export function addIdentity(
  { em, actor, now, journal }: Linking,
  { id, user, ...external }: ExternalId & { readonly id: string; readonly user: User },
): void {
  const entryId = newId();
  const { institutionId } = actor;
  em.create(ExternalIdentity, { institutionId, id, user, ...external, recordedAt: now, unlinkedAt: null, entryId });
  journal.enter({
    type: 'identity.linked',
    id: entryId,
    details: { identity: id, user: user.id, ...external },
  });
}
