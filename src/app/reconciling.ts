import { reconcile, type Reconciled } from '../reconciliation/index.js';
import { toNodeId } from '../lib/id.js';
import { reconcilingActor } from './institutions.js';
import type { Opened } from './open.js';

/** Of an institution, in the name of a service of its own: what providers report is compared with what was recorded. */
export async function reconcileFor(opened: Opened, slug: string, signal: AbortSignal): Promise<Reconciled> {
  const context = opened.application.contextOf(await reconcilingActor(opened, slug));
  const { reports, ...done } = await reconcile(context, { signal });
  return { ...done, reports: reports.map((each) => ({ ...each, id: toNodeId('DeliveryReport', each.id) })) };
}

export type { Reconciled };
