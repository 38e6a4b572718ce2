import { exportTape, importTape } from '../disposals/index.js';
import type { ImportReport } from '../intake/index.js';
import { newId } from '../lib/id.js';
import { findActor, importingActor } from './institutions.js';
import type { Opened } from './open.js';

/** What commands do with tapes of portfolios. */

type Tape = NonNullable<Awaited<ReturnType<typeof exportTape>>['tape']>;

/** In the name of a counsel. @throws a sentence where there is none of that login */
export async function exportTapeBy(
  opened: Opened,
  slug: string,
  login: string,
  input: { readonly portfolioId: string; readonly reference: string },
): Promise<Tape> {
  const actor = await findActor(opened, slug, login, 'LEGAL_COUNSEL');
  if (!actor) throw new Error(`${slug} has no active legal counsel called ${login}. Nothing was exported.`);
  const context = opened.application.contextOf(actor);
  const { tape } = await exportTape(context, { ...input, idempotencyKey: newId() });
  if (!tape) throw new Error('The tape was not shown. Export it anew.');
  return tape;
}

/** In the name of the service by which an institution imports files. */
export async function importTapeInto(
  opened: Opened,
  slug: string,
  folder: string,
  options: Parameters<typeof importTape>[2] = {},
): Promise<ImportReport> {
  const actor = await importingActor(opened, slug, options.isCheckOnly);
  return importTape(opened.application.contextOf(actor), folder, options);
}
