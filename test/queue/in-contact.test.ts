import 'reflect-metadata';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { HoldCaseDocument, RecallCaseDocument, WorkQueueDocument } from '../../schema/operations/documents.js';
import { askNext, makeAppointment, next, openQueued, queueOf } from '../kit/queue.js';
import { engage } from '../kit/engagements.js';
import {
  attemptInput,
  beginContact,
  done,
  key,
  recordContactAttempt,
  recordContactAttemptDocument,
  requestPermit,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

/** Who is on the telephone keeps the case, and says afterwards what came of it. Ten in the morning in Shanghai. */
const world = newWorld();
const minute = 60_000;
const hour = 60 * minute;

let lead: Person;
let collector: Person;
let other: Person;
let opened: OpenedCase;
beforeEach(async () => {
  world().clock.set('2026-04-01T02:00:00.000Z');
  const team = `team ${key().slice(0, 8)}`;
  lead = await world().person('TEAM_LEAD', team);
  [collector, other] = [await world().person('COLLECTOR', team), await world().person('COLLECTOR', team)];
  opened = await openQueued(world(), lead);
});

const isNothing = async (by: Person): Promise<boolean> => (await askNext(by)).handOut === null;
const record = (by: Person, permitId: string | null, more: Record<string, unknown> = {}): Promise<Answer> =>
  by.ask(recordContactAttemptDocument, { input: attemptInput(world(), opened, { permitId, ...more }) });

describe('a hand-out whose time is over', () => {
  test('is not taken over while its holder has a permit: until it ends, and not a millisecond longer', async () => {
    const { id } = await next(collector);
    world().clock.pass(25 * minute);
    await requestPermit(collector, opened);
    world().clock.pass(10 * minute - 1);
    expect(await askNext(other)).toEqual({ handOut: null, nextAt: '2026-04-01T02:35:00.000Z' });
    expect((await next(collector)).id).toBe(id);
    const { places } = done(await lead.ask(WorkQueueDocument, { first: 1 })).workQueue;
    expect(places).toMatchObject([{ state: 'HANDED_OUT', holderId: collector.id, until: '2026-04-01T02:35:00.000Z' }]);
    world().clock.pass(1);
    expect((await next(other)).case.id).toBe(opened.caseId);
  });

  test('nor once the contact was begun, until it is recorded, or four hours have passed', async () => {
    await next(collector);
    world().clock.pass(25 * minute);
    await beginContact(collector, await requestPermit(collector, opened));
    world().clock.pass(4 * hour - 1);
    expect(await isNothing(other)).toBe(true);
    world().clock.pass(1);
    expect((await next(other)).case.id).toBe(opened.caseId);
  });

  test('nor by the collector’s own next question: the attempt ends it', async () => {
    const { id } = await next(collector);
    world().clock.pass(29 * minute);
    const permitId = await requestPermit(collector, opened);
    await beginContact(collector, permitId);
    world().clock.pass(15 * minute);
    expect((await next(collector)).id).toBe(id);
    expect((await record(collector, permitId)).codes).toEqual([]);
    expect((await queueOf(lead, opened.caseId)).handOuts.map(({ ending }) => ending)).toEqual(['ATTEMPTED']);
  });
});

describe('a case that a lead takes back in the middle of a call', () => {
  const inCall = async (): Promise<string> => {
    await next(collector);
    const permitId = await requestPermit(collector, opened);
    await beginContact(collector, permitId);
    return permitId;
  };
  const recall = async (): Promise<void> =>
    void done(await lead.ask(RecallCaseDocument, { input: { caseId: opened.caseId, idempotencyKey: key() } }));

  test('goes to nobody else before the call is recorded, which whoever made it still does', async () => {
    const permitId = await inCall();
    await recall();
    expect(await isNothing(other)).toBe(true);
    const { recordContactAttempt: recorded } = done(await record(collector, permitId));
    expect(recorded).toMatchObject({ contactAttempt: null });
    expect((await record(collector, permitId)).codes).toEqual(['NOT_FOUND']);
    expect((await record(collector, null)).codes).toEqual(['NOT_FOUND']);
    // It rests now, and then it is anybody's.
    world().clock.pass(24 * hour);
    expect((await next(other)).case.id).toBe(opened.caseId);
  });

  test('nor when it is held; the permit is good for what it was given for, for its owner, for a day', async () => {
    const permitId = await inCall();
    const until = '2026-04-01T10:00:00.000Z';
    const input = { caseId: opened.caseId, until, reason: 'SENSITIVE' as const, idempotencyKey: key() };
    done(await lead.ask(HoldCaseDocument, { input }));
    const codes = [
      (await record(other, permitId)).codes,
      (await record(collector, permitId, { channel: 'VISIT', contactPointId: null })).codes,
      (await record(collector, permitId, { direction: 'INBOUND' })).codes,
    ];
    expect(codes).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_FOUND']]);
    const occurredAt = world().clock.now().toISOString();
    // It ended ten minutes after it was issued.
    world().clock.pass(10 * minute + 24 * hour);
    expect((await record(collector, permitId, { occurredAt })).codes).toEqual(['NOT_FOUND']);
    world().clock.pass(-1);
    expect((await record(collector, permitId, { occurredAt })).codes).toEqual([]);
  });
});

describe('what is recorded late', () => {
  test('ends no hand-out, and keeps no appointment, that came after it', async () => {
    world().clock.set('2026-04-01T04:00:00.000Z');
    await makeAppointment(lead, opened.caseId, '2026-04-01T05:00:00.000Z');
    world().clock.set('2026-04-01T05:00:00.000Z');
    await next(collector);
    await recordContactAttempt(world(), collector, opened, { occurredAt: '2026-04-01T03:00:00.000Z' });
    const before = await queueOf(collector, opened.caseId);
    expect([before.handOuts[0]?.ending, before.appointments[0]?.endedAt]).toEqual([null, null]);
    await recordContactAttempt(world(), collector, opened);
    const after = await queueOf(collector, opened.caseId);
    expect([after.handOuts[0]?.ending, after.appointments[0]?.ending]).toEqual(['ATTEMPTED', 'KEPT']);
  });

  test('and what an agency makes keeps an appointment as well', async () => {
    const firm = await world().firm('AGENCY');
    await engage(await world().person('COMPLIANCE_OFFICER'), firm, [opened.caseId]);
    const agent = await firm.person();
    await makeAppointment(lead, opened.caseId, '2026-04-01T05:00:00.000Z');
    world().clock.set('2026-04-01T04:50:00.000Z');
    await recordContactAttempt(world(), agent, opened);
    expect((await queueOf(lead, opened.caseId)).appointments).toMatchObject([{ ending: null }]);
    world().clock.set('2026-04-01T05:00:00.000Z');
    await recordContactAttempt(world(), agent, opened);
    expect((await queueOf(lead, opened.caseId)).appointments).toMatchObject([{ ending: 'KEPT' }]);
  });
});
