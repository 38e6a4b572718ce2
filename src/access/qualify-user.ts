import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, forbidden } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { UserQualification, type QualificationKind } from './qualification.entity.js';
import type { QualifyUserInput } from './qualification.inputs.js';
import { qualifyUserOperation } from './qualification.journal.js';
import { stoppers } from './qualification.permissions.js';
import { User } from './user.entity.js';

/** @returns the user's id */
export async function qualifyUser(context: Context, input: QualifyUserInput): Promise<string> {
  const { kind, isPresent } = input;
  const validFrom = new Date(input.validFrom);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: newId() };
  const userId = fromNodeId('User', input.userId, 'input.userId');
  await actOnce(context, qualifyUserOperation, repeatable, async (work) => {
    await findInSight(work, context.catalogue, ['User'], input.userId, 'input.userId');
    await checkMayQualify(work, userId, kind);
    if ((kind === 'TRAINED' || kind === 'TESTED') && validFrom > work.now)
      throw badInput('input.validFrom', 'lies in the future. Enter it when it was passed.');
    qualify(work, { userId, kind, isPresent, validFrom });
  });
  return userId;
}

export interface Qualified {
  readonly userId: string;
  readonly kind: QualificationKind;
  readonly isPresent: boolean;
  readonly validFrom: Date;
}

/** Inside an open act, with its entry: for who has decided it there, such as on a finding. */
export function qualify(
  { em, actor, now, journal }: Work<'user.qualified'>,
  { userId, kind, isPresent, validFrom }: Qualified,
): void {
  const { institutionId } = actor;
  const [id, entryId] = [newId(), newId()];
  em.create(UserQualification, {
    institutionId,
    id,
    user: em.getReference(User, [institutionId, userId], { wrapped: true }),
    kind,
    isPresent,
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    validFrom,
    validTo: null,
    recordedAt: now,
    entryId,
  });
  journal.enter({
    type: 'user.qualified',
    id: entryId,
    bearing: { since: validFrom, work: { userId, firmId: null } },
    outcomes: [kind, isPresent ? 'PRESENT' : 'NOT_PRESENT'],
    details: { qualification: id, user: userId, validFrom: validFrom.toISOString() },
  });
}

/** @throws FORBIDDEN */
async function checkMayQualify({ em, actor }: Work, userId: string, kind: QualificationKind): Promise<void> {
  if (userId === actor.id) throw forbidden('Nobody enters this of themselves. Have somebody else do so.');
  if (kind === 'STOPPED' && !stoppers.roles.has(actor.role))
    throw forbidden('Your role stops nobody. Ask a compliance officer.');
  if (actor.role !== 'TEAM_LEAD') return;
  if (!(await isOfOwnTeam(em, userId, actor.id)))
    throw forbidden('A team lead enters this for the own team. Ask an administrator or a compliance officer.');
}

/** Whether two users are of one team now. */
export async function isOfOwnTeam(em: Work['em'], userId: string, leadId: string): Promise<boolean> {
  const users = await em.find(User, { id: { $in: [userId, leadId] } });
  const teams = new Set(users.map(({ team }) => team?.id ?? null));
  return users.length === 2 && teams.size === 1 && !teams.has(null);
}
