/** What providers report, brought in and compared as their commands do it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importNamed, type ImportOptions, type ImportReport } from '../../src/intake/index.js';
import { reconcile, type Reconciled } from '../../src/reconciliation/index.js';
import type { Actor } from '../../src/lib/actor.js';
import { key } from './verbs.js';
import type { World } from './world.js';

export type DeliveryLine = Readonly<Record<string, string | number | boolean>>;

const fiveHours = 5 * 3_600_000;

/** A call of five hours ago, unless something else is said. */
export const callTo = ({ clock }: World, dialled: string, more: DeliveryLine = {}): DeliveryLine => ({
  ...{ provider: 'acme', reference: key(), channel: 'PHONE', dialled },
  begun_at: new Date(clock.now().getTime() - fiveHours).toISOString(),
  ...more,
});

export async function bringReport(
  world: World,
  by: Actor,
  lines: readonly DeliveryLine[],
  options?: ImportOptions,
): Promise<ImportReport> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-report-'));
  try {
    const path = join(folder, 'report.jsonl');
    writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return await importNamed['delivery-report'](world.context(by), path, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const compare = (world: World, by: Actor): Promise<Reconciled> => reconcile(world.context(by));
