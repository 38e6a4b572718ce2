import { beforeAll, describe, expect, test } from '@jest/globals';
import { EndPauseDocument, PauseCaseDocument, PausesOfCaseDocument } from '../../schema/operations/documents.js';
import type { PauseReason } from '../../schema/operations/documents.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { debtInput, done, key, openCase, present, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01. */
const world = newWorld();

let collector: Person;
let lead: Person;
let officer: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
});

interface Asked {
  readonly reason?: PauseReason;
  readonly from?: string;
  readonly to?: string | null;
  readonly debts?: readonly string[];
  readonly idempotencyKey?: string;
}
const at = (text: string): string => (text.includes('T') ? text : `${text}T00:00:00.000Z`);
const pause = (by: Person, caseId: string, { reason, from, to, debts, idempotencyKey }: Asked = {}) =>
  by.ask(PauseCaseDocument, {
    input: {
      ...{ caseId, reason: reason ?? 'DISPUTE', validFrom: at(from ?? '2026-03-30') },
      ...(to && { validTo: at(to) }),
      ...(debts && { debtIds: [...debts] }),
      idempotencyKey: idempotencyKey ?? key(),
    },
  });
const end = (by: Person, pauseId: string, endsAt: string) =>
  by.ask(EndPauseDocument, { input: { pauseId, endsAt: at(endsAt), idempotencyKey: key() } });
/** The pause that was recorded. */
const paused = async (by: Person, caseId: string, asked: Asked = {}) =>
  present(done(await pause(by, caseId, asked)).pauseCase.pause);
const pausesOf = async (caseId: string) => {
  const { node } = done(await officer.ask(PausesOfCaseDocument, { caseId }));
  if (node?.__typename !== 'Case') throw new Error('no such case');
  return node;
};
const opened = (debts: Record<string, unknown>[] = [debtInput(), debtInput()]): Promise<OpenedCase> =>
  openCase(world(), { assignee: collector, debts });
const british = (debtorId?: string): Promise<OpenedCase> =>
  openCase(world(), { debts: [debtInput({ jurisdiction: 'GB' })], ...(debtorId && { debtorId }) });

/** The answer, after which every table holds as many rows as before. */
async function unchanged(ask: () => Promise<Answer>): Promise<Answer> {
  const before = await rowCounts(world());
  const answer = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return answer;
}

describe('a pause', () => {
  test('is recorded by the collector who hears of it, also days late, for the debts that it is about', async () => {
    const { caseId, debtIds } = await opened();
    const left = await leavesOf(world(), async () => {
      const found = await paused(collector, caseId, { from: '2026-03-30', debts: [debtIds[1]!] });
      expect(found).toMatchObject({
        ...{ reason: 'DISPUTE', debtIds: [debtIds[1]], validFrom: '2026-03-30T00:00:00.000Z', validTo: null },
        ...{ recordedAt: '2026-04-01T02:00:00.000Z', actor: { id: collector.id }, ends: [] },
      });
    });
    expect(left).toMatchObject([{ type: 'case.paused', outcomes: ['DISPUTE'], case: caseId.replace('case_', '') }]);
    expect((await pausesOf(caseId)).pauses).toHaveLength(1);
  });

  test('names no debt where it is of the whole case', async () => {
    const { caseId } = await opened();
    expect((await paused(collector, caseId)).debtIds).toEqual([]);
  });

  test('sent twice is recorded once', async () => {
    const { caseId } = await opened();
    const asked = { idempotencyKey: key() };
    const first = await paused(collector, caseId, asked);
    expect((await paused(collector, caseId, asked)).id).toBe(first.id);
    expect((await pausesOf(caseId)).pauses).toHaveLength(1);
  });

  test.each<PauseReason>(['PERFORMING_PLAN', 'MORATORIUM', 'MENTAL_HEALTH_MORATORIUM', 'HOLD'])(
    'for %s is not for a collector to record, but for the lead',
    async (reason) => {
      const { caseId } = await opened();
      expect((await unchanged(() => pause(collector, caseId, { reason }))).codes).toEqual(['FORBIDDEN']);
      expect((await paused(lead, caseId, { reason })).reason).toBe(reason);
    },
  );

  test.each<PauseReason>(['DISPUTE', 'REPRESENTATION', 'CEASE_NOTICE'])('for %s is for a collector', async (reason) => {
    const { caseId } = await opened();
    expect((await paused(collector, caseId, { reason })).reason).toBe(reason);
  });

  test('is not for an analyst, nor for the collector of another case', async () => {
    const { caseId } = await opened();
    const [analyst, other] = [await world().person('ANALYST'), await world().person('COLLECTOR', 'North')];
    expect((await unchanged(() => pause(analyst, caseId))).codes).toEqual(['FORBIDDEN']);
    expect((await unchanged(() => pause(other, caseId))).codes).toEqual(['NOT_FOUND']);
  });

  test.each([
    ['2026-03-31', [] as string[]],
    ['2026-03-30T23:59:59.999Z', ['BAD_USER_INPUT']],
    ['2026-03-29', ['BAD_USER_INPUT']],
  ])('from 30 March to %s answers %j: it lasts a day at least', async (to, codes) => {
    const { caseId } = await opened();
    expect((await pause(collector, caseId, { to })).codes).toEqual(codes);
  });

  test('of a debt of another case is a mistake', async () => {
    const [{ caseId }, other] = [await opened(), await opened()];
    const answer = await unchanged(() => pause(collector, caseId, { debts: [other.debtIds[0]!] }));
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['input', 'debtIds', '0'] } }]);
  });
});

