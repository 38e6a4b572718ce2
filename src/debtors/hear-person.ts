import { User } from '../access/index.js';
import type { Context, Work } from '../audit/index.js';
import { clockTolerance, recordsBegin } from '../lib/clock.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAtMost } from '../lib/input.js';
import { findAllInSight, findInSight } from '../lib/sight.js';
import { ContactPoint } from './contact-point.entity.js';
import { Person } from './person.entity.js';
import type { PersonFact } from './person-fact.js';

/** What consents and wishes have in common: whose, about what, when, and how they end. */

export interface Heard {
  readonly personId: string;
  readonly contactPointId: string | null;
  /** Empty: all. */
  readonly debtIds: readonly string[];
}

/** Whom and what an input names, in the actor's sight. @throws BAD_USER_INPUT, NOT_FOUND */
export async function heardFrom(
  context: Context,
  work: Work,
  input: {
    readonly personId: string;
    readonly contactPointId?: string | null;
    readonly debtIds?: readonly string[] | null;
  },
): Promise<Heard> {
  const { catalogue } = context;
  const debts = input.debtIds ?? [];
  checkAtMost('input.debtIds', debts, 50);
  const personId = await findInSight(work, catalogue, ['Debtor', 'Person'], input.personId, 'input.personId');
  const contactPointId = input.contactPointId
    ? await findInSight(work, catalogue, ['ContactPoint'], input.contactPointId, 'input.contactPointId')
    : null;
  const found = await findAllInSight(work, catalogue, ['Debt'], { nodeIds: debts, path: 'input.debtIds' });
  return { personId, contactPointId, debtIds: [...found] };
}

/** @throws BAD_USER_INPUT where the number or address is somebody else's */
export async function checkPoint({ em }: Work, { personId, contactPointId }: Omit<Heard, 'debtIds'>): Promise<void> {
  if (contactPointId !== null && !(await em.count(ContactPoint, { id: contactPointId, person: { id: personId } })))
    throw badInput('input.contactPointId', 'is not of this person. Name one of their own numbers or addresses.');
}

export interface Span {
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/** The time that an input says; from now where it says none. */
export const spanOf = (
  now: Date,
  { validFrom, validTo }: { readonly validFrom?: string | null; readonly validTo?: string | null },
): Span => ({ validFrom: validFrom ? new Date(validFrom) : now, validTo: validTo ? new Date(validTo) : null });

/** Of what has happened: it may be told late, but not before. @throws BAD_USER_INPUT */
export function checkHappened(now: Date, { validFrom, validTo }: Span): void {
  if (validFrom.getTime() > now.getTime() + clockTolerance)
    throw badInput('input.validFrom', 'lies in the future. Record it when it has happened.');
  if (validFrom < recordsBegin) throw badInput('input.validFrom', 'lies before 1990. Say when it happened.');
  if (validTo !== null && validTo <= validFrom)
    throw badInput('input.validTo', 'must lie after validFrom. Leave it out where no end was said.');
}

/** @throws BAD_USER_INPUT */
function checkEnd({ validFrom }: Pick<Span, 'validFrom'>, endsAt: Date): void {
  if (endsAt < validFrom)
    throw badInput('input.endsAt', 'lies before it began to hold. Say when it was withdrawn, or leave it out for now.');
}

/** The columns of such a fact that do not depend on its kind, for its entry. */
export function heardRow(
  { em, actor, now }: Work,
  { personId, contactPointId, debtIds, validFrom, validTo }: Heard & Span,
  entryId: string,
) {
  const { institutionId } = actor;
  return {
    institutionId,
    person: em.getReference(Person, [institutionId, personId], { wrapped: true }),
    contactPoint:
      contactPointId === null
        ? null
        : em.getReference(ContactPoint, [institutionId, contactPointId], { wrapped: true }),
    debtIds: [...debtIds],
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    validFrom,
    validTo,
    recordedAt: now,
    entryId,
  };
}

/** Whom its entry is about, and with what. */
export const heardOf = (
  { personId, contactPointId, debtIds, validFrom, validTo }: Heard & Span,
  details: Readonly<Record<string, unknown>>,
) => [
  {
    personId,
    ...ofDebtor,
    details: {
      ...details,
      contactPoint: contactPointId,
      debts: [...debtIds],
      validFrom: validFrom.toISOString(),
      validTo: validTo?.toISOString() ?? null,
    },
  },
];

/** The columns of a fact's end, for its entry. @throws BAD_USER_INPUT */
export function endingRow({ em, actor, now }: Work, fact: PersonFact, endsAt: Date, entryId: string) {
  const { institutionId } = actor;
  checkEnd(fact, endsAt);
  return {
    institutionId,
    id: newId(),
    person: fact.person,
    endsAt,
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    recordedAt: now,
    entryId,
  };
}

/** Whom the entry of an end is about, and with what. */
export const endingOf = ({ person }: PersonFact, endsAt: Date, details: Readonly<Record<string, unknown>>) => [
  { personId: person.id, ...ofDebtor, details: { ...details, endsAt: endsAt.toISOString() } },
];

const ofDebtor = { role: 'DEBTOR', stream: 'OTHER' } as const;
