/** What stops collection for a reason that must be worked: from its opening, by its tasks, to its decision. */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  CompleteProcedureTaskDocument,
  ContactPermissionDocument,
  DecideProcedureDocument,
  OpenProcedureDocument,
  ProceduresDocument,
  ProceduresOfDocument,
  type ProcedureKind,
} from '../../schema/operations/documents.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { night } from '../kit/nights.js';
import { completeAll, completeTask, decideProcedure, disputeInput, openProcedure } from '../kit/procedures.js';
import { debtInput, done, key, openCase, pauseCase, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01T02:00Z, which is ten in the morning in Shanghai. */
const world = newWorld();
const noon = '2026-04-01T04:00:00Z';

let collector: Person;
let lead: Person;
let officer: Person;
let service: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  service = await serviceOf(world());
});
beforeEach(() => world().clock.set('2026-04-01T02:00:00Z'));

const opened = (debts: Record<string, unknown>[] = [debtInput()], debtorId?: string): Promise<OpenedCase> =>
  openCase(world(), { assignee: collector, debts, ...(debtorId && { debtorId }) });
const london = { value: '+447400121000', timeZone: 'Europe/London' };
const british = (): Promise<OpenedCase> =>
  openCase(world(), {
    ...{ assignee: collector, debts: [debtInput({ jurisdiction: 'GB' })], phone: london },
    debtor: { timeZone: 'Europe/London' },
  });

/** What the law and the institution say of a call, with which of their rules. */
async function asked(
  { caseId, contactPointId }: Pick<OpenedCase, 'caseId' | 'contactPointId'>,
  at = noon,
): Promise<{ decision: string; rules: string[] }> {
  const input = { caseId, contactPointId, channel: 'PHONE' as const, at };
  const { contactPermission } = done(await officer.ask(ContactPermissionDocument, { input }));
  const { decision, reasons } = contactPermission;
  return { decision, rules: reasons.filter((each) => each.decision !== 'ALLOWED').map(({ ruleId }) => ruleId) };
}

/** The answer, after which every table holds as many rows as before. */
async function unchanged(ask: () => Promise<Answer>): Promise<Answer> {
  const before = await rowCounts(world());
  const answer = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return answer;
}

const open = (by: Person, input: Record<string, unknown>): Promise<Answer> =>
  by.ask(OpenProcedureDocument, { input: { ...input, idempotencyKey: key() } as never }) as Promise<Answer>;
const decide = (by: Person, procedureId: string, decision: string, more = {}): Promise<Answer> =>
  by.ask(DecideProcedureDocument, {
    input: { procedureId, decision, reason: 'As was found.', ...more, idempotencyKey: key() } as never,
  }) as Promise<Answer>;

