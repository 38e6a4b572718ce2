import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { act, type Context, type Work } from '../audit/index.js';
import type { Actor, Role } from '../lib/actor.js';
import { newId } from '../lib/id.js';
import { followRoleOperation, provisionUserOperation } from './access.journal.js';
import type { Claims } from './claims.js';
import { ExternalIdentity } from './external-identity.entity.js';
import type { FoundIdentity } from './find-user.js';
import { takesTwo } from './grant-role.js';
import { addIdentity } from './link-identity.js';
import { Membership } from './membership.entity.js';
import { addUser, enterChange } from './register-user.js';
import { Team } from './team.entity.js';
import { User } from './user.entity.js';

/**
 * What claims decide where the institution's sign-in policy lets them, in the name of the policy's service account: so the
 * journal tells it from what administrators do, and deactivating that account stops it.
 */

type ContextOf = (actor: Actor) => Context;
type Provisioned = Pick<Actor, 'id' | 'role' | 'firmId'>;

/** Makes a user of a subject that was never seen before. @returns null where the policy does not let it */
export async function provisionUser(
  contextOf: ContextOf,
  claims: Claims,
  { institutionId, isKnown, policy }: FoundIdentity,
): Promise<Provisioned | null> {
  const { role, issuer, subject } = claims;
  if (isKnown || !policy?.provisionsUnknown || !role || !isGivenByClaims(policy, role)) return null;
  return act(
    contextOf(provisioner(institutionId, policy.provisionerId)),
    provisionUserOperation,
    async (work, unchanged) => {
      const { db, em } = work;
      // One at a time: of two first requests the second finds what the first one made, and no login is given twice.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`provisioning ${institutionId}`}, 0))`.execute(db);
      const [known] = await em.find(ExternalIdentity, { issuer, subject }, { populate: ['user'], limit: 1 });
      if (known) {
        unchanged();
        const user = known.user.unwrap();
        return known.unlinkedAt || !user.isActive ? null : { id: user.id, role: user.role, firmId: null };
      }
      const id = newId();
      const login = await freeLogin(work, claims);
      if (login === null) {
        unchanged();
        return null;
      }
      const user = addUser(work, id, {
        login,
        displayName: claims.displayName ?? login,
        role,
        team: await teamOf(work, claims.team),
        firm: null,
        grants: [],
      });
      addIdentity(work, { id: newId(), user, issuer, subject, needsCertificate: false });
      return { id, role, firmId: null };
    },
  );
}

/** @returns the user's role, which may have become the claimed one */
export async function followRole(contextOf: ContextOf, claims: Claims, found: FoundIdentity): Promise<Role> {
  const { user, policy, institutionId } = found;
  if (!user) throw new TypeError('no user whose role could follow');
  const { role: claimed } = claims;
  const follows = policy?.followsRoles && claimed && claimed !== user.role;
  // From a role that claims cannot give there is no way by claims either: an administrator stays one.
  if (!follows || !isGivenByClaims(policy, claimed) || !isGivenByClaims(policy, user.role)) return user.role;
  return act(
    contextOf(provisioner(institutionId, policy.provisionerId)),
    followRoleOperation,
    async (work, unchanged) => {
      const changing = await work.em.findOne(User, { id: user.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!changing || changing.role !== user.role || !(await isNews(work, changing, claims))) {
        unchanged();
        return changing?.role ?? user.role;
      }
      // Another role has other grants, and no claim gives any.
      Object.assign(changing, { role: claimed, grants: [] });
      enterChange(work, changing);
      return claimed;
    },
  );
}

/** What two people give is not given by a claim, nor taken, whatever a policy says. */
const isGivenByClaims = ({ roles }: { readonly roles: readonly Role[] }, role: Role): boolean =>
  roles.includes(role) && !takesTwo(role);

/**
 * Whether the token was issued after the user's last change. An older one tells what was; and what an administrator has
 * changed since, no token that is still about may undo.
 */
async function isNews({ em }: Work, user: User, { issuedAt }: Claims): Promise<boolean> {
  const [last] = await em.find(Membership, { user }, { orderBy: { recordedAt: 'desc' }, limit: 1 });
  return issuedAt !== null && last !== undefined && issuedAt * 1000 > last.recordedAt.getTime();
}

const provisioner = (institutionId: string, id: string): Actor => ({
  institutionId,
  id,
  role: 'SERVICE',
  firmId: null,
});

/** Never somebody else's: who has a login is not found by it, only by issuer and subject. */
async function freeLogin({ em }: Work, { login, subject }: Claims): Promise<string | null> {
  for (const wanted of [login, subject])
    if (wanted && Array.from(wanted).length <= 100 && !(await em.count(User, { login: wanted }))) return wanted;
  return null;
}

/** A name that no team has makes none: the user starts without one. */
async function teamOf({ em, actor }: Work, name: string | null): Promise<User['team']> {
  const team = name === null ? null : await em.findOne(Team, { name });
  return team ? em.getReference(Team, [actor.institutionId, team.id], { wrapped: true }) : null;
}
