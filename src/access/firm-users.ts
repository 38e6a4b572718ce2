import type { Work } from '../audit/index.js';
import type { Role } from '../lib/actor.js';
import { badInput, forbidden, notFound } from '../lib/errors.js';
import { fromNodeId } from '../lib/id.js';
import { Firm, isFirmRole } from './firm.entity.js';
import type { Grant } from './user.entity.js';

/**
 * Whom a firm's users are registered and changed by: administrators of the institution, who name the firm and also make its
 * administrators; and these, for their own firm and its working role alone.
 */

interface NewUser {
  readonly role: Role;
  readonly login: string;
  readonly firmId?: string | null | undefined;
}

/** The firm of a new user; null for the institution's own people. @throws BAD_USER_INPUT, NOT_FOUND */
export async function firmOfNewUser(work: Work, { role, login, firmId }: NewUser): Promise<Firm | null> {
  const { em, actor } = work;
  const named = firmId ? fromNodeId('Firm', firmId, 'input.firmId') : actor.firmId;
  if (named === null) {
    if (isFirmRole(role)) throw badInput('input.firmId', 'say which firm: this role acts for one.');
    if (login.includes('/')) throw badInput('input.login', 'holds a slash, which is for the users of firms.');
    return null;
  }
  const firm = actor.firmId === null || actor.firmId === named ? await em.findOne(Firm, { id: named }) : null;
  if (!firm) throw notFound('Firm');
  checkRole(work, firm, role, 'input.role');
  // So that a login that is taken elsewhere in the institution is never told to a firm.
  if (!login.startsWith(`${firm.slug}/`) || login.length === firm.slug.length + 1)
    throw badInput('input.login', `must begin with ${firm.slug}/, the slug of the firm.`);
  return firm;
}

/** @throws BAD_USER_INPUT, FORBIDDEN where the role is not for who asks to give */
export async function checkChange(
  work: Work,
  user: { readonly role: Role; readonly firm: { readonly id: string } | null },
  role: Role,
): Promise<void> {
  if (work.actor.firmId !== null && user.role === 'FIRM_ADMINISTRATOR')
    throw forbidden("Administrators of a firm are changed by the institution's. Ask them.");
  if (user.firm) checkRole(work, await work.em.findOneOrFail(Firm, { id: user.firm.id }), role, 'input.role');
  else if (isFirmRole(role))
    throw badInput('input.role', "is of a firm, and the user is one of the institution's own. Register another user.");
}

function checkRole({ actor }: Work, { kind }: Firm, role: Role, path: string): void {
  const mayGive = actor.firmId === null ? [kind, 'FIRM_ADMINISTRATOR'] : [kind];
  if (!mayGive.includes(role)) throw badInput(path, `must be ${mayGive.join(' or ')} for a user of this firm.`);
}

/** What a user may do beyond the role: one who works for a law firm is a partner or an associate. @throws BAD_USER_INPUT */
export function grantsFor(role: Role, given: readonly Grant[] | null | undefined): Grant[] {
  if (role !== 'LAW_FIRM') {
    if (given && given.length > 0) throw badInput('input.grants', 'are for LAW_FIRM only. Leave them out.');
    return [];
  }
  const grants = [...new Set(given ?? ['ASSOCIATE' as const])];
  if (grants.length !== 1) throw badInput('input.grants', 'must be PARTNER or ASSOCIATE, one of them.');
  return grants;
}
