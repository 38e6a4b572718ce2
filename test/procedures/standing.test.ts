/** Procedures beside pauses that stand already, and what becomes of those that somebody ends. */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  ContactPermissionDocument,
  DecideProcedureDocument,
  EndPauseDocument,
  MoveCaseDocument,
  NotePersonDocument,
  OpenProcedureDocument,
} from '../../schema/operations/documents.js';
import { formats, importNamed } from '../../src/intake/index.js';
import { testFiles } from '../intake/files.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { completeAll, decideProcedure, disputeInput, openProcedure } from '../kit/procedures.js';
import { debtInput, done, endPause, key, openCase, pauseCase, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01T02:00Z, which is ten in the morning in Shanghai. */
const world = newWorld();
const file = testFiles();
const noon = '2026-04-01T04:00:00Z';

let collector: Person;
let lead: Person;
let officer: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
});
beforeEach(() => world().clock.set('2026-04-01T02:00:00Z'));

const opened = (debtorId?: string, debts: Record<string, unknown>[] = [debtInput()]): Promise<OpenedCase> =>
  openCase(world(), { assignee: collector, debts, ...(debtorId && { debtorId }) });
const british = (debtorId?: string): Promise<OpenedCase> => opened(debtorId, [debtInput({ jurisdiction: 'GB' })]);

/** What the law and the institution say of a call. */
async function decisionOf(
  { caseId, contactPointId }: Pick<OpenedCase, 'caseId' | 'contactPointId'>,
  at = noon,
  debtIds?: readonly string[],
): Promise<string> {
  const input = { caseId, contactPointId, channel: 'PHONE' as const, at, ...(debtIds && { debtIds: [...debtIds] }) };
  return done(await officer.ask(ContactPermissionDocument, { input })).contactPermission.decision;
}

/** The answer, after which every table holds as many rows as before. */
async function unchanged(ask: () => Promise<Answer>): Promise<Answer> {
  const before = await rowCounts(world());
  const answer = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return answer;
}

const end = (by: Person, pauseId: string, endsAt: string): Promise<Answer> =>
  by.ask(EndPauseDocument, { input: { pauseId, endsAt, idempotencyKey: key() } }) as Promise<Answer>;
const uuid = (id: string): string => id.replace(/^\w+_/, '');
/** From when to when a case is paused for a reason, and of how many named debts. */
async function pausesOf(
  caseId: string,
): Promise<readonly (readonly [from: string, to: string | null, debts: number])[]> {
  const { rows } = await sql<{ from: Date; to: Date | null; debts: number }>`
    select p.valid_from as from, least(p.valid_to, (select min(e.ends_at) from pause_end e where e.pause_id = p.id)) as to,
      cardinality(p.debt_ids) as debts
    from pause p where p.case_id = ${uuid(caseId)}::uuid order by p.valid_from, p.recorded_at, p.id`.execute(
    world().owner,
  );
  const minute = (time: Date): string => time.toISOString().slice(0, 16);
  return rows.map(({ from, to, debts }) => [minute(from), to && minute(to), debts]);
}

