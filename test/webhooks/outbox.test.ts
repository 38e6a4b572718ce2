/** What happens is told: all of it, nothing that was undone, to whom it concerns alone, without a word about anybody. */
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import * as documents from '../../schema/operations/documents.js';
import { rooms } from '../../src/app/rooms.js';
import { operationsOf } from '../../src/app/schema.js';
import { act } from '../../src/audit/index.js';
import { entryTypeOf, eventOf, webhookEventWords, type WebhookEvent } from '../../src/webhooks/webhook-events.js';
import { valuesOf } from '../../src/lib/vocabulary.js';
import { engage } from '../kit/engagements.js';
import { leavesOf } from '../kit/journal.js';
import { recordPayment } from '../kit/payments.js';
import { done, key, openCase, recordContactAttempt, type OpenedCase } from '../kit/verbs.js';
import {
  addWebhook,
  deliver,
  deliveriesOf,
  hookReceiver,
  ownMachine,
  verified,
  type HookReceiver,
} from '../kit/webhooks.js';
import { approve, newWorld, type Person } from '../kit/world.js';

const world = newWorld({ sending: ownMachine });

let receiver: HookReceiver;
let officer: Person;
let lead: Person;
let collector: Person;
let opened: OpenedCase;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  [lead, collector] = [await world().person('TEAM_LEAD', 'North'), await world().person('COLLECTOR', 'North')];
  opened = await openCase(world(), { assignee: collector });
});
beforeEach(async () => void (receiver = await hookReceiver()));
afterEach(async () => {
  await receiver.close();
  const { webhooks } = done(await world().administrator.ask(documents.WebhooksDocument, { first: 100 }));
  for (const { id } of webhooks.nodes.filter(({ state }) => state !== 'REMOVED'))
    done(await steer(documents.RemoveWebhookDocument, id));
});

const tell = (...events: WebhookEvent[]) => addWebhook(world().administrator, officer, { url: receiver.url, events });
const steer = (document: typeof documents.RemoveWebhookDocument, webhookId: string) =>
  world().administrator.ask(document as never, { input: { webhookId, idempotencyKey: key() } } as never);
/** To the one stage and back again. */
let moves = 0;
const tryToMove = () =>
  lead.ask('mutation ($input: MoveCaseInput!) { moveCase(input: $input) { caseId } }', {
    input: { caseId: opened.caseId, stage: moves++ % 2 === 0 ? 'FIRST' : 'SECOND', idempotencyKey: key() },
  });
const move = async () => done(await tryToMove());

test('a message says what happened, when, and to what, and is believed by the library of Standard Webhooks', async () => {
  const { secret } = await tell('PAYMENT_RECORDED');
  const [leaf] = await leavesOf(world(), () => recordPayment(world(), lead, opened.caseId));
  await deliver(world());
  const [got] = receiver.taken;
  expect(got!.message).toEqual({
    type: 'payment.recorded',
    timestamp: world().clock.now().toISOString(),
    data: {
      ...{ version: 1, institutionId: `institution_${world().institutionId}`, entryId: leaf!.id },
      ...{ caseId: opened.caseId, debtorId: opened.debtorId, stream: 'OTHER', seq: leaf!.subjects[0]!.seq },
    },
  });
  expect(got!.headers).toMatchObject({ 'webhook-id': leaf!.id, 'content-type': 'application/json' });
  expect(verified(got!, secret, world().clock.now())).toEqual(got!.message);
  expect(() =>
    verified({ ...got!, body: got!.body.replace('payment', 'Payment') }, secret, world().clock.now()),
  ).toThrow();
  expect(() => verified(got!, secret, new Date(world().clock.now().getTime() + 600_000))).toThrow();
});

test('of what a contact was, what was paid and who it was, nothing goes out', async () => {
  await tell('CONTACT_ATTEMPT_RECORDED', 'PAYMENT_RECORDED', 'CASE_OPENED');
  const { debtorId } = await openCase(world(), { assignee: collector });
  await recordContactAttempt(world(), collector, opened, { note: 'rang eight times' });
  await recordPayment(world(), lead, opened.caseId, { amount: { amountMinor: '31415', currency: 'CNY' } });
  await deliver(world());
  expect(receiver.taken.map(({ message }) => message.type).sort()).toEqual([
    ...['case.opened', 'contactAttempt.recorded', 'payment.recorded'],
  ]);
  expect(receiver.taken.some(({ message }) => message.data.debtorId === debtorId)).toBe(true);
  const said = receiver.taken.map(({ body }) => body).join('');
  expect(said).not.toMatch(/张伟|rang|31415|NO_ANSWER|PHONE|\+86/);
  expect(world().logged.join('')).not.toContain(receiver.url);
});

