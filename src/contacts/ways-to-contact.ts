import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { advise, type Decision } from '../compliance/index.js';
import { toNodeId } from '../lib/id.js';
import type { Channel, ContactPointKind } from '../lib/vocabulary.js';
import type { AttemptFacts } from './attempt-facts.js';
import { plannedContact } from './contact-permission.js';
import { reachedAt } from './fitting-point.js';
import { checkNotStopped } from './judge-contact.js';
import { kindsFor, mostPoints, stillReaches } from './live-points.js';
import { plannedFacts } from './planned-facts.js';

/** A way to reach the debtor of a case that the law allows now. */
export interface WayToContact {
  readonly contactPointId: string;
  readonly channel: Channel;
  readonly decision: Decision;
}

interface WaysToContact {
  readonly allowed: readonly WayToContact[];
  /** Where none is: the earliest instant at which one will be, if nothing else happens. */
  readonly nextAllowedAt: Date | null;
}

/**
 * How the actor may reach the debtor of a case at this instant, about those of its debts that no pause stops, as
 * `contactPermission` judges each. Whether the actor sees the case is for the caller to know: it may be about to be given to them.
 * @throws FORBIDDEN for a collector who was stopped
 */
export async function waysToContact(
  work: Pick<Work, 'db' | 'actor' | 'now'>,
  caseId: string,
  channels: readonly Channel[],
): Promise<WaysToContact> {
  const { actor, now } = work;
  const allowed: WayToContact[] = [];
  let nextAllowedAt: Date | null = null;
  for (const { kind, target } of await targetsOf(work, caseId, kindsFor(channels)))
    for (const channel of channels.filter((each) => reachedAt[each].includes(kind))) {
      const input = { caseId: toNodeId('Case', caseId), channel };
      const contact = plannedContact(input, target, actor, now.getTime());
      const { facts, standing, permits } = await plannedFacts(work, { input, target, contact, at: now, knownAt: now });
      checkNotStopped(facts);
      const advice = advise(facts, standing, permits);
      if (permits(advice.decision))
        allowed.push({ contactPointId: contact.contactPointId ?? '', channel, decision: advice.decision });
      const { nextAllowedAt: next } = advice;
      if (next && (!nextAllowedAt || next < nextAllowedAt)) nextAllowedAt = next;
    }
  return { allowed, nextAllowedAt };
}

interface Target {
  readonly kind: ContactPointKind;
  readonly target: AttemptFacts;
}

/** The newest of the debtor's own numbers and addresses that still reach them, each as a contact about the case would be aimed at it. */
async function targetsOf(
  { db, actor, now }: Pick<Work, 'db' | 'actor' | 'now'>,
  caseId: string,
  kinds: readonly ContactPointKind[],
): Promise<Target[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const { rows } = await sql<{
    debtorId: string;
    debtIds: string[] | null;
    jurisdictions: string[] | null;
    pointId: string;
    kind: ContactPointKind;
  }>`
    select c.debtor_id as "debtorId", cp.id as "pointId", cp.kind,
      (select array_agg(d.id order by d.id) from debt d where d.institution_id = c.institution_id and d.case_id = c.id
        and not exists (select from pause p where p.institution_id = c.institution_id and p.case_id = c.id and (p.debt_ids = '{}' or d.id = any(p.debt_ids)) and p.valid_from <= ${at}
          and coalesce(p.valid_to, 'infinity') > ${at} and not exists (select from pause_end e where e.institution_id = p.institution_id and e.pause_id = p.id and e.ends_at <= ${at}))) as "debtIds",
      (select array_agg(distinct d.jurisdiction) from debt d where d.institution_id = c.institution_id and d.case_id = c.id) as jurisdictions
    from collection_case c join contact_point cp on cp.institution_id = c.institution_id and cp.person_id = c.debtor_id
    where c.institution_id = ${actor.institutionId}::uuid and c.id = ${caseId}::uuid and cp.kind = any(${[...kinds]}::text[]) and ${stillReaches('cp', at)}
    order by cp.recorded_at desc, cp.id desc limit ${sql.lit(mostPoints)}`.execute(db);
  return rows.map(({ debtorId, debtIds, jurisdictions, pointId, kind }) => ({
    kind,
    target: {
      ...{
        isInSight: true,
        caseId,
        debtorId,
        wrapped: null,
        debtIds: debtIds ?? [],
        jurisdictions: jurisdictions ?? [],
      },
      namedDebtIds: new Set(debtIds),
      ...{ contactPointId: pointId, contactPointKind: kind, isNotTheirs: false },
      ...{ personId: debtorId, personRole: 'DEBTOR' as const, personReachedId: null },
    },
  }));
}
