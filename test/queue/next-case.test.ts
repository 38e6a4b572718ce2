import 'reflect-metadata';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  AssignCaseDocument,
  CancelAppointmentDocument,
  HoldCaseDocument,
  MakeAppointmentDocument,
  NextCaseDocument,
  RecallCaseDocument,
  ReleaseCaseDocument,
  WorkQueueDocument,
} from '../../schema/operations/documents.js';
import { agreePlan, proposePlan, recordPromise } from '../kit/plans.js';
import {
  askNext,
  holdCase,
  makeAppointment,
  next,
  openQueued,
  queueOf,
  setQueuePolicy,
  setSkills,
} from '../kit/queue.js';
import {
  correct,
  debtInput,
  done,
  key,
  openCase,
  pauseCase,
  recordContactAttempt,
  type OpenedCase,
} from '../kit/verbs.js';
import { leaves } from '../kit/journal.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();
const morning = '2026-04-01T02:00:00.000Z';
const minute = 60_000;

/** A team of its own for each test, so that its queue holds what the test put there. */
let team: string;
let lead: Person;
let collector: Person;
let other: Person;
beforeEach(async () => {
  world().clock.set(morning);
  team = `team ${key().slice(0, 8)}`;
  lead = await world().person('TEAM_LEAD', team);
  [collector, other] = [await world().person('COLLECTOR', team), await world().person('COLLECTOR', team)];
});
afterEach(() => world().clock.set(morning));

const queued = (options: Parameters<typeof openQueued>[2] = {}): Promise<OpenedCase> =>
  openQueued(world(), lead, options);
const release = (by: Person, caseId: string, notBefore: string | null = null) =>
  by.ask(ReleaseCaseDocument, { input: { caseId, reason: 'END_OF_SHIFT', notBefore, idempotencyKey: key() } });
const recall = (by: Person, caseId: string) => by.ask(RecallCaseDocument, { input: { caseId, idempotencyKey: key() } });
const nothing = async (by: Person): Promise<string | null> => {
  const { handOut, nextAt } = await askNext(by);
  expect(handOut).toBeNull();
  return nextAt;
};

