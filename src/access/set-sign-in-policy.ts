import { sql } from 'kysely';
import { actOnce, type Context, type Work } from '../audit/index.js';
import type { Role } from '../lib/actor.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { setSignInPolicyOperation } from './access.journal.js';
import { takesTwo } from './grant-role.js';
import { addMember } from './register-user.js';
import type { SetSignInPolicyInput } from './sign-in.inputs.js';
import { SignInPolicy } from './sign-in-policy.entity.js';
import { User } from './user.entity.js';

/**
 * Only the institution's own people: services and partners' users are registered by name, always, and a role that takes two
 * people is given by two and never by a claim.
 */
const admissible: readonly Role[] = ['COLLECTOR', 'TEAM_LEAD', 'LEGAL_COUNSEL', 'ANALYST'];

/** The login of the service account in whose name users are provisioned. */
const provisionerLogin = 'provisioning';

/** Puts a sign-in policy in force from now on. @returns its id */
export async function setSignInPolicy(context: Context, input: SetSignInPolicyInput): Promise<string> {
  const id = newId();
  const { provisionsUnknown, followsRoles } = input;
  const roles = [...new Set(input.roles)];
  const byTwo = roles.filter((role) => takesTwo(role));
  if (byTwo.length > 0)
    throw badInput(
      'input.roles',
      `claims may not give ${byTwo.join(', ')}, which two people give. Name only ${admissible.join(', ')}, and register the others by registerUser.`,
    );
  const refused = roles.filter((role) => !admissible.includes(role));
  if (refused.length > 0)
    throw badInput('input.roles', `claims may not give ${refused.join(', ')}, only ${admissible.join(', ')}.`);
  if (roles.length === 0 && (provisionsUnknown || followsRoles))
    throw badInput('input.roles', 'must name at least one role, or claims could give none.');
  return actOnce(
    context,
    setSignInPolicyOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const { em, db, actor, now, journal } = work;
      const { institutionId } = actor;
      // Of two that are set at once the later one must hold, also by an earlier clock.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in policy ${institutionId}`}, 0))`.execute(db);
      const [newest] = await em.find(
        SignInPolicy,
        {},
        { orderBy: { validFrom: 'desc' }, populate: ['provisioner'], limit: 1 },
      );
      const validFrom = new Date(Math.max(now.getTime(), newest ? newest.validFrom.getTime() + 1 : 0));
      const entryId = newId();
      const provisioner = newest?.provisioner.unwrap() ?? (await newProvisioner(work, entryId));
      em.create(SignInPolicy, {
        ...{ institutionId, id, validFrom, validTo: null, recordedAt: now, entryId },
        ...{ provisionsUnknown, roles, followsRoles, provisioner },
      });
      journal.enter({
        type: 'signInPolicy.set',
        id: entryId,
        details: { policy: id, provisionsUnknown, roles, followsRoles, provisioner: provisioner.id },
      });
    },
  );
}

/** Entered along with the first policy, whose entry names it. */
async function newProvisioner(work: Work, entryId: string): Promise<User> {
  if (await work.em.count(User, { login: provisionerLogin }))
    throw conflict(`There is a user called ${provisionerLogin}, a login that this setting needs. Ask the operators.`);
  const role = 'SERVICE';
  return addMember(
    work,
    newId(),
    { login: provisionerLogin, displayName: 'Provisioning', role, team: null, firm: null, grants: [] },
    entryId,
  );
}
