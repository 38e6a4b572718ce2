import {
  EndWriteOffDocument,
  SetWriteOffLimitDocument,
  WriteOffDebtsDocument,
  WriteOffsOfCaseDocument,
  type EndWriteOffMutation,
  type WriteOffDebtsMutation,
  type WriteOffEndReason,
  type WriteOffFieldsFragment,
} from '../../schema/operations/documents.js';
import { done, key } from './verbs.js';
import { approve, type Answer, type Person } from './world.js';

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
