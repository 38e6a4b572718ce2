/** What collection is about is told: what is owed, what stops it, whom it is about, and what came by files. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as documents from '../../schema/operations/documents.js';
import { formats, importNamed } from '../../src/intake/index.js';
import { testFiles } from '../intake/files.js';
import { changePlanPolicy } from '../kit/plans.js';
import { completeAll, decideProcedure, openProcedure } from '../kit/procedures.js';
import { done, key, openCase, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { addWebhook, deliver, hookReceiver, ownMachine, type HookReceiver } from '../kit/webhooks.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld({ sending: ownMachine });
const file = testFiles();

let receiver: HookReceiver;
let collector: Person;
let lead: Person;
let opened: OpenedCase;
beforeAll(async () => {
  receiver = await hookReceiver();
  const officer = await world().person('COMPLIANCE_OFFICER');
  [lead, collector] = [await world().person('TEAM_LEAD', 'North'), await world().person('COLLECTOR', 'North')];
  opened = await openCase(world(), { assignee: collector });
  // Else a lead forgives nothing alone.
  await changePlanPolicy(officer, world().clock.now().toISOString());
  const events: documents.WebhookEvent[] = [
    ...(['DEBT_CHARGED', 'DEBT_WAIVED', 'PERSON_NOTED', 'PROCEDURE_OPENED', 'PROCEDURE_ENDED'] as const),
    ...(['ROWS_IMPORTED', 'CASE_PAUSED'] as const),
  ];
  await addWebhook(world().administrator, officer, { url: receiver.url, events });
});
afterAll(() => receiver.close());

/** What is told of what is done, and of which case. */
async function told(
  work: () => Promise<unknown>,
): Promise<readonly (readonly [type: string, caseId: string | null])[]> {
  const before = receiver.taken.length;
  await work();
  await deliver(world());
  return receiver.taken.slice(before).map(({ message: { type, data } }) => [type, data.caseId]);
}
const cny = (amountMinor: string) => ({ amountMinor, currency: 'CNY' });

test('what is added to a debt, and what is forgiven of it, in the order of their case', async () => {
  const debtId = opened.debtIds[0]!;
  const charged = { debtId, reason: 'FEE' as const, valueOn: '2026-04-01', fees: cny('2') };
  const waived = { debtId, waiverReason: 'GOODWILL' as const, fees: cny('1') };
  const found = await told(async () => {
    done(await lead.ask(documents.ChargeDebtDocument, { input: { ...charged, idempotencyKey: key() } }));
    done(await lead.ask(documents.WaiveDebtDocument, { input: { ...waived, idempotencyKey: key() } }));
  });
  expect(found).toEqual([
    ['debt.charged', opened.caseId],
    ['debt.waived', opened.caseId],
  ]);
});

test('that somebody has died, of the person, and what it stops, of each case; not what it is', async () => {
  const found = await told(async () => {
    const death = await openProcedure(collector, { kind: 'DEATH', debtorId: opened.debtorId });
    await completeAll(collector, death);
    await decideProcedure(lead, death.id, 'NO_ESTATE');
  });
  expect([...found].sort()).toEqual([
    ['case.paused', opened.caseId],
    ...[['person.noted'], ['procedure.ended'], ['procedure.opened']].map(([type]) => [type, null]),
  ]);
  const about = receiver.taken.filter(({ message }) => message.type.startsWith('procedure.'));
  expect(about.map(({ message: { data } }) => data.debtorId)).toEqual([opened.debtorId, opened.debtorId]);
  expect(about.map(({ body }) => body).join()).not.toMatch(/DEATH|DECEASED|ESTATE/);
});

test('that cases came by a file, of no one case', async () => {
  const { actor } = await serviceOf(world());
  const found = await told(() => importNamed.placement(world().context(actor), file(formats.placement.template ?? '')));
  expect(found).toEqual([['rows.imported', null]]);
});