describe('a pause that has an end keeps nothing from being recorded', () => {
  test('a bankruptcy that began in a hardship that has ended relies on its pause, and goes on after it', async () => {
    world().clock.set('2026-03-01T02:00:00Z');
    const target = await opened();
    const hardship = await openProcedure(collector, { kind: 'HARDSHIP', caseId: target.caseId });
    await completeAll(collector, hardship);
    world().clock.set('2026-03-20T02:00:00Z');
    await decideProcedure(lead, hardship.id, 'HELPED');
    world().clock.set('2026-04-01T02:00:00Z');
    expect(await decisionOf(target)).toBe('ALLOWED');
    const bankruptcy = await openProcedure(lead, {
      ...{ kind: 'BANKRUPTCY', debtorId: target.debtorId, begunOn: '2026-03-10' },
    });
    expect(bankruptcy.pauses.map(({ isOwn }) => isOwn).sort()).toEqual([false, true]);
    expect(await pausesOf(target.caseId)).toEqual([
      ['2026-03-01T02:00', '2026-03-20T02:00', 0],
      ['2026-03-20T02:00', null, 0],
    ]);
    expect(await decisionOf(target)).toBe('PROHIBITED');
    await decideProcedure(lead, bankruptcy.id, 'MISTAKEN');
    expect(await decisionOf(target)).toBe('ALLOWED');
    expect(await pausesOf(target.caseId)).toEqual([
      ['2026-03-01T02:00', '2026-03-20T02:00', 0],
      ['2026-03-20T02:00', '2026-04-01T02:00', 0],
    ]);
  });

  test('a death is recorded though a case that the collector does not see is held for a time, and held after it', async () => {
    const target = await opened();
    const elsewhere = await openCase(world(), { debtorId: target.debtorId });
    const held = { reason: 'HOLD', validFrom: '2026-03-30T00:00:00Z', validTo: '2026-04-10T00:00:00Z' };
    await pauseCase(officer, elsewhere.caseId, held);
    const death = await openProcedure(collector, { kind: 'DEATH', debtorId: target.debtorId });
    expect(death.pauses).toHaveLength(3);
    expect(await pausesOf(elsewhere.caseId)).toEqual([
      ['2026-03-30T00:00', '2026-04-10T00:00', 0],
      ['2026-04-10T00:00', null, 0],
    ]);
    expect([await decisionOf(target), await decisionOf(elsewhere, '2026-04-10T04:00:00Z')]).toEqual([
      'PROHIBITED',
      'PROHIBITED',
    ]);
    await decideProcedure(lead, death.id, 'MISTAKEN');
    expect([await decisionOf(target), await decisionOf(elsewhere)]).toEqual(['ALLOWED', 'PROHIBITED']);
    expect(await decisionOf(elsewhere, '2026-04-10T04:00:00Z')).toBe('ALLOWED');
  });

  test('of some debts alone, the others are paused by their names', async () => {
    const target = await opened(undefined, [debtInput(), debtInput(), debtInput()]);
    const [first, second] = target.debtIds;
    await pauseCase(officer, target.caseId, { validFrom: '2026-03-20T00:00:00Z', debtIds: [first] });
    await openProcedure(collector, disputeInput(target.caseId));
    expect(await pausesOf(target.caseId)).toEqual([
      ['2026-03-20T00:00', null, 1],
      ['2026-04-01T02:00', null, 2],
    ]);
    expect([await decisionOf(target, noon, [first!]), await decisionOf(target, noon, [second!])]).toEqual([
      'REVIEW',
      'REVIEW',
    ]);
  });

  test('nor does a moratorium that somebody recorded by hand', async () => {
    const target = await british();
    const span = { validFrom: '2026-03-20T00:00:00Z', validTo: '2026-04-20T00:00:00Z' };
    await pauseCase(officer, target.caseId, { reason: 'MORATORIUM', ...span });
    const procedure = await openProcedure(lead, {
      kind: 'MORATORIUM',
      debtorId: target.debtorId,
      begunOn: '2026-03-19',
    });
    expect(procedure.pauses.map(({ isOwn }) => isOwn).sort()).toEqual([false, true]);
    expect((await pausesOf(target.caseId)).map(([from, to]) => [from, to])).toEqual([
      ['2026-03-20T00:00', '2026-04-20T00:00'],
      ['2026-04-20T00:00', '2026-05-18T23:00'],
    ]);
  });
});

