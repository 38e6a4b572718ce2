import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  ContactPermissionDocument,
  WriteOffsDocument,
  WriteOffsOfCaseDocument,
} from '../../schema/operations/documents.js';
import { askToEnd, askToWriteOff, setWriteOffLimit, writeOff, writeOffsOf } from '../kit/disposals.js';
import { leavesOf } from '../kit/journal.js';
import { askToPay, bringPayments, paymentRow, recordPayment } from '../kit/payments.js';
import { debtInput, done, key, openCase, present, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Person } from '../kit/world.js';

/** Debts that leave the balance sheet. The world's clock begins at 2026-04-01, ten in the morning in Shanghai. */
const world = newWorld();

let collector: Person;
let lead: Person;
let officer: Person;
let second: Person;
let service: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  second = await world().person('LEGAL_COUNSEL');
  service = await serviceOf(world());
  await setWriteOffLimit(officer, 10_000);
});

const cny = (amountMinor: number, currency = 'CNY') => ({ amountMinor: String(amountMinor), currency });

/** Debts of 100 fees, 400 interest and the given principal: the first of them 10 000 in all. */
const opened = (...principals: readonly number[]): Promise<OpenedCase> =>
  openCase(world(), {
    assignee: collector,
    debts: (principals.length > 0 ? principals : [9_500]).map((principal, index) =>
      // In this order they are listed.
      debtInput({
        reference: `L-${index}-${key().slice(0, 8)}`,
        fees: cny(100),
        interest: cny(400),
        principal: cny(principal),
      }),
    ),
  });

const outstanding = async ({ caseId }: OpenedCase): Promise<number> => {
  const { node } = done(await service.ask(WriteOffsOfCaseDocument, { caseId }));
  if (node?.__typename !== 'Case') throw new Error('no such case');
  return Number(node.outstanding.amountMinor);
};

describe('a debt that is written off', () => {
  test('leaves the balance sheet with all that is owed on it, and is owed as before', async () => {
    const file = await opened();
    const left = await leavesOf(world(), async () => {
      const { case: shown } = done(await askToWriteOff(lead, file.caseId)).writeOffDebts;
      expect(shown?.outstanding).toEqual(cny(10_000));
      expect(shown?.writeOffs.nodes).toMatchObject([
        {
          ...{ reason: 'UNTRACEABLE', writtenOffOn: '2026-04-01', endedAt: null, ends: [] },
          ...{ fees: cny(100), interest: cny(400), principal: cny(9_500), recovered: cny(0) },
          ...{ debt: { id: file.debtIds[0] }, actor: { id: lead.id } },
        },
      ]);
    });
    expect(left).toMatchObject([
      { type: 'debt.writtenOff', outcomes: ['UNTRACEABLE'], subjects: [{ role: 'DEBTOR', stream: 'OTHER' }] },
    ]);
    expect(await outstanding(file)).toBe(10_000);
  });

  test('may still be collected', async () => {
    const file = await opened();
    await writeOff(lead, second, file.caseId);
    const { caseId, contactPointId } = file;
    const input = { caseId, contactPointId, channel: 'PHONE' as const };
    const { contactPermission } = done(await collector.ask(ContactPermissionDocument, { input }));
    expect(contactPermission.decision).toBe('ALLOWED');
  });

  test('is shown on the case, on the debt and in the list', async () => {
    const file = await opened(1_000, 2_000);
    await writeOff(lead, second, file.caseId, { debtIds: [file.debtIds[1]] });
    const { node } = done(await collector.ask(WriteOffsOfCaseDocument, { caseId: file.caseId }));
    if (node?.__typename !== 'Case') throw new Error('no such case');
    expect(node.writeOffs.totalCount).toBe(1);
    const shown = Object.fromEntries(node.debts.map(({ id, writeOffs }) => [id, writeOffs.nodes.length]));
    expect(shown).toEqual({ [file.debtIds[0]!]: 0, [file.debtIds[1]!]: 1 });
    const filter = { debt: { eq: file.debtIds[1]! }, reason: { eq: 'UNTRACEABLE' as const } };
    expect(done(await officer.ask(WriteOffsDocument, { first: 5, filter })).writeOffs.totalCount).toBe(1);
  });

  test('is put back by an entry of its own, and may be written off again', async () => {
    const file = await opened();
    const [first] = await writeOff(lead, second, file.caseId);
    const left = await leavesOf(world(), async () => {
      const { writeOff: ended } = done(await askToEnd(lead, present(first).id, 'RESTORED')).endWriteOff;
      expect(ended).toMatchObject({ endedAt: world().clock.now().toISOString(), ends: [{ reason: 'RESTORED' }] });
    });
    expect(left).toMatchObject([{ type: 'writeOff.ended', outcomes: ['RESTORED'] }]);
    expect((await askToEnd(lead, present(first).id)).codes).toEqual(['CONFLICT']);
    expect(await writeOff(lead, second, file.caseId)).toHaveLength(2);
  });
});