describe('a hand-out', () => {
  test("takes a case from the team: it is the collector's, with why it was chosen and what may be done", async () => {
    const { caseId, contactPointId } = await queued();
    const handOut = await next(collector);
    expect(handOut).toMatchObject({
      case: { id: caseId, assignee: { id: collector.id } },
      collector: { id: collector.id },
      isTaken: true,
      handedOutAt: morning,
      expiresAt: '2026-04-01T02:30:00.000Z',
      ways: [{ contactPointId, channel: 'PHONE', decision: 'ALLOWED' }],
      endedAt: null,
    });
    expect(handOut.parts).toEqual([
      expect.objectContaining({ part: 'ROLLS_SOON', measure: 30, points: 0 }),
      expect.objectContaining({ part: 'BUCKET', measure: 31, points: 60 }),
      expect.objectContaining({ part: 'AMOUNT', measure: 1250, points: 20 }),
      expect.objectContaining({ part: 'DAYS_SINCE_CONTACT', measure: 0, points: 0 }),
    ]);
    expect(handOut.priority).toBe(80);
    const [entry] = (await leaves(world())).filter(({ type }) => type === 'case.handedOut').slice(-1);
    expect(entry).toMatchObject({ actor: { id: collector.actor.id }, outcomes: ['TAKEN'] });
  });

  test('is the same again while it lasts, also by a repeated key; nobody else gets the case', async () => {
    await queued();
    const idempotencyKey = key();
    const input = { idempotencyKey };
    const first = done(await collector.ask(NextCaseDocument, { input })).nextCase.handOutId;
    expect(done(await collector.ask(NextCaseDocument, { input })).nextCase.handOutId).toBe(first);
    expect((await next(collector)).id).toBe(first);
    expect(await nothing(other)).toBe('2026-04-01T02:30:00.000Z');
    expect((await collector.ask(NextCaseDocument, { input: { ...input, channels: ['EMAIL'] } })).codes).toEqual([
      'CONFLICT',
    ]);
  });

  test('of one who asks many times at once is one', async () => {
    for (let left = 3; left > 0; left--) await queued();
    const asked = await Promise.all(Array.from({ length: 8 }, () => next(collector)));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
  });

  test('ends when its time is over: a millisecond before it is the same, then another may take the case', async () => {
    const { caseId } = await queued();
    const { id } = await next(collector);
    world().clock.pass(30 * minute - 1);
    expect((await next(collector)).id).toBe(id);
    expect(await nothing(other)).toBe('2026-04-01T02:30:00.000Z');
    world().clock.pass(1);
    expect(await next(other)).toMatchObject({ case: { id: caseId, assignee: { id: other.id } }, isTaken: true });
    const { handOuts } = await queueOf(lead, caseId);
    expect(handOuts.map(({ ending }) => ending)).toEqual([null, 'EXPIRED']);
    expect(await nothing(collector)).not.toBeNull();
  });

  test('that has run out is taken anew by the same collector, whose case it is not meanwhile', async () => {
    const { caseId } = await queued();
    const { id } = await next(collector);
    world().clock.pass(30 * minute);
    const again = await next(collector);
    expect(again).toMatchObject({ case: { id: caseId }, isTaken: true });
    expect(again.id).not.toBe(id);
  });

  test('lasts as long as the institution says', async () => {
    await queued();
    const bank = await world().otherInstitution();
    const [officer, its] = [await bank.person('COMPLIANCE_OFFICER'), await bank.person('TEAM_LEAD', 'North')];
    await setQueuePolicy(officer, { handOutMinutes: 5, validFrom: morning });
    expect(await nothing(its)).toBeNull();
    await setQueuePolicy(await world().person('COMPLIANCE_OFFICER'), { handOutMinutes: 5, validFrom: morning });
    expect((await next(collector)).expiresAt).toBe('2026-04-01T02:05:00.000Z');
    await setQueuePolicy(await world().person('COMPLIANCE_OFFICER'), {
      handOutMinutes: 30,
      restHours: 20,
      validFrom: morning,
    });
  });

  test('ends with the attempt that the collector records; the case stays theirs, and rests', async () => {
    const opened = await queued();
    await next(collector);
    await recordContactAttempt(world(), collector, opened);
    const { handOuts } = await queueOf(collector, opened.caseId);
    expect(handOuts).toMatchObject([{ ending: 'ATTEMPTED', case: { assignee: { id: collector.id } } }]);
    expect(await nothing(collector)).toBe('2026-04-01T22:00:00.000Z');
    expect(await nothing(other)).toBeNull();
    world().clock.set('2026-04-02T01:59:59.999Z');
    world().clock.set('2026-04-02T02:00:00.000Z');
    expect(await next(collector)).toMatchObject({ case: { id: opened.caseId }, isTaken: false });
  });

  test('does not end by the attempt of somebody else', async () => {
    const opened = await queued();
    const { id } = await next(collector);
    await recordContactAttempt(world(), lead, opened);
    expect((await next(collector)).id).toBe(id);
  });

  test('is given back with a reason, at once or later', async () => {
    const { caseId } = await queued();
    await next(collector);
    expect((await release(other, caseId)).codes).toEqual(['NOT_FOUND']);
    done(await release(collector, caseId));
    expect((await queueOf(lead, caseId)).handOuts[0]).toMatchObject({
      ending: 'RELEASED',
      releaseReason: 'END_OF_SHIFT',
      case: { assignee: null },
    });
    await next(other);
    done(await release(other, caseId, '2026-04-01T05:00:00.000Z'));
    expect(await nothing(collector)).toBe('2026-04-01T05:00:00.000Z');
    world().clock.set('2026-04-01T04:59:59.999Z');
    await nothing(collector);
    world().clock.set('2026-04-01T05:00:00.000Z');
    expect((await next(collector)).case.id).toBe(caseId);
    expect((await release(collector, caseId, '2026-04-01T05:00:00.000Z')).codes).toEqual(['BAD_USER_INPUT']);
    done(await release(collector, caseId));
    expect((await release(lead, caseId)).codes).toEqual(['CONFLICT']);
  });

  test("is recalled by the lead, also of the collector's own case, and by nobody else", async () => {
    const { caseId } = await openCase(world(), { assignee: collector });
    expect((await next(collector)).isTaken).toBe(false);
    expect((await recall(collector, caseId)).codes).toEqual(['FORBIDDEN']);
    expect((await recall(await world().person('TEAM_LEAD', 'South'), caseId)).codes).toEqual(['NOT_FOUND']);
    expect(done(await recall(lead, caseId)).recallCase.case).toMatchObject({ assignee: null });
    expect((await recall(lead, caseId)).codes).toEqual(['CONFLICT']);
    expect((await next(other)).case.id).toBe(caseId);
  });

  test('ends when the case is given to somebody else, or paused', async () => {
    const { caseId } = await queued();
    await next(collector);
    done(await lead.ask(AssignCaseDocument, { input: { caseId, assigneeId: other.id, idempotencyKey: key() } }));
    await nothing(collector);
    expect(await next(other)).toMatchObject({ case: { id: caseId }, isTaken: false });
    await pauseCase(other, caseId);
    await nothing(other);
    const { handOuts } = await queueOf(lead, caseId);
    expect(handOuts.map(({ ending }) => ending)).toEqual(['OUTDATED', 'OUTDATED']);
  });
});