describe('two pauses for one reason', () => {
  /** The first is from the 10th to the 20th of March. */
  test.each([
    ['2026-03-01', '2026-03-10', true],
    ['2026-03-01', '2026-03-10T00:00:00.001Z', false],
    ['2026-03-12', '2026-03-14', false],
    ['2026-03-01', '2026-03-31', false],
    ['2026-03-01', null, false],
    ['2026-03-19T23:59:59.999Z', '2026-03-31', false],
    ['2026-03-20', '2026-03-31', true],
    ['2026-03-20', null, true],
  ])('over the same debts, from %s to %s: %s', async (from, to, isTaken) => {
    const { caseId } = await opened();
    const first = await paused(collector, caseId, { from: '2026-03-10', to: '2026-03-20' });
    const answer = isTaken
      ? await pause(collector, caseId, { from, to })
      : await unchanged(() => pause(collector, caseId, { from, to }));
    expect(answer.codes).toEqual(isTaken ? [] : ['CONFLICT']);
    if (isTaken) return;
    expect(answer.errors).toMatchObject([{ extensions: { pauseId: first.id } }]);
    expect(answer.errors[0]?.message).toContain('from 2026-03-10T00:00:00.000Z to 2026-03-20T00:00:00.000Z');
  });

  test('overlap where one is of the whole case, and not where they are of different debts or reasons', async () => {
    const { caseId, debtIds } = await opened();
    const [one, other] = [debtIds[0]!, debtIds[1]!];
    await paused(collector, caseId, { debts: [one] });
    expect((await pause(collector, caseId)).codes).toEqual(['CONFLICT']);
    expect((await pause(collector, caseId, { debts: [other, one] })).codes).toEqual(['CONFLICT']);
    expect((await pause(collector, caseId, { debts: [other] })).codes).toEqual([]);
    expect((await pause(collector, caseId, { reason: 'CEASE_NOTICE' })).codes).toEqual([]);
    expect((await pause(collector, caseId, { reason: 'CEASE_NOTICE', debts: [one] })).codes).toEqual(['CONFLICT']);
  });

  test('that come at once leave one', async () => {
    const { caseId } = await opened();
    const answers = await Promise.all(Array.from({ length: 6 }, () => pause(collector, caseId)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(Array(5).fill('CONFLICT'));
    expect((await pausesOf(caseId)).pauses).toHaveLength(1);
  });
});

describe('the end of a pause', () => {
  test('is a row of its own, of which the earliest counts', async () => {
    const { caseId } = await opened();
    const { id } = await paused(collector, caseId, { from: '2026-03-10' });
    const left = await leavesOf(world(), async () => {
      const { endPause } = done(await end(lead, id, '2026-04-20'));
      expect(endPause.pauseEnd).toMatchObject({ endsAt: '2026-04-20T00:00:00.000Z', actor: { id: lead.id } });
    });
    expect(left).toMatchObject([{ type: 'case.resumed', outcomes: ['DISPUTE'] }]);
    expect((await end(lead, id, '2026-04-20')).codes).toEqual(['CONFLICT']);
    expect((await end(lead, id, '2026-04-21')).codes).toEqual(['CONFLICT']);
    done(await end(officer, id, '2026-03-25'));
    const { pauses } = await pausesOf(caseId);
    expect(pauses).toMatchObject([
      { validTo: null, ends: [{ endsAt: '2026-03-25T00:00:00.000Z' }, { endsAt: '2026-04-20T00:00:00.000Z' }] },
    ]);
    expect((await pause(collector, caseId, { from: '2026-03-24T23:59:59.999Z' })).codes).toEqual(['CONFLICT']);
    expect((await pause(collector, caseId, { from: '2026-03-25' })).codes).toEqual([]);
  });

  test('lies before the end that it has, and not before it begins; from its beginning on it never held', async () => {
    const { caseId } = await opened();
    const { id } = await paused(collector, caseId, { from: '2026-03-10', to: '2026-03-20' });
    expect((await unchanged(() => end(lead, id, '2026-03-20'))).codes).toEqual(['CONFLICT']);
    expect((await unchanged(() => end(lead, id, '2026-03-09T23:59:59.999Z'))).codes).toEqual(['BAD_USER_INPUT']);
    expect((await end(lead, id, '2026-03-10')).codes).toEqual([]);
    expect((await pause(collector, caseId, { from: '2026-03-01' })).codes).toEqual([]);
  });

  test('is not for who collects, nor for who does not see the case', async () => {
    const { caseId } = await opened();
    const { id } = await paused(collector, caseId);
    const south = await world().person('TEAM_LEAD', 'South');
    expect((await unchanged(() => end(collector, id, '2026-03-31'))).codes).toEqual(['FORBIDDEN']);
    expect((await unchanged(() => end(south, id, '2026-03-31'))).codes).toEqual(['NOT_FOUND']);
    expect((await unchanged(() => end(lead, caseId, '2026-03-31'))).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a standard moratorium under the law of GB', () => {
  const moratorium = async (caseId: string, from: string, more: Asked = {}) =>
    done(await pause(officer, caseId, { reason: 'MORATORIUM', from, ...more })).pauseCase;

  test('ends after sixty days unless something else is said: registered on 1 March, its last day is 30 April', async () => {
    const { caseId } = await british();
    const { pause: found, refusal } = await moratorium(caseId, '2026-03-02');
    // The clocks went forward on 29 March.
    expect([found?.validTo, refusal]).toEqual(['2026-04-30T23:00:00.000Z', null]);
  });

  /** The first ends on 30 April 2025. */
  test.each([
    // Applied for eleven months after it, golden case B04.
    ['2026-03-31T23:00:00Z', '2026-04-30T23:00:00.000Z'],
    ['2026-04-29T23:00:00Z', '2026-04-30T23:00:00.000Z'],
    ['2026-04-30T23:00:00Z', null],
    ['2026-06-30T23:00:00Z', null],
  ])('after another one, from %s: refused until %s', async (from, retryAt) => {
    const { caseId, debtorId } = await british();
    expect((await moratorium(caseId, '2025-03-02')).pause?.validTo).toBe('2025-04-30T23:00:00.000Z');
    const second = await british(debtorId);
    const asked = { idempotencyKey: key() };
    const left = await leavesOf(world(), async () => {
      const answered = await moratorium(second.caseId, from, asked);
      // The same key brings the same answer.
      expect(await moratorium(second.caseId, from, asked)).toEqual(answered);
      const given = { refusal: null, pause: { validTo: expect.any(String) } };
      const refused = {
        ...{ pauseId: null, pause: null },
        refusal: {
          ...{ retryAt, ruleId: 'uk.breathing-space.once-in-twelve-months', reason: 'MORATORIUM' },
          citation: expect.stringContaining('Debt Respite Scheme'),
          explanations: [expect.stringContaining('less than twelve months'), expect.stringMatching(/\p{Script=Han}/u)],
        },
      };
      expect(answered).toMatchObject(retryAt === null ? given : refused);
    });
    expect(left.map(({ type, rules }) => [type, rules])).toEqual([
      retryAt === null ? ['case.paused', []] : ['case.pauseRefused', ['uk.breathing-space.once-in-twelve-months']],
    ]);
    const { pauses, pauseRefusals } = await pausesOf(second.caseId);
    expect([pauses.length, pauseRefusals.length]).toEqual(retryAt === null ? [1, 0] : [0, 1]);
  });

  test('is one and the same in each case of the debtor, and of debts that are found later', async () => {
    const { caseId, debtorId } = await british();
    await moratorium(caseId, '2026-03-02');
    const [second, third] = [await british(debtorId), await british(debtorId)];
    expect((await moratorium(second.caseId, '2026-03-02')).refusal).toBeNull();
    const added = await moratorium(third.caseId, '2026-03-20', { to: '2026-04-30T23:00:00Z' });
    expect(added.refusal).toBeNull();
  });

  test('is barred neither by one that never held, nor by one of another debtor or another law', async () => {
    const { caseId, debtorId } = await british();
    const first = present((await moratorium(caseId, '2025-09-01')).pause);
    done(await end(officer, first.id, '2025-09-01'));
    const chinese = await openCase(world(), { debtorId });
    await moratorium(chinese.caseId, '2025-10-01', { to: '2025-11-01' });
    await moratorium((await british()).caseId, '2025-09-01');
    expect((await moratorium(caseId, '2026-03-02')).refusal).toBeNull();
  });

  test('for a mental health crisis may be had at any time', async () => {
    const { caseId } = await british();
    await moratorium(caseId, '2025-09-01');
    const again = await moratorium(caseId, '2026-03-02', { reason: 'MENTAL_HEALTH_MORATORIUM' });
    expect(again).toMatchObject({ refusal: null, pause: { validTo: null } });
  });

  test('is no matter of other laws', async () => {
    const { caseId } = await opened();
    await moratorium(caseId, '2026-01-01', { to: '2026-02-01' });
    expect(await moratorium(caseId, '2026-03-02')).toMatchObject({ refusal: null, pause: { validTo: null } });
  });
});

test('nothing of it can be overwritten', async () => {
  const { caseId } = await opened();
  await paused(await serviceOf(world()), caseId);
  const app = await world().connect('app');
  for (const table of ['pause', 'pause_end', 'pause_refusal']) {
    const grants = await app.query<{ may: string[] }>(
      `select array(select p from unnest(array['insert', 'select', 'update', 'delete']) p where has_table_privilege($1, p)
         or p = 'update' and has_any_column_privilege($1, p)) as may`,
      [table],
    );
    expect([table, grants.rows[0]?.may]).toEqual([table, ['insert', 'select']]);
  }
});