describe('what comes in for it', () => {
  test('is told apart from the day on which it was written off, also from a file, and taken back with the payment', async () => {
    const file = await opened();
    await recordPayment(world(), service, file.caseId, { amount: cny(1_000) });
    const early = await recordPayment(world(), service, file.caseId, { amount: cny(500) });
    const [written] = await writeOff(lead, second, file.caseId);
    expect(written).toMatchObject({ fees: cny(0), interest: cny(0), principal: cny(8_500), recovered: cny(0) });
    const late = await recordPayment(world(), service, file.caseId, { amount: cny(2_000) });
    await bringPayments(world(), service.actor, [
      paymentRow(world(), { debt_reference: await referenceOf(file), amount: '3.00' }),
    ]);
    expect((await writeOffsOf(lead, file.caseId))[0]).toMatchObject({ recovered: cny(2_300) });
    // What had come in before was no recovery, nor is it one taken back.
    const reverse = 'mutation ($input: ReversePaymentInput!) { reversePayment(input: $input) { paymentReversalId } }';
    for (const [paymentId, recovered] of [
      [early, 2_300],
      [late, 300],
    ] as const) {
      done(await lead.ask(reverse, { input: { paymentId, reason: 'RETURNED', idempotencyKey: key() } }));
      expect((await writeOffsOf(lead, file.caseId))[0]).toMatchObject({ recovered: cny(recovered) });
    }
  });

  test('is none of it once the debt is back, but what it was stays told', async () => {
    const file = await opened();
    const [written] = await writeOff(lead, second, file.caseId);
    const paymentId = await recordPayment(world(), service, file.caseId, { amount: cny(2_000) });
    done(await askToEnd(lead, present(written).id));
    await recordPayment(world(), service, file.caseId, { amount: cny(1_000) });
    expect((await writeOffsOf(lead, file.caseId))[0]).toMatchObject({ recovered: cny(2_000) });
    const reverse = 'mutation ($input: ReversePaymentInput!) { reversePayment(input: $input) { paymentReversalId } }';
    done(await lead.ask(reverse, { input: { paymentId, reason: 'RETURNED', idempotencyKey: key() } }));
    expect((await writeOffsOf(lead, file.caseId))[0]).toMatchObject({ recovered: cny(0) });
  });

  test('at once by many is counted to the cent', async () => {
    const file = await opened();
    await writeOff(lead, second, file.caseId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => askToPay(world(), service, file.caseId, { amount: cny(100 + index) })),
    );
    answers.forEach(done);
    expect((await writeOffsOf(lead, file.caseId))[0]).toMatchObject({ recovered: cny(1_045) });
    expect(await outstanding(file)).toBe(10_000 - 1_045);
  });
});

