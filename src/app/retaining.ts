import { applyRetention, goneBy, planRetention, type RetentionGroup, type RetentionPlan } from '../evidence/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import { newId, toNodeId } from '../lib/id.js';
import { officerOf } from './institutions.js';
import type { Opened } from './open.js';

export type { RetentionGroup, RetentionPlan };

type Serving = Pick<Opened, 'application' | 'database'>;

/** What would go on a day and what would stay, in the sight of an active compliance officer. Changes nothing. */
export async function retentionPlanOf(opened: Serving, slug: string, asOf: CalendarDay): Promise<RetentionPlan> {
  const context = opened.application.contextOf(await officerOf(opened, slug, null));
  return planRetention(context, asOf).finally(() => context.reading.close());
}

/** What a run by command came to: what it destroyed, or the request that waits for a second person. */
export type RetentionRun =
  { readonly entryId: string; readonly gone: readonly RetentionGroup[] } | { readonly approvalId: string };

/** In the name of a compliance officer, by login: asks for it, and once another has approved, destroys the keys. */
export async function runRetention(
  opened: Serving,
  slug: string,
  { login, ...asked }: { readonly login: string; readonly asOf: CalendarDay; readonly reason: string },
): Promise<RetentionRun> {
  const context = opened.application.contextOf(await officerOf(opened, slug, login));
  const id = await applyRetention(context, { ...asked, idempotencyKey: newId() });
  const gone = await goneBy(context, id).finally(() => context.reading.close());
  return gone.length > 0 ? { entryId: id, gone } : { approvalId: toNodeId('Approval', id) };
}
