import { actorOf, readInSession, type Context, type Info } from '../audit/index.js';
import { advise, outlook, type Advice, type Permits } from '../compliance/index.js';
import type { Actor } from '../lib/actor.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import { badInput, forbidden } from '../lib/errors.js';
import { fromNodeId } from '../lib/id.js';
import { checkAtMost } from '../lib/input.js';
import { fieldsOf } from '../lib/selection.js';
import { attemptFacts, type AttemptFacts } from './attempt-facts.js';
import type { ContactFacts } from './contact-facts.js';
import type { Contact } from './facts-of-contact.js';
import { checkPointFits } from './fitting-point.js';
import { checkNotStopped } from './judge-contact.js';
import type { ContactPermissionInput, PlannedContact } from './permission.inputs.js';
import { plannedFacts } from './planned-facts.js';
import { storedPacks, storedReason, type StoredReason } from './stored-reason.js';
import type { ContactWindow } from './verdict.type.js';

/** A verdict as `ContactVerdict` reads it. */
export interface AskedVerdict {
  readonly decision: Advice['decision'];
  readonly judgedReasons: readonly StoredReason[];
  readonly judgedPacks: readonly { readonly packId: string; readonly version: string }[];
  readonly judgedAt: string;
  readonly knownAt: string;
  readonly cause: 'ASKED';
  readonly nextAllowedAt: string | null;
  readonly isHypothetical: boolean;
  readonly windows: readonly ContactWindow[] | null;
}

/** May this person be contacted, now or then? Judged on the primary, with what is known by `knownAt`. Changes nothing. */
export async function contactPermission(
  context: Context,
  input: ContactPermissionInput,
  isWithWindows: boolean,
): Promise<AskedVerdict> {
  const actor = actorOf(context);
  const now = context.clock.now();
  const { at, knownAt } = checkTimes(input, actor, now);
  const { facts, standing, permits } = await readInSession(context.database, actor, now, async (db) => {
    const target = await attemptFacts(context, { db, actor, now }, input, 'READ');
    const contact = plannedContact(input, target, actor, at.getTime());
    return plannedFacts({ db, actor, now }, { input, target, contact, at, knownAt });
  });
  const isHypothetical = (input.hypotheticalActorType ?? null) !== null;
  // A permit is refused in the same words. An officer asks for others.
  if (!isHypothetical && actor.role !== 'COMPLIANCE_OFFICER') checkNotStopped(facts);
  const advice = advise(facts, standing, permits);
  const windows = isWithWindows ? windowsOf(facts, standing, permits) : null;
  return { ...adviceRow(advice), knownAt: knownAt.toISOString(), isHypothetical, windows };
}

/** As it is kept and shown. */
export const adviceRow = (advice: Advice) => ({
  decision: advice.decision,
  judgedReasons: advice.reasons.map((reason) => ({
    ...storedReason(reason),
    retryAt: reason.retryAt?.toISOString() ?? null,
  })),
  judgedPacks: storedPacks(advice),
  judgedAt: advice.judgedAt.toISOString(),
  cause: 'ASKED' as const,
  nextAllowedAt: advice.nextAllowedAt?.toISOString() ?? null,
});

const windowsOf = (facts: ContactFacts, standing: Parameters<typeof outlook<ContactFacts>>[1], permits: Permits) =>
  outlook(facts, standing).map(({ from, to, decision }) => ({
    from: from.toISOString(),
    to: to.toISOString(),
    decision,
    isPermitted: permits(decision),
    minutes: Math.floor((to.getTime() - from.getTime()) / 60_000),
  }));

/** Windows are worked out only where they are selected: they judge every stretch of a week. */
export function asksForWindows(info: Info): boolean {
  const type = info.schema.getType('ContactVerdict');
  return !!type && [...fieldsOf(info, type as never, info.fieldNodes).values()].some(({ name }) => name === 'windows');
}

function checkTimes(
  { at: asked, knownAt: then, hypotheticalActorType }: ContactPermissionInput,
  actor: Actor,
  now: Date,
): { readonly at: Date; readonly knownAt: Date } {
  const at = asked ? new Date(asked) : now;
  const knownAt = then ? new Date(then) : now;
  if (at.getTime() > now.getTime() + 400 * millisecondsPerDay)
    throw badInput('input.at', 'lies more than 400 days ahead. Ask about an earlier instant.');
  if (knownAt > now) throw badInput('input.knownAt', 'lies in the future: what will be known then nobody knows now.');
  const isOfficer = actor.role === 'COMPLIANCE_OFFICER';
  if (then && !isOfficer) throw forbidden('What was known at an earlier instant is for compliance officers.');
  if (hypotheticalActorType && !isOfficer)
    throw forbidden('Asking as another kind of actor is for compliance officers.');
  return { at, knownAt };
}

/** What was said of a contact that is planned, with what the record knows of it. @throws BAD_USER_INPUT */
export function plannedContact(input: PlannedContact, target: AttemptFacts, actor: Actor, at: number): Contact {
  const { companions = 0, noticeGivenAt, channel, reasonCode = null } = input;
  if (companions !== null && (companions < 0 || companions > 10))
    throw badInput('input.companions', 'must be from 0 to 10.');
  if (companions && channel !== 'VISIT') throw badInput('input.companions', 'is for visits only.');
  if (noticeGivenAt && channel !== 'VISIT') throw badInput('input.noticeGivenAt', 'is for visits only.');
  checkPointFits(channel, target);
  return {
    at,
    attemptId: null,
    channel,
    direction: 'OUTBOUND',
    actorId: actor.id,
    firmId: actor.firmId,
    actorType: null,
    personId: target.personId,
    personRole: target.personRole,
    contactPointId: target.contactPointId,
    debtIds: debtsNamed(input, target),
    purpose: purposeSaid(input) ?? 'COLLECTION',
    reasonCode,
    isAutomatic: isAutomatic(input, actor),
    companions: companions ?? 0,
    noticeGivenAt: noticeGivenAt ? new Date(noticeGivenAt).getTime() : null,
    statements: input.statements ?? null,
    usesPrivateAccount: input.usesPrivateAccount ?? null,
  };
}

/** Null where nobody said. */
export const purposeSaid = ({ purpose, reasonCode }: Pick<PlannedContact, 'purpose' | 'reasonCode'>) =>
  purpose ?? (reasonCode === 'LOCATION_INFORMATION' ? 'LOCATION' : null);

/** Whatever is said: a robot is a machine, and so is what a service account asks for. */
const isAutomatic = ({ channel, isAutomatic: said }: PlannedContact, { role }: Actor): boolean =>
  channel === 'VOICE_ROBOT' || role === 'SERVICE' || said === true;

function debtsNamed({ debtIds }: PlannedContact, target: AttemptFacts): readonly string[] {
  if (!debtIds) return target.debtIds;
  checkAtMost('input.debtIds', debtIds, 50);
  if (debtIds.length === 0) throw badInput('input.debtIds', 'names no debt. Name at least one, or leave it out.');
  return debtIds.map((nodeId, index) => {
    const id = fromNodeId('Debt', nodeId, `input.debtIds.${index}`);
    if (!target.namedDebtIds.has(id)) throw badInput(`input.debtIds.${index}`, 'is no debt of this case.');
    return id;
  });
}
