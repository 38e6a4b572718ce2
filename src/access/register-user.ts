import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { givesByTwo, lockUser, mayGrant, takesTwo, withGrants } from './grant-role.js';
import { changeUserOperation, registerTeamOperation, registerUserOperation } from './access.journal.js';
import type { ChangeUserInput, RegisterTeamInput, RegisterUserInput } from './access.inputs.js';
import { checkChange, firmOfNewUser, grantsFor } from './firm-users.js';
import { Firm } from './firm.entity.js';
import { ExternalIdentity } from './external-identity.entity.js';
import { checkExternalId, linkNew, type ExternalId } from './link-identity.js';
import { Membership } from './membership.entity.js';
import { Team } from './team.entity.js';
import { User } from './user.entity.js';

/** @returns the team's id */
export function registerTeam(context: Context, input: RegisterTeamInput): Promise<string> {
  const id = newId();
  const name = checkText('input.name', input.name, 100);
  return actOnce(
    context,
    registerTeamOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async ({ em, actor, now, journal }) => {
      if (await em.count(Team, { name })) throw conflict('There is a team of this name. Choose another.');
      em.create(Team, { institutionId: actor.institutionId, id, name, recordedAt: now });
      journal.enter({ type: 'team.registered', details: { team: id, name } });
    },
  );
}

/** @returns the user's id, or that of the request that now waits for a second person */
export function registerUser(context: Context, input: RegisterUserInput): Promise<string> {
  const id = newId();
  const login = checkText('input.login', input.login, 100);
  const displayName = checkText('input.displayName', input.displayName, 200);
  const external = input.externalId ? checkExternalId('input.externalId', input.externalId) : null;
  const { role, reason } = input;
  return actOnce(
    context,
    registerUserOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      if (await work.em.count(User, { login })) throw conflict('There is a user of this login. Choose another.');
      const team = await teamOf(work, input.teamId);
      // Looked at before anybody is asked to approve it; for whom a firm registers, nothing of this takes two.
      const acted = await firmOfNewUser(work, { login, role, firmId: input.firmId });
      const grants = grantsFor(role, input.grants);
      const entryId = newId();
      const request = {
        ...{ operation: 'registerUser', login, displayName, role, team: team?.id ?? null },
        ...{ firm: acted?.id ?? null, grants, external },
      };
      const asks = `Register ${login} as ${role}${withGrants(grants)}${signsInAs(external ? [external] : [])}.`;
      const act = { request, subject: null, asks, reason, approvalId: id, entryId };
      if (!(await mayGrant(context, work, takesTwo(role, grants), act))) return;
      const firm = acted && work.em.getReference(Firm, [work.actor.institutionId, acted.id], { wrapped: true });
      const user = addUser(work, id, { login, displayName, role, team, firm, grants }, entryId);
      if (external) await linkNew(work, newId(), user, external);
    },
  );
}

type NewUser = Pick<User, 'login' | 'displayName' | 'role' | 'team' | 'firm' | 'grants'>;

/** A new user with their entry: what every way to a user shares. */
export function addUser(work: Work<'user.registered'>, id: string, given: NewUser, entryId: string = newId()): User {
  const user = addMember(work, id, given, entryId);
  const { login, displayName, role, team, firm, grants } = given;
  work.journal.enter({
    type: 'user.registered',
    id: entryId,
    outcomes: [role],
    details: { user: id, login, displayName, team: team?.id ?? null, firm: firm?.id ?? null, grants },
  });
  return user;
}

/** A new user and their first membership, under an entry of the caller's. */
export function addMember(work: Work, id: string, given: NewUser, entryId: string): User {
  const { em, actor, now } = work;
  const { institutionId } = actor;
  const user = em.create(User, { institutionId, id, ...given, isActive: true, recordedAt: now });
  addMembership(work, user, entryId);
  return user;
}

/**
 * Acts with the next request of that user: the session is checked against this row every time.
 * @returns the id of the request that now waits for a second person, where there is one under it
 */
