import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { changeUserOperation, registerTeamOperation, registerUserOperation } from './access.journal.js';
import type { ChangeUserInput, RegisterTeamInput, RegisterUserInput } from './access.inputs.js';
import { checkChange, firmOfNewUser, grantsFor } from './firm-users.js';
import { Firm } from './firm.entity.js';
import { checkExternalId, linkNew } from './link-identity.js';
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

/** @returns the user's id */
export function registerUser(context: Context, input: RegisterUserInput): Promise<string> {
  const id = newId();
  const login = checkText('input.login', input.login, 100);
  const displayName = checkText('input.displayName', input.displayName, 200);
  const external = input.externalId ? checkExternalId('input.externalId', input.externalId) : null;
  return actOnce(
    context,
    registerUserOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      if (await work.em.count(User, { login })) throw conflict('There is a user of this login. Choose another.');
      const team = await teamOf(work, input.teamId);
      const acted = await firmOfNewUser(work, { login, role: input.role, firmId: input.firmId });
      const firm = acted && work.em.getReference(Firm, [work.actor.institutionId, acted.id], { wrapped: true });
      const grants = grantsFor(input.role, input.grants);
      const user = addUser(work, id, { login, displayName, role: input.role, team, firm, grants });
      if (external) await linkNew(work, newId(), user, external);
    },
  );
}

type NewUser = Pick<User, 'login' | 'displayName' | 'role' | 'team' | 'firm' | 'grants'>;

/** A new user with their entry: what every way to a user shares. */
export function addUser(work: Work<'user.registered'>, id: string, given: NewUser): User {
  const entryId = newId();
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
export function addMember({ em, actor, now }: Work, id: string, given: NewUser, entryId: string): User {
  const { institutionId } = actor;
  const { role, team, firm, grants } = given;
  const user = em.create(User, { institutionId, id, ...given, isActive: true, recordedAt: now });
  em.create(Membership, {
    institutionId,
    id: newId(),
    user,
    role,
    team,
    firm,
    grants,
    isActive: true,
    validFrom: now,
    validTo: null,
    recordedAt: now,
    entryId,
  });
  return user;
}

/** Acts with the next request of that user: the session is checked against this row every time. */
export async function changeUser(context: Context, input: ChangeUserInput): Promise<string> {
  const userId = fromNodeId('User', input.userId, 'input.userId');
  return actOnce(
    context,
    changeUserOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: userId },
    async (work) => {
      const { em, actor } = work;
      await findInSight(work, context.catalogue, ['User'], input.userId, 'input.userId');
      const user = await em.findOneOrFail(User, { id: userId });
      await checkChange(work, user, input.role ?? user.role);
      if (user.id === actor.id && input.isActive === false)
        throw badInput('input.isActive', 'you cannot deactivate yourself. Ask another administrator.');
      // Another role has other grants; the same keeps what it has unless others are given.
      const isSameRole = (input.role ?? user.role) === user.role;
      user.grants = grantsFor(input.role ?? user.role, input.grants ?? (isSameRole ? user.grants : null));
      user.role = input.role ?? user.role;
      user.isActive = input.isActive ?? user.isActive;
      if (input.teamId) user.team = await teamOf(work, input.teamId);
      enterChange(work, user);
    },
  );
}

/** The further membership and the entry of a user whose row was changed. */
export function enterChange({ em, actor, now, journal }: Work<'user.changed'>, user: User): void {
  const entryId = newId();
  const { id, role, team, firm, grants, isActive } = user;
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
  journal.enter({
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