describe('a dispute', () => {
  test('is annotated, verified and decided: a person looks meanwhile, and collection goes on after it', async () => {
    const target = await opened();
    expect(await asked(target)).toEqual({ decision: 'ALLOWED', rules: [] });
    let id = '';
    const left = await leavesOf(world(), async () => {
      const procedure = await openProcedure(collector, disputeInput(target.caseId));
      ({ id } = procedure);
      expect(procedure).toMatchObject({
        ...{ kind: 'DISPUTE', state: 'OPEN', decision: null, begunOn: '2026-04-01', nextDueOn: '2026-04-02' },
        ...{ endsAt: null, debtIds: [], statement: null, ruleId: null, decisions: [] },
        case: { id: target.caseId },
        debtor: { id: target.debtorId },
        pauses: [{ isOwn: true, case: { id: target.caseId }, pause: { reason: 'DISPUTE', validTo: null } }],
      });
      expect(procedure.tasks.map(({ task, dueOn, assurance }) => [task, dueOn, assurance])).toEqual([
        ['ANNOTATE_ACCOUNT', '2026-04-02', 'SECONDARY'],
        ['TELL_DEBTOR', '2026-05-01', 'UNVERIFIED'],
        ['VERIFY_DEBT', '2026-04-16', 'SECONDARY'],
      ]);
      expect(procedure.tasks[0]).toMatchObject({
        citation: expect.stringContaining('第六十九条'),
        texts: [expect.stringContaining('objection'), expect.stringMatching(/\p{Script=Han}/u)],
        done: [],
      });
    });
    expect(left.map(({ type }) => type).sort()).toEqual(['case.paused', 'procedure.opened']);
    expect(await asked(target)).toEqual({ decision: 'REVIEW', rules: ['cn.objection'] });

    expect(await decide(lead, id, 'VERIFIED')).toMatchObject({
      codes: ['CONFLICT'],
      errors: [{ message: expect.stringContaining('ANNOTATE_ACCOUNT, TELL_DEBTOR, VERIFY_DEBT') }],
    });
    expect(await completeTask(collector, id, 'ANNOTATE_ACCOUNT')).toMatchObject({ nextDueOn: '2026-04-16' });
    expect(await completeTask(collector, id, 'VERIFY_DEBT')).toMatchObject({ nextDueOn: '2026-05-01' });
    expect(await completeTask(collector, id, 'TELL_DEBTOR')).toMatchObject({ nextDueOn: null });

    const ended = await leavesOf(world(), async () => {
      const decided = await decideProcedure(lead, id, 'VERIFIED');
      expect(decided).toMatchObject({
        ...{ state: 'ENDED', decision: 'VERIFIED', nextDueOn: null },
        decisions: [{ decision: 'VERIFIED', keepsPauses: false, reason: null, resumesAt: '2026-04-01T02:00:00.000Z' }],
      });
    });
    expect(ended.map(({ type }) => type).sort()).toEqual(['case.resumed', 'procedure.ended']);
    expect(await asked(target)).toEqual({ decision: 'ALLOWED', rules: [] });
  });

  test('within the validation period of Regulation F stops a collector for another until it is verified', async () => {
    const debts = [debtInput({ jurisdiction: 'US-TX' })];
    const target = await openCase(world(), { assignee: collector, debts });
    const procedure = await openProcedure(collector, disputeInput(target.caseId));
    expect(procedure.tasks.map(({ task, dueOn, citation }) => [task, dueOn, citation.slice(0, 11)])).toEqual([
      ['SEND_VERIFICATION', null, '12 CFR 1006'],
      ['TELL_DEBTOR', '2026-05-01', 'Practice of'],
    ]);
  });

  test('that is upheld keeps its debt paused, and those of the case that it does not name are collected', async () => {
    const target = await opened([debtInput(), debtInput()]);
    const [contested, other] = target.debtIds;
    const procedure = await openProcedure(collector, { ...disputeInput(target.caseId), debtIds: [contested!] });
    expect(procedure).toMatchObject({ debtIds: [contested] });
    await completeAll(collector, procedure);
    const decided = await decideProcedure(lead, procedure.id, 'UPHELD');
    expect(decided.decisions).toMatchObject([{ keepsPauses: true, resumesAt: null }]);
    const permission = async (debtId: string) => {
      const { caseId, contactPointId } = target;
      const input = { caseId, contactPointId, channel: 'PHONE' as const, at: noon, debtIds: [debtId] };
      return done(await officer.ask(ContactPermissionDocument, { input })).contactPermission.decision;
    };
    expect([await permission(contested!), await permission(other!)]).toEqual(['REVIEW', 'ALLOWED']);
  });

  test('is one at a time, also of two who open it at once; after it has ended another may be opened', async () => {
    const target = await opened();
    const both = await Promise.all([
      open(collector, disputeInput(target.caseId)),
      open(lead, disputeInput(target.caseId)),
    ]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    const first = both.find(({ codes }) => codes.length === 0)!.data.openProcedure.procedureId as string;
    const refused = await unchanged(() => open(lead, disputeInput(target.caseId)));
    expect(refused.errors).toMatchObject([
      { message: expect.stringContaining('is open about this already'), extensions: { procedureId: first } },
    ]);
    await decideProcedure(lead, first, 'WITHDRAWN');
    const again = await openProcedure(collector, disputeInput(target.caseId));
    expect(again.id).not.toBe(first);
    const { node } = done(await officer.ask(ProceduresOfDocument, { id: target.caseId }));
    expect(node).toMatchObject({ procedures: { totalCount: 2 } });
  });
});

describe('a hardship', () => {
  test('holds the case until what helps is found', async () => {
    const target = await opened();
    const procedure = await openProcedure(collector, { kind: 'HARDSHIP', caseId: target.caseId });
    expect(procedure.tasks.map(({ task }) => task)).toEqual(['ASSESS_AFFORDABILITY', 'TELL_DEBTOR']);
    expect(await asked(target)).toEqual({ decision: 'PROHIBITED', rules: ['own.hold'] });
    await completeAll(collector, procedure);
    await decideProcedure(lead, procedure.id, 'HELPED');
    expect(await asked(target)).toEqual({ decision: 'ALLOWED', rules: [] });
  });
});

describe('a moratorium', () => {
  const before = '2026-04-30T22:59:59.999Z';
  const after = '2026-05-01T09:00:00Z';

  test('lasts from the day after its registration for sixty days, and the night ends it', async () => {
    world().clock.set('2026-03-01T12:00:00Z');
    const target = await british();
    const procedure = await openProcedure(lead, { kind: 'MORATORIUM', debtorId: target.debtorId });
    expect(procedure).toMatchObject({
      ...{ begunOn: '2026-03-01', endsAt: '2026-04-30T23:00:00.000Z', case: null },
      pauses: [{ pause: { validFrom: '2026-03-02T00:00:00.000Z', validTo: '2026-04-30T23:00:00.000Z' } }],
    });
    expect((await asked(target, '2026-03-01T13:00:00Z')).decision).toBe('ALLOWED');
    expect(await asked(target, '2026-03-31T11:00:00Z')).toEqual({
      decision: 'PROHIBITED',
      rules: ['uk.breathing-space'],
    });
    expect((await asked(target, before)).rules).toContain('uk.breathing-space');
    expect((await asked(target, after)).decision).toBe('ALLOWED');

    const now = async () => (await found({ debtor: { eq: target.debtorId } })).nodes[0];
    world().clock.set('2026-04-30T22:00:00Z');
    await night(world(), service.actor, { businessDate: '2026-04-30' });
    expect(await now()).toMatchObject({ state: 'OPEN' });
    world().clock.set('2026-05-01T20:00:00Z');
    const left = await leavesOf(world(), () => night(world(), service.actor, { businessDate: '2026-05-01' }));
    expect(await now()).toMatchObject({
      ...{ state: 'ENDED', decision: 'EXPIRED', nextDueOn: null },
      decisions: [{ decision: 'EXPIRED', keepsPauses: false, resumesAt: '2026-04-30T23:00:00.000Z' }],
    });
    expect(left.map(({ type }) => type)).toEqual(expect.arrayContaining(['procedure.ended', 'procedures.expired']));
    world().clock.set('2026-05-02T20:00:00Z');
    const again = await leavesOf(world(), () => night(world(), service.actor, { businessDate: '2026-05-02' }));
    expect(again.map(({ type }) => type)).not.toContain('procedure.ended');
  });

  test.each([
    ['2027-04-29', 'REFUSED', '2027-05-02'],
    ['2027-04-30', 'OPEN', '2027-05-03'],
  ])('registered on %s after one that ended on 2026-04-30 is %s', async (begunOn, state, businessDate) => {
    world().clock.set('2026-03-01T12:00:00Z');
    const target = await british();
    const first = await openProcedure(lead, { kind: 'MORATORIUM', debtorId: target.debtorId });
    world().clock.set(`${businessDate}T12:00:00Z`);
    await night(world(), service.actor, { businessDate });
    const left = await leavesOf(world(), async () => {
      const second = await openProcedure(lead, { kind: 'MORATORIUM', debtorId: target.debtorId, begunOn });
      expect(second.id).not.toBe(first.id);
      expect(second).toMatchObject(
        state === 'OPEN'
          ? { state, ruleId: null, retryAt: null, pauses: [{ isOwn: true }] }
          : {
              ...{ state, pauses: [], tasks: [] },
              ...{ ruleId: 'uk.breathing-space.once-in-twelve-months', citation: expect.stringContaining('2020') },
              retryAt: '2027-04-30T23:00:00.000Z',
              explanations: [expect.stringContaining('twelve months'), expect.stringMatching(/\p{Script=Han}/u)],
            },
      );
    });
    expect(left.map(({ type }) => type).sort()).toEqual(
      state === 'OPEN' ? ['case.paused', 'procedure.opened'] : ['procedure.refused'],
    );
  });

  test('is of debts under the law of GB alone', async () => {
    const chinese = await opened();
    expect(await unchanged(() => open(lead, { kind: 'MORATORIUM', debtorId: chinese.debtorId }))).toMatchObject({
      codes: ['BAD_USER_INPUT'],
    });
    const mixed = await opened([debtInput({ jurisdiction: 'GB' }), debtInput()]);
    await openProcedure(lead, { kind: 'MORATORIUM', debtorId: mixed.debtorId });
    const { rows } = await sql<{ paused: string[]; governed: string[] }>`
      select debt_ids as paused, array(select d.id from debt d where d.case_id = p.case_id and d.jurisdiction = 'GB') as governed
      from pause p where p.case_id = ${mixed.caseId.replace(/^\w+_/, '')}::uuid`.execute(world().owner);
    expect(rows).toMatchObject([{ paused: [expect.any(String)] }]);
    expect(rows[0]?.paused).toEqual(rows[0]?.governed);
  });

  test('of a mental health crisis lasts thirty days beyond the treatment, and is told to nobody without right', async () => {
    world().clock.set('2026-04-10T12:00:00Z');
    const target = await british();
    const procedure = await openProcedure(lead, {
      ...{ kind: 'MENTAL_HEALTH_MORATORIUM', debtorId: target.debtorId, begunOn: '2026-03-01' },
    });
    expect(procedure).toMatchObject({ endsAt: null, pauses: [{ pause: { validTo: null } }] });
    await completeAll(lead, procedure);
    expect(await decide(lead, procedure.id, 'TREATMENT_ENDED')).toMatchObject({ codes: ['BAD_USER_INPUT'] });
    for (const treatmentEndedOn of ['2026-02-28', '2026-04-11'])
      expect(await decide(lead, procedure.id, 'TREATMENT_ENDED', { treatmentEndedOn })).toMatchObject({
        codes: ['BAD_USER_INPUT'],
      });
    const ended = await decideProcedure(lead, procedure.id, 'TREATMENT_ENDED', { treatmentEndedOn: '2026-04-05' });
    expect(ended).toMatchObject({ endsAt: '2026-05-05T23:00:00.000Z' });
    expect((await asked(target, '2026-05-05T18:00:00Z')).rules).toContain('uk.breathing-space');
    expect((await asked(target, '2026-05-06T09:00:00Z')).rules).not.toContain('uk.breathing-space');
  });
});

describe('a death', () => {
  test('stops every case of the person, also those of others and those that come later', async () => {
    const target = await opened();
    const elsewhere = await openCase(world(), { debtorId: target.debtorId });
    const another = await opened();
    const left = await leavesOf(world(), async () => {
      const procedure = await openProcedure(collector, { kind: 'DEATH', debtorId: target.debtorId });
      expect(procedure.pauses).toHaveLength(2);
      expect(procedure.tasks.map(({ task }) => task)).toEqual(['FIND_ESTATE', 'OBTAIN_DEATH_CERTIFICATE']);
    });
    expect(left.map(({ type }) => type).sort()).toEqual([
      ...['case.paused', 'case.paused', 'person.noted', 'procedure.opened'],
    ]);
    for (const each of [target, elsewhere])
      expect(await asked(each)).toEqual({ decision: 'PROHIBITED', rules: ['own.hold'] });
    expect((await asked(another)).decision).toBe('ALLOWED');
    const again = await unchanged(() => open(lead, { kind: 'DEATH', debtorId: target.debtorId }));
    expect(again.codes).toEqual(['CONFLICT']);
    const later = await openCase(world(), { debtorId: target.debtorId });
    expect(await asked(later)).toEqual({ decision: 'PROHIBITED', rules: ['own.hold'] });
  });

  test('that was another person was none: collection goes on, and the debtor lives', async () => {
    const target = await opened();
    const procedure = await openProcedure(collector, {
      kind: 'DEATH',
      debtorId: target.debtorId,
      begunOn: '2026-03-20',
    });
    const left = await leavesOf(world(), () => decideProcedure(lead, procedure.id, 'MISTAKEN'));
    expect(left.map(({ type }) => type).sort()).toEqual(['case.resumed', 'person.noted', 'procedure.ended']);
    expect(await asked(target)).toEqual({ decision: 'ALLOWED', rules: [] });
    const known = await sql<{ isPresent: boolean }>`
      select is_present as "isPresent" from person_condition where person_id = ${target.debtorId.replace(/^\w+_/, '')}::uuid
      order by valid_from desc, recorded_at desc, id desc limit 1`.execute(world().owner);
    expect(known.rows).toEqual([{ isPresent: false }]);
  });

  test('during a hardship relies on its pause, which outlasts the hardship', async () => {
    const target = await opened();
    const hardship = await openProcedure(collector, { kind: 'HARDSHIP', caseId: target.caseId });
    const death = await openProcedure(collector, { kind: 'DEATH', debtorId: target.debtorId, begunOn: '2026-03-30' });
    // Before the hardship by one of its own, and since then by that of the hardship.
    expect(death.pauses.map(({ isOwn }) => isOwn).sort()).toEqual([false, true]);
    await decideProcedure(lead, hardship.id, 'WITHDRAWN');
    expect(await asked(target)).toEqual({ decision: 'PROHIBITED', rules: ['own.hold'] });
    await completeAll(collector, death);
    await decideProcedure(lead, death.id, 'MISTAKEN');
    expect(await asked(target)).toEqual({ decision: 'ALLOWED', rules: [] });
  });

  test('leaves a hold alone that somebody placed by hand', async () => {
    const target = await opened();
    await pauseCase(officer, target.caseId, { reason: 'HOLD', validFrom: '2026-03-01T00:00:00Z' });
    const death = await openProcedure(collector, { kind: 'DEATH', debtorId: target.debtorId });
    expect(death.pauses).toMatchObject([{ isOwn: false }]);
    await decideProcedure(lead, death.id, 'MISTAKEN');
    expect(await asked(target)).toEqual({ decision: 'PROHIBITED', rules: ['own.hold'] });
  });
});

test.each<[ProcedureKind, 'BOUND' | 'DISMISSED', 'NOT_BOUND' | 'PROVEN']>([
  ['MINORITY', 'BOUND', 'NOT_BOUND'],
  ['BANKRUPTCY', 'DISMISSED', 'PROVEN'],
])('%s: the case is held until it is %s, and stays held where it is %s', async (kind, lifted, kept) => {
  for (const [decision, expected] of [
    [lifted, 'ALLOWED'],
    [kept, 'PROHIBITED'],
  ] as const) {
    const target = await opened();
    const procedure = await openProcedure(lead, {
      ...{ kind, debtorId: target.debtorId },
      ...(kind === 'BANKRUPTCY' && { claimDueOn: '2026-04-03' }),
    });
    if (kind === 'BANKRUPTCY')
      expect(procedure.tasks.find(({ task }) => task === 'FILE_CLAIM')).toMatchObject({ dueOn: '2026-04-03' });
    expect(await asked(target)).toEqual({ decision: 'PROHIBITED', rules: ['own.hold'] });
    await completeAll(lead, procedure);
    await decideProcedure(lead, procedure.id, decision);
    expect((await asked(target)).decision).toBe(expected);
  }
});

const found = async (filter: Record<string, unknown>, by = officer) =>
  done(await by.ask(ProceduresDocument, { first: 50, filter: filter as never })).procedures;

test('what is overdue is listed and counted, from the day after', async () => {
  const target = await opened();
  const { id } = await openProcedure(collector, disputeInput(target.caseId));
  const overdueOn = async (before: string) =>
    (await found({ case: { eq: target.caseId }, state: { in: ['OPEN'] }, nextDueOn: { lte: before } })).totalCount;
  expect([await overdueOn('2026-04-01'), await overdueOn('2026-04-02')]).toEqual([0, 1]);
  await completeTask(collector, id, 'ANNOTATE_ACCOUNT');
  expect([await overdueOn('2026-04-15'), await overdueOn('2026-04-16')]).toEqual([0, 1]);
});

describe('mistakes change nothing', () => {
  test.each<[string, (target: OpenedCase) => Record<string, unknown>]>([
    ['a dispute without a case', ({ debtorId }) => ({ kind: 'DISPUTE', debtorId })],
    ['a death of a case', ({ caseId }) => ({ kind: 'DEATH', caseId })],
    ['a dispute of a case and a debtor', ({ caseId, debtorId }) => ({ kind: 'DISPUTE', caseId, debtorId })],
    ['debts of a hardship', ({ caseId, debtIds }) => ({ kind: 'HARDSHIP', caseId, debtIds })],
    ['what begins tomorrow', ({ caseId }) => ({ kind: 'DISPUTE', caseId, begunOn: '2026-04-02' })],
    ['what began before there were records', ({ caseId }) => ({ kind: 'DISPUTE', caseId, begunOn: '1989-12-31' })],
    ['a claim of no bankruptcy', ({ caseId }) => ({ kind: 'DISPUTE', caseId, claimDueOn: '2026-04-02' })],
    ['an empty statement', ({ caseId }) => ({ kind: 'DISPUTE', caseId, statement: ' ' })],
  ])('%s', async (_, input) => {
    const target = await opened();
    expect(await unchanged(() => open(officer, input(target)))).toMatchObject({ codes: ['BAD_USER_INPUT'] });
  });

  test("another case's debt, a decision of another kind, a task of another kind, one that is done", async () => {
    const [target, other] = [await opened(), await opened()];
    const input = { ...disputeInput(target.caseId), debtIds: other.debtIds };
    expect(await unchanged(() => open(lead, input))).toMatchObject({ codes: ['BAD_USER_INPUT'] });
    const { id } = await openProcedure(collector, disputeInput(target.caseId));
    expect(await unchanged(() => decide(lead, id, 'NO_ESTATE'))).toMatchObject({ codes: ['BAD_USER_INPUT'] });
    const complete = (task: string) =>
      collector.ask(CompleteProcedureTaskDocument, {
        input: { procedureId: id, task, idempotencyKey: key() } as never,
      }) as Promise<Answer>;
    expect(await unchanged(() => complete('FIND_ESTATE'))).toMatchObject({ codes: ['BAD_USER_INPUT'] });
    await complete('VERIFY_DEBT');
    expect(await unchanged(() => complete('VERIFY_DEBT'))).toMatchObject({ codes: ['CONFLICT'] });
    await decideProcedure(lead, id, 'MISTAKEN');
    expect(await unchanged(() => complete('TELL_DEBTOR'))).toMatchObject({ codes: ['CONFLICT'] });
    expect(await unchanged(() => decide(lead, id, 'MISTAKEN'))).toMatchObject({ codes: ['CONFLICT'] });
  });

  test('collectors decide nothing, open no bankruptcy, and name nothing of others', async () => {
    const target = await opened();
    const { id } = await openProcedure(collector, disputeInput(target.caseId));
    expect(await unchanged(() => decide(collector, id, 'WITHDRAWN'))).toMatchObject({ codes: ['FORBIDDEN'] });
    const bankruptcy = { kind: 'BANKRUPTCY', debtorId: target.debtorId };
    expect(await unchanged(() => open(collector, bankruptcy))).toMatchObject({ codes: ['FORBIDDEN'] });
    const stranger = await world().person('COLLECTOR', 'South');
    expect(await unchanged(() => open(stranger, disputeInput(target.caseId)))).toMatchObject({ codes: ['NOT_FOUND'] });
    expect((await found({}, stranger)).totalCount).toBe(0);
    const analyst = await world().person('ANALYST');
    expect((await analyst.ask(ProceduresDocument, { first: 1 })).codes).toEqual(['FORBIDDEN']);
  });
});

test('what was told and found and decided is sealed, and shown for a purpose that leaves an entry', async () => {
  const target = await opened();
  const statement = 'Quince marmalade was never delivered.';
  const { id } = await openProcedure(collector, { ...disputeInput(target.caseId), statement });
  await completeTask(collector, id, 'VERIFY_DEBT', 'The courier names a damson.');
  const input = { procedureId: id, decision: 'MISTAKEN' as const, reason: 'It was a medlar.', idempotencyKey: key() };
  done(await lead.ask(DecideProcedureDocument, { input }));
  const ask = async (purpose: 'CASE_WORK' | 'CONTACT' | null) => {
    const filter = { case: { eq: target.caseId } };
    const { procedures } = done(await lead.ask(ProceduresDocument, { first: 1, filter, purpose }));
    const [{ statement: told, tasks, decisions }] = procedures.nodes as [(typeof procedures.nodes)[number]];
    return [told, tasks.flatMap((task) => task.done.map(({ note }) => note)), decisions.map(({ reason }) => reason)];
  };
  expect(await ask(null)).toEqual([null, [null], [null]]);
  expect(await ask('CONTACT')).toEqual([null, [null], [null]]);
  const left = await leavesOf(world(), async () =>
    expect(await ask('CASE_WORK')).toEqual([statement, ['The courier names a damson.'], ['It was a medlar.']]),
  );
  expect(left.map(({ type }) => type)).toEqual(['person.looked']);
  for (const table of ['procedure', 'procedure_task_done', 'procedure_decision']) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(
      world().owner,
    );
    expect(rows.map(({ text }) => text).join()).not.toMatch(/marmalade|damson|medlar/);
  }
});