export async function changeUser(context: Context, input: ChangeUserInput): Promise<string> {
  const userId = fromNodeId('User', input.userId, 'input.userId');
  const resultId = newId();
  return actOnce(
    context,
    changeUserOperation,
    { key: checkKey(input.idempotencyKey), input, resultId },
    async (work) => {
      const { em, actor } = work;
      await findInSight(work, context.catalogue, ['User'], input.userId, 'input.userId');
      // One change at a time: what one takes away, another that was read before may not give back.
      await lockUser(work, userId);
      const user = await em.findOneOrFail(User, { id: userId });
      await checkChange(work, user, input.role ?? user.role);
      if (user.id === actor.id && input.isActive === false)
        throw badInput('input.isActive', 'you cannot deactivate yourself. Ask another administrator.');
      const role = input.role ?? user.role;
      const isActive = input.isActive ?? user.isActive;
      const team = input.teamId ? await teamOf(work, input.teamId) : user.team;
      // Another role has other grants; the same keeps what it has unless others are given.
      const grants = grantsFor(role, input.grants ?? (role === user.role ? user.grants : null));
      const entryId = newId();
      const needsTwo = givesByTwo(user, { role, grants, isActive });
      // Who will sign in with the new role is part of what is approved: one who was linked meanwhile is somebody else.
      const identities = needsTwo ? await identitiesOf(work, user) : [];
      const request = {
        ...{ operation: 'changeUser', user: userId, role, isActive, team: team?.id ?? null, grants, identities },
      };
      const asks = `Make ${user.login}, ${user.role}${user.isActive ? '' : ' and inactive'}, an active ${role}${withGrants(grants)}${signsInAs(identities)}.`;
      const act = { request, subject: input.userId, asks, reason: input.reason, approvalId: resultId, entryId };
      if (!(await mayGrant(context, work, needsTwo, act))) return;
      Object.assign(user, { role, isActive, team, grants });
      enterChange(work, user, entryId);
    },
  );
}

/** Who signs in as a user now, in an order that stays. */
async function identitiesOf({ em }: Work, user: User): Promise<readonly ExternalId[]> {
  const all = await em.find(
    ExternalIdentity,
    { user, unlinkedAt: null },
    { orderBy: { issuer: 'asc', subject: 'asc' } },
  );
  return all.map(({ issuer, subject, needsCertificate }) => ({ issuer, subject, needsCertificate }));
}

const signsInAs = (identities: readonly ExternalId[]): string =>
  identities.length > 0
    ? `, who signs in as ${identities.map(({ issuer, subject }) => `${subject} of ${issuer}`).join(' and as ')}`
    : '';

/** What the user's row says from now on, as a fact. */
function addMembership({ em, actor, now }: Pick<Work, 'em' | 'actor' | 'now'>, user: User, entryId: string): void {
  const { role, team, firm, grants, isActive } = user;
  em.create(Membership, {
    institutionId: actor.institutionId,
    id: newId(),
    user,
    role,
    team,
    firm,
    grants,
    isActive,
    validFrom: now,
    validTo: null,
    recordedAt: now,
    entryId,
  });
}

/** The further membership and the entry of a user whose row was changed. */
export function enterChange(work: Work<'user.changed'>, user: User, entryId: string = newId()): void {
  const { id, role, team, firm, grants, isActive } = user;
  addMembership(work, user, entryId);
  work.journal.enter({
    type: 'user.changed',
    id: entryId,
    outcomes: [role, isActive ? 'ACTIVE' : 'INACTIVE'],
    details: { user: id, team: team?.id ?? null, firm: firm?.id ?? null, grants },
  });
}

async function teamOf({ em, actor }: Work, teamId: string | null | undefined): Promise<User['team']> {
  if (!teamId) return null;
  const id = fromNodeId('Team', teamId, 'input.teamId');
  if (!(await em.count(Team, { id }))) throw notFound('Team');
  return em.getReference(Team, [actor.institutionId, id], { wrapped: true });
}
