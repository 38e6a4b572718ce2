import 'reflect-metadata';
import { beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { RecordWishDocument, ReleaseCaseDocument, WithdrawWishDocument } from '../../schema/operations/documents.js';
import { askNext, makeAppointment, next, openQueued } from '../kit/queue.js';
import { debtInput, done, key, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** Cases in which nobody may be reached do not stand in the way of those behind them. Ten in the morning in Shanghai. */
const world = newWorld();
const morning = '2026-04-01T02:00:00.000Z';
const minute = 60_000;
const mostJudged = 300;

let lead: Person;
let collector: Person;
let other: Person;
beforeEach(async () => {
  world().clock.set(morning);
  const team = `team ${key().slice(0, 8)}`;
  lead = await world().person('TEAM_LEAD', team);
  [collector, other] = [await world().person('COLLECTOR', team), await world().person('COLLECTOR', team)];
});

/** Where it is half past seven, and nobody may be rung before eight; and high in rank. */
const inDelhi = { timeZone: 'Asia/Kolkata' };
const old = (more: Record<string, unknown> = {}) => [debtInput({ oldestUnpaidDueOn: '2026-01-15', ...more })];
const far = (): Promise<OpenedCase> => openQueued(world(), lead, { ...inDelhi, debts: old({ jurisdiction: 'IN' }) });

/** Another case of a debtor, with the lead's team. */
async function another({ debtorId }: OpenedCase): Promise<void> {
  const input = {
    ...{ reference: `C-${key().slice(0, 8)}`, debtorId, debts: old({ jurisdiction: 'IN' }) },
    idempotencyKey: key(),
  };
  done(await lead.ask('mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id } } }', { input }));
}
const giveBack = async (by: Person, caseId: string, notBefore: string | null = null): Promise<void> =>
  void done(
    await by.ask(ReleaseCaseDocument, { input: { caseId, reason: 'END_OF_SHIFT', notBefore, idempotencyKey: key() } }),
  );

test('behind as many as are judged in one call, the next call finds what may be worked on', async () => {
  const first = await far();
  for (let opened = 1; opened < mostJudged - 1; opened++) await another(first);
  const { caseId } = await openQueued(world(), lead);
  expect((await next(other)).case.id).toBe(caseId);
  await giveBack(other, caseId);
  await another(first);
  expect(await askNext(collector)).toEqual({ handOut: null, nextAt: '2026-04-01T02:30:00.000Z' });
  expect((await next(collector)).case.id).toBe(caseId);
});

test('who has no number or address that reaches them by the wished channel is judged by nobody', async () => {
  await openQueued(world(), lead, { debts: old() });
  expect(await askNext(collector, { channels: ['EMAIL'] })).toEqual({ handOut: null, nextAt: null });
  const { rows } = await sql`select from queue_refusal where collector_id = ${collector.actor.id}::uuid`.execute(
    world().owner,
  );
  expect(rows).toEqual([]);
});

test('what was judged in vain is judged again when the law allows it, and not before', async () => {
  const { caseId } = await far();
  expect(await askNext(collector)).toEqual({ handOut: null, nextAt: '2026-04-01T02:30:00.000Z' });
  world().clock.set('2026-04-01T02:29:59.999Z');
  expect(await askNext(collector)).toEqual({ handOut: null, nextAt: '2026-04-01T02:30:00.000Z' });
  world().clock.set('2026-04-01T02:30:00.000Z');
  expect((await next(collector)).case.id).toBe(caseId);
});

/** Who does not want to be rung; and that they do after all. */
async function optOut({ debtorId }: OpenedCase): Promise<() => Promise<unknown>> {
  const wish = { personId: debtorId, kind: 'CHANNEL', channel: 'PHONE', idempotencyKey: key() } as const;
  const { wishId } = done(await lead.ask(RecordWishDocument, { input: wish })).recordWish;
  return async () => done(await lead.ask(WithdrawWishDocument, { input: { wishId, idempotencyKey: key() } }));
}

test('what changes meanwhile is seen after four hours at the latest; at once by others, and for an appointment', async () => {
  const [opened, agreed] = [await openQueued(world(), lead), await openQueued(world(), lead)];
  const optIn = [await optOut(opened), await optOut(agreed)];
  expect(await askNext(collector)).toEqual({ handOut: null, nextAt: null });
  world().clock.pass(minute);
  for (const each of optIn) await each();
  expect((await askNext(collector)).handOut).toBeNull();
  await giveBack(other, (await next(other)).case.id);
  await makeAppointment(lead, agreed.caseId, '2026-04-01T03:00:00.000Z');
  world().clock.set('2026-04-01T03:00:00.000Z');
  expect((await next(collector)).case.id).toBe(agreed.caseId);
  await giveBack(collector, agreed.caseId, '2026-04-02T02:00:00.000Z');
  world().clock.set('2026-04-01T05:59:59.999Z');
  expect((await askNext(collector)).handOut).toBeNull();
  world().clock.set('2026-04-01T06:00:00.000Z');
  expect((await next(collector)).case.id).toBe(opened.caseId);
});