describe('a pause is ended by hand', () => {
  test('not while an open procedure rests on it; after a decision that keeps it, it is', async () => {
    const target = await opened();
    const death = await openProcedure(collector, { kind: 'DEATH', debtorId: target.debtorId });
    const pauseId = death.pauses[0]!.pause!.id;
    for (const endsAt of ['2026-04-01T02:00:00Z', '2026-05-01T00:00:00Z'])
      expect(await unchanged(() => end(lead, pauseId, endsAt))).toMatchObject({
        codes: ['CONFLICT'],
        errors: [{ message: expect.stringContaining('decideProcedure'), extensions: { procedureId: death.id } }],
      });
    await completeAll(collector, death);
    await decideProcedure(lead, death.id, 'ESTATE_LIABLE');
    expect(await decisionOf(target)).toBe('PROHIBITED');
    await endPause(lead, pauseId, '2026-04-01T02:00:00Z');
    expect(await decisionOf(target)).toBe('ALLOWED');
  });

  test('a hold that a procedure relied on is, and the procedure goes on by a pause of its own from there', async () => {
    const target = await opened();
    const held = await pauseCase(officer, target.caseId, { reason: 'HOLD', validFrom: '2026-03-01T00:00:00Z' });
    const death = await openProcedure(collector, { kind: 'DEATH', debtorId: target.debtorId });
    expect(death.pauses).toMatchObject([{ isOwn: false }]);
    const left = await leavesOf(world(), () => endPause(officer, held, '2026-04-05T00:00:00Z'));
    expect(left.map(({ type }) => type).sort()).toEqual(['case.paused', 'case.resumed']);
    expect(await pausesOf(target.caseId)).toEqual([
      ['2026-03-01T00:00', '2026-04-05T00:00', 0],
      ['2026-04-05T00:00', null, 0],
    ]);
    const before = [await decisionOf(target), await decisionOf(target, '2026-04-06T04:00:00Z')];
    await decideProcedure(lead, death.id, 'MISTAKEN');
    const after = [await decisionOf(target), await decisionOf(target, '2026-04-06T04:00:00Z')];
    expect([before, after]).toEqual([
      ['PROHIBITED', 'PROHIBITED'],
      ['PROHIBITED', 'ALLOWED'],
    ]);
  });

  test('and one that never held leaves the procedure paused from its own beginning, and no longer than it lasts', async () => {
    const target = await opened();
    const held = await pauseCase(officer, target.caseId, { reason: 'HOLD', validFrom: '2026-03-01T00:00:00Z' });
    await openProcedure(collector, { kind: 'DEATH', debtorId: target.debtorId });
    await endPause(officer, held, '2026-03-01T00:00:00Z');
    expect((await pausesOf(target.caseId)).at(-1)).toEqual(['2026-04-01T02:00', null, 0]);

    const other = await opened();
    const second = await pauseCase(officer, other.caseId, { reason: 'HOLD', validFrom: '2026-03-01T00:00:00Z' });
    const ended = await openProcedure(collector, { kind: 'DEATH', debtorId: other.debtorId });
    await decideProcedure(lead, ended.id, 'MISTAKEN');
    await endPause(officer, second, '2026-04-01T02:00:00Z');
    expect(await pausesOf(other.caseId)).toHaveLength(1);
    expect(await decisionOf(other)).toBe('ALLOWED');
  });
});

