import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey, checkText } from '../lib/input.js';
import { mayGrant } from './grant-role.js';
import { changeUserOperation, registerTeamOperation, registerUserOperation } from './access.journal.js';
import type { ChangeUserInput, RegisterTeamInput, RegisterUserInput } from './access.inputs.js';
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
  return actOnce(
    context,
    registerUserOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { em, actor, now, journal } = work;
      if (await em.count(User, { login })) throw conflict('There is a user of this login. Choose another.');
      const team = await teamOf(work, input.teamId);
      const { institutionId } = actor;
      const entryId = newId();
      const { role, reason } = input;
      const request = { operation: 'registerUser', login, displayName, role, team: team?.id ?? null };
      const asks = `Register ${login} as ${role}.`;
      if (!(await mayGrant(context, work, role, { request, subject: null, asks, reason, approvalId: id, entryId })))
        return;
      const user = em.create(User, {
        institutionId,
        id,
        login,
        displayName,
        role,
        team,
        isActive: true,
        recordedAt: now,
      });
      em.create(Membership, {
        institutionId,
        id: newId(),
        user,
        role,
        team,
        isActive: true,
        validFrom: now,
        validTo: null,
        recordedAt: now,
        entryId,
      });
      journal.enter({
        type: 'user.registered',
        id: entryId,
        outcomes: [role],
        details: { user: id, login, displayName, team: team?.id ?? null },
      });
    },
  );
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
      const { em, actor, now, journal } = work;
      const user = await em.findOne(User, { id: userId });
      if (!user) throw notFound('User');
      if (user.id === actor.id && input.isActive === false)
        throw badInput('input.isActive', 'you cannot deactivate yourself. Ask another administrator.');
      const role = input.role ?? user.role;
      const isActive = input.isActive ?? user.isActive;
      const team = input.teamId ? await teamOf(work, input.teamId) : user.team;
      const entryId = newId();
      const isGranted = isActive && !(user.isActive && user.role === role);
      const request = { operation: 'changeUser', user: userId, role, isActive, team: team?.id ?? null };
      const asks = `Make ${user.login}, ${user.role}${user.isActive ? '' : ' and inactive'}, an active ${role}.`;
      const act = { request, subject: input.userId, asks, reason: input.reason, approvalId: resultId, entryId };
      if (isGranted && !(await mayGrant(context, work, role, act))) return;
      Object.assign(user, { role, isActive, team });
      em.create(Membership, {
        institutionId: actor.institutionId,
        id: newId(),
        user,
        role,
        team,
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
        details: { user: userId, team: team?.id ?? null },
      });
    },
  );
}

async function teamOf({ em, actor }: Work, teamId: string | null | undefined): Promise<User['team']> {
  if (!teamId) return null;
  const id = fromNodeId('Team', teamId, 'input.teamId');
  if (!(await em.count(Team, { id }))) throw notFound('Team');
  return em.getReference(Team, [actor.institutionId, id], { wrapped: true });
}
