/** Extraordinary access: for a reason, for a time, told at once, reviewed by another. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { sql } from 'kysely';
import {
  AcknowledgeAlertDocument,
  AlertsDocument,
  BreakGlassDocument,
  BreakGlassesDocument,
  ReviewBreakGlassDocument,
  type BreakGlassFieldsFragment,
  type BreakGlassInput,
} from '../../schema/operations/documents.js';
import { roleNames, type Role } from '../../src/lib/actor.js';
import { newId } from '../../src/lib/id.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { done, key, openCase, present, recordContactAttempt, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

let officer: Person;
let theirs: Person;
let opened: OpenedCase;
beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  theirs = await world().person('COLLECTOR', 'South');
  opened = await openCase(world(), { assignee: theirs });
  await recordContactAttempt(world(), theirs, opened, { note: 'rang eight times' });
});

const minutes = (count: number): number => count * 60_000;
const days = (count: number): number => minutes(24 * 60 * count);

const explanation = 'Zhang Wei rang from the hospital';
const breakGlass = (by: Person, more: Partial<BreakGlassInput> = {}) =>
  by.ask(BreakGlassDocument, {
    input: {
      ...(more.caseReference || more.debtorId ? {} : { caseId: opened.caseId }),
      reason: 'DEBTOR_IN_CONTACT',
      explanation,
      minutes: 30,
      idempotencyKey: key(),
      ...more,
    },
  });
const broken = async (by: Person, more: Partial<BreakGlassInput> = {}): Promise<BreakGlassFieldsFragment> =>
  present(done(await breakGlass(by, more)).breakGlass.breakGlass);
const review = (by: Person, breakGlassId: string, finding: 'JUSTIFIED' | 'UNJUSTIFIED' = 'JUSTIFIED') =>
  by.ask(ReviewBreakGlassDocument, { input: { breakGlassId, finding, note: 'heard the call', idempotencyKey: key() } });

const sees = async (person: Person, id: string): Promise<boolean> =>
  done(await person.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).node !== null;
const listed = async (person: Person): Promise<string[]> =>
  done(await person.ask('{ cases(first: 100) { nodes { id } } }')).cases.nodes.map(({ id }: { id: string }) => id);

describe('a collector who breaks glass', () => {
  test("sees another's case, and all that hangs on it, by id and in lists, until the time is over", async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const other = await openCase(world(), { assignee: theirs });
    const { data } = await officer.ask('{ contactAttempts(first: 1) { nodes { id } } }');
    const ids = [opened.caseId, opened.debtorId, opened.contactPointId, data.contactAttempts.nodes[0].id as string];
    const all = () => Promise.all(ids.map((id) => sees(collector, id)));
    expect([await all(), await listed(collector)]).toEqual([ids.map(() => false), []]);
    const glass = await broken(collector, { minutes: 10 });
    expect(glass).toMatchObject({ debtorId: opened.debtorId, user: { id: collector.id }, review: 'OPEN', reviews: [] });
    expect(Date.parse(glass.validTo!) - Date.parse(glass.validFrom)).toBe(minutes(10));
    expect([await all(), await listed(collector)]).toEqual([ids.map(() => true), [opened.caseId]]);
    expect(await sees(collector, other.caseId)).toBe(false);
    world().clock.pass(minutes(10) - 1);
    expect([await all(), await listed(collector)]).toEqual([ids.map(() => true), [opened.caseId]]);
    world().clock.pass(1);
    expect([await all(), await listed(collector)]).toEqual([ids.map(() => false), []]);
  });

  test('opens it to nobody else', async () => {
    const [collector, colleague] = [
      await world().person('COLLECTOR', 'North'),
      await world().person('COLLECTOR', 'North'),
    ];
    await broken(collector);
    expect([await sees(collector, opened.caseId), await sees(colleague, opened.caseId)]).toEqual([true, false]);
  });

  test('sees the same as of their own cases: masked, and in clear by a look that leaves its entry', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    await broken(collector);
    const name = (purpose: string) => `{ node(id: "${opened.debtorId}"${purpose}) { ... on Debtor { displayName } } }`;
    expect(done(await collector.ask(name(''))).node.displayName).toBe('张**');
    const left = await leavesOf(world(), async () =>
      expect(done(await collector.ask(name(', purpose: CONTACT'))).node.displayName).toBe('张伟'),
    );
    expect(left.map(({ type }) => type)).toEqual(['person.looked']);
  });

  test('finds and reads what is sealed by either statement, in lists too', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const list = async () =>
      done(
        await collector.ask(
          '{ debtors(first: 9, filter: { displayName: { eq: "张伟" } }) { nodes { id displayName contactPoints { value } } } }',
        ),
      ).debtors.nodes as { id: string }[];
    expect(await list()).toEqual([]);
    await broken(collector);
    expect(await list()).toEqual([
      { id: opened.debtorId, displayName: '张**', contactPoints: [{ value: expect.stringContaining('*') }] },
    ]);
  });

  test('may record what happened then, and not afterwards', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    await broken(collector);
    await recordContactAttempt(world(), collector, opened);
    world().clock.pass(minutes(30));
    await expect(recordContactAttempt(world(), collector, opened)).rejects.toThrow('NOT_FOUND');
  });

  test("keeps the colleague's own sight as it is, also after the statement was kept", async () => {
    const [collector, colleague] = [
      await world().person('COLLECTOR', 'North'),
      await world().person('COLLECTOR', 'North'),
    ];
    for (const round of [1, 2]) {
      expect([round, await sees(collector, opened.caseId)]).toEqual([round, false]);
      await broken(collector, { minutes: 1 });
      expect([round, await sees(collector, opened.caseId)]).toEqual([round, true]);
      expect([round, await sees(colleague, opened.caseId)]).toEqual([round, false]);
      world().clock.pass(minutes(1));
    }
  });

  test('names the case by its id or reference, or the debtor', async () => {
    const { data } = await officer.ask(`{ node(id: "${opened.caseId}") { ... on Case { reference } } }`);
    for (const more of [{ caseReference: data.node.reference as string }, { debtorId: opened.debtorId }]) {
      const collector = await world().person('COLLECTOR', 'North');
      expect((await broken(collector, more)).debtorId).toBe(opened.debtorId);
      expect(await sees(collector, opened.caseId)).toBe(true);
    }
  });
});

test('a lead sees the case of another team', async () => {
  const lead = await world().person('TEAM_LEAD', 'North');
  expect(await sees(lead, opened.caseId)).toBe(false);
  await broken(lead);
  expect(await sees(lead, opened.caseId)).toBe(true);
});

test.each(roleNames.filter((role) => role !== 'COLLECTOR' && role !== 'TEAM_LEAD'))(
  'a %s breaks no glass',
  async (role) => {
    const person = await world().person(role);
    expect((await breakGlass(person)).codes).toEqual(['FORBIDDEN']);
  },
);

describe('is refused, and opens nothing', () => {
  const missing = '00000000-0000-7000-8000-000000000000';
  test.each<[string, Partial<BreakGlassInput>, string]>([
    ['without a time', { minutes: 0 }, 'BAD_USER_INPUT'],
    ['for more than an hour', { minutes: 61 }, 'BAD_USER_INPUT'],
    ['without an explanation', { explanation: ' ' }, 'BAD_USER_INPUT'],
    ['for two things at once', { caseId: `case_${missing}`, debtorId: `debtor_${missing}` }, 'BAD_USER_INPUT'],
    ['for nothing', { caseId: null }, 'BAD_USER_INPUT'],
    ['for a case that is not there', { caseId: `case_${missing}` }, 'NOT_FOUND'],
    ['for a debtor who is not there', { debtorId: `debtor_${missing}` }, 'NOT_FOUND'],
    ['for a reference that is not there', { caseReference: 'nowhere' }, 'NOT_FOUND'],
  ])('%s', async (_what, more, code) => {
    const collector = await world().person('COLLECTOR', 'North');
    const before = await rowCounts(world());
    expect((await breakGlass(collector, more)).codes).toEqual([code]);
    expect(await rowCounts(world())).toEqual(before);
  });

  test("for another institution's case", async () => {
    const bank = await world().otherInstitution();
    const stranger = await bank.person('COLLECTOR', 'North');
    expect((await breakGlass(stranger)).codes).toEqual(['NOT_FOUND']);
    expect((await breakGlass(stranger, { debtorId: opened.debtorId })).codes).toEqual(['NOT_FOUND']);
  });

  test('an hour is taken, to the minute', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    expect((await breakGlass(collector, { minutes: 60 })).codes).toEqual([]);
  });
});

describe('the journal', () => {
  test('tells who took it, of whom and why; what was said is sealed', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const [leaf] = await leavesOf(world(), () => broken(collector));
    expect(leaf).toMatchObject({
      type: 'glass.broken',
      actor: { id: collector.actor.id, role: 'COLLECTOR' },
      case: opened.caseId.replace('case_', ''),
      outcomes: ['DEBTOR_IN_CONTACT'],
      subjects: [{ role: 'DEBTOR', stream: 'ACCESS' }],
    });
    const { rows } = await sql<{
      text: string;
    }>`select row_to_json(g)::text as text from break_glass g union all select row_to_json(a)::text from alert a`.execute(
      world().owner,
    );
    for (const text of [JSON.stringify(leaf), ...rows.map((row) => row.text)]) expect(text).not.toContain('hospital');
  });

  test('the same key breaks it once', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const more = { idempotencyKey: key() };
    const first = await broken(collector, more);
    expect(await broken(collector, more)).toEqual(first);
    const { breakGlasses } = done(await collector.ask(BreakGlassesDocument, { first: 5 }));
    expect(breakGlasses.totalCount).toBe(1);
  });
});

describe('compliance officers', () => {
  test('are told at once, and take note', async () => {
    const glass = await broken(await world().person('COLLECTOR', 'North'));
    const alerts = async () =>
      done(
        await officer.ask(AlertsDocument, {
          first: 100,
          filter: { state: { eq: 'OPEN' }, kind: { eq: 'BREAK_GLASS' } },
        }),
      ).alerts.nodes.filter((alert) => alert.subject === glass.id);
    const [alert] = await alerts();
    expect(alert).toMatchObject({ raisedAt: glass.validFrom, acknowledgedBy: null });
    const acknowledge = () =>
      officer.ask(AcknowledgeAlertDocument, { input: { alertId: alert!.id, idempotencyKey: key() } });
    expect(done(await acknowledge()).acknowledgeAlert.alert).toMatchObject({
      state: 'ACKNOWLEDGED',
      acknowledgedBy: { id: officer.id },
    });
    expect(await alerts()).toEqual([]);
    expect((await acknowledge()).codes).toEqual(['CONFLICT']);
  });

  test('find what waits for review, and close it with what they found', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const glass = await broken(collector);
    const open = async () =>
      done(
        await officer.ask(BreakGlassesDocument, {
          first: 100,
          filter: { review: { eq: 'OPEN' }, user: { eq: collector.id } },
        }),
      ).breakGlasses.nodes.map((node) => node.id);
    expect(await open()).toEqual([glass.id]);
    const left = await leavesOf(world(), async () => {
      expect(done(await review(officer, glass.id, 'UNJUSTIFIED')).reviewBreakGlass.breakGlass).toMatchObject({
        review: 'UNJUSTIFIED',
        reviews: [{ finding: 'UNJUSTIFIED', reviewedBy: { id: officer.id } }],
      });
    });
    expect(left).toMatchObject([
      { type: 'glass.reviewed', outcomes: ['UNJUSTIFIED'], subjects: [{ role: 'DEBTOR', stream: 'ACCESS' }] },
    ]);
    expect(await open()).toEqual([]);
    const [alert] = done(await officer.ask(AlertsDocument, { first: 100 })).alerts.nodes.filter(
      (each) => each.subject === glass.id,
    );
    expect(alert?.state).toBe('ACKNOWLEDGED');
    expect((await review(officer, glass.id)).codes).toEqual(['CONFLICT']);
  });

  test('alone do so, and nobody their own', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const glass = await broken(collector);
    for (const role of ['COLLECTOR', 'TEAM_LEAD', 'ADMINISTRATOR', 'LEGAL_COUNSEL'] as const satisfies readonly Role[])
      expect((await review(await world().person(role), glass.id)).codes).toEqual(['FORBIDDEN']);
    await sql`update app_user set role = 'COMPLIANCE_OFFICER' where id = ${collector.actor.id}::uuid`.execute(
      world().owner,
    );
    const promoted = world().as({ ...collector.actor, role: 'COMPLIANCE_OFFICER' });
    expect((await review(promoted, glass.id)).codes).toEqual(['FORBIDDEN']);
  });

  test('have seven days; after them who took it takes no other, until it is reviewed', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const glass = await broken(collector);
    world().clock.pass(days(7));
    const second = await broken(collector);
    world().clock.pass(1);
    expect((await breakGlass(collector)).codes).toEqual(['CONFLICT']);
    done(await review(officer, glass.id));
    expect((await breakGlass(collector)).codes).toEqual([]);
    world().clock.pass(days(7));
    expect((await breakGlass(collector)).codes).toEqual(['CONFLICT']);
    done(await review(officer, second.id));
  });
});

describe('what was explained', () => {
  const node = (id: string, purpose: string) =>
    `{ node(id: "${id}", purpose: ${purpose}) { ... on BreakGlass { explanation } } }`;

  test('the reviewer reads why, by a look that leaves its entry', async () => {
    const glass = await broken(await world().person('COLLECTOR', 'North'));
    const read = async (purpose: 'AUDIT' | 'COMPLAINT' | null): Promise<string | null | undefined> =>
      done(await officer.ask(BreakGlassesDocument, { first: 20, purpose })).breakGlasses.nodes.find(
        ({ id }) => id === glass.id,
      )?.explanation;
    const left = await leavesOf(world(), async () => {
      expect(await read('AUDIT')).toBe(explanation);
      expect(done(await officer.ask(node(glass.id, 'AUDIT'))).node).toEqual({ explanation });
    });
    // All of them are of the same debtor.
    expect(left).toMatchObject(
      Array.from({ length: 2 }, () => ({
        type: 'person.looked',
        actor: { id: officer.actor.id },
        outcomes: ['AUDIT', 'BreakGlass.explanation'],
        subjects: [{ role: 'VIEWED', stream: 'ACCESS' }],
      })),
    );
    expect([await read(null), await read('COMPLAINT')]).toEqual([null, null]);
  });

  test('is shown to nobody else, and is sealed under the debtor', async () => {
    const collector = await world().person('COLLECTOR', 'North');
    const glass = await broken(collector);
    expect((await collector.ask(node(glass.id, 'AUDIT'))).codes).toEqual(['FORBIDDEN']);
    expect(done(await collector.ask(node(glass.id, 'CASE_WORK'))).node).toEqual({ explanation: null });
    expect(done(await theirs.ask(node(glass.id, 'CASE_WORK'))).node).toBeNull();
  });

  test('of a debtor whose data are restricted stands in the entry alone, and the glass breaks all the same', async () => {
    const restricted = await openCase(world(), { assignee: theirs });
    const input = { personId: restricted.debtorId, basis: 'ACCURACY_CONTESTED', idempotencyKey: key() };
    done(
      await officer.ask('mutation ($input: RestrictPersonInput!) { restrictPerson(input: $input) { personId } }', {
        input,
      }),
    );
    const left = await leavesOf(world(), async () => {
      const collector = await world().person('COLLECTOR', 'North');
      const glass = await broken(collector, { caseId: restricted.caseId });
      expect(done(await officer.ask(node(glass.id, 'AUDIT'))).node).toEqual({ explanation: null });
      expect(await sees(collector, restricted.caseId)).toBe(true);
    });
    expect(left.find(({ type }) => type === 'glass.broken')?.fields).toHaveProperty('explanation');
  });
});

test('operators are told at once, without personal data', async () => {
  const counted = async (): Promise<number> => {
    const { text } = await request(world().app.http.server).get('/metrics');
    return Number(/^probity_alerts_total\{kind="BREAK_GLASS"\} (\d+)$/m.exec(text)?.[1]);
  };
  const warned = () => world().logged.filter((line) => line.includes('"warn"'));
  const collector = await world().person('COLLECTOR', 'North');
  const [before, lines] = [await counted(), warned().length];
  const more = { idempotencyKey: key() };
  const glass = await broken(collector, more);
  expect(await counted()).toBe(before + 1);
  const [line, ...others] = warned().slice(lines);
  expect(others).toEqual([]);
  expect(JSON.parse(line ?? '{}')).toEqual({
    level: 'warn',
    time: expect.any(String),
    requestId: expect.any(String),
    alert: 'BREAK_GLASS',
    subject: glass.id,
    entryId: expect.any(String),
    institutionId: world().institutionId,
    actorId: collector.actor.id,
    msg: 'alert',
  });
  // A repetition breaks nothing, and neither does what is refused.
  await broken(collector, more);
  expect((await breakGlass(collector, { minutes: 0 })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await breakGlass(collector, { caseReference: 'nowhere', caseId: null })).codes).toEqual(['NOT_FOUND']);
  expect([await counted(), warned().length]).toEqual([before + 1, lines + 1]);
});

test('the database takes no access in the name of another, longer than an hour, or without an end; and no review by who took it', async () => {
  const collector = await world().person('COLLECTOR', 'North');
  const app = await world().connect('app');
  const inSession = async (person: Person, statement: string, values: readonly unknown[]): Promise<unknown> => {
    await app.query('begin');
    try {
      const { institutionId, id, role } = person.actor;
      await app.query('select access.open_session($1, $2, $3)', [institutionId, id, role]);
      return await app.query(statement, [institutionId, newId(), ...values]);
    } finally {
      await app.query('rollback');
    }
  };
  const take = (user: Person, end: string | null) =>
    inSession(
      collector,
      "insert into break_glass (institution_id, id, valid_from, valid_to, recorded_at, entry_id, user_id, person_id, reason, review) values ($1, $2, '2026-04-01T00:00:00Z', $4, now(), $2, $3, $2, 'SYSTEM_FAILURE', 'OPEN')",
      [user.actor.id, end],
    );
  await expect(take(collector, '2026-04-01T01:00:00Z')).resolves.toBeDefined();
  await expect(take(theirs, '2026-04-01T01:00:00Z')).rejects.toMatchObject({ code: 'PB409' });
  for (const end of ['2026-04-01T01:00:00.001Z', '2026-04-01T00:00:00Z', null])
    await expect(take(collector, end)).rejects.toMatchObject({ code: '23514' });
  const glass = await broken(collector);
  const reviewed = (by: Person) =>
    inSession(
      by,
      "insert into break_glass_review (institution_id, id, break_glass_id, finding, reviewed_by_id, reviewed_at, entry_id) values ($1, $2, $3, 'JUSTIFIED', $4, now(), $2)",
      [glass.id.replace('breakGlass_', ''), by.actor.id],
    );
  await expect(reviewed(collector)).rejects.toMatchObject({ code: 'PB409' });
  await expect(reviewed(officer)).resolves.toBeDefined();
});
