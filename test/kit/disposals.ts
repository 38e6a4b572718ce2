import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import {
  DraftPortfolioDocument,
  EndWriteOffDocument,
  ExportTapeDocument,
  SetWriteOffLimitDocument,
  TransferPortfolioDocument,
  WriteOffDebtsDocument,
  WriteOffsOfCaseDocument,
  type DraftPortfolioMutation,
  type EndWriteOffMutation,
  type ExportTapeMutation,
  type PortfolioFieldsFragment,
  type TransferPortfolioMutation,
  type WriteOffDebtsMutation,
  type WriteOffEndReason,
  type WriteOffFieldsFragment,
} from '../../schema/operations/documents.js';
import { done, key, present } from './verbs.js';
import { approve, type Answer, type Person, type World } from './world.js';

/** Disposals over the API. */

export const writeOffInput = (caseId: string, more: Record<string, unknown> = {}) => ({
  ...{ caseId, writeOffReason: 'UNTRACEABLE', reason: 'the board decided' },
  ...more,
});

export const askToWriteOff = (
  by: Person,
  caseId: string,
  more: Record<string, unknown> = {},
): Promise<Answer<WriteOffDebtsMutation>> => {
  const input = { ...writeOffInput(caseId, more), idempotencyKey: key() };
  return by.ask(WriteOffDebtsDocument, { input: input as never });
};

/** By two, where one may not alone. @returns what stands under the case */
export async function writeOff(
  by: Person,
  second: Person,
  caseId: string,
  more: Record<string, unknown> = {},
): Promise<readonly WriteOffFieldsFragment[]> {
  const { approval } = done(await askToWriteOff(by, caseId, more)).writeOffDebts;
  if (approval) {
    await approve(second, approval.id);
    done(await askToWriteOff(by, caseId, more));
  }
  return writeOffsOf(by, caseId);
}

/** Latest first. */
export async function writeOffsOf(by: Person, caseId: string): Promise<readonly WriteOffFieldsFragment[]> {
  const { node } = done(await by.ask(WriteOffsOfCaseDocument, { caseId }));
  if (node?.__typename !== 'Case') throw new Error('no such case');
  return node.writeOffs.nodes;
}

export const askToEnd = (
  by: Person,
  writeOffId: string,
  reason: WriteOffEndReason = 'MISTAKEN',
): Promise<Answer<EndWriteOffMutation>> =>
  by.ask(EndWriteOffDocument, { input: { writeOffId, reason, idempotencyKey: key() } });

export async function setWriteOffLimit(by: Person, amountMinor: number, currency = 'CNY'): Promise<string> {
  const input = { alone: { amountMinor: String(amountMinor), currency }, idempotencyKey: key() };
  return done(await by.ask(SetWriteOffLimitDocument, { input })).setWriteOffLimit.writeOffLimitId;
}

/** Of CNY, cut off today; the world's clock stands at 2026-04-01. */
export const portfolioInput = (caseIds: readonly string[], more: Record<string, unknown> = {}) => ({
  ...{ name: `Portfolio ${key()}`, buyerName: 'Harbour Asset Management', buyerRegistration: '91310000MA1FL0XXXX' },
  ...{ buyerContact: 'Room 7, Harbour House', cutOffOn: '2026-04-01', currency: 'CNY', caseIds: [...caseIds] },
  ...more,
});

export const askToDraft = (
  by: Person,
  caseIds: readonly string[],
  more: Record<string, unknown> = {},
): Promise<Answer<DraftPortfolioMutation>> =>
  by.ask(DraftPortfolioDocument, { input: { ...portfolioInput(caseIds, more), idempotencyKey: key() } as never });

export async function draftPortfolio(
  by: Person,
  caseIds: readonly string[],
  more: Record<string, unknown> = {},
): Promise<PortfolioFieldsFragment> {
  return present(done(await askToDraft(by, caseIds, more)).draftPortfolio.portfolio);
}