describe('a case that comes later is stopped as the others are', () => {
  const move = async (caseId: string, stage: 'CLOSED' | 'FIRST' | 'SECOND') =>
    done(await lead.ask(MoveCaseDocument, { input: { caseId, stage, idempotencyKey: key() } }));

  test('where a file brings it, or a debt to one that is there; and those of others are not', async () => {
    const { actor } = await serviceOf(world());
    const template = formats.placement.template!.replaceAll(/\b(C|K|L|D)-(\d{4})/g, `$1p-$2`).replaceAll('6225-', 'p-');
    const bring = (text: string) => importNamed.placement(world().context(actor), file(text));
    expect(await bring(template)).toMatchObject({ result: 'ACCEPTED', rowsNew: 2 });
    const { rows } = await sql<{ id: string }>`select id from person where reference = 'Cp-1001'`.execute(
      world().owner,
    );
    await openProcedure(officer, { kind: 'DEATH', debtorId: `debtor_${rows[0]!.id}` });
    const further = template.replaceAll('Kp-1001', 'Kp-1009').replaceAll('Dp-1001-1', 'Dp-1009-1');
    const left = await leavesOf(world(), async () =>
      expect(await bring(further)).toMatchObject({ result: 'ACCEPTED', rowsNew: 1, rowsKnown: 1 }),
    );
    expect(left.map(({ type }) => type).sort()).toEqual(['case.paused', 'file.imported', 'rows.imported']);
    const paused = await sql<{ reference: string; linked: boolean }>`
      select c.reference, exists (select from procedure_pause l where l.pause_id = p.id and l.is_own) as linked
      from pause p join collection_case c on c.id = p.case_id where c.reference like 'Kp-%' or c.reference like 'Cp-%' order by 1`.execute(
      world().owner,
    );
    expect(paused.rows).toEqual(['Kp-1001', 'Kp-1009'].map((reference) => ({ reference, linked: true })));
  });

  test('where it was closed and is opened again; what moves from stage to stage is not stopped anew', async () => {
    const target = await opened();
    await move(target.caseId, 'CLOSED');
    const death = await openProcedure(lead, { kind: 'DEATH', debtorId: target.debtorId });
    expect(death.pauses).toEqual([]);
    const left = await leavesOf(world(), () => move(target.caseId, 'FIRST'));
    expect(left.map(({ type }) => type).sort()).toEqual(['case.paused', 'case.stageMoved']);
    expect(await decisionOf(target)).toBe('PROHIBITED');
    await completeAll(lead, death);
    await decideProcedure(lead, death.id, 'NO_ESTATE');
    const { rows } = await sql<{
      id: string;
    }>`select id from pause where case_id = ${uuid(target.caseId)}::uuid`.execute(world().owner);
    await endPause(lead, `pause_${rows[0]!.id}`, '2026-04-01T02:00:00Z');
    await move(target.caseId, 'SECOND');
    expect(await pausesOf(target.caseId)).toHaveLength(1);
  });

  test('within the thirty days after the treatment of a mental health crisis, and not after them', async () => {
    const target = await british();
    const procedure = await openProcedure(lead, {
      ...{ kind: 'MENTAL_HEALTH_MORATORIUM', debtorId: target.debtorId, begunOn: '2026-03-01' },
    });
    await completeAll(lead, procedure);
    await decideProcedure(lead, procedure.id, 'TREATMENT_ENDED', { treatmentEndedOn: '2026-03-30' });
    world().clock.set('2026-04-29T22:59:59.999Z');
    const within = await british(target.debtorId);
    world().clock.set('2026-04-29T23:00:00Z');
    const after = await british(target.debtorId);
    expect([await pausesOf(within.caseId), await pausesOf(after.caseId)]).toEqual([
      [['2026-04-29T22:59', '2026-04-29T23:00', 0]],
      [],
    ]);
  });

  test('a moratorium that was cancelled, or a mistake, stops nothing any more', async () => {
    for (const decision of ['CANCELLED', 'MISTAKEN'] as const) {
      const target = await british();
      const procedure = await openProcedure(lead, { kind: 'MORATORIUM', debtorId: target.debtorId });
      await decideProcedure(lead, procedure.id, decision);
      expect(await pausesOf((await british(target.debtorId)).caseId)).toEqual([]);
    }
  });
});