describe('who is handed what', () => {
  test("first what is the collector's own, then of the team's by priority", async () => {
    const old = await queued({ debts: [debtInput({ oldestUnpaidDueOn: '2026-01-15' })] });
    const fresh = await queued();
    const own = await openCase(world(), { assignee: collector });
    const order: string[] = [];
    for (const each of [own, old, fresh]) {
      order.push((await next(collector)).case.id);
      done(await release(collector, each.caseId, '2026-04-02T02:00:00.000Z'));
    }
    expect(order).toEqual([own.caseId, old.caseId, fresh.caseId]);
  });

  test("nothing of another team, nor what is a colleague's", async () => {
    await openCase(world(), { assignee: other });
    await openQueued(world(), await world().person('TEAM_LEAD', 'South'));
    expect(await nothing(collector)).toBeNull();
  });

  test('only debtors whose language they speak, and credit that they know', async () => {
    const english = await queued({ debtor: { language: 'en-GB' } });
    const loan = await queued({ debts: [debtInput({ productKind: 'PERSONAL_CONSUMER_LOAN' })] });
    await setSkills(lead, collector.id, { languages: ['en'] });
    expect((await next(collector)).case.id).toBe(english.caseId);
    done(await release(collector, english.caseId));
    await setSkills(lead, collector.id, { languages: ['zh-TW'], productKinds: ['CREDIT_CARD'] });
    expect(await nothing(collector)).toBeNull();
    await setSkills(lead, collector.id, { languages: ['zh-TW'], productKinds: ['PERSONAL_CONSUMER_LOAN'] });
    expect((await next(collector)).case.id).toBe(loan.caseId);
    done(await release(collector, loan.caseId));
    expect((await askNext(collector, { languages: ['en-US'] })).handOut).toBeNull();
  });

  test("a lead says what the own team can, and not another's", async () => {
    const stranger = await world().person('COLLECTOR', 'South');
    await expect(setSkills(lead, stranger.id)).rejects.toThrow('FORBIDDEN');
    await expect(setSkills(collector, collector.id)).rejects.toThrow('FORBIDDEN');
  });
});