export const askToTransfer = (by: Person, portfolioId: string): Promise<Answer<TransferPortfolioMutation>> =>
  by.ask(TransferPortfolioDocument, {
    input: { portfolioId, reason: 'the contract is signed', idempotencyKey: key() },
  });

/** By two. */
export async function transferPortfolio(by: Person, second: Person, portfolioId: string): Promise<void> {
  const { approval } = done(await askToTransfer(by, portfolioId)).transferPortfolio;
  await approve(second, present(approval).id);
  present(done(await askToTransfer(by, portfolioId)).transferPortfolio.portfolio);
}

export async function sell(by: Person, second: Person, caseIds: readonly string[]): Promise<string> {
  const { id } = await draftPortfolio(by, caseIds);
  await transferPortfolio(by, second, id);
  return id;
}

export async function exportTape(
  by: Person,
  portfolioId: string,
): Promise<NonNullable<ExportTapeMutation['exportTape']['tape']>> {
  const input = { portfolioId, reference: 'Contract 7', idempotencyKey: key() };
  return present(done(await by.ask(ExportTapeDocument, { input })).exportTape.tape);
}

/** Its two files in a folder of their own, for as long as the work takes. */
export async function withTape<Result>(
  { manifest, csv }: { readonly manifest: string; readonly csv: string },
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-tape-'));
  try {
    writeFileSync(join(folder, 'tape.json'), manifest);
    writeFileSync(join(folder, 'tape.csv'), csv);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** That a case was bought, and sold again, past the verbs: it stays as it is otherwise. @returns the portfolio's id */
export async function fillPortfolio({ owner }: Pick<World, 'owner'>, caseId: string, userId: string): Promise<string> {
  const bare = (id: string): string => id.replace(/^\w+_/, '');
  const [portfolioId, tapeId] = [randomUUID(), randomUUID()];
  const user = sql`${bare(userId)}::uuid`;
  await sql`
    with file as (
      select c.* from collection_case c where c.id = ${bare(caseId)}::uuid
    ), sold as (
      insert into portfolio (institution_id, id, name, buyer_name, buyer_registration, buyer_contact, cut_off_on, notice_due_on, state, currency, case_count, left_out_count, outstanding_minor, drafted_at, transferred_at, actor_id, entry_id)
      select institution_id, ${portfolioId}::uuid, ${portfolioId}::text, 'Harbour', '9131', 'Room 7', '2026-04-01', '2026-05-01', 'TRANSFERRED', currency, 1, 0, outstanding_minor, now(), now(), ${user}, entry_id from file
    ), of_it as (
      insert into portfolio_case (institution_id, id, portfolio_id, case_id, obstacles, currency, outstanding_minor, entry_id)
      select institution_id, ${randomUUID()}::uuid, ${portfolioId}::uuid, id, '{}', currency, outstanding_minor, entry_id from file
    ), noticed as (
      insert into transfer_notice (institution_id, id, portfolio_id, case_id, state, due_on, sent_on, channel, sender_id, recorded_at, entry_id, sent_entry_id)
      select institution_id, ${randomUUID()}::uuid, ${portfolioId}::uuid, id, 'SENT', '2026-05-01', '2026-04-01', 'LETTER', ${user}, now(), entry_id, entry_id from file
    ), bought as (
      insert into imported_tape (institution_id, id, seller_id, seller_slug, seller_name, seller_portfolio_id, portfolio_name, cut_off_on, case_count, debt_count, currency, outstanding_minor, manifest_sha256, actor_id, recorded_at, entry_id)
      select institution_id, ${tapeId}::uuid, ${randomUUID()}::uuid, 'bank-b', 'Bank B', ${randomUUID()}::uuid, 'Cards', '2026-03-01', 1, 1, currency, 1, ${'0'.repeat(64)}, ${user}, now(), entry_id from file
    )
    insert into case_origin (institution_id, id, case_id, tape_id, seller_reference, entry_id)
    select institution_id, ${randomUUID()}::uuid, id, ${tapeId}::uuid, 'C-7', entry_id from file`.execute(owner);
  return `portfolio_${portfolioId}`;
}