describe('a mistake', () => {
  test.each<['MISTAKEN' | 'CANCELLED', string]>([
    ['MISTAKEN', 'OPEN'],
    ['CANCELLED', 'REFUSED'],
  ])('a moratorium that ended as %s: the next within twelve months is %s', async (decision, state) => {
    world().clock.set('2026-03-01T12:00:00Z');
    const target = await british();
    const first = await openProcedure(lead, { kind: 'MORATORIUM', debtorId: target.debtorId });
    world().clock.set('2026-03-20T12:00:00Z');
    await decideProcedure(lead, first.id, decision);
    const heldUntil = decision === 'MISTAKEN' ? '2026-03-02T00:00' : '2026-03-20T12:00';
    expect(await pausesOf(target.caseId)).toEqual([['2026-03-02T00:00', heldUntil, 0]]);
    const second = await openProcedure(lead, { kind: 'MORATORIUM', debtorId: target.debtorId });
    expect(second.state).toBe(state);
  });

  const conditionOf = async (debtorId: string, condition: string): Promise<boolean | undefined> => {
    const { rows } = await sql<{ isPresent: boolean }>`
      select is_present as "isPresent" from person_condition where person_id = ${uuid(debtorId)}::uuid and condition = ${condition}
      order by valid_from desc, recorded_at desc, id desc limit 1`.execute(world().owner);
    return rows[0]?.isPresent;
  };

  test('that was noted late is taken back from when it was noted', async () => {
    world().clock.set('2026-04-10T12:00:00Z');
    const target = await british();
    const procedure = await openProcedure(lead, {
      ...{ kind: 'MENTAL_HEALTH_MORATORIUM', debtorId: target.debtorId, begunOn: '2026-03-01' },
    });
    expect(await conditionOf(target.debtorId, 'VULNERABLE')).toBe(true);
    world().clock.set('2026-04-11T12:00:00Z');
    await decideProcedure(lead, procedure.id, 'MISTAKEN');
    expect(await conditionOf(target.debtorId, 'VULNERABLE')).toBe(false);
  });

  test('takes back what it noted alone: that the debtor was vulnerable before stands', async () => {
    const target = await british();
    const noted = { personId: target.debtorId, condition: 'VULNERABLE' as const, isPresent: true };
    const input = { ...noted, validFrom: '2026-02-01T00:00:00Z', idempotencyKey: key() };
    done(await officer.ask(NotePersonDocument, { input }));
    const procedure = await openProcedure(lead, {
      ...{ kind: 'MENTAL_HEALTH_MORATORIUM', debtorId: target.debtorId, begunOn: '2026-03-01' },
    });
    const left = await leavesOf(world(), () => decideProcedure(lead, procedure.id, 'MISTAKEN'));
    expect(left.map(({ type }) => type)).not.toContain('person.noted');
    expect(await conditionOf(target.debtorId, 'VULNERABLE')).toBe(true);
  });
});

test('that a mental health crisis is treated stands in no entry that is read without the key', async () => {
  const [target, other] = [await british(), await british()];
  const left = await leavesOf(world(), async () => {
    const { id } = await openProcedure(lead, { kind: 'MENTAL_HEALTH_MORATORIUM', debtorId: target.debtorId });
    await decideProcedure(lead, id, 'CANCELLED');
    const byHand = { reason: 'MENTAL_HEALTH_MORATORIUM', validFrom: '2026-03-10T00:00:00Z' };
    await endPause(lead, await pauseCase(lead, other.caseId, byHand));
  });
  const outcomes = left.filter(({ type }) => type.startsWith('case.')).map(({ type, outcomes: of }) => [type, ...of]);
  expect(outcomes.sort()).toEqual([
    ...[1, 2].map(() => ['case.paused', 'MORATORIUM']),
    ...[1, 2].map(() => ['case.resumed', 'MORATORIUM']),
  ]);
  expect(JSON.stringify(left)).not.toMatch(/MENTAL|VULNERABLE/);
});

describe('in a zone whose clocks go back', () => {
  const london = newWorld({ timeZone: 'Europe/London' });

  test('a death of that day that is a mistake is taken back in its twenty-fifth hour as well', async () => {
    london().clock.set('2026-10-25T23:30:00Z');
    const reporter = await london().person('TEAM_LEAD', 'North');
    const assignee = await london().person('COLLECTOR', 'North');
    const { debtorId } = await openCase(london(), { assignee });
    const input = { kind: 'DEATH' as const, debtorId, idempotencyKey: key() };
    const { procedureId } = done(await reporter.ask(OpenProcedureDocument, { input })).openProcedure;
    london().clock.set('2026-10-26T12:00:00Z');
    const decided = { procedureId, decision: 'MISTAKEN' as const, reason: 'Another person.', idempotencyKey: key() };
    done(await reporter.ask(DecideProcedureDocument, { input: decided }));
    const { rows } = await sql<{ isPresent: boolean }>`
      select is_present as "isPresent" from person_condition where person_id = ${uuid(debtorId)}::uuid
      order by valid_from desc, recorded_at desc limit 1`.execute(london().owner);
    expect(rows).toEqual([{ isPresent: false }]);
  });
});