test('an amount beyond what an Int holds is measured as the most, and handed out; one below it as it is', async () => {
  const owing = (amountMinor: string) =>
    queued({ debts: [debtInput({ principal: { amountMinor, currency: 'VND' } })] });
  for (const [amountMinor, measure] of [
    ['2147483646', 2_147_483_646],
    ['2147483648', 2_147_483_647],
    ['3000000000000', 2_147_483_647],
  ] as const) {
    const { caseId } = await owing(amountMinor);
    const { parts, case: handed } = await next(collector);
    expect(handed.id).toBe(caseId);
    expect(parts).toContainEqual(expect.objectContaining({ part: 'AMOUNT', measure, points: 100 }));
    const { workQueue } = done(await lead.ask(WorkQueueDocument, { first: 10 }));
    const place = workQueue.places.find((each) => each.caseId === caseId);
    expect(place?.parts).toContainEqual(expect.objectContaining({ part: 'AMOUNT', measure }));
    done(await release(collector, caseId, '2026-04-03T02:00:00.000Z'));
  }
});

describe('what is not handed out', () => {
  test('what rests after an attempt; one that never happened lets nothing rest', async () => {
    const opened = await queued();
    const attempt = await recordContactAttempt(world(), lead, opened);
    expect(await nothing(collector)).toBe('2026-04-01T22:00:00.000Z');
    await correct(lead, attempt.id, { kind: 'MISTAKEN_OUTCOME', outcome: 'BUSY' });
    expect(await nothing(collector)).toBe('2026-04-01T22:00:00.000Z');
    await correct(lead, attempt.id, { kind: 'NEVER_HAPPENED', outcome: null });
    expect((await next(collector)).case.id).toBe(opened.caseId);
  });

  test('what is not overdue, paused, or under a plan that is kept', async () => {
    await queued({ debts: [debtInput({ oldestUnpaidDueOn: null })] });
    const paused = await queued();
    await pauseCase(lead, paused.caseId);
    const planned = await queued();
    await agreePlan(lead, await proposePlan(lead, planned.caseId));
    expect(await nothing(collector)).toBeNull();
  });

  test('what is held, until the date and not a millisecond longer; or until the lead lets it in', async () => {
    const { caseId } = await queued();
    await next(collector);
    await holdCase(lead, caseId, '2026-04-01T06:00:00.000Z');
    expect((await queueOf(lead, caseId)).handOuts[0]).toMatchObject({ ending: 'RECALLED', case: { assignee: null } });
    expect(await nothing(collector)).toBe('2026-04-01T06:00:00.000Z');
    world().clock.set('2026-04-01T05:59:59.999Z');
    await nothing(collector);
    world().clock.set('2026-04-01T06:00:00.000Z');
    expect((await next(collector)).case.id).toBe(caseId);
    await holdCase(lead, caseId, '2026-04-01T09:00:00.000Z');
    await nothing(collector);
    world().clock.pass(1);
    done(await lead.ask(HoldCaseDocument, { input: { caseId, idempotencyKey: key() } }));
    expect((await next(collector)).case.id).toBe(caseId);
    const holding = { caseId, idempotencyKey: key() };
    const codes = [
      (await lead.ask(HoldCaseDocument, { input: { ...holding, until: '2026-05-01T00:00:00Z' } })).codes,
      (await lead.ask(HoldCaseDocument, { input: { ...holding, until: morning, reason: 'SENSITIVE' } })).codes,
      (await collector.ask(HoldCaseDocument, { input: holding })).codes,
    ];
    expect(codes).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['FORBIDDEN']]);
  });

  test('whom nobody may ring now: at ten in the evening where the debtor is, until eight', async () => {
    world().clock.set('2026-04-01T13:59:59.000Z');
    const { caseId } = await queued();
    expect((await next(collector)).case.id).toBe(caseId);
    done(await release(collector, caseId));
    world().clock.set('2026-04-01T14:00:00.000Z');
    expect(await nothing(collector)).toBe('2026-04-02T00:00:00.000Z');
    world().clock.set('2026-04-02T00:00:00.000Z');
    expect((await next(collector)).case.id).toBe(caseId);
  });

  test('is passed over for the next that may be: in Delhi, where it is half past seven, somebody has the higher priority', async () => {
    const far = await queued({
      timeZone: 'Asia/Kolkata',
      debts: [debtInput({ oldestUnpaidDueOn: '2026-01-15', jurisdiction: 'IN' })],
    });
    const near = await queued();
    expect((await next(collector)).case.id).toBe(near.caseId);
    done(await release(collector, near.caseId, '2026-04-03T02:00:00.000Z'));
    expect(await nothing(collector)).toBe('2026-04-01T02:30:00.000Z');
    world().clock.set('2026-04-01T02:30:00.000Z');
    expect((await next(collector)).case.id).toBe(far.caseId);
  });

  test('for a way for which the debtor has no number or address', async () => {
    await queued();
    expect((await askNext(collector, { channels: ['EMAIL', 'LETTER'] })).handOut).toBeNull();
    expect((await next(collector, { channels: ['EMAIL', 'PHONE'] })).ways).toMatchObject([{ channel: 'PHONE' }]);
    const input = { channels: ['VOICE_ROBOT' as const], idempotencyKey: key() };
    expect((await other.ask(NextCaseDocument, { input })).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('an appointment', () => {
  test('keeps the case back until its minute, and then puts it before all others', async () => {
    const asked = await queued();
    const urgent = await queued({ debts: [debtInput({ oldestUnpaidDueOn: '2026-01-15' })] });
    await makeAppointment(lead, asked.caseId, '2026-04-01T06:30:00.000Z');
    expect((await next(collector)).case.id).toBe(urgent.caseId);
    expect(await nothing(other)).toBe('2026-04-01T02:30:00.000Z');
    done(await release(collector, urgent.caseId));
    world().clock.set('2026-04-01T06:29:59.999Z');
    expect((await next(collector)).case.id).toBe(urgent.caseId);
    world().clock.set('2026-04-01T06:30:00.000Z');
    const due = await next(other);
    expect(due.case.id).toBe(asked.caseId);
    expect(due.parts[0]).toMatchObject({ part: 'APPOINTMENT_DUE', measure: 0, points: 1000 });
  });

  test('goes before rest, is kept by the attempt, and then counts no more', async () => {
    const opened = await queued();
    await next(collector);
    await recordContactAttempt(world(), collector, opened);
    await makeAppointment(collector, opened.caseId, '2026-04-01T04:00:00.000Z');
    world().clock.set('2026-04-01T04:00:00.000Z');
    expect((await next(collector)).case.id).toBe(opened.caseId);
    await recordContactAttempt(world(), collector, opened);
    expect((await queueOf(collector, opened.caseId)).appointments).toMatchObject([{ ending: 'KEPT' }]);
    await nothing(collector);
  });

  test('is one at a time, in the future, and cancelled where it will not be kept', async () => {
    const { caseId } = await queued();
    const make = (dueAt: string) =>
      lead.ask(MakeAppointmentDocument, { input: { caseId, dueAt, idempotencyKey: key() } });
    expect((await make(morning)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await make('2026-08-01T00:00:00Z')).codes).toEqual(['BAD_USER_INPUT']);
    done(await make('2026-04-02T04:00:00.000Z'));
    expect((await make('2026-04-02T05:00:00.000Z')).codes).toEqual(['CONFLICT']);
    await nothing(collector);
    const cancel = () => lead.ask(CancelAppointmentDocument, { input: { caseId, idempotencyKey: key() } });
    done(await cancel());
    expect((await cancel()).codes).toEqual(['CONFLICT']);
    expect((await next(collector)).case.id).toBe(caseId);
  });
});

test('a promise that was broken counts for some days', async () => {
  const opened = await queued();
  const promiseId = await recordPromise(lead, opened.caseId, { dueOn: '2026-04-01' });
  world().clock.set('2026-04-03T02:00:00.000Z');
  done(
    await lead.ask('mutation ($input: EndPromiseInput!) { endPromise(input: $input) { promiseToPayId } }', {
      input: { promiseToPayId: promiseId, outcome: 'BROKEN', idempotencyKey: key() },
    }),
  );
  expect((await next(collector)).parts).toContainEqual(
    expect.objectContaining({ part: 'PROMISE_BROKEN', measure: 2, points: 200 }),
  );
});
