/** Payments and statements, recorded and brought in as their verbs and commands do it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as documents from '../../schema/operations/documents.js';
import { importNamed, type ImportOptions, type ImportReport } from '../../src/intake/index.js';
import type { Actor } from '../../src/lib/actor.js';
import { dayIn } from '../../src/lib/calendar.js';
import { done, key, present, serviceOf } from './verbs.js';
import type { Answer, Person, World } from './world.js';

/** The day of the clock, where the institution is. */
export const today = ({ clock }: World): string => dayIn('Asia/Shanghai', clock.now());

export const paymentInput = (world: World, caseId: string, more: Record<string, unknown> = {}) => ({
  ...{ caseId, reference: `P-${key()}`, amount: { amountMinor: '100', currency: 'CNY' } },
  ...{ receivedOn: today(world), channel: 'BANK_TRANSFER', idempotencyKey: key() },
  ...more,
});

export const askToPay = (
  world: World,
  by: Person,
  caseId: string,
  more: Record<string, unknown> = {},
): Promise<Answer<documents.RecordPaymentMutation>> =>
  by.ask(documents.RecordPaymentDocument, { input: paymentInput(world, caseId, more) as never });

/** @returns the payment's id */
export async function recordPayment(
  world: World,
  by: Person,
  caseId: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  return done(await askToPay(world, by, caseId, more)).recordPayment.paymentId;
}

/** As a bank does that sends it back. */
export async function reversePayment(by: Person, paymentId: string, more: { valueOn?: string } = {}): Promise<void> {
  const input = { paymentId, reason: 'RETURNED' as const, idempotencyKey: key(), ...more };
  done(await by.ask(documents.ReversePaymentDocument, { input }));
}

export type FileRow = Readonly<Record<string, string | number>>;

/** As a row of the file: CNY 1.00, received today, for nothing that it names, unless something else is said. */
export const paymentRow = (world: World, more: FileRow = {}): FileRow => ({
  ...{ payment_reference: `P-${key()}`, received_on: today(world), currency: 'CNY', amount: '1.00' },
  ...more,
});

export const bringPayments = (
  world: World,
  by: Actor,
  rows: readonly FileRow[],
  options?: ImportOptions,
): Promise<ImportReport> => bringFile(world, 'payments', by, rows, options);

export const bringStatements = (
  world: World,
  by: Actor,
  rows: readonly FileRow[],
  options?: ImportOptions,
): Promise<ImportReport> => bringFile(world, 'statements', by, rows, options);

/** A file of one of the formats that an import reads, as JSON lines. */
export async function bringFile(
  world: World,
  format: 'payments' | 'statements' | 'placement',
  by: Actor,
  rows: readonly FileRow[],
  options?: ImportOptions,
): Promise<ImportReport> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-file-'));
  try {
    const path = join(folder, `${format}.jsonl`);
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return await importNamed[format](world.context(by), path, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns the id of an imported payment that names nothing */
export async function bringUnmatched(world: World, more: FileRow = {}, by?: Person): Promise<string> {
  const service = by ?? (await serviceOf(world));
  const row = paymentRow(world, more);
  await bringPayments(world, service.actor, [row]);
  const filter = { reference: { eq: String(row['payment_reference']) } };
  const { unmatchedPayments } = done(await service.ask(documents.UnmatchedPaymentsDocument, { first: 1, filter }));
  return present(unmatchedPayments.nodes[0]).id;
}
