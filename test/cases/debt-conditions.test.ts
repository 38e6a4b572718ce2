import { beforeAll, expect, test } from '@jest/globals';
import { DebtConditionsDocument, NoteDebtDocument, type NoteDebtInput } from '../../schema/operations/documents.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { done, key, openCase, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01T02:00:00Z. */
const world = newWorld();

let collector: Person;
let lead: Person;
let counsel: Person;
let opened: OpenedCase;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  counsel = await world().person('LEGAL_COUNSEL');
  opened = await openCase(world(), { assignee: collector });
});

const note = (by: Person, debtId: string, more: Partial<NoteDebtInput> = {}) =>
  by.ask(NoteDebtDocument, {
    input: { debtId, condition: 'TIME_BARRED', isPresent: true, idempotencyKey: key(), ...more },
  });
async function unchanged(ask: () => Promise<Answer>): Promise<Answer> {
  const before = await rowCounts(world());
  const answer = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return answer;
}

test('how law stands to a debt is noted, and that it does so no more: each is a row', async () => {
  const { debtIds } = await openCase(world(), { assignee: collector });
  const debtId = debtIds[0]!;
  const left = await leavesOf(world(), async () => {
    const { noteDebt } = done(await note(counsel, debtId));
    expect(noteDebt.debtCondition).toMatchObject({
      ...{ condition: 'TIME_BARRED', isPresent: true, debt: { id: debtId }, actor: { id: counsel.id } },
      ...{ validFrom: '2026-04-01T02:00:00.000Z', recordedAt: '2026-04-01T02:00:00.000Z' },
    });
  });
  expect(left).toMatchObject([{ type: 'debt.noted', outcomes: ['TIME_BARRED', 'PRESENT'] }]);
  const given = { condition: 'VALIDATED', validFrom: '2026-03-05T00:00:00.000Z' } as const;
  done(await note(lead, debtId, given));
  done(await note(counsel, debtId, { isPresent: false, validFrom: '2026-03-20T00:00:00.000Z' }));
  const { node } = done(await collector.ask(DebtConditionsDocument, { debtId }));
  expect(node).toMatchObject({
    conditions: [
      { condition: 'TIME_BARRED', isPresent: true, validFrom: '2026-04-01T02:00:00.000Z' },
      { condition: 'TIME_BARRED', isPresent: false, validFrom: '2026-03-20T00:00:00.000Z' },
      { condition: 'VALIDATED', isPresent: true, validFrom: '2026-03-05T00:00:00.000Z' },
    ],
  });
});

test('it is not for who collects, nor for who does not see the debt', async () => {
  const south = await world().person('TEAM_LEAD', 'South');
  expect((await unchanged(() => note(collector, opened.debtIds[0]!))).codes).toEqual(['FORBIDDEN']);
  expect((await unchanged(() => note(south, opened.debtIds[0]!))).codes).toEqual(['NOT_FOUND']);
  expect((await unchanged(() => note(lead, opened.caseId))).codes).toEqual(['BAD_USER_INPUT']);
});

test.each([
  ['2026-04-01T02:05:00.000Z', [] as string[]],
  ['2026-04-01T02:05:00.001Z', ['BAD_USER_INPUT']],
])('from %s, by a clock that runs a little fast, answers %j', async (validFrom, codes) => {
  expect((await note(lead, opened.debtIds[0]!, { validFrom })).codes).toEqual(codes);
});

test('sent twice it is noted once; another note under the same key is a conflict', async () => {
  const more = { idempotencyKey: key(), condition: 'IN_LITIGATION' } as const;
  const first = done(await note(lead, opened.debtIds[0]!, more)).noteDebt;
  expect(done(await note(lead, opened.debtIds[0]!, more)).noteDebt).toEqual(first);
  const other = await unchanged(() => note(lead, opened.debtIds[0]!, { ...more, isPresent: false }));
  expect(other.codes).toEqual(['CONFLICT']);
});

test('it is never overwritten', async () => {
  const app = await world().connect('app');
  const { rows } = await app.query(
    "select has_any_column_privilege('debt_condition', 'update') or has_table_privilege('debt_condition', 'delete') as may",
  );
  expect(rows).toEqual([{ may: false }]);
});
