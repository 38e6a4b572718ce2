import { sql } from 'kysely';
import {
  Engagement,
  EngagementChange,
  EngagementObject,
  Firm,
  Institution,
  User,
  type EngagementState,
  type FieldGroup,
} from '../access/index.js';
import type { Work } from '../audit/index.js';
import { dayIn, type CalendarDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkAtMost } from '../lib/input.js';
import type { LookPurpose } from '../lib/purpose.js';

/** What was agreed, checked by itself: of cases, days, purposes and groups. */
export interface Terms {
  readonly caseIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly purposes: LookPurpose[];
  readonly fieldGroups: FieldGroup[];
}

interface Given {
  readonly caseIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly purposes: readonly LookPurpose[];
  readonly fieldGroups: readonly FieldGroup[];
}

/** @throws BAD_USER_INPUT */
export function checkTerms({ caseIds, startsOn, endsOn, purposes, fieldGroups }: Given): Terms {
  if (caseIds.length === 0) throw badInput('input.caseIds', 'name at least one case.');
  checkAtMost('input.caseIds', caseIds, 1000);
  if (endsOn < startsOn) throw badInput('input.endsOn', 'lies before startsOn.');
  const ids = caseIds.map((nodeId, index) => fromNodeId('Case', nodeId, `input.caseIds.${index}`));
  return {
    caseIds: [...new Set(ids)],
    startsOn,
    endsOn,
    purposes: [...new Set(purposes)],
    fieldGroups: [...new Set(fieldGroups)],
  };
}

/** The day that the institution's clocks show. */
export async function todayOf({ em, actor, now }: Work): Promise<CalendarDay> {
  const { timeZone } = await em.findOneOrFail(Institution, { id: actor.institutionId });
  return dayIn(timeZone, now);
}

/** Writes an engagement with what it is for and its first change. @returns the entry's id */
export function writeEngagement(
  { em, actor, now }: Work,
  id: string,
  firmId: string,
  parentId: string | null,
  { caseIds, ...terms }: Terms,
  state: EngagementState,
): string {
  const { institutionId } = actor;
  const entryId = newId();
  const engagement = em.create(Engagement, {
    institutionId,
    id,
    firm: em.getReference(Firm, [institutionId, firmId], { wrapped: true }),
    parent: parentId === null ? null : em.getReference(Engagement, [institutionId, parentId], { wrapped: true }),
    ...terms,
    state,
    endedAt: null,
    recordedAt: now,
    entryId,
  });
  for (const objectId of caseIds)
    em.create(EngagementObject, { institutionId, id: newId(), engagement, kind: 'CASE', objectId });
  return entryId;
}

/** Appends what happened to an engagement; its own row shows the latest. */
export function writeChange(
  { em, actor, now }: Work,
  engagementId: string,
  state: EngagementState,
  entryId: string,
): void {
  const { institutionId } = actor;
  em.create(EngagementChange, {
    institutionId,
    id: newId(),
    engagement: em.getReference(Engagement, [institutionId, engagementId], { wrapped: true }),
    state,
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    validFrom: now,
    validTo: null,
    recordedAt: now,
    entryId,
  });
}

/** The debtors whose cases an engagement is for: in their own record stands who may see them, and until when. */
export async function debtorsOf(
  { db }: Work,
  engagementIds: readonly string[],
): Promise<readonly { readonly personId: string; readonly role: 'DEBTOR'; readonly stream: 'OTHER' }[]> {
  const { rows } = await sql<{ debtor_id: string }>`
    select distinct c.debtor_id from engagement_object o join collection_case c on c.institution_id = o.institution_id and c.id = o.object_id
    where o.engagement_id = any(${[...engagementIds]}::uuid[]) and o.kind = 'CASE'`.execute(db);
  return rows.map(({ debtor_id: personId }) => ({ personId, role: 'DEBTOR', stream: 'OTHER' }));
}