test('what is undone is told to nobody, and what fails to be told is not done', async () => {
  const { id } = await tell('CASE_STAGE_MOVED');
  const undone = act(world().context(lead.actor), { name: 'x', entries: ['case.stageMoved'] }, async (work) => {
    work.journal.enter({ type: 'case.stageMoved', outcomes: ['FIRST'] });
    work.afterEntries(async (db) => {
      const { rows } = await sql<{
        count: number;
      }>`select count(*)::int as count from webhook_delivery where webhook_id = ${id.replace('webhook_', '')}::uuid`.execute(
        db,
      );
      expect(rows).toEqual([{ count: 1 }]);
      throw new Error('after all');
    });
    return Promise.resolve();
  });
  await expect(undone).rejects.toThrow('after all');
  expect(await deliveriesOf(world().administrator, { webhook: { eq: id } })).toEqual([]);
  await sql`alter table webhook_delivery add constraint full_up check (false) not valid`.execute(world().owner);
  const codes: string[] = [];
  const left = await leavesOf(world(), () =>
    world().quietly(async () => void codes.push(...(await tryToMove()).codes)),
  );
  await sql`alter table webhook_delivery drop constraint full_up`.execute(world().owner);
  expect([codes, left]).toEqual([['INTERNAL_SERVER_ERROR'], []]);
});

test('only what was asked for is told, from the adding on, and not what another institution does', async () => {
  await move();
  await tell('CASE_STAGE_MOVED');
  const elsewhere = await world().otherInstitution();
  const theirs = await hookReceiver();
  const theirOfficer = await elsewhere.person('COMPLIANCE_OFFICER');
  await addWebhook(elsewhere.administrator, theirOfficer, { url: theirs.url, events: ['CASE_STAGE_MOVED'] });
  await recordPayment(world(), lead, opened.caseId);
  await move();
  await deliver(world());
  expect(receiver.taken).toHaveLength(1);
  expect(theirs.got).toEqual([]);
  expect(await deliveriesOf(theirOfficer).catch(() => 'FORBIDDEN')).toBe('FORBIDDEN');
  expect(await deliveriesOf(elsewhere.administrator)).toEqual([]);
  const [ours] = await deliveriesOf(world().administrator);
  const asked = { webhookDeliveryId: ours!.id, idempotencyKey: key() };
  const { codes } = await elsewhere.administrator.ask(documents.RetryWebhookDeliveryDocument, { input: asked });
  expect(codes).toEqual(['NOT_FOUND']);
  await theirs.close();
});

test('what a user of a firm does is told as well, though firms see nothing of webhooks', async () => {
  await tell('CONTACT_ATTEMPT_RECORDED');
  const firm = await world().firm('AGENCY');
  const worker = await firm.person();
  await engage(officer, firm, [opened.caseId]);
  await recordContactAttempt(world(), worker, opened);
  await deliver(world());
  expect(receiver.taken).toHaveLength(1);
});

test('while it is paused all is kept; once it is removed nothing is', async () => {
  const { id } = await tell('CASE_STAGE_MOVED');
  done(await steer(documents.PauseWebhookDocument as never, id));
  await move();
  await move();
  await deliver(world());
  expect(receiver.got).toEqual([]);
  done(await steer(documents.ResumeWebhookDocument as never, id));
  await deliver(world());
  expect(receiver.taken).toHaveLength(2);
  done(await steer(documents.PauseWebhookDocument as never, id));
  await move();
  done(await steer(documents.RemoveWebhookDocument, id));
  await move();
  await deliver(world());
  const states = (await deliveriesOf(world().administrator, { webhook: { eq: id } })).map(({ state }) => state);
  expect([receiver.got.length, states.toSorted()]).toEqual([2, ['CANCELLED', 'DELIVERED', 'DELIVERED']]);
  expect((await steer(documents.ResumeWebhookDocument as never, id)).codes).toEqual(['CONFLICT']);
});

test('once a person is erased, nothing leads from what is told to them', async () => {
  const forgotten = await openCase(world());
  await tell('PERSON_RESTRICTED');
  const basis = { personId: forgotten.debtorId, basis: 'PERSON_ASKED' as const };
  done(await officer.ask(documents.RestrictPersonDocument, { input: { ...basis, idempotencyKey: key() } }));
  const erase = async () =>
    done(await officer.ask(documents.ErasePersonDocument, { input: { ...basis, idempotencyKey: key() } })).erasePerson;
  await approve(await world().person('LEGAL_COUNSEL'), (await erase()).approval!.id);
  await erase();
  await deliver(world());
  expect(receiver.taken.map(({ message }) => message.data)).toMatchObject([{ debtorId: null, caseId: null }]);
  expect(receiver.taken[0]!.body).not.toContain(forgotten.debtorId.replace('debtor_', ''));
});

test('every event is a type of entry that some operation leaves, and no two are the same', () => {
  const known = operationsOf(rooms).flatMap(({ entries }) => entries);
  const types = valuesOf(webhookEventWords).map(entryTypeOf);
  expect(types.filter((type) => !known.includes(type))).toEqual([]);
  expect(new Set(types).size).toBe(types.length);
  for (const event of valuesOf(webhookEventWords)) expect(eventOf(entryTypeOf(event))).toBe(event);
});