describe('how much one person writes off alone', () => {
  test('is limited by what stands written off in the case: many small ones are as one', async () => {
    const file = await opened(9_499, 1);
    // 9 999 of 10 000; and then 501 more.
    const [first] = await writeOff(lead, second, file.caseId, { debtIds: [file.debtIds[0]] });
    const asked = done(await askToWriteOff(lead, file.caseId)).writeOffDebts;
    expect(asked.case).toBeNull();
    expect(asked.approval?.asks).toContain('Write off 501 minor units of CNY on 1 debts, after 9999 before');
    expect(await writeOffsOf(lead, file.caseId)).toHaveLength(1);
    // Once the first is put back, there is room again.
    done(await askToEnd(lead, present(first).id));
    expect(
      done(await askToWriteOff(lead, file.caseId, { debtIds: [file.debtIds[1]] })).writeOffDebts.approval,
    ).toBeNull();
  });

  test('beyond it another person agrees, to just this', async () => {
    const file = await opened(20_000);
    const { approval } = done(await askToWriteOff(officer, file.caseId)).writeOffDebts;
    expect((await askToWriteOff(officer, file.caseId)).codes).toEqual(['CONFLICT']);
    await approve(second, present(approval).id);
    // Less is owed by now: it is another request.
    await recordPayment(world(), service, file.caseId, { amount: cny(1) });
    expect(done(await askToWriteOff(officer, file.caseId)).writeOffDebts.case).toBeNull();
    expect(await writeOffsOf(officer, file.caseId)).toEqual([]);
    const other = await opened(20_000);
    expect(await writeOff(officer, second, other.caseId)).toHaveLength(1);
  });

  test('is nothing in a currency without a limit, and takes a reason for the second person', async () => {
    const file = await openCase(world(), { debts: [debtInput({ principal: cny(1, 'JPY') })] });
    expect((await askToWriteOff(officer, file.caseId, { reason: null })).codes).toEqual(['BAD_USER_INPUT']);
    expect(done(await askToWriteOff(officer, file.caseId)).writeOffDebts.approval).not.toBeNull();
  });
});

describe('what is refused', () => {
  test.each([
    ['a debt of another case', (_: OpenedCase, other: OpenedCase) => [other.debtIds[0]!], 'BAD_USER_INPUT'],
    ['what is no debt', (file: OpenedCase) => [file.caseId], 'BAD_USER_INPUT'],
    ['more than fifty', (file: OpenedCase) => Array.from({ length: 51 }, () => file.debtIds[0]!), 'BAD_USER_INPUT'],
  ])('%s', async (_, debtIds, code) => {
    const [file, other] = [await opened(), await opened()];
    expect((await askToWriteOff(lead, file.caseId, { debtIds: debtIds(file, other) })).codes).toEqual([code]);
    expect(await writeOffsOf(lead, file.caseId)).toEqual([]);
  });

  test('a debt twice, and a case of which nothing is left to write off', async () => {
    const file = await opened();
    await writeOff(lead, second, file.caseId);
    expect((await askToWriteOff(lead, file.caseId, { debtIds: file.debtIds })).codes).toEqual(['CONFLICT']);
    expect((await askToWriteOff(lead, file.caseId)).codes).toEqual(['CONFLICT']);
  });

  test('a debt on which nothing is owed', async () => {
    const file = await opened();
    await recordPayment(world(), service, file.caseId, { amount: cny(10_000) });
    expect((await askToWriteOff(lead, file.caseId, { debtIds: file.debtIds })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await askToWriteOff(lead, file.caseId)).codes).toEqual(['CONFLICT']);
  });

  test('who collects, who is elsewhere, and firms', async () => {
    const file = await opened();
    const [written] = await writeOff(lead, second, file.caseId);
    const south = await world().person('TEAM_LEAD', 'South');
    expect((await askToWriteOff(collector, file.caseId)).codes).toEqual(['FORBIDDEN']);
    expect((await askToWriteOff(south, file.caseId)).codes).toEqual(['NOT_FOUND']);
    expect((await askToEnd(south, present(written).id)).codes).toEqual(['NOT_FOUND']);
    const firm = await world().firm();
    expect((await firm.administrator.ask(WriteOffsDocument, { first: 1 })).codes).toEqual(['FORBIDDEN']);
    expect((await (await world().person('ANALYST')).ask(WriteOffsDocument, { first: 1 })).codes).toEqual(['FORBIDDEN']);
  });

  test('of two at once who write the same off, one', async () => {
    const file = await opened();
    const answers = await Promise.all([askToWriteOff(lead, file.caseId), askToWriteOff(officer, file.caseId)]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect(await writeOffsOf(lead, file.caseId)).toHaveLength(1);
  });
});

const referenceOf = async ({ debtIds }: OpenedCase): Promise<string> => {
  const { data } = await service.ask('query ($id: ID!) { node(id: $id) { ... on Debt { reference } } }', {
    id: debtIds[0],
  });
  return (data as { node: { reference: string } }).node.reference;
};
